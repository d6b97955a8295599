import DataFiles
import Housing
import Policy
import TestSupport
import Testing

/// Values of all levers, laid over one another.
@Suite struct LeverValuesTests {
  /// The other end of a lever's range, or its other choice: never its default.
  static func anotherValue(of lever: Lever) -> Double {
    let ends: [Double]
    switch lever.domain {
    case .number(let range): ends = [range.lowerBound, range.upperBound]
    case .integer(let range): ends = [Double(range.lowerBound), Double(range.upperBound)]
    case .choice(let names): ends = [0, Double(names.count - 1)]
    }
    return ends[0] == lever.defaultValue ? ends[1] : ends[0]
  }

  static var allChanged: LeverValues {
    var values = LeverValues()
    for lever in LeverRegistry.all { values[lever.key] = anotherValue(of: lever) }
    return values
  }

  static func digest(_ values: LeverValues) -> String {
    var digest = Digest()
    values.add(to: &digest)
    return digest.hex
  }

  @Test func theyStartFromTheDefaults() {
    let values = LeverValues()
    for lever in LeverRegistry.all { #expect(values[lever.key] == lever.defaultValue) }
    #expect(values.differences(from: LeverValues()).isEmpty)
    #expect(values.integer(.candidatesPerDwelling) == 3)
    #expect(!values.isOn(.priorityEnforcement))
  }

  @Test(arguments: LeverKey.allCases)
  func aChangeTouchesOneLeverAndShows(key: LeverKey) {
    var values = LeverValues()
    values[key] = Self.anotherValue(of: LeverRegistry.lever(key))
    #expect(values.differences(from: LeverValues()).map(\.key) == [key])
    #expect(values != LeverValues())
    #expect(Self.digest(values) != Self.digest(LeverValues()))
    for other in LeverKey.allCases where other != key {
      #expect(values[other] == LeverRegistry.lever(other).defaultValue)
    }
  }

  @Test func equalValuesHaveEqualDigests() {
    #expect(Self.digest(LeverValues()) == Self.digest(LeverValues()))
    #expect(Self.digest(Self.allChanged) == Self.digest(Self.allChanged))
  }

  @Test func aLaterEntryWinsOverAnEarlierOne() throws {
    var overlay = LeverOverlay()
    try overlay.set("process.committeeCadence", to: "7", file: "a.yml", line: 1)
    try overlay.set("process.committeeCadence", to: "10", file: "b.yml", line: 1)
    var values = LeverValues()
    values.apply(overlay)
    #expect(values[.committeeCadence] == 10)
    #expect(values.differences(from: LeverValues()).map(\.key) == [.committeeCadence])
  }

  @Test func withPolicyTakesPolicyLeversFromOthersAndNothingElse() {
    let base = LeverValues()
    let other = Self.allChanged
    let merged = base.withPolicy(of: other)
    for lever in LeverRegistry.all {
      #expect(merged[lever.key] == (lever.role == .policy ? other[lever.key] : base[lever.key]))
    }
    #expect(base.withPolicy(of: base) == base)
    #expect(merged.withPolicy(of: base) == base)
  }

  @Test func aTerritoryGivesItsSettingsAndTheSharesOfItsHolders() throws {
    let territory = try TerritoryLibrary(project: TestFiles.project).territory("essai")
    var values = LeverValues()
    try values.apply(settingsOf: territory)
    for setting in territory.settings {
      let key = try #require(LeverKey(rawValue: setting.key))
      #expect(values[key] == setting.value)
    }
    #expect(values[.stateShare] == territory.holderShares[Int(ReservationHolder.state.rawValue)])
    #expect(
      values[.localAuthorityShare] == territory.holderShares[Int(ReservationHolder.localAuthority.rawValue)])
    #expect(
      values[.actionLogementShare] == territory.holderShares[Int(ReservationHolder.actionLogement.rawValue)])
    #expect(values[.deliveriesPerYear] > 0)
    #expect(values[.committeeCadence] == LeverRegistry.lever(.committeeCadence).defaultValue)
  }
}
