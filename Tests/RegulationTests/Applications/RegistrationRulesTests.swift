import DataFiles
import Regulation
import Testing

@Suite("Life of an application (CCH R.441-2-1 to R.441-2-9)")
struct RegistrationRulesTests {
  @Test(
    "Status of an application that is not renewed, on both sides of each delay",
    arguments: [
      // (months since registration or renewal, status)
      (0, RegistrationRules.Status.valid), (10, .valid),
      (11, .renewalNotice), (12, .grace), (13, .reactivable), (17, .reactivable),
      (18, .reactivable), (19, .lapsed), (60, .lapsed),
    ])
  func status(months: Int, expected: RegistrationRules.Status) throws {
    let rules = try LawOfTheProject.book().registration(on: LawOfTheProject.date("2020-01-01"))
    #expect(rules.status(monthsSinceRenewal: months) == expected)
  }

  @Test("Delays, in months")
  func delays() throws {
    let rules = try LawOfTheProject.book().registration(on: LawOfTheProject.date("2020-01-01"))
    #expect([rules.validity, rules.notice, rules.deregistration, rules.reactivation] == [12, 1, 13, 18])
    #expect([rules.noAnswer, rules.noAnswerReactivation, rules.inadmissibility] == [2, 5, 1])
    #expect(rules.retention == 12)
  }
}
