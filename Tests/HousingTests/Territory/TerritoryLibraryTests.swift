import DataFiles
import Foundation
import Housing
import TestSupport
import Testing

/// The list of territories and the paths of each.
@Suite struct TerritoryLibraryTests {
  @Test func shippedTerritoriesAreListed() throws {
    let names = try TerritoryLibrary(project: TestFiles.project).names()
    #expect(names.contains("mel") && names.contains("essai"))
    #expect(names == names.sorted())
  }

  @Test func onlyFoldersWithASheetCount() throws {
    let project = try TestFiles.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: project) }
    let root = "\(project)/Experiments/territories"
    for name in ["zeta", "alpha"] { try OutputFile.write("title: x", to: "\(root)/\(name)/territory.yml") }
    try OutputFile.write("code", to: "\(root)/empty/communes.csv")
    try OutputFile.write("text", to: "\(root)/notes.md")
    let library = TerritoryLibrary(project: project + "/")
    #expect(try library.names() == ["alpha", "zeta"])
    #expect(try library.path(of: "alpha") == "\(root)/alpha")
  }

  @Test func anUnknownNameGivesTheNearest() throws {
    let library = TerritoryLibrary(project: TestFiles.project)
    let problem = try #require(throws: DataProblem.self) { try library.path(of: "mell") }
    #expect(problem.file == "Experiments/territories")
    #expect(problem.message(in: .english).contains("did you mean \"mel\"?"))
    #expect(problem.message(in: .french).contains("vouliez-vous « mel »\u{202F}?"))
  }

  @Test func aProjectWithoutLibraryIsSaid() throws {
    let library = TerritoryLibrary(project: "/nonexistent")
    let problem = try #require(throws: DataProblem.self) { try library.names() }
    #expect(problem.message(in: .english).contains("give --project"))
  }

  @Test func aTerritoryIsReadByItsName() throws {
    let territory = try TerritoryLibrary(project: TestFiles.project).territory("essai")
    #expect(territory.name == "essai")
    #expect(territory.figures.first?.file == "Experiments/territories/essai/territory.yml")
  }
}
