import DataFiles
import Testing

/// Values of YAML files with their places.
@Suite struct LocatedYAMLTests {
  static let sample = """
    # a comment
    title: { fr: "Métropole", en: Metropolis }
    start: 2026
    share: 0.25
    open: true
    date: 2019-01-31
    list:
      - 1
      - two
    nested:
      deep:
        value: 30
    """

  static func yaml(_ text: String = sample) throws(DataProblem) -> LocatedYAML {
    try LocatedYAML(text: text, file: "s.yml")
  }

  static func problem<T>(_ read: (LocatedYAML) throws -> T) throws -> DataProblem {
    let yaml = try yaml()
    return try #require(throws: DataProblem.self) { _ = try read(yaml) }
  }

  @Test func valuesAreRead() throws {
    let yaml = try Self.yaml()
    #expect(try yaml.required("title").bilingual() == Bilingual(fr: "Métropole", en: "Metropolis"))
    #expect(try yaml.required("start").integer(in: 2000...2100) == 2026)
    #expect(try yaml.required("share").number(in: 0...1) == 0.25)
    #expect(try yaml.required("open").boolean())
    #expect(try yaml.required("date").date() == CalendarDate(year: 2019, month: 1, day: 31))
    #expect(try yaml.required("list").elements().map { try $0.text() } == ["1", "two"])
    #expect(yaml["absent"] == nil)
    #expect(yaml.isMapping && !yaml.isSequence)
    #expect(try yaml.required("list").isSequence)
  }

  @Test func entriesStandInTheOrderOfTheFile() throws {
    let keys = try Self.yaml().entries().map(\.key)
    #expect(keys == ["title", "start", "share", "open", "date", "list", "nested"])
  }

  @Test func placesKnowTheirLineAndPath() throws {
    let value = try Self.yaml().required("nested").required("deep").required("value")
    #expect(value.line == 12)
    #expect(value.path == "nested.deep.value")
    #expect(try Self.yaml().required("list").elements()[1].path == "list[1]")
    #expect(try Self.yaml().required("list").elements()[1].line == 9)
  }

  @Test func anUnknownKeyIsNamedWithTheNearest() throws {
    let problem = try Self.problem { try $0.entries(known: ["title", "star", "share", "open", "date"]) }
    #expect(problem.line == 3)
    #expect(problem.field == "start")
    #expect(problem.fix?.en == "did you mean \"star\"?")
  }

  @Test func aMissingKeyIsNamedWithItsPath() throws {
    let problem = try Self.problem { try $0.required("nested").required("shallow") }
    #expect(problem.field == "nested.shallow")
    #expect(problem.line == 11)
  }

  @Test func aWrongNumberIsNamed() throws {
    let share = try Self.problem {
      try $0.required("nested").required("deep").required("value").number(in: 0...1)
    }
    #expect(share.description.hasPrefix("s.yml:12: nested.deep.value: 30 is out of range; allowed: 0 to 1; "))
    #expect(share.fix?.en == "a share is written between 0 and 1: 0.3 for 30 %")
    let whole = try Self.problem { try $0.required("share").integer(in: 0...9) }
    #expect(whole.description == "s.yml:4: share: \"0.25\" is not a whole number; allowed: 0 to 9")
    let range = try Self.problem { try $0.required("start").integer(in: 0...9) }
    #expect(range.what.en == "2026 is out of range")
  }

  @Test func aWrongKindIsNamed() throws {
    #expect(try Self.problem { try $0.required("list").text() }.what.en == "a text is expected here")
    #expect(try Self.problem { try $0.required("start").elements() }.what.en == "a list is expected here")
    #expect(try Self.problem { try $0.required("start").entries() }.what.en == "keys are expected here")
    #expect(
      try Self.problem { try $0.required("start").boolean() }.what.en == "\"2026\" is neither true nor false")
    #expect(try Self.problem { try $0.required("start").date() }.what.en == "\"2026\" is not a date")
    let choice = try Self.problem { try $0.required("list").elements()[1].choice(among: ["one", "tow"]) }
    #expect(
      choice.description == "s.yml:9: list[1]: \"two\" is unknown; known: one, tow; did you mean \"tow\"?")
  }

  @Test func aTextInOneLanguageIsRefused() throws {
    let yaml = try Self.yaml("title: { fr: Oui }")
    let problem = try #require(throws: DataProblem.self) { try yaml.required("title").bilingual() }
    #expect(problem.field == "title.en")
  }

  @Test(arguments: [("a: [1, 2", 1...2), ("a: 1\n b: 2\n", 2...2), ("a:\n\t- 1\n", 2...2)])
  func whatIsNotYAMLIsNamedWithItsLine(text: String, lines: ClosedRange<Int>) throws {
    let problem = try #require(throws: DataProblem.self) { try Self.yaml(text) }
    #expect(lines.contains(try #require(problem.line)))
    #expect(problem.what.en.hasPrefix("not valid YAML"))
  }

  @Test func aKeyThatStandsTwiceIsNamed() throws {
    let problem = try #require(throws: DataProblem.self) { try Self.yaml("a: 1\nb: 2\na: 3\n") }
    #expect(problem.what.en.contains("duplicate key"))
    #expect(problem.what.en.contains("a"))
  }

  @Test func anEmptyDocumentIsSaid() throws {
    let problem = try #require(throws: DataProblem.self) { try Self.yaml("# only a comment\n") }
    #expect(problem.what.en == "the file is empty")
  }
}
