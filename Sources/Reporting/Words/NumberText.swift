public import DataFiles
public import Evaluation

/// Writes numbers as people read them, in French or English: "21,4 %", "+6,3 points", "2 640".
///
/// Shares are shown in percent and their differences in points. Households and leases are whole, and rounded to
/// ten above a thousand: a simulation does not know them better. A difference bears its sign, and is "0" when it
/// rounds to nothing. Agreement follows the number as shown: singular below 2 in French, at 1 in English.
public struct NumberText: Sendable {
  /// Language of the texts.
  public let language: Language

  /// Above this count of people, they are rounded to ten.
  static let roundedAbove = 1_000.0

  /// Texts in a language.
  public init(_ language: Language) { self.language = language }

  /// A level with its unit: "21,4 %", "14,2 mois", "2 640".
  public func level(_ value: Double, _ unit: IndicatorUnit, decimals: Int) -> String {
    joined(shown(value, unit, decimals), unitOfLevel(unit, shown(value, unit, decimals)))
  }

  /// A difference with its sign and unit: "+6,3 points", "−2 640"; "0" where it rounds to nothing.
  public func difference(_ value: Double, _ unit: IndicatorUnit, decimals: Int) -> String {
    let number = shown(value, unit, decimals)
    return number.isZero ? "0" : joined(number, unitOfDifference(unit, number), signed: true)
  }

  /// A difference with its sign, without its unit: "+6,3".
  public func signed(_ value: Double, _ unit: IndicatorUnit, decimals: Int) -> String {
    shown(value, unit, decimals).text(signed: true)
  }

  /// The size of a difference with its unit, for a sentence whose verb carries the sign: "6,3 points".
  ///
  /// A difference that is there and rounds to nothing is "moins de 0,1 point".
  public func size(_ value: Double, _ unit: IndicatorUnit, decimals: Int) -> String {
    let number = shown(abs(value), unit, decimals)
    guard number.isZero, value != 0 else { return joined(number, unitOfDifference(unit, number)) }
    let least = shown(NumberText.power(-decimals) / (unit == .share ? 100 : 1), unit, decimals)
    return (language == .french ? "moins de " : "less than ") + joined(least, unitOfDifference(unit, least))
  }

  /// The size of a difference without its unit: "6,3".
  public func bareSize(_ value: Double, _ unit: IndicatorUnit, decimals: Int) -> String {
    let number = shown(abs(value), unit, decimals)
    return number.isZero ? "0" : number.text(signed: false)
  }

  /// A plain number: "4 320", "0,31".
  public func plain(_ value: Double, decimals: Int) -> String {
    ShownNumber(value, decimals: decimals, language).text(signed: false)
  }

  /// A share in percent with as many decimals as it needs up to one: "25 %", "12,5 %".
  public func percent(_ share: Double) -> String {
    let whole = abs((share * 100).rounded() - share * 100) < 0.05
    return level(share, .share, decimals: whole ? 0 : 1)
  }

  /// A year interval: "2026–2035".
  public func years(_ first: Int, _ count: Int) -> String {
    count <= 1 ? "\(first)" : "\(first)–\(first + count - 1)"
  }

  /// Whether a count as shown takes the plural.
  func isPlural(_ value: Double, _ unit: IndicatorUnit, decimals: Int) -> Bool {
    shown(value, unit, decimals).isPlural(language)
  }

  /// Whether a value is shown as zero.
  func isZero(_ value: Double, _ unit: IndicatorUnit, decimals: Int) -> Bool {
    shown(value, unit, decimals).isZero
  }

  private func shown(_ value: Double, _ unit: IndicatorUnit, _ decimals: Int) -> ShownNumber {
    switch unit {
    case .share: return ShownNumber(value * 100, decimals: decimals, language)
    case .households, .perYear:
      let rounded = abs(value) > NumberText.roundedAbove ? (value / 10).rounded() * 10 : value
      return ShownNumber(rounded, decimals: 0, language)
    case .months, .days, .euros, .number, .index:
      return ShownNumber(value, decimals: decimals, language)
    }
  }

  private func joined(_ number: ShownNumber, _ unit: String, signed: Bool = false) -> String {
    number.text(signed: signed) + unit
  }

  private func unitOfLevel(_ unit: IndicatorUnit, _ number: ShownNumber) -> String {
    if unit == .share { return language == .french ? "\u{202F}%" : "%" }
    return unitOfDifference(unit, number)
  }

  private func unitOfDifference(_ unit: IndicatorUnit, _ number: ShownNumber) -> String {
    let plural = number.isPlural(language)
    return switch unit {
    case .share: plural ? "\u{A0}points" : "\u{A0}point"
    case .months: language == .french ? "\u{A0}mois" : plural ? "\u{A0}months" : "\u{A0}month"
    case .days:
      language == .french ? (plural ? "\u{A0}jours" : "\u{A0}jour") : plural ? "\u{A0}days" : "\u{A0}day"
    case .euros: language == .french ? "\u{A0}€" : plural ? "\u{A0}euros" : "\u{A0}euro"
    case .households, .perYear, .number, .index: ""
    }
  }

  static func power(_ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<abs(exponent) { result *= 10 }
    return exponent < 0 ? 1 / result : result
  }
}

/// A number rounded to the decimals that are shown.
private struct ShownNumber {
  /// The rounded size times ten to the decimals; nil where the value is not a number that can be shown.
  let scaled: Int?
  let negative: Bool
  let decimals: Int
  let language: Language

  init(_ value: Double, decimals: Int, _ language: Language) {
    // A half that binary arithmetic left a hair under is still a half.
    let size = (abs(value) * NumberText.power(decimals) + 1e-9).rounded()
    scaled = size < 1e15 ? Int(size) : nil
    negative = value < 0
    self.decimals = decimals
    self.language = language
  }

  var isZero: Bool { scaled == 0 }

  func isPlural(_ language: Language) -> Bool {
    guard let scaled else { return true }
    let one = Int(NumberText.power(decimals))
    return language == .french ? scaled >= 2 * one : scaled != one
  }

  func text(signed: Bool) -> String {
    guard let scaled else { return "–" }
    let one = Int(NumberText.power(decimals))
    var digits = grouped(String(scaled / one))
    if decimals > 0 {
      let fraction = String(scaled % one)
      digits += language == .french ? "," : "."
      digits += String(repeating: "0", count: decimals - fraction.count) + fraction
    }
    if scaled == 0 { return signed ? "0" : digits }
    return (negative ? "\u{2212}" : signed ? "+" : "") + digits
  }

  private func grouped(_ digits: String) -> String {
    var result = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { result += language == .french ? "\u{202F}" : "," }
      result.append(digit)
    }
    return result
  }
}
