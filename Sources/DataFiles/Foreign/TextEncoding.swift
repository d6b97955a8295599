/// How a file of the outside world writes its letters.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// UTF-8, with or without a byte-order mark.
  case utf8 = "utf-8"
  /// ISO-8859-1 (latin-1), the old usage of French administrations; bytes 80 to 9F are read as Windows-1252, as
  /// browsers do.
  case latin1 = "iso-8859-1"
  /// Windows-1252, the old usage of French spreadsheets.
  case windows1252 = "windows-1252"

  /// Code points of bytes 80 to 9F in Windows-1252; those that it leaves open stay control characters.
  ///
  /// Source: Unicode mapping table CP1252.
  private static let upper: [UInt16] = [
    0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8d,
    0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161,
    0x203a,
    0x0153, 0x9d, 0x017e, 0x0178,
  ]

  /// Bytes of one letter each, as UTF-8.
  ///
  /// - Complexity: O(bytes).
  static func utf8(fromSingleBytes bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      guard byte >= 0x80 else {
        text.append(byte)
        continue
      }
      let point = byte < 0xa0 ? upper[Int(byte) - 0x80] : UInt16(byte)
      if point < 0x800 {
        text.append(0xc0 | UInt8(point >> 6))
      } else {
        text.append(0xe0 | UInt8(point >> 12))
        text.append(0x80 | UInt8(point >> 6 & 0x3f))
      }
      text.append(0x80 | UInt8(point & 0x3f))
    }
    return text
  }

  /// Offset of the first byte at which bytes stop being UTF-8, or nil.
  public static func firstByteOutsideUTF8(in bytes: [UInt8]) -> Int? {
    TextFile.firstInvalidByte(in: bytes, from: 0)
  }

  /// Offset of the first letter beyond ASCII that is well written in UTF-8, or nil.
  static func firstMultibyte(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      let length = bytes[index] < 0xe0 ? 2 : bytes[index] < 0xf0 ? 3 : 4
      let letter = Array(bytes[index..<min(index + length, bytes.count)])
      if TextFile.firstInvalidByte(in: letter, from: 0) == nil { return index }
      index += 1
    }
    return nil
  }
}

/// The sign between whole part and decimals.
public enum DecimalMark: String, Sendable, CaseIterable {
  /// `12,5`, as French is written.
  case comma = ","
  /// `12.5`, as programs write.
  case dot = "."
}

/// What a user declares of a file's dialect; what is nil is found out.
public struct DialectChoice: Sendable, Hashable {
  /// Encoding.
  public var encoding: TextEncoding?
  /// Separator of cells, one ASCII character.
  public var separator: UInt8?
  /// Decimal mark.
  public var decimal: DecimalMark?
  /// Encoding to fall back to, with a remark, where the kind of file is known to be published so.
  public var fallback: TextEncoding?

  /// A choice; all nil: everything is found out.
  public init(
    encoding: TextEncoding? = nil, separator: UInt8? = nil, decimal: DecimalMark? = nil,
    fallback: TextEncoding? = nil
  ) {
    self.encoding = encoding
    self.separator = separator
    self.decimal = decimal
    self.fallback = fallback
  }
}
