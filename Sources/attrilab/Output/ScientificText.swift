import Reporting

extension NumberText {
  /// Two digits and a power of ten, for errors that are tiny: `2.0e-14`; plain where the power is 0.
  func scientific(_ value: Double) -> String {
    guard value != 0, value.isFinite else { return "0" }
    var mantissa = value
    var exponent = 0
    while abs(mantissa) < 1 {
      mantissa *= 10
      exponent -= 1
    }
    // What would be rounded to 10.0 is the next power.
    while abs(mantissa) >= 9.95 {
      mantissa /= 10
      exponent += 1
    }
    let digits = plain(mantissa, decimals: 1)
    return exponent == 0 ? digits : "\(digits)e\(exponent)"
  }
}
