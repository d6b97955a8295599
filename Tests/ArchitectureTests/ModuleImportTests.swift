import Foundation
import TestSupport
import Testing

@Suite("No module imports a higher one")
struct ModuleImportTests {
  @Test("Every import of Sources stands in the table of allowed imports")
  func importsOfSources() throws {
    let sources = try SwiftSource.files(below: "Sources")
    try #require(!sources.isEmpty)
    report(sources.flatMap { AllowedImports.violations(in: $0) })
  }

  @Test("The imports of Sources form no cycle")
  func importsFormNoCycle() throws {
    let names = Set(AllowedImports.modules.map(\.name))
    var arrows: [String: [String]] = [:]
    for source in try SwiftSource.files(below: "Sources") {
      guard let module = source.module else { continue }
      arrows[module, default: []] += source.imports.map(\.module).filter(names.contains)
    }
    #expect(ModuleGraph(arrows: arrows).onCycles == [])
  }

  @Test("The table of allowed imports has no cycle and names only its own modules")
  func tableIsSound() {
    let names = AllowedImports.modules.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(AllowedImports.graph.onCycles == [])
    // Lowest first: a module names only modules above it in the list.
    for (index, module) in AllowedImports.modules.enumerated() {
      #expect(Set(module.modules).isSubset(of: names[..<index]), "\(module.name)")
    }
  }

  @Test("Every folder of Sources is a module of the table, and the other way round")
  func foldersAreModules() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: TestFiles.project + "/Sources")
      .filter { !$0.hasPrefix(".") }
    #expect(Set(folders) == Set(AllowedImports.modules.map(\.name)))
  }

  @Test(
    "A wrong import is found, with its line and its reason",
    arguments: [
      ("Sources/Housing/X.swift", "import Simulation", "Housing may not import Simulation"),
      ("Sources/Assignment/X.swift", "internal import Regulation", "Assignment may not import Regulation"),
      ("Sources/Assignment/X.swift", "import Randomness", "Assignment may not import Randomness"),
      ("Sources/Simulation/X.swift", "@preconcurrency import struct Reporting.Table", "Simulation may not"),
      ("Sources/Evaluation/X.swift", "public import GRDB", "GRDB has its home in RunStore"),
      ("Sources/Reporting/X.swift", "import Hummingbird", "Hummingbird is no known library"),
      ("Sources/Elsewhere/X.swift", "import Housing", "module Elsewhere is not in the table"),
    ])
  func wrongImport(path: String, line: String, part: String) throws {
    let source = SwiftSource(path: path, text: "// The second line is wrong.\n\(line)\n")
    let findings = AllowedImports.violations(in: source)
    try #require(findings.count == 1)
    #expect(findings[0].why.contains(part))
    #expect(findings[0].path == path)
    #expect(findings[0].line == (path.contains("Elsewhere") ? nil : 2))
  }

  @Test(
    "A right import is not found",
    arguments: [
      ("Housing", "public import DataFiles"), ("Simulation", "import Housing"),
      ("Evaluation", "private import Randomness"), ("RunStore", "import GRDB"),
      ("Policy", "import Foundation"), ("attrilab", "import Regulation"),
      ("LinearAlgebra", "internal import COpenBLAS"), ("Housing", "// import Simulation"),
      ("Housing", "let text = \"import Simulation\""), ("Housing", "let imported = importTable"),
    ])
  func rightImport(module: String, line: String) {
    let source = SwiftSource(path: "Sources/\(module)/X.swift", text: line)
    #expect(AllowedImports.violations(in: source) == [])
  }
}
