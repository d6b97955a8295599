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
      let withDot = text.replacing(",", with: ".")
      let fix = Double(withDot).map { _ in
        Bilingual(fr: "écrire \(withDot), avec un point", en: "write \(withDot), with a dot")
      }
      return .failure(
        Fault(
          what: Bilingual(fr: "« \(text) » n'est pas un nombre", en: "\"\(text)\" is not a number"),
          allowed: self.text(range), fix: fix))
    }
    guard range.contains(value) else {
      return .failure(
        Fault(
          what: Bilingual(fr: "\(text) est hors bornes", en: "\(text) is out of range"),
          allowed: self.text(range), fix: percentage(value, in: range)))
    }
    return .success(value)
  }

  /// The likely slip of a share written in percent: 30 for 0.30.
  private static func percentage(_ value: Double, in range: ClosedRange<Double>) -> Bilingual? {
    let share = value / 100
    guard range.upperBound <= 1, value > 1, range.contains(share) else { return nil }
    return Bilingual(
      fr: "une part s'écrit entre 0 et 1 : \(share) pour \(shortest(value)) %",
      en: "a share is written between 0 and 1: \(share) for \(shortest(value)) %")
  }

  static func text(_ range: ClosedRange<Double>) -> Bilingual {
    let low = shortest(range.lowerBound)
    let high = shortest(range.upperBound)
    return Bilingual(fr: "permis : de \(low) à \(high)", en: "allowed: \(low) to \(high)")
  }

  static func text(_ range: ClosedRange<Int>) -> Bilingual {
    if range.upperBound == .max {
      return Bilingual(
        fr: "permis : \(range.lowerBound) ou plus", en: "allowed: \(range.lowerBound) or more")
    }
    return Bilingual(
      fr: "permis : de \(range.lowerBound) à \(range.upperBound)",
      en: "allowed: \(range.lowerBound) to \(range.upperBound)")
  }

  /// A number as people write it: no `.0` on whole ones.
  static func shortest(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
