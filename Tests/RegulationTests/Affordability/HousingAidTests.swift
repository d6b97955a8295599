import DataFiles
import Regulation
import Testing

@Suite("Housing aid (APL), parameters of October 2025")
struct HousingAidTests {
  static func aid() throws -> HousingAid {
    try LawOfTheProject.book().housingAid(on: LawOfTheProject.date("2025-10-01"))
  }

  @Test(
    "Worked examples, zone 2, before CRDS, to the cent",
    arguments: [
      // (situation, resources €/year, rent cents, couple, dependants, aid in cents)
      ("single, resources at R0, rent 300 €", 5_235, 300_00, false, 0, 306_37),
      ("single, 12 000 €, rent 380 €", 12_000, 380_00, false, 0, 94_29),
      ("single with two children, 9 000 €, rent 450 €", 9_000, 450_00, false, 2, 487_33),
      ("couple with two children, 24 000 €, rent 520 €", 24_000, 520_00, true, 2, 95_97),
    ])
  func workedExamples(
    situation: String, resources: Int, rent: Int, couple: Bool, dependants: Int, expected: Int
  ) throws {
    let aid = try Self.aid()
    #expect(
      aid.beforeSocialDebt(
        annualResources: resources, rentCents: rent, couple: couple, dependants: dependants, zone: 2)
        == expected, "\(situation)")
  }

  @Test("The levy takes half a percent, rounded to the nearest cent")
  func socialDebtLevy() throws {
    let aid = try Self.aid()
    // 306.37 × 0.995 = 304.838; 94.28725 × 0.995 = 93.8158
    #expect(
      aid.monthlyCents(annualResources: 5_235, rentCents: 300_00, couple: false, dependants: 0, zone: 2)
        == 304_84)
    #expect(
      aid.monthlyCents(annualResources: 12_000, rentCents: 380_00, couple: false, dependants: 0, zone: 2)
        == 93_82)
  }

  @Test(
    "Rent counts up to its ceiling, and a very high rent brings the aid down to nothing",
    arguments: [
      // (zone, single ceiling in cents, first multiple, last multiple)
      (1, 333_14, 3.4, 4.0), (2, 290_34, 2.5, 3.1), (3, 272_12, 2.5, 3.1),
    ])
  func rentCeiling(zone: Int, ceiling: Int, start: Double, end: Double) throws {
    let family = try Self.aid().family(couple: false, dependants: 0, zone: zone)
    #expect(family.rentCeilingCents == ceiling)
    let atCeiling = family.beforeSocialDebt(annualResources: 8_000, rentCents: ceiling)
    #expect(family.beforeSocialDebt(annualResources: 8_000, rentCents: ceiling - 10_00) < atCeiling)
    #expect(family.beforeSocialDebt(annualResources: 8_000, rentCents: ceiling + 1) == atCeiling)
    let startRent = Int((Double(ceiling) * start).rounded(.down))
    #expect(family.beforeSocialDebt(annualResources: 8_000, rentCents: startRent) == atCeiling)
    #expect(family.beforeSocialDebt(annualResources: 8_000, rentCents: startRent + 20_00) < atCeiling)
    let endRent = Int((Double(ceiling) * end).rounded(.up))
    #expect(family.beforeSocialDebt(annualResources: 8_000, rentCents: endRent - 50_00) > 0)
    #expect(family.beforeSocialDebt(annualResources: 8_000, rentCents: endRent) == 0)
  }

  @Test(
    "Family scales go on beyond their list",
    arguments: [
      // (dependants, ceiling zone 2 in cents, exempt resources €, charges cents)
      (1, 399_89, 8_947, 74_33), (2, 458_10, 9_148, 88_07), (6, 690_94, 10_554, 143_03),
      (7, 749_15, 10_900, 156_77), (9, 865_57, 11_592, 184_25),
    ])
  func familyScales(dependants: Int, ceiling: Int, exempt: Int, charges: Int) throws {
    let family = try Self.aid().family(couple: true, dependants: dependants, zone: 2)
    #expect(family.rentCeilingCents == ceiling)
    #expect(family.exemptResources == exempt)
    #expect(family.chargesCents == charges)
  }

  @Test("Aid falls with resources, is never negative, and never exceeds rent and lump sum of charges")
  func falls() throws {
    let aid = try Self.aid()
    for zone in 1...3 {
      for (couple, dependants) in [(false, 0), (true, 0), (false, 1), (true, 3), (true, 8), (false, 30)] {
        let family = aid.family(couple: couple, dependants: dependants, zone: zone)
        for rent in stride(from: 0, through: 1_200_00, by: 37_50) {
          var previous = Int.max
          for resources in stride(from: 0, through: 60_000, by: 211) {
            let cents = family.beforeSocialDebt(annualResources: resources, rentCents: rent)
            guard cents >= 0, cents <= previous, cents <= rent + family.chargesCents else {
              Issue.record("zone \(zone), \(dependants) dependants, rent \(rent), resources \(resources)")
              return
            }
            previous = cents
          }
        }
      }
    }
  }

  @Test("Up to its ceiling, a higher rent never lowers the aid of a household without excess resources")
  func risesWithRent() throws {
    let family = try Self.aid().family(couple: false, dependants: 1, zone: 2)
    var previous = 0
    for rent in stride(from: 0, through: family.rentCeilingCents, by: 101) {
      let cents = family.beforeSocialDebt(annualResources: 0, rentCents: rent)
      #expect(cents >= previous)
      previous = cents
    }
  }

  @Test("Resources up to R0 leave the aid whole, one euro more lowers it within a few euros")
  func exemptResources() throws {
    let family = try Self.aid().family(couple: false, dependants: 0, zone: 2)
    let whole = family.beforeSocialDebt(annualResources: 0, rentCents: 290_34)
    #expect(family.beforeSocialDebt(annualResources: -500, rentCents: 290_34) == whole)
    #expect(family.beforeSocialDebt(annualResources: 5_235, rentCents: 290_34) == whole)
    // (0.0283 + 0.0045 × 0.30 + 0.0068 × 0.25) × 1 € = 3.135 cents
    #expect(family.beforeSocialDebt(annualResources: 5_236, rentCents: 290_34) == whole - 3)
  }
}
