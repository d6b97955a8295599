/// Reads numbers that people write, and says what was meant where they are wrong.
enum NumberRange {
  struct Fault: Error {
    let what: Bilingual
    let allowed: Bilingual
    let fix: Bilingual?
  }

  /// A number in a range, from its text: a dot for the decimals, no thousands separator.
  static func read(_ text: String, in range: ClosedRange<Double>) -> Result<Double, Fault> {
    guard let value = Double(text), value.isFinite else {
      return .failure(
        Fault(
          what: Bilingual(fr: "« \(text) » n'est pas un nombre", en: "\"\(text)\" is not a number"),
          allowed: self.text(range), fix: plainNumber(text, in: range)))
    }
    guard range.contains(value) else {
      return .failure(
        Fault(
          what: Bilingual(fr: "\(text) est hors bornes", en: "\(text) is out of range"),
          allowed: self.text(range), fix: value > 1 ? percentage(value, in: range) : nil))
    }
    return .success(value)
  }

  /// A whole number in a range, from its text.
  static func readWhole(_ text: String, in range: ClosedRange<Int>) -> Result<Int, Fault> {
    guard let value = Int(text) else {
      return .failure(
        Fault(
          what: Bilingual(
            fr: "« \(text) » n'est pas un nombre entier", en: "\"\(text)\" is not a whole number"),
          allowed: self.text(range), fix: nil))
    }
    guard range.contains(value) else {
      return .failure(
        Fault(
          what: Bilingual(fr: "\(value) est hors bornes", en: "\(value) is out of range"),
          allowed: self.text(range), fix: nil))
    }
    return .success(value)
  }

  /// The number that was likely meant: a decimal comma, spaces between thousands, a percent sign.
  private static func plainNumber(_ text: String, in range: ClosedRange<Double>) -> Bilingual? {
    var plain = text.replacing(",", with: ".").filter { !$0.isWhitespace }
    let percent = plain.hasSuffix("%")
    if percent { plain.removeLast() }
    guard let value = Double(plain), value.isFinite else { return nil }
    if percent { return percentage(value, in: range) }
    return Bilingual(
      fr: "écrire \(plain), avec un point et sans espace", en: "write \(plain), with a dot and no space")
  }

  /// The likely slip of a share written in percent: 30 for 0.30.
  private static func percentage(_ value: Double, in range: ClosedRange<Double>) -> Bilingual? {
    let share = (value * 1e6).rounded() / 1e8
    guard range.upperBound <= 1, range.contains(share) else { return nil }
    return Bilingual(
      fr: "une part s'écrit entre 0 et 1\u{A0}: \(shortest(share)) pour \(shortest(value))\u{202F}%",
      en: "a share is written between 0 and 1: \(shortest(share)) for \(shortest(value)) %")
  }

  static func text(_ range: ClosedRange<Double>) -> Bilingual {
    let low = shortest(range.lowerBound)
    if range.upperBound == .greatestFiniteMagnitude {
      return Bilingual(fr: "permis\u{A0}: \(low) ou plus", en: "allowed: \(low) or more")
    }
    let high = shortest(range.upperBound)
    return Bilingual(fr: "permis\u{A0}: de \(low) à \(high)", en: "allowed: \(low) to \(high)")
  }

  static func text(_ range: ClosedRange<Int>) -> Bilingual {
    if range.upperBound == .max {
      return Bilingual(
        fr: "permis\u{A0}: \(range.lowerBound) ou plus", en: "allowed: \(range.lowerBound) or more")
    }
    return Bilingual(
      fr: "permis\u{A0}: de \(range.lowerBound) à \(range.upperBound)",
      en: "allowed: \(range.lowerBound) to \(range.upperBound)")
  }

  /// A number as people write it: no `.0` on whole ones.
  static func shortest(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
