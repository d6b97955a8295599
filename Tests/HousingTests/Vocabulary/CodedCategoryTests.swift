import DataFiles
import Housing
import Testing

/// Codes are what files hold: they must be told apart, come back to their case, and fit one byte.
@Suite struct CodedCategoryTests {
  static func check<Category: CodedCategory>(_ type: Category.Type) {
    let cases = Array(Category.allCases)
    #expect(Set(Category.codes).count == cases.count)
    #expect(cases.map(\.rawValue) == (0..<cases.count).map { UInt8($0) })
    for each in cases {
      #expect(Category(code: each.code) == each)
      #expect(!each.label.fr.isEmpty && !each.label.en.isEmpty)
    }
    #expect(Category(code: "no such code") == nil)
    #expect(Set(cases.map(\.label.fr)).count == cases.count)
  }

  @Test func everyCategoryRoundTrips() {
    Self.check(Financing.self)
    Self.check(BuildingKind.self)
    Self.check(ConstructionPeriod.self)
    Self.check(EnergyLabel.self)
    Self.check(ReservationHolder.self)
    Self.check(HouseholdComposition.self)
    Self.check(HousingSituation.self)
    Self.check(Employment.self)
  }

  @Test func dimensionsOfTheDemandUseTheCodes() {
    #expect(DemandDimension.composition.categories == HouseholdComposition.codes)
    #expect(DemandDimension.situation.categories == HousingSituation.codes)
    #expect(DemandDimension.employment.categories == Employment.codes)
    for dimension in DemandDimension.allCases {
      #expect(Set(dimension.categories).count == dimension.categories.count)
    }
  }

  @Test func knownFiguresAreToldApart() {
    #expect(Set(KnownFigures.all.map(\.key)).count == KnownFigures.all.count)
    #expect(KnownFigures.figure("applicants")?.unit == "households")
    #expect(KnownFigures.figure("applicant") == nil)
    for figure in KnownFigures.all where figure.unit.hasPrefix("share") { #expect(figure.range == 0...1) }
  }

  @Test func hostelAndStreetCountAsHomeless() {
    let homeless = HousingSituation.allCases.filter(\.countsAsHomeless)
    #expect(homeless == [.hostel, .homeless])
  }

  @Test func priorityCategoriesAreWrittenByTheirCodes() {
    #expect(PriorityCategories.codes.count == 11)
    #expect(PriorityCategories([]).joinedCodes.isEmpty)
    #expect(PriorityCategories([.dalo, .homeless]).joinedCodes == "dalo;homeless")
    #expect(PriorityCategories.renewalRehousing.joinedCodes == "renewalRehousing")
    for (bit, code) in PriorityCategories.codes.enumerated() {
      #expect(PriorityCategories(rawValue: 1 << UInt32(bit)).joinedCodes == code)
    }
  }
}
