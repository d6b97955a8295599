public import DataFiles

/// Writes calibrated weights as `id,weight,ratio`.
public enum WeightsFile {
  /// Writes the file whole or not at all.
  ///
  /// Weights and ratios have up to nine decimals, so that equal results are equal bytes.
  ///
  /// - Throws: `OutputFile.Failure`; then nothing was written.
  public static func write(
    _ result: WeightCalibration, identifiers: [String], to path: String
  ) throws(OutputFile.Failure) {
    var file = try OutputFile(path)
    try file.write("id,weight,ratio\n")
    var line: [UInt8] = []
    for (row, identifier) in identifiers.enumerated() {
      line.removeAll(keepingCapacity: true)
      line.append(contentsOf: quoted(identifier).utf8)
      line.append(UInt8(ascii: ","))
      DecimalText.append(result.weights[row], to: &line)
      line.append(UInt8(ascii: ","))
      DecimalText.append(result.ratios[row], to: &line)
      line.append(UInt8(ascii: "\n"))
      try file.write(bytes: line)
    }
    try file.commit()
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "#")
    }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}

/// Numbers with up to nine decimals.
enum DecimalText {
  /// Adds a number, rounded to 1e-9, halves away from zero, without trailing zeros.
  static func append(_ value: Double, to bytes: inout [UInt8]) {
    let steps = (value * 1e9).rounded(.toNearestOrAwayFromZero)
    guard abs(steps) < 9e18 else {
      bytes.append(contentsOf: String(value).utf8)
      return
    }
    var rest = UInt64(abs(steps))
    if steps < 0 { bytes.append(UInt8(ascii: "-")) }
    var digits: [UInt8] = []
    digits.reserveCapacity(20)
    var places = 0
    while places < 9, rest % 10 == 0 {
      rest /= 10
      places += 1
    }
    let decimals = 9 - places
    var place = 0
    repeat {
      if place == decimals, decimals > 0 { digits.append(UInt8(ascii: ".")) }
      digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
      place += 1
    } while rest > 0 || place <= decimals
    bytes.append(contentsOf: digits.reversed())
  }
}
