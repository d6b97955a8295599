import DataFiles
import Evaluation
import Testing

@testable import Reporting

@Suite("Numbers as people read them")
struct NumberTextTests {
  static let levels: [(value: Double, unit: IndicatorUnit, decimals: Int, fr: String, en: String)] = [
    (0.214, .share, 1, "21,4_%", "21.4%"),
    (0.2145, .share, 1, "21,5_%", "21.5%"),
    (0, .share, 1, "0,0_%", "0.0%"),
    (1, .share, 1, "100,0_%", "100.0%"),
    (0.0048, .share, 2, "0,48_%", "0.48%"),
    (0.9, .months, 1, "0,9~mois", "0.9~months"),
    (1, .months, 1, "1,0~mois", "1.0~month"),
    (21.44, .months, 1, "21,4~mois", "21.4~months"),
    (1, .days, 0, "1~jour", "1~day"),
    (48.2, .days, 0, "48~jours", "48~days"),
    (999, .perYear, 0, "999", "999"),
    (1_000, .perYear, 0, "1_000", "1,000"),
    (1_184, .perYear, 0, "1_180", "1,180"),
    (54_316, .households, 0, "54_320", "54,320"),
    (1_234_567, .households, 0, "1_234_570", "1,234,570"),
    (9_240, .euros, 0, "9_240~€", "9,240~euros"),
    (4.6, .number, 1, "4,6", "4.6"),
    (0.312, .index, 3, "0,312", "0.312"),
    (.nan, .months, 1, "–~mois", "–~months"),
    (.infinity, .number, 1, "–", "–"),
  ]

  @Test("levels", arguments: levels)
  func level(_ row: (value: Double, unit: IndicatorUnit, decimals: Int, fr: String, en: String)) {
    #expect(shown(NumberText(.french).level(row.value, row.unit, decimals: row.decimals)) == row.fr)
    #expect(shown(NumberText(.english).level(row.value, row.unit, decimals: row.decimals)) == row.en)
  }

  static let differences: [(value: Double, unit: IndicatorUnit, decimals: Int, fr: String, en: String)] = [
    (0.063, .share, 1, "+6,3~points", "+6.3~points"),
    (0.016, .share, 1, "+1,6~point", "+1.6~points"),
    (0.0195, .share, 1, "+2,0~points", "+2.0~points"),
    (0.01, .share, 1, "+1,0~point", "+1.0~point"),
    (-0.087, .share, 1, "−8,7~points", "−8.7~points"),
    (0.0004, .share, 1, "0", "0"),
    (-0.0004, .share, 1, "0", "0"),
    (0.9, .months, 1, "+0,9~mois", "+0.9~months"),
    (-3, .months, 1, "−3,0~mois", "−3.0~months"),
    (-1, .days, 0, "−1~jour", "−1~day"),
    (1.6, .days, 0, "+2~jours", "+2~days"),
    (-2_637, .perYear, 0, "−2_640", "−2,640"),
    (435, .perYear, 0, "+435", "+435"),
    (0.2, .households, 0, "0", "0"),
    (-0.011, .index, 3, "−0,011", "−0.011"),
  ]

  @Test("differences", arguments: differences)
  func difference(_ row: (value: Double, unit: IndicatorUnit, decimals: Int, fr: String, en: String)) {
    #expect(shown(NumberText(.french).difference(row.value, row.unit, decimals: row.decimals)) == row.fr)
    #expect(shown(NumberText(.english).difference(row.value, row.unit, decimals: row.decimals)) == row.en)
  }

  @Test("a demonstrated difference that rounds to nothing is less than the last decimal")
  func tooSmall() {
    #expect(shown(NumberText(.french).size(0.0003, .share, decimals: 1)) == "moins de 0,1~point")
    #expect(shown(NumberText(.english).size(-0.01, .months, decimals: 1)) == "less than 0.1~months")
    #expect(NumberText(.french).size(0, .number, decimals: 1) == "0,0")
    #expect(NumberText(.french).bareSize(-0.02, .months, decimals: 1) == "0")
  }

  @Test("a percentage has only the decimals that it needs")
  func percent() {
    #expect(shown(NumberText(.french).percent(0.25)) == "25_%")
    #expect(shown(NumberText(.french).percent(0.125)) == "12,5_%")
    #expect(NumberText(.english).percent(0.9) == "90%")
  }

  @Test("digits agree with integer arithmetic on every hundredth")
  func grouping() {
    for hundredths in stride(from: 0, through: 2_000_000, by: 37) {
      let text = NumberText(.english).plain(Double(hundredths) / 100, decimals: 2).replacing(",", with: "")
      let fraction = hundredths % 100
      #expect(text == "\(hundredths / 100)." + (fraction < 10 ? "0\(fraction)" : "\(fraction)"))
    }
  }

  @Test("years")
  func years() {
    #expect(NumberText(.french).years(2026, 10) == "2026–2035")
    #expect(NumberText(.french).years(2026, 1) == "2026")
  }
}
