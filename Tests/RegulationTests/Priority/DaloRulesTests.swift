import DataFiles
import Housing
import Regulation
import Testing

@Suite("Enforceable right to housing (CCH L.441-2-3, R.441-14-1)")
struct DaloRulesTests {
  private static func rules() throws -> DaloRules {
    try LawOfTheProject.book().dalo(on: LawOfTheProject.date("2025-01-01"))
  }

  /// Least surface by persons: 16 m² up to two, 9 m² more each, 70 m² from eight on.
  @Test(arguments: [
    (1, 16), (2, 16), (3, 25), (4, 34), (5, 43), (6, 52), (7, 61), (8, 70), (9, 70), (12, 70),
  ])
  func surfaces(persons: Int, surface: Int) throws {
    let norm = try Self.rules().surfaceNorm
    #expect(norm.surface(persons: persons) == surface)
    #expect(!norm.isOvercrowded(persons: persons, surface: surface))
    #expect(norm.isOvercrowded(persons: persons, surface: surface - 1))
  }

  /// Rooms beyond persons plus one are too many.
  @Test(arguments: [(2, 1, false), (3, 1, true), (3, 2, false), (4, 2, true), (5, 4, false)])
  func underOccupation(rooms: Int, persons: Int, holds: Bool) {
    #expect(UnderOccupation.holds(rooms: rooms, persons: persons) == holds)
  }

  /// A case: what is changed from a household in a dwelling of its own, and the grounds that follow.
  private struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let grounds: DaloGrounds
    let change: @Sendable (inout HousingFacts) -> Void
  }

  private static let cases = [
    Case(testDescription: "nothing", grounds: []) { _ in },
    Case(testDescription: "waits as long as the delay", grounds: []) { $0.monthsOnList = 18 },
    Case(testDescription: "waits a month longer", grounds: .longDelay) { $0.monthsOnList = 19 },
    Case(testDescription: "asks for four rooms: a longer delay", grounds: []) {
      $0.monthsOnList = 24
      $0.roomsWanted = 4
    },
    Case(testDescription: "without a dwelling", grounds: .noHousing) { $0.lodging = .none },
    Case(testDescription: "hosted by a third party", grounds: .noHousing) { $0.lodging = .hosted },
    Case(testDescription: "six months in a structure", grounds: []) {
      $0.lodging = .structure
      $0.monthsThere = 6
    },
    Case(testDescription: "seven months in a structure", grounds: .hosted) {
      $0.lodging = .structure
      $0.monthsThere = 7
    },
    Case(testDescription: "eighteen months in transitional housing", grounds: []) {
      $0.lodging = .transition
      $0.monthsThere = 18
    },
    Case(testDescription: "nineteen months in transitional housing", grounds: .hosted) {
      $0.lodging = .transition
      $0.monthsThere = 19
    },
    Case(testDescription: "threatened with eviction", grounds: .evictionThreat) { $0.evictionThreat = true },
    Case(testDescription: "unfit", grounds: .unfit) { $0.unfit = true },
    Case(testDescription: "not decent, no child", grounds: []) { $0.notDecent = true },
    Case(testDescription: "not decent, with a minor child", grounds: .overcrowdedMinor) {
      $0.notDecent = true
      $0.hasMinorChild = true
    },
    Case(testDescription: "three persons, a child, 25 m²", grounds: []) {
      $0.hasMinorChild = true
      $0.personsThere = 3
      $0.surface = 25
    },
    Case(testDescription: "three persons, a child, 24 m²", grounds: .overcrowdedMinor) {
      $0.hasMinorChild = true
      $0.personsThere = 3
      $0.surface = 24
    },
    Case(testDescription: "three adults, 24 m²", grounds: []) {
      $0.personsThere = 3
      $0.surface = 24
    },
    Case(testDescription: "three adults, one disabled, 24 m²", grounds: .overcrowdedMinor) {
      $0.personsThere = 3
      $0.surface = 24
      $0.disabledPerson = true
    },
    Case(testDescription: "disabled, in a dwelling that suits", grounds: []) { $0.disabledPerson = true },
    Case(testDescription: "disabled, in one that does not", grounds: .disability) {
      $0.disabledPerson = true
      $0.unadapted = true
    },
  ]

  /// Each ground on both sides of its bound (département 59: 18 months to three rooms, 24 from four).
  @Test(arguments: cases) private func grounds(row: Case) throws {
    let rules = try Self.rules()
    var facts = HousingFacts()
    row.change(&facts)
    #expect(rules.grounds(of: facts, delays: rules.abnormalDelays(department: "59")) == row.grounds)
  }

  /// Categories that a form shows; no form shows recognition or rehousing.
  @Test func categories() throws {
    let rules = try Self.rules()
    var facts = HousingFacts()
    #expect(rules.categories(of: facts) == [])
    facts.lodging = .transition
    facts.violence = true
    facts.backFromUnemployment = true
    #expect(rules.categories(of: facts) == [.temporaryHosting, .violence, .longUnemployment])
    facts = HousingFacts()
    facts.lodging = .hosted
    facts.hardship = true
    facts.disabledPerson = true
    #expect(rules.categories(of: facts) == [.homeless, .poorlyHoused, .disability])
    facts = HousingFacts()
    facts.unfit = true
    facts.evictionThreat = true
    facts.hasMinorChild = true
    facts.notDecent = true
    #expect(rules.categories(of: facts) == [.unfitHousing, .evictionThreat, .overcrowdedMinor])
  }

  /// A département that is not listed takes the default.
  @Test func delays() throws {
    let rules = try Self.rules()
    #expect(rules.abnormalDelays(department: "75") == [72, 108, 108, 120, 120])
    #expect(rules.abnormalDelays(department: "23") == [24, 24, 24, 24, 24])
  }

  /// Every mode of housing has its place in the law.
  @Test func lodgings() {
    let expected: [HousingMode: HousingFacts.Lodging] = [
      .withParents: .hosted, .withOthers: .hosted, .hostingStructure: .structure,
      .temporaryHousing: .transition, .residence: .transition, .hotel: .none, .makeshift: .none,
      .shelterless: .none,
    ]
    for mode in HousingMode.allCases {
      #expect(HousingFacts.Lodging(mode) == expected[mode] ?? .dwelling)
    }
  }
}
