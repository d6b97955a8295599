import Foundation
import Testing

@Suite("The documents say what is there")
struct DocumentsTests {
  private static let documents = [
    "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "GLOSSARY.md", "CHANGELOG.md", "docs/model.md",
    "docs/assignment.md", "docs/fr/modele.md", "docs/population.md", "docs/population-fit.md",
    "docs/open-data.md",
  ]

  /// Text of each match's first group, with its line.
  private func occurrences(of pattern: Regex<(Substring, Substring)>, in text: String) -> [(
    Substring, line: Int
  )] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
      line.matches(of: pattern).map { ($0.output.1, index + 1) }
    }
  }

  @Test("Every relative link leads somewhere", arguments: documents)
  func links(document: String) throws {
    for (target, line) in occurrences(of: /\]\(([^)#]+)[^)]*\)/, in: try ProjectText.read(document))
    where !target.contains("://") {
      let folder = document.split(separator: "/").dropLast().map { $0 + "/" }.joined()
      #expect(ProjectText.exists(folder + target), "\(document):\(line): \(target) is not there")
    }
  }

  @Test("Every path that a document quotes is there, placeholders in capitals apart", arguments: documents)
  func paths(document: String) throws {
    let quoted = /`((?:Sources|Tests|Experiments|Scripts)\/[^`\s]+)`/
    for (path, line) in occurrences(of: quoted, in: try ProjectText.read(document))
    where !path.contains("NAME") {
      #expect(ProjectText.exists(String(path)), "\(document):\(line): \(path) is not there")
    }
  }

  @Test("Every make target that a document names is in the Makefile", arguments: documents)
  func makeTargets(document: String) throws {
    let targets = Set(occurrences(of: /^([a-z-]+):.*##/, in: try ProjectText.read("Makefile")).map(\.0))
    try #require(targets.isSuperset(of: ["demo", "test", "help"]))
    for (target, line) in occurrences(of: /(?:^|`)make ([a-z-]+)/, in: try ProjectText.read(document)) {
      #expect(targets.contains(target), "\(document):\(line): make \(target) does not exist")
    }
  }

  @Test("The table of modules in ARCHITECTURE.md is the table that imports are checked against")
  func moduleTable() throws {
    let rows = ProjectText.table(headed: "Module", in: try ProjectText.read("ARCHITECTURE.md"))
    func names(_ cell: String) -> [String] { cell.matches(of: /`([^`]+)`/).map { String($0.output.1) } }
    #expect(rows.map { names($0.cells[0]) } == AllowedImports.modules.map { [$0.name] })
    for (row, module) in zip(rows, AllowedImports.modules) {
      #expect(names(row.cells[2]) == module.modules, "ARCHITECTURE.md:\(row.line)")
    }
  }

  @Test("Every library of Package.swift is among the dependencies that ARCHITECTURE.md gives a reason for")
  func dependencies() throws {
    let rows = ProjectText.table(headed: "What", in: try ProjectText.read("ARCHITECTURE.md"))
    let explained = rows.map(\.cells[0]).joined(separator: " ")
    let packages = occurrences(
      of: /\.package\(url: "https:\/\/github\.com\/[^\/"]+\/([^"]+)"/,
      in: try ProjectText.read("Package.swift"))
    try #require(!packages.isEmpty)
    for (package, line) in packages {
      let name = package.hasSuffix(".swift") ? package.dropLast(6) : package
      #expect(explained.contains(name), "Package.swift:\(line): \(name) stands in no row of ARCHITECTURE.md")
    }
  }
}
