/// Numbers as territory files write them.
enum NumberWriting {
  /// A number rounded to some decimals.
  static func rounded(_ value: Double, _ digits: Int) -> Double {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    return (value * scale).rounded() / scale
  }

  /// The shortest text that reads back as the same number, without a useless `.0` or an exponent.
  static func text(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    let short = "\(value)"
    return short.contains("e") ? decimals(value) : short
  }

  /// A small number without an exponent.
  private static func decimals(_ value: Double) -> String {
    let digits = String(Int((abs(value) * 1e9).rounded()))
    let padded = String(repeating: "0", count: max(0, 9 - digits.count)) + digits
    return (value < 0 ? "-0." : "0.") + padded
  }
}
