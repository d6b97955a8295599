import OpenData
import Testing

@Suite("INSEE codes of communes")
struct CommuneCodeTests {
  @Test("Codes of metropolitan France, Corsica and overseas, with their département")
  func codes() {
    let departments = [("01001", "01"), ("2A004", "2A"), ("2B033", "2B"), ("97411", "974"), ("98818", "988")]
    for (code, department) in departments { #expect(CommuneCode(code)?.department == department) }
    for text in ["1001", "2C004", "A2004", "059350", "5935é", "", "2a004"] {
      #expect(CommuneCode(text) == nil)
    }
  }

  @Test func lostZerosAndSmallLettersAreMended() {
    #expect(CommuneCode.repaired("1001")?.text == "01001")
    #expect(CommuneCode.repaired("2a004")?.text == "2A004")
    #expect(CommuneCode.repaired("101") == nil && CommuneCode.repaired("abcde") == nil)
  }

  @Test("Arrondissements belong to their commune, their neighbours in number do not")
  func arrondissements() {
    let communes = [
      ("75101", "75056"), ("75120", "75056"), ("69381", "69123"), ("69389", "69123"), ("13216", "13055"),
    ]
    for (code, commune) in communes {
      #expect(CommuneCode(code)?.isArrondissement == true && CommuneCode(code)?.commune.text == commune)
    }
    for code in ["75056", "75100", "75121", "69380", "69390", "13200", "13217", "59350"] {
      #expect(CommuneCode(code)?.isArrondissement == false && CommuneCode(code)?.commune.text == code)
    }
    #expect(
      CommuneCode("13055")?.hasArrondissements == true && CommuneCode("13001")?.hasArrondissements == false)
  }
}
