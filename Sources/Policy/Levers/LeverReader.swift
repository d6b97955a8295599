import DataFiles

/// Reads the value of a lever from a file or a command line, and says what is allowed where it is wrong.
enum LeverReader {
  /// A value from its text.
  static func value(
    of text: String, for lever: Lever, file: String, line: Int?
  ) throws(DataProblem) -> Double {
    if case .choice(let names) = lever.domain {
      let name = ["true": "on", "false": "off"][text] ?? text
      guard let place = names.firstIndex(of: name) else {
        throw DataProblem.unknownName(
          text, among: names, file: file, line: line, field: lever.key.rawValue)
      }
      return Double(place)
    }
    guard let number = Double(text), number.isFinite else {
      throw DataProblem(
        file: file, line: line, field: lever.key.rawValue,
        what: Bilingual(fr: "« \(text) » n'est pas un nombre", en: "\"\(text)\" is not a number"),
        allowed: range(of: lever))
    }
    return try checked(number, for: lever, file: file, line: line)
  }

  /// A number, if the lever may take it.
  static func checked(
    _ number: Double, for lever: Lever, file: String, line: Int?
  ) throws(DataProblem) -> Double {
    let bounds: ClosedRange<Double>
    switch lever.domain {
    case .number(let range): bounds = range
    case .integer(let range):
      bounds = Double(range.lowerBound)...Double(range.upperBound)
      guard number == number.rounded() else {
        throw DataProblem(
          file: file, line: line, field: lever.key.rawValue,
          what: Bilingual(fr: "\(number) n'est pas entier", en: "\(number) is not whole"),
          allowed: self.range(of: lever))
      }
    case .choice(let names): bounds = 0...Double(names.count - 1)
    }
    guard bounds.contains(number) else {
      throw DataProblem(
        file: file, line: line, field: lever.key.rawValue,
        what: Bilingual(
          fr: "\(written(number)) est hors bornes", en: "\(written(number)) is out of range"),
        allowed: self.range(of: lever), fix: percentSlip(number, in: bounds))
    }
    return number
  }

  private static func percentSlip(_ number: Double, in bounds: ClosedRange<Double>) -> Bilingual? {
    guard bounds.upperBound <= 1, number > 1, bounds.contains(number / 100) else { return nil }
    return Bilingual(
      fr: "une part s'écrit entre 0 et 1\u{A0}: \(number / 100) pour \(written(number))\u{202F}%",
      en: "a share is written between 0 and 1: \(number / 100) for \(written(number))%")
  }

  private static func range(of lever: Lever) -> Bilingual {
    switch lever.domain {
    case .number(let range):
      let low = written(range.lowerBound)
      let high = written(range.upperBound)
      return Bilingual(fr: "permis\u{A0}: de \(low) à \(high)", en: "allowed: \(low) to \(high)")
    case .integer(let range):
      return Bilingual(
        fr: "permis\u{A0}: entier de \(range.lowerBound) à \(range.upperBound)",
        en: "allowed: whole number, \(range.lowerBound) to \(range.upperBound)")
    case .choice(let names):
      return Bilingual(
        fr: "permis\u{A0}: \(names.joined(separator: ", "))", en: "allowed: \(names.joined(separator: ", "))")
    }
  }

  private static func written(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
