import Regulation
import Testing

@Suite("Resources out of disposable income")
struct DisposableIncomeTests {
  /// Aid added to the resources that are found makes the disposable income again, to the euro, over rents, families,
  /// zones and incomes; and more disposable income never means fewer resources.
  @Test func inverse() throws {
    let aid = try LawOfTheProject.book().housingAid(on: LawOfTheProject.date("2025-10-01"))
    for zone in HousingAid.zones {
      for dependants in 0...4 {
        let family = aid.family(couple: dependants % 2 == 0, dependants: dependants, zone: zone)
        for rent in [0, 15_000, 30_000, family.rentCeilingCents, 70_000, 90_000, 120_000] {
          var previous = 0.0
          for disposable in stride(from: 1_000.0, through: 45_000, by: 700) {
            let resources = family.annualResources(disposable: disposable, rentCents: rent)
            #expect(resources >= previous)
            previous = resources
            guard resources > 0 else { continue }
            let months = Double(
              family.monthlyCents(annualResources: Int(resources.rounded()), rentCents: rent))
            #expect(abs(resources + months * 12 / 100 - disposable) < 1.5)
          }
        }
      }
    }
  }
}
