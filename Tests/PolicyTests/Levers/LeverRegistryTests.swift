import DataFiles
import Policy
import Testing

/// The registry has every lever once, with all that file check, command line and report read of it.
@Suite struct LeverRegistryTests {
  @Test func everyKeyHasOneLeverAtItsPlace() {
    #expect(LeverRegistry.all.map(\.key) == LeverKey.allCases)
    for key in LeverKey.allCases {
      #expect(LeverRegistry.lever(key).key == key)
      #expect(LeverRegistry.all[key.place].key == key)
    }
  }

  @Test(arguments: LeverKey.allCases)
  func aKeyIsAGroupAndAName(key: LeverKey) {
    #expect(key.rawValue == "\(key.group).\(key.name)")
    #expect(!key.group.isEmpty && !key.name.isEmpty)
    #expect(!key.name.contains("."))
    #expect(LeverRegistry.groups.contains(key.group))
  }

  @Test func eachGroupIsListedOnceAndItsLeversStandTogether() {
    #expect(Set(LeverRegistry.groups).count == LeverRegistry.groups.count)
  }

  @Test(arguments: LeverKey.allCases)
  func theDefaultMayBeTaken(key: LeverKey) {
    let lever = LeverRegistry.lever(key)
    switch lever.domain {
    case .number(let range):
      #expect(range.contains(lever.defaultValue))
      #expect(range.lowerBound < range.upperBound)
    case .integer(let range):
      #expect(range.contains(Int(lever.defaultValue)))
      #expect(lever.defaultValue == lever.defaultValue.rounded())
      #expect(range.lowerBound < range.upperBound)
    case .choice(let names):
      #expect(names.indices.contains(Int(lever.defaultValue)))
      #expect(Set(names).count == names.count && names.count > 1)
    }
  }

  @Test(arguments: LeverKey.allCases)
  func theUnitSuitsTheDomain(key: LeverKey) {
    let lever = LeverRegistry.lever(key)
    switch (lever.unit, lever.domain) {
    case (.share, .number(let range)), (.sharePerYear, .number(let range)):
      #expect(range.upperBound <= 1, "a share is at most 1")
    case (.share, _), (.sharePerYear, _): Issue.record("a share is a number")
    case (.name, .choice): break
    case (.name, _), (_, .choice): Issue.record("a name is one of a choice")
    default: break
    }
  }

  @Test(arguments: LeverKey.allCases)
  func everyLeverIsToldInBothLanguagesWithItsSource(key: LeverKey) {
    let lever = LeverRegistry.lever(key)
    for text in [lever.label.fr, lever.label.en, lever.explanation.fr, lever.explanation.en, lever.source] {
      #expect(!text.isEmpty)
    }
    #expect(lever.label.fr != lever.explanation.fr)
    #expect(lever.explanation.fr.hasSuffix("."))
    #expect(lever.explanation.en.hasSuffix("."))
  }

  /// French sets a no-break space before these marks: an ordinary one may leave a mark alone on its line.
  @Test(arguments: LeverKey.allCases)
  func frenchTextsFollowFrenchTypography(key: LeverKey) {
    let lever = LeverRegistry.lever(key)
    for text in [lever.label.fr, lever.explanation.fr] {
      for slip in [" :", " ;", " ?", " !", " %"] { #expect(!text.contains(slip), "\(text)") }
    }
  }

  @Test(arguments: LeverKey.allCases)
  func axesAreThoseOfTheWhitePaper(key: LeverKey) {
    let lever = LeverRegistry.lever(key)
    if let axis = lever.axis { #expect((1...10).contains(axis)) }
    switch lever.role {
    case .policy: #expect(lever.axis != nil)
    case .flow: #expect(lever.axis == nil && key.group == "flows")
    case .uncertainty: break
    }
    #expect((key.group == "behaviour" || key.group == "flows") == (lever.axis == nil))
  }

  @Test func everyAxisHasALever() {
    for axis in 1...10 { #expect(LeverRegistry.all.contains { $0.axis == axis }) }
  }

  /// Shares of the flow that one reform may set apart: together they are at most the whole flow.
  @Test func theDefaultSharesOfTheHoldersLeaveRoomForTheLandlord() {
    let values = LeverValues()
    let reserved = values[.stateShare] + values[.localAuthorityShare] + values[.actionLogementShare]
    #expect(reserved < 1)
  }

  @Test func aKnownNameIsFoundAndAnUnknownOneNamesTheNearest() throws {
    let lever = try LeverRegistry.lever(named: "process.committeeCadence", file: "--set", line: nil)
    #expect(lever.key == .committeeCadence)
    let problem = try #require(throws: DataProblem.self) {
      try LeverRegistry.lever(named: "process.comitteeCadence", file: "--set", line: nil)
    }
    #expect(problem.file == "--set")
    #expect(problem.line == nil)
    #expect(problem.field == "process.comitteeCadence")
    #expect(problem.fix?.en == "did you mean \"process.committeeCadence\"?")
  }
}
