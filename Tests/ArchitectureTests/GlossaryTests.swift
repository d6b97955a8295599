import Testing

@Suite("The glossary and the code use the same words")
struct GlossaryTests {
  /// An identifier of the glossary.
  private struct Entry {
    let identifier: String
    let isLater: Bool
    let line: Int
  }

  private func entries(in text: String) -> [Entry] {
    ProjectText.table(headed: "French", in: text).flatMap { row in
      row.cells[2].matches(of: /`([^`]+)`/).map {
        Entry(identifier: String($0.output.1), isLater: row.cells[2].contains("*later*"), line: row.line)
      }
    }
  }

  private func findings(_ entries: [Entry], among words: Set<Substring>) -> [Finding] {
    entries.compactMap { entry in
      let isThere = words.contains(entry.identifier[...])
      if isThere != entry.isLater { return nil }
      return Finding(
        path: "GLOSSARY.md", line: entry.line,
        why: entry.isLater
          ? "`\(entry.identifier)` is in use now: remove its *later*"
          : "no source bears `\(entry.identifier)`: give the word the code uses, or mark it *later*")
    }
  }

  /// Every name of the code, and every part of a code in files: a string like `landlord` or `socialMix.enforcement`.
  ///
  /// Prose does not count.
  private func wordsOfSources() throws -> Set<Substring> {
    var words: Set<Substring> = []
    for source in try SwiftSource.files(below: "Sources") {
      for line in source.codeLines {
        words.formUnion(line.split { !$0.isLetter && !$0.isNumber && $0 != "_" })
      }
      let text = CodeMask.code(of: source.lines.joined(separator: "\n"), blanking: .comments)
      for line in text.split(separator: "\n") where line.utf8.contains(UInt8(ascii: "\"")) {
        for code in line.matches(of: /"([\w.]+)"/) { words.formUnion(code.output.1.split(separator: ".")) }
      }
    }
    return words
  }

  @Test("Every identifier stands in Sources, or is marked later and does not")
  func identifiersExist() throws {
    let entries = try entries(in: ProjectText.read("GLOSSARY.md"))
    try #require(entries.count > 50)
    report(findings(entries, among: try wordsOfSources()))
  }

  @Test("Every row has its four cells and its identifier, and no identifier stands twice")
  func rowsAreWhole() throws {
    let text = try ProjectText.read("GLOSSARY.md")
    let rows = ProjectText.table(headed: "French", in: text)
    for row in rows {
      #expect(row.cells.count == 4 && !row.cells[..<3].contains(""), "GLOSSARY.md:\(row.line)")
    }
    let entries = entries(in: text)
    #expect(entries.count == rows.count)
    for (identifier, bearers) in Dictionary(grouping: entries, by: \.identifier) where bearers.count > 1 {
      Issue.record("\(identifier) stands on lines \(bearers.map(\.line)) of GLOSSARY.md")
    }
  }

  @Test("A missing identifier and a stale mark are both found, with their lines")
  func faultsAreFound() {
    let text = """
      | French | Meaning | Identifier | Note |
      |---|---|---|---|
      | rang | rank | `rank` | |
      | refus | refusal | `refusal` | |
      | offre | offer | `offer` *later* | |
      | bail | lease | `lease` *later* | |
      """
    let findings = findings(entries(in: text), among: ["rank", "lease"])
    #expect(findings.map(\.line) == [4, 6])
    #expect(findings[0].why.contains("no source bears `refusal`"))
    #expect(findings[1].why.contains("remove its *later*"))
  }
}
