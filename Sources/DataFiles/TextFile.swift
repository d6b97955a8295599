import Foundation

/// Reads a whole text file and says plainly why it cannot.
public enum TextFile {
  /// The text of a file in UTF-8, without its byte-order mark, line ends made `\n`.
  ///
  /// - Parameters:
  ///   - path: the file to read.
  ///   - shownAs: how messages name it; the path where nil.
  /// - Throws: `DataProblem` where the file is absent, unreadable, empty or not UTF-8 (with the byte offset).
  public static func read(_ path: String, shownAs name: String? = nil) throws(DataProblem) -> String {
    let shown = name ?? path
    let bytes = try checkedBytes(path, shown: shown)
    let text = String(decoding: unixLines(of: bytes), as: UTF8.self)
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw DataProblem(
        file: shown, what: Bilingual(fr: "fichier vide", en: "the file is empty"),
        fix: Bilingual(fr: "le remplir ou le supprimer", en: "fill it or remove it"))
    }
    return text
  }

  /// Bytes of the mark that some programs put before a text in UTF-8.
  private static let byteOrderMarkLength = 3

  /// The bytes of a file in UTF-8, without its byte-order mark, line ends as they are.
  ///
  /// - Throws: `DataProblem` where the file is absent, unreadable or not UTF-8 (with the byte offset).
  static func checkedBytes(_ path: String, shown: String) throws(DataProblem) -> ArraySlice<UInt8> {
    let bytes = try contents(of: path, shown: shown)
    let mark = byteOrderMark(of: bytes)
    if mark == .utf16 {
      throw DataProblem(
        file: shown, line: 1,
        what: Bilingual(fr: "le fichier est en UTF-16, pas en UTF-8", en: "the file is UTF-16, not UTF-8"),
        fix: Bilingual(
          fr: "convertir\u{A0}: iconv -f utf-16 -t utf-8", en: "convert it: iconv -f utf-16 -t utf-8"))
    }
    let start = mark == .utf8 ? byteOrderMarkLength : 0
    if let offset = firstInvalidByte(in: bytes, from: start) {
      throw DataProblem(
        file: shown, line: 1 + bytes[..<offset].count { $0 == lineFeed },
        what: Bilingual(
          fr: "octet \(offset)\u{A0}: le fichier n'est pas en UTF-8",
          en: "byte \(offset): the file is not UTF-8"),
        fix: Bilingual(
          fr: "convertir\u{A0}: iconv -f iso-8859-1 -t utf-8", en: "convert it: iconv -f iso-8859-1 -t utf-8")
      )
    }
    return bytes[start...]
  }

  private static func contents(of path: String, shown: String) throws(DataProblem) -> [UInt8] {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw DataProblem(
        file: shown, what: Bilingual(fr: "fichier absent", en: "no such file"),
        fix: Bilingual(fr: "vérifier le chemin", en: "check the path"))
    }
    guard !isFolder.boolValue else {
      throw DataProblem(
        file: shown,
        what: Bilingual(fr: "c'est un dossier, pas un fichier", en: "this is a folder, not a file"),
        fix: Bilingual(fr: "donner le fichier qu'il contient", en: "give the file that it holds"))
    }
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw DataProblem(
        file: shown, what: Bilingual(fr: "fichier illisible", en: "the file cannot be read"),
        fix: Bilingual(fr: "vérifier les droits de lecture", en: "check that you may read it"))
    }
  }

  // MARK: - Encoding

  private enum ByteOrderMark { case none, utf8, utf16 }

  private static func byteOrderMark(of bytes: [UInt8]) -> ByteOrderMark {
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return .utf8 }
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) { return .utf16 }
    return .none
  }

  /// Offset of the first byte at which the bytes stop being UTF-8, or nil.
  ///
  /// Source: table 3-7 (well-formed byte sequences) of the Unicode Standard.
  static func firstInvalidByte(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      let length: Int
      var second: ClosedRange<UInt8> = 0x80...0xbf
      switch lead {
      case 0xc2...0xdf: length = 2
      case 0xe0...0xef:
        length = 3
        if lead == 0xe0 { second = 0xa0...0xbf }
        if lead == 0xed { second = 0x80...0x9f }
      case 0xf0...0xf4:
        length = 4
        if lead == 0xf0 { second = 0x90...0xbf }
        if lead == 0xf4 { second = 0x80...0x8f }
      default: return index
      }
      guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return index }
      for place in index + 2..<max(index + 2, index + length) where bytes[place] & 0xc0 != 0x80 {
        return index
      }
      index += length
    }
    return nil
  }

  // MARK: - Line ends

  private static let lineFeed: UInt8 = 0x0a
  private static let carriageReturn: UInt8 = 0x0d

  /// The bytes with `\r\n` and a lone `\r` made `\n`.
  static func unixLines(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(carriageReturn) else { return Array(bytes) }
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == lineFeed, previous == carriageReturn {
        previous = byte
        continue
      }
      lines.append(byte == carriageReturn ? lineFeed : byte)
      previous = byte
    }
    return lines
  }
}
