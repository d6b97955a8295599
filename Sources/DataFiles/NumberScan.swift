/// Numbers out of bytes, without a `String` in between where they are short.
public enum NumberScan {
  /// Digits that a whole number of 64 bits can always hold.
  private static let safeDigits = 18
  /// Powers of ten that a double holds exactly, and numbers up to which it holds every whole one: a quotient of
  /// the two is rounded once, which is the nearest double.
  ///
  /// Source: Clinger, "How to read floating point numbers accurately", PLDI 1990, doi:10.1145/93542.93557.
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
  ]
  private static let exactWholes = 1 << 53

  /// A whole number: an optional sign and digits; nil for anything else.
  public static func integer(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    let isSigned = first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
    let digits = isSigned ? bytes.dropFirst() : bytes
    guard !digits.isEmpty else { return nil }
    guard digits.count <= safeDigits else { return Int(String(decoding: bytes, as: UTF8.self)) }
    var value = 0
    for byte in digits {
      let digit = byte &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    return first == UInt8(ascii: "-") ? -value : value
  }

  /// A number with a decimal point, or with an exponent; nil for anything else, "inf" and "nan" among it.
  public static func decimal(_ bytes: ArraySlice<UInt8>) -> Double? {
    var value = 0
    var digits = 0
    var decimals = 0
    var hasPoint = false
    var place = bytes.startIndex
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { place += 1 }
    while place < bytes.endIndex {
      let byte = bytes[place]
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        let digit = byte &- UInt8(ascii: "0")
        guard digit <= 9, digits < safeDigits else { return long(bytes) }
        value = value * 10 + Int(digit)
        digits += 1
        if hasPoint { decimals += 1 }
      }
      place += 1
    }
    guard digits > 0 else { return nil }
    guard value <= exactWholes else { return long(bytes) }
    let magnitude = Double(value) / powers[decimals]
    return isNegative ? -magnitude : magnitude
  }

  /// A number that is long, or has an exponent.
  private static func long(_ bytes: ArraySlice<UInt8>) -> Double? {
    let permitted = bytes.allSatisfy { byte in
      byte &- UInt8(ascii: "0") <= 9 || "+-.eE".utf8.contains(byte)
    }
    guard permitted, let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite else {
      return nil
    }
    return value
  }
}
