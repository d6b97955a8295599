import DataFiles
import Policy
import TestSupport
import Testing

/// Parameter sets: two that fit equally well, and what is told of a file with a fault.
@Suite struct ParameterSetTests {
  static let folder = TestFiles.project + "/Experiments/parameters"

  @Test(arguments: ["A", "B"])
  func aShippedSetIsRead(name: String) throws {
    let set = try ParameterSet.read(name, folder: Self.folder)
    #expect(set.name == name)
    #expect(!set.title.fr.isEmpty && !set.title.en.isEmpty)
    #expect(!set.overlay.entries.isEmpty)
    for entry in set.overlay.entries {
      #expect(LeverRegistry.lever(entry.key).role == .uncertainty, "a parameter is no policy")
    }
  }

  @Test func theTwoSetsDifferInWhatTheySetAndInTheirDigest() throws {
    let sets = try ["A", "B"].map { try ParameterSet.read($0, folder: Self.folder) }
    #expect(sets[0].digest != sets[1].digest)
    var values = [LeverValues(), LeverValues()]
    for place in sets.indices { values[place].apply(sets[place].overlay) }
    #expect(values[0] != values[1])
    #expect(try ParameterSet.read("A", folder: Self.folder).digest == sets[0].digest)
  }

  @Test func anUnknownSetNamesTheKnownOnes() throws {
    let unknown = try #require(throws: UnknownName.self) { try ParameterSet.read("Z", folder: Self.folder) }
    #expect(unknown.known == ["A", "B"])
    #expect(unknown.message(in: .english).hasPrefix("unknown parameter set: \"Z\""))
    #expect(unknown.message(in: .french).contains("jeu de paramètres inconnu"))
  }

  @Test(arguments: [
    (
      "parameters: C\ntitle: { fr: a, en: b }\nbehaviour: { refusalConstant: 2 }\n", 3,
      "behaviour.refusalConstant", "out of range"
    ),
    (
      "parameters: C\ntitle: { fr: a, en: b }\nbehavior: { refusalConstant: -2 }\n", 3, "behavior",
      "is unknown"
    ),
    ("parameters: C\nbehaviour: { refusalConstant: -2 }\n", 1, "title", "is missing"),
    ("title: { fr: a, en: b }\nbehaviour: { refusalConstant: -2 }\n", 1, "parameters", "is missing"),
    ("parameters: D\ntitle: { fr: a, en: b }\n", 1, "parameters", "is not the name of the file"),
  ])
  func aFaultIsToldWithItsPlace(text: String, line: Int, field: String, what: String) throws {
    let folder = try TestFiles.temporaryFolder()
    try OutputFile.write(text, to: folder + "/C.yml")
    let problem = try #require(throws: DataProblem.self) {
      try ParameterSet.read("C", folder: folder, shownAs: "parameters")
    }
    #expect(problem.file == "parameters/C.yml")
    #expect(problem.line == line)
    #expect(problem.field == field)
    #expect(problem.what.en.contains(what), "\(problem)")
  }
}
