import DataFiles
import Evaluation
import Population

/// What the pages of a population are made from: the report, masked as it is shown, the words and the numbers.
struct FitContext: Sendable {
  let fit: FitReport
  let language: Language
  let numbers: NumberText

  init(_ fit: FitReport, _ language: Language) {
    self.fit = fit
    self.language = language
    numbers = NumberText(language)
  }

  /// A text in the language, set and with the apostrophes of a page.
  func text(_ fr: String, _ en: String) -> String {
    language == .french ? FrenchTypography.curved(FrenchTypography.set(fr)) : en
  }

  func text(_ sentence: FitReport.Sentence) -> String { text(sentence.fr, sentence.en) }

  func text(_ text: Bilingual) -> String { self.text(text.fr, text.en) }

  func count(_ number: Int) -> String { numbers.plain(Double(number), decimals: 0) }

  /// What stands in the place of a hidden count: "<11".
  var hidden: String { "<\(fit.minCell)" }

  /// A share in percent, with the decimals that its size asks for.
  func percent(_ share: Double) -> String {
    let isTiny = share > 0 && share < Self.leastShown
    return (isTiny ? "<" : "")
      + numbers.level(
        isTiny ? Self.leastShown : share, .share, decimals: isTiny ? 2 : Self.decimals(of: 100 * share))
  }

  /// Shares under it are written as less than it: 0.01 %.
  private static let leastShown = 0.0001

  /// A gap in percent with its sign: "−3,1 %".
  func gap(_ share: Double) -> String {
    let number = numbers.signed(share, .share, decimals: min(1, Self.decimals(of: 100 * share)))
    return number + (language == .french ? "\u{202F}%" : "%")
  }

  private static func decimals(of percent: Double) -> Int {
    let size = abs(percent)
    return size >= 10 || size == 0 ? 0 : size >= 1 ? 1 : 2
  }

  /// A number of households, with one decimal under ten: "0,6 ménage".
  func households(_ value: Double) -> String {
    counted(value, ("ménage", "ménages"), ("household", "households"))
  }

  /// A number of dwellings, with one decimal under ten: "24 logements".
  func dwellings(_ value: Double) -> String {
    counted(value, ("logement", "logements"), ("dwelling", "dwellings"))
  }

  private func counted(
    _ value: Double, _ fr: (one: String, many: String), _ en: (one: String, many: String)
  ) -> String {
    let decimals = value < 10 && value > 0 ? 1 : 0
    let isPlural = numbers.isPlural(value, .number, decimals: decimals)
    let name = language == .french ? (isPlural ? fr.many : fr.one) : isPlural ? en.many : en.one
    return numbers.plain(value, decimals: decimals) + "\u{A0}" + name
  }

  /// An error in households or dwellings, with its sign: "−0,4".
  func error(_ value: Double) -> String { numbers.signed(value, .number, decimals: abs(value) < 10 ? 1 : 0) }

  func euros(_ value: Double?) -> String { value.map { numbers.level($0, .euros, decimals: 0) } ?? "–" }

  /// A published figure in its unit.
  func value(_ value: Double, unit: String) -> String {
    switch unit {
    case "share": return percent(value)
    case "ratio": return numbers.plain(value, decimals: 2)
    default:
      let name =
        language == .french
        ? unit.replacing("/year", with: "/an").replacing("years", with: "ans")
        : unit.replacing("€/UC", with: "€/CU")
      return numbers.plain(value, decimals: value >= 100 ? 0 : 1) + "\u{A0}" + name
    }
  }
}
