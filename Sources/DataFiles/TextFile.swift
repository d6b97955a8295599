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
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      let absent = !FileManager.default.fileExists(atPath: path)
      throw DataProblem(
        file: shown,
        what: absent
          ? Bilingual(fr: "fichier absent", en: "no such file")
          : Bilingual(fr: "fichier illisible", en: "the file cannot be read"),
        fix: absent
          ? Bilingual(fr: "vérifier le chemin", en: "check the path")
          : Bilingual(fr: "vérifier les droits de lecture", en: "check that you may read it"))
    }
    var bytes = [UInt8](data)
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { bytes.removeFirst(3) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let offset = firstInvalidByte(in: bytes)
      let line = 1 + bytes[..<offset].count { $0 == 0x0a }
      throw DataProblem(
        file: shown, line: line,
        what: Bilingual(
          fr: "octet \(offset) : le fichier n'est pas en UTF-8", en: "byte \(offset): the file is not UTF-8"),
        fix: Bilingual(
          fr: "convertir : iconv -f iso-8859-1 -t utf-8", en: "convert it: iconv -f iso-8859-1 -t utf-8"))
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw DataProblem(
        file: shown, what: Bilingual(fr: "fichier vide", en: "the file is empty"),
        fix: Bilingual(fr: "le remplir ou le supprimer", en: "fill it or remove it"))
    }
    return text.replacing("\r\n", with: "\n")
  }

  /// Offset of the first byte at which the bytes stop being UTF-8.
  private static func firstInvalidByte(in bytes: [UInt8]) -> Int {
    var low = 0
    var high = bytes.count
    while low < high {
      let middle = (low + high + 1) / 2
      var end = middle
      while end < bytes.count, end < middle + 3, bytes[end] & 0xc0 == 0x80 { end += 1 }
      if String(validating: bytes[..<end], as: UTF8.self) != nil { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
