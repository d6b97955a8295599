import DataFiles
import Housing
import Regulation
import Testing

@Suite("Priority categories (CCH L.441-1)")
struct PriorityRulesTests {
  static func rules() throws -> PriorityRules {
    try LawOfTheProject.book().priorities(on: LawOfTheProject.date("2024-01-01"))
  }

  @Test("Every category has its bit, its words in both languages and its article")
  func registry() throws {
    let rules = try Self.rules()
    #expect(rules.categories.map(\.code) == PriorityCategories.codes)
    for (position, category) in rules.categories.enumerated() {
      #expect(category.bit.rawValue == 1 << UInt32(position))
      #expect(category.bit.joinedCodes == category.code)
      #expect(category.label.fr != category.label.en)
      #expect(category.article.contains("L.441"))
    }
  }

  @Test(
    "Which households count where",
    arguments: [
      // (situation, categories, priority by holder, like the first quartile)
      ("none", PriorityCategories(), false, false),
      ("DALO", .dalo, true, false),
      ("disabled", .disability, true, false),
      ("homeless", .homeless, true, false),
      ("rehoused by urban renewal", .renewalRehousing, false, true),
      ("rehoused and DALO", [.renewalRehousing, .dalo], true, true),
    ] as [(String, PriorityCategories, Bool, Bool)])
  func counts(
    situation: String, household: PriorityCategories, priority: Bool, firstQuartile: Bool
  ) throws {
    let rules = try Self.rules()
    #expect(rules.countsAsPriority(household) == priority, "\(situation)")
    #expect(rules.countsAsFirstQuartile(household) == firstQuartile, "\(situation)")
  }

  @Test("DALO alone comes first")
  func rank() throws {
    #expect(try Self.rules().comingFirst == .dalo)
  }
}
