import DataFiles
import Housing
import Regulation
import TestSupport
import Testing

@Suite("Income ceilings")
struct IncomeCeilingsTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let date: String
    let financing: Financing
    let zone: CeilingZone
    let category: CeilingCategory
    let euros: Int
    var testDescription: String { "\(date) \(financing.code) \(zone.code) c\(category.number)" }

    init(
      _ date: String, _ financing: Financing, _ zone: CeilingZone, _ number: Int, _ euros: Int, extra: Int = 0
    ) {
      self.date = date
      self.financing = financing
      self.zone = zone
      category = CeilingCategory(number: number, extraPersons: extra)
      self.euros = euros
    }
  }

  static let rows = [
    // The orders as published; both sides of each New Year.
    Row("2026-01-01", .plus, .other, 1, 23_403),
    Row("2025-12-31", .plus, .other, 1, 23_201),
    Row("2025-01-01", .plus, .other, 6, 59_636),
    Row("2024-12-31", .plus, .other, 6, 58_200),
    Row("2026-06-01", .plus, .paris, 3, 52_740),
    Row("2026-06-01", .plus, .ileDeFrance, 3, 48_362),
    Row("2026-06-01", .plus, .other, 6, 60_156 + 2 * 6_710, extra: 2),
    Row("2024-07-01", .plai, .other, 1, 12_452),
    Row("2024-07-01", .plai, .paris, 6, 44_861 + 4_998, extra: 1),
    Row("2023-07-01", .plai, .other, 5, 27_445),
    // The slip of the source (218 805) is not carried over.
    Row("2022-07-01", .plai, .paris, 2, 21_805),
    // PLS is 1.30 PLUS, rounded to the nearest euro.
    Row("2026-01-01", .pls, .other, 1, 30_424),
    Row("2026-01-01", .pls, .other, 2, 40_630),
    Row("2026-01-01", .pls, .other, 4, 58_986),
    Row("2026-01-01", .pls, .other, 6, 78_203),
    // A date after the last order keeps it, a date before the first one borrows it.
    Row("2040-01-01", .plus, .other, 1, 23_403),
    Row("2010-01-01", .plus, .other, 1, 20_107),
  ]

  @Test("Each order is in force from its date until the next", arguments: rows)
  func published(row: Row) throws {
    let ceilings = try LawOfTheProject.book().ceilings(on: LawOfTheProject.date(row.date))
    #expect(ceilings.euros(row.financing, zone: row.zone, category: row.category) == row.euros)
  }

  @Test("An income equal to the ceiling is admitted, one euro more is not")
  func bound() throws {
    let ceilings = try LawOfTheProject.book().ceilings(on: LawOfTheProject.date("2026-01-01"))
    let category = CeilingCategory(number: 1)
    #expect(ceilings.admits(referenceTaxIncome: 23_403, .plus, zone: .other, category: category))
    #expect(!ceilings.admits(referenceTaxIncome: 23_404, .plus, zone: .other, category: category))
  }

  @Test("Ceilings rise with household, financing class and year, and fall from Paris outwards")
  func monotone() throws {
    let book = try LawOfTheProject.book()
    var before: IncomeCeilings?
    for year in 2017...2026 {
      let ceilings = book.ceilings(on: .startOf(year: year))
      for zone in CeilingZone.allCases {
        for number in 1...6 {
          let category = CeilingCategory(number: number)
          let values = Financing.allCases.map { ceilings.euros($0, zone: zone, category: category) }
          #expect(values == values.sorted() && Set(values).count == 3)
          if let before {
            for financing in Financing.allCases {
              #expect(
                ceilings.euros(financing, zone: zone, category: category)
                  > before.euros(financing, zone: zone, category: category), "\(year) \(zone) \(number)")
            }
          }
        }
      }
      before = ceilings
    }
  }

  @Test("PLAI ceilings that were worked out, not read, say so")
  func marks() throws {
    let ceilings = try LawOfTheProject.book().ceilings(on: LawOfTheProject.date("2025-06-01"))
    #expect(ceilings.mark(.plai, zone: .paris) == .read)
    #expect(ceilings.mark(.plai, zone: .other) == .derived)
    #expect(ceilings.mark(.plus, zone: .other) == .read)
    #expect(ceilings.mark(.pls, zone: .other) == .derived)
  }

  @Test(
    "Every figure agrees with the open table it was re-entered from, but for its one slip",
    .enabled(if: TestFiles.sharedData != nil, "needs the folder of public data beside the project"))
  func transcription() throws {
    let folder = try #require(TestFiles.sharedData)
    let table = try DelimitedTable(path: folder + "/plafonds_ressources/plafonds_plai_plus_openfisca.csv")
    let zones = ["paris_communes_limitrophes", "ile_de_france", "autres_regions"]
    let kinds = try table.choices("financement", among: ["PLAI", "PLUS"])
    let places = try table.choices("zone", among: zones)
    let categories = try table.texts("categorie_menage")
    let dates = try table.texts("depuis")
    let euros = try table.integers("plafond_eur_an", in: 0...1_000_000)
    let book = try LawOfTheProject.book()
    var different: [String] = []
    for row in 0..<table.count {
      let ceilings = try book.ceilings(on: LawOfTheProject.date(dates[row]))
      let financing: Financing = kinds[row] == 0 ? .plai : .plus
      let zone = CeilingZone.allCases[places[row]]
      let sixth = ceilings.euros(financing, zone: zone, category: CeilingCategory(number: 6))
      let found =
        if let number = Int(categories[row]) {
          ceilings.euros(financing, zone: zone, category: CeilingCategory(number: number))
        } else {
          ceilings.euros(financing, zone: zone, category: CeilingCategory(number: 6, extraPersons: 1)) - sixth
        }
      if found != euros[row] {
        different.append("\(financing.code) \(dates[row]) \(zone.code) \(categories[row]): \(euros[row])")
      }
    }
    #expect(table.count > 350)
    #expect(different == ["PLAI 2022-01-01 paris 2: 218805"])
  }
}
