/// The first row of a foreign table: its column names, and the separator that they are told apart by.
public struct ForeignHeader {
  let names: [String]
  let separator: UInt8
  /// Line of the header.
  let line: Int
  /// First byte after it.
  let next: Int
  /// Line of that byte.
  let nextLine: Int

  /// Separators that are looked for, the likelier of an administration first: of two that stand equally often the
  /// first is taken.
  static let separators = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: "|")]

  /// Reads the header; the separator is the one that makes the most columns of it, unless it is declared.
  ///
  /// - Parameter isWhole: whether the bytes are the whole file, or end with whole rows.
  init(bytes: [UInt8], file: String, separator declared: UInt8?) throws(DataProblem) {
    var best: ForeignHeader?
    for separator in declared.map({ [$0] }) ?? Self.separators {
      let header = try Self(bytes: bytes, file: file, candidate: separator)
      if header.names.count > best?.names.count ?? 0 { best = header }
    }
    guard let best else {
      throw DataProblem(file: file, what: Bilingual(fr: "pas d'en-tête", en: "no header"))
    }
    self = best
  }

  /// The column names of a table from its first bytes, a byte-order mark left out.
  ///
  /// - Throws: `DataProblem` where the bytes hold no header.
  public static func names(
    of bytes: [UInt8], file: String, separator: UInt8?
  ) throws(DataProblem) -> [String] {
    let hasMark = bytes.starts(with: [0xef, 0xbb, 0xbf])
    return try Self(bytes: hasMark ? Array(bytes[3...]) : bytes, file: file, separator: separator).names
  }

  private init(bytes: [UInt8], file: String, candidate separator: UInt8) throws(DataProblem) {
    let scanner = CellScanner(separator: separator, columns: nil)
    let cells: CellScanner.Cells
    do {
      cells = try scanner.rows(of: bytes, from: 0, line: 1, isLast: true, most: 1)
    } catch {
      // A quote that this separator does not suit may suit another.
      if case .textAfterQuote = error {
        self.init(names: [], separator: separator, line: 1, next: 0, nextLine: 1)
        return
      }
      throw Self.problem(of: error, file: file, header: nil)
    }
    var names: [String] = []
    for (start, end) in zip(cells.starts, cells.ends) {
      let place = Int(start)..<Int(end & ~CellScanner.doubledQuotes)
      names.append(String(decoding: bytes[place], as: UTF8.self).replacing("\"\"", with: "\""))
    }
    self.init(
      names: names, separator: separator, line: cells.lines.first.map(Int.init) ?? 1, next: cells.next,
      nextLine: cells.nextLine)
  }

  private init(names: [String], separator: UInt8, line: Int, next: Int, nextLine: Int) {
    self.names = names
    self.separator = separator
    self.line = line
    self.next = next
    self.nextLine = nextLine
  }

  /// A fault of a row as a message.
  static func problem(of fault: CellScanner.Fault, file: String, header: ForeignHeader?) -> DataProblem {
    switch fault {
    case .unclosedQuote(let line):
      return DataProblem(
        file: file, line: line,
        what: Bilingual(fr: "guillemet ouvert et non fermé", en: "a quote is opened and not closed"),
        fix: Bilingual(
          fr: "le fermer\u{202F}; dans un texte, le doubler", en: "close it; inside a text, double it"))
    case .textAfterQuote(let line):
      return DataProblem(
        file: file, line: line,
        what: Bilingual(fr: "texte après un guillemet fermant", en: "text after a closing quote"),
        fix: Bilingual(fr: "doubler un guillemet dans un texte", en: "double a quote inside a text"))
    case .cellCount(let count, let line):
      let columns = header?.names.count ?? 0
      let isComma = header?.separator == UInt8(ascii: ",")
      return DataProblem(
        file: file, line: line,
        what: Bilingual(
          fr: "\(count) cellules pour \(columns) colonnes", en: "\(count) cells for \(columns) columns"),
        fix: isComma && count > columns
          ? Bilingual(
            fr: "guillemets autour d'un texte ou d'un nombre qui a une virgule",
            en: "quote a text or a number that has a comma")
          : Bilingual(
            fr: "une ligne est coupée ou incomplète\u{A0}: télécharger le fichier de nouveau",
            en: "a row is cut or incomplete: download the file again"))
    }
  }
}
