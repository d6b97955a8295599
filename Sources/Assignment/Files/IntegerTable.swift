import DataFiles
import Foundation

/// A comma-separated file read for its whole numbers: the sides and the edges of an instance.
struct IntegerTable {
  /// A file in memory, and how messages name it.
  struct Source {
    let file: String
    let bytes: [UInt8]

    /// - Throws: `DataProblem` where the file is absent, unreadable or empty.
    init(path: String) throws(DataProblem) {
      file = path
      guard let data = FileManager.default.contents(atPath: path) else {
        let isAbsent = !FileManager.default.fileExists(atPath: path)
        throw DataProblem(
          file: path,
          what: isAbsent
            ? Bilingual(fr: "fichier absent", en: "no such file")
            : Bilingual(fr: "fichier illisible", en: "the file cannot be read"),
          fix: isAbsent
            ? Bilingual(fr: "vérifier le chemin", en: "check the path")
            : Bilingual(fr: "vérifier les droits de lecture", en: "check that you may read it"))
      }
      bytes = [UInt8](data)
      guard !bytes.allSatisfy({ $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0d) }) else {
        throw DataProblem(
          file: path, what: Bilingual(fr: "fichier vide", en: "the file is empty"),
          fix: Bilingual(fr: "le remplir", en: "fill it"))
      }
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
  }

  let source: Source
  /// Names in the header.
  let names: [String]
  /// Values of each column; nil for a column that holds something else.
  ///
  /// Shape: columns × rows.
  private(set) var columns: [[Int32]?]
  /// Number of rows.
  private(set) var count = 0

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - required: columns that must be there and hold whole numbers.
  /// - Throws: `DataProblem` with the line for a missing or doubled column, a line of another length, a required cell
  ///   that is no whole number.
  /// - Complexity: O(bytes), about 5 ns a byte.
  init(path: String, required: [String]) throws(DataProblem) {
    let source = try Source(path: path)
    self.source = source
    let bytes = source.bytes.span
    var reader = CellReader(bytes)
    names = try Self.header(&reader, source, required: required)
    let width = names.count
    let isRequired = names.map { required.contains($0) }
    var columns = [[Int32]?](repeating: [], count: width)
    var count = 0
    while reader.startLine(in: bytes) {
      let line = reader.line
      for column in 0..<width {
        let cell = reader.next(in: bytes)
        if case .integer(let value) = cell.content, let narrow = Int32(exactly: value) {
          columns[column]?.append(narrow)
        } else if isRequired[column] {
          throw Self.notWhole(source.text(cell.range), source.file, line, names[column])
        } else {
          columns[column] = nil
        }
        if cell.endsLine != (column == width - 1) {
          throw Self.wrongLength(&reader, bytes, source.file, line, seen: column + 1, cell, width)
        }
      }
      count += 1
    }
    self.columns = columns
    self.count = count
  }

  /// A required column.
  ///
  /// Shape: `count`.
  func required(_ name: String) -> [Int32] {
    guard let index = names.firstIndex(of: name), let column = columns[index] else {
      preconditionFailure("column \(name) was not required")
    }
    return column
  }

  /// Line of a row, found by reading the file again: for messages.
  func line(ofRow row: Int) -> Int {
    let bytes = source.bytes.span
    var reader = CellReader(bytes)
    var seen = -1
    while reader.startLine(in: bytes) {
      if seen == row { return reader.line }
      seen += 1
      while !reader.next(in: bytes).endsLine {}
    }
    return reader.line
  }

  private static func header(
    _ reader: inout CellReader, _ source: Source, required: [String]
  ) throws(DataProblem) -> [String] {
    let bytes = source.bytes.span
    var names: [String] = []
    guard reader.startLine(in: bytes) else {
      throw DataProblem(
        file: source.file, what: Bilingual(fr: "pas d'en-tête", en: "no header"),
        fix: Bilingual(
          fr: "première ligne\u{A0}: \(required.joined(separator: ","))",
          en: "first line: \(required.joined(separator: ","))"))
    }
    let line = reader.line
    while true {
      let cell = reader.next(in: bytes)
      let name = source.text(cell.range)
      if names.contains(name) {
        throw DataProblem(
          file: source.file, line: line, field: name,
          what: Bilingual(fr: "colonne en double", en: "the column stands twice"),
          fix: Bilingual(fr: "en supprimer une", en: "remove one"))
      }
      names.append(name)
      if cell.endsLine { break }
    }
    for name in required where !names.contains(name) {
      throw DataProblem(
        file: source.file, line: line, field: name,
        what: Bilingual(fr: "colonne manquante", en: "the column is missing"),
        allowed: Bilingual(
          fr: "colonnes attendues\u{A0}: \(required.joined(separator: ", "))",
          en: "expected columns: \(required.joined(separator: ", "))"),
        fix: NearestName.of(name, among: names).map {
          Bilingual(fr: "renommer « \($0) » en « \(name) »", en: "rename \"\($0)\" to \"\(name)\"")
        } ?? Bilingual(fr: "ajouter la colonne", en: "add the column"))
    }
    return names
  }

  private static func notWhole(_ text: String, _ file: String, _ line: Int, _ name: String) -> DataProblem {
    DataProblem(
      file: file, line: line, field: name,
      what: text.isEmpty
        ? Bilingual(fr: "cellule vide", en: "the cell is empty")
        : Bilingual(
          fr: "« \(text) » n'est pas un nombre entier", en: "\"\(text)\" is not a whole number"),
      allowed: Bilingual(
        fr: "permis\u{A0}: un entier entre \(Int32.min) et \(Int32.max)",
        en: "allowed: a whole number between \(Int32.min) and \(Int32.max)"))
  }

  private static func wrongLength(
    _ reader: inout CellReader, _ bytes: Span<UInt8>, _ file: String, _ line: Int, seen: Int, _ last: Cell,
    _ width: Int
  ) -> DataProblem {
    var seen = seen
    var ended = last.endsLine
    while !ended {
      ended = reader.next(in: bytes).endsLine
      seen += 1
    }
    return DataProblem(
      file: file, line: line,
      what: Bilingual(
        fr: "\(seen) cellules pour \(width) colonnes", en: "\(seen) cells for \(width) columns"),
      fix: Bilingual(
        fr: "séparer par des virgules, guillemets autour d'un texte qui en contient",
        en: "separate with commas, quote a text that has one"))
  }
}
