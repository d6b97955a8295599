import DataFiles
import Housing
import Regulation
import Testing

@Suite("Law registry")
struct LawRegistryTests {
  static func registry(_ date: String) throws -> LawRegistry {
    try LawRegistry(LawOfTheProject.book(), on: LawOfTheProject.date(date))
  }

  @Test("Every line has an identifier of its own, words in both languages, an article and a source")
  func complete() throws {
    let registry = try Self.registry("2026-03-01")
    #expect(Set(registry.entries.map(\.identifier)).count == registry.entries.count)
    for entry in registry.entries {
      #expect(!entry.label.fr.isEmpty && !entry.label.en.isEmpty)
      #expect(!entry.article.isEmpty && !entry.basis.source.isEmpty, "\(entry.identifier)")
      #expect(entry.basis.from <= registry.date, "\(entry.identifier)")
      #expect(entry.basis.line > 0)
    }
    #expect(registry.standIns.isEmpty)
  }

  @Test(
    "Lines agree with what the rules compute",
    arguments: [
      ("ceilings.PLUS.other.c1", LawEntry.Value.number(23_403, .eurosPerYear)),
      ("ceilings.PLS.other.perExtraPerson", .number(8_723, .eurosPerYear)),
      ("housingAid.rentCeilings.zone2.single", .number(290.34, .eurosPerMonth)),
      ("housingAid.familyRates.dependants6", .number(0.0173, .share)),
      ("housingAid.familyRates.perFurtherDependant", .number(-0.0006, .share)),
      ("housingAid.exemptResources.couple", .number(7_501, .eurosPerYear)),
      ("quotas.q2q4ShareInQPV", .number(0.5, .share)),
      ("registration.reactivation", .number(18, .months)),
      ("committee.leastAnswerDays", .number(10, .days)),
      ("reservations.management", .word(Bilingual(fr: "gestion en flux", en: "flow management"))),
      ("priority.renewalRehousing", .flag(false)),
      ("priority.dalo", .flag(true)),
    ])
  func agrees(identifier: String, value: LawEntry.Value) throws {
    #expect(try Self.registry("2026-03-01").entry(identifier)?.value == value)
  }

  @Test("A line has the mark and the article of its own where it has one")
  func ownMark() throws {
    let registry = try Self.registry("2025-06-01")
    #expect(registry.entry("ceilings.PLAI.paris.c1")?.mark == .read)
    #expect(registry.entry("ceilings.PLAI.other.c1")?.mark == .derived)
    #expect(registry.entry("committee.leastAnswerDays")?.article == "CCH R.441-10")
    #expect(registry.entry("priority.homeless")?.mark == .assumed)
    #expect(registry.entry("nothing.of.the.kind") == nil)
  }

  @Test("The registry follows the date")
  func dated() throws {
    #expect(
      try Self.registry("2020-01-01").entry("reservations.management")?.value
        == .word(Bilingual(fr: "gestion en stock", en: "stock management")))
    #expect(try !Self.registry("2020-01-01").standIns.isEmpty)
  }
}
