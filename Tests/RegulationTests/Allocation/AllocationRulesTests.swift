import DataFiles
import Regulation
import Testing

@Suite("Quotas, committee and reservations")
struct AllocationRulesTests {
  @Test("The three quotas of L.441-1, each with its article and its words")
  func quotas() throws {
    let quotas = try LawOfTheProject.book().quotas(on: LawOfTheProject.date("2024-01-01"))
    #expect(quotas.q1ShareOutsideQPV == 0.25)
    #expect(quotas.q2q4ShareInQPV == 0.50)
    #expect(quotas.priorityShareByHolder == 0.25)
    #expect(quotas.all.map(\.share) == [0.25, 0.50, 0.25])
    for quota in quotas.all {
      #expect(quota.article.contains("L.441-1"))
      #expect(quota.label.fr != quota.label.en)
    }
  }

  @Test(
    "A quota is met by equality and missed by one",
    arguments: [
      // (share, total, least count)
      (0.25, 0, 0), (0.25, 1, 1), (0.25, 4, 1), (0.25, 5, 2), (0.25, 1_000, 250), (0.25, 1_001, 251),
      (0.07, 100, 7), (0.30, 10, 3), (0.1, 30, 3), (1.0 / 3, 3, 1), (0.0, 50, 0), (1.0, 50, 50),
    ])
  func quotaBounds(share: Double, total: Int, least: Int) throws {
    var texts = try LawOfTheProject.texts()
    texts["quotas.yml"] = """
      quotas:
        - { from: 2020-01-01, article: A, source: s, mark: read, q1ShareOutsideQPV: \(share), q2q4ShareInQPV: 0.5, priorityShareByHolder: 0.2 }
      """
    let book = try LawBook(texts: texts, folder: "law")
    let quota = try #require(try book.quotas(on: LawOfTheProject.date("2020-01-01")).all.first)
    #expect(quota.leastCount(of: total) == least)
    #expect(quota.isMet(by: least, of: total))
    if least > 0 { #expect(!quota.isMet(by: least - 1, of: total)) }
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let situation: String
    let candidates: Int
    let available: Int
    var dalo = false
    var adapted = false
    let admitted: Bool
    var testDescription: String { situation }
  }

  @Test(
    "Least number of candidates (R.441-3)",
    arguments: [
      Row(situation: "three of many", candidates: 3, available: 40, admitted: true),
      Row(situation: "two of many", candidates: 2, available: 40, admitted: false),
      Row(situation: "two of three", candidates: 2, available: 3, admitted: false),
      Row(situation: "two, and no other application", candidates: 2, available: 2, admitted: true),
      Row(situation: "one designated DALO", candidates: 1, available: 40, dalo: true, admitted: true),
      Row(situation: "one for an adapted PLAI", candidates: 1, available: 40, adapted: true, admitted: true),
      Row(situation: "nobody", candidates: 0, available: 0, dalo: true, adapted: true, admitted: false),
    ])
  func candidates(row: Row) throws {
    let rules = try LawOfTheProject.book().committee(on: LawOfTheProject.date("2024-01-01"))
    #expect(
      rules.admits(
        candidates: row.candidates, available: row.available, daloDesignation: row.dalo,
        adaptedPLAI: row.adapted) == row.admitted)
  }

  @Test("An offer lapses on the eleventh day of silence (R.441-10)")
  func answer() throws {
    let rules = try LawOfTheProject.book().committee(on: LawOfTheProject.date("2024-01-01"))
    #expect(!rules.lapses(daysWithoutAnswer: 10))
    #expect(rules.lapses(daysWithoutAnswer: 11))
  }

  @Test(
    "Flow management replaces stock management on 24 November 2023",
    arguments: [
      ("2023-11-23", ReservationManagement.stock, false), ("2023-11-24", .flow, true),
    ])
  func management(date: String, expected: ReservationManagement, reports: Bool) throws {
    let rules = try LawOfTheProject.book().reservations(on: LawOfTheProject.date(date))
    #expect(rules.management == expected)
    #expect((rules.reportDue != nil) == reports)
  }

  @Test("The State holds 30 % at most, 5 % of the flow for its civil servants (R.441-5)")
  func shares() throws {
    let rules = try LawOfTheProject.book().reservations(on: LawOfTheProject.date("2024-01-01"))
    #expect(rules.greatestStateShare == 0.30)
    #expect(rules.greatestCivilServantShare == 0.05)
    #expect(rules.greatestPriorityStateShare == 0.25)
    #expect(rules.guaranteeShare == 0.20)
    #expect(rules.reportDue == ReservationRules.MonthAndDay(month: 2, day: 28))
  }
}
