import DataFiles
import Foundation

/// Reads `constraints.json`: a list of rows.
///
/// ```json
/// [{"id": 0, "family": "q1", "kind": "share", "sense": ">=", "pct": 25,
///   "dwellings": {"epci": 0, "qpv": 0}, "households": {"quartile": 1}},
///  {"id": 1, "family": "cap", "kind": "count", "sense": "<=", "rhs": 12,
///   "dwellings": {"zone": 3}, "households": {"quartile": [2, 3]}}]
/// ```
struct QuotaRowFile {
  let rows: [QuotaRow]
  /// Line on which each row starts.
  let lines: [Int]

  private struct Record: Decodable {
    let id: Int
    let family: String
    let kind: String
    let sense: String
    let pct: Double?
    let rhs: Int?
    let dwellings: [String: Values]
    let households: [String: Values]
  }

  /// A value, or a list of them.
  private struct Values: Decodable {
    let values: [Int32]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let one = try? container.decode(Int32.self) {
        values = [one]
      } else {
        values = try container.decode([Int32].self)
      }
    }
  }

  /// - Throws: `DataProblem` with the line of the row, its number and the key.
  init(path: String) throws(DataProblem) {
    let source = try IntegerTable.Source(path: path)
    lines = Self.linesOfRows(source.bytes)
    let records: [Record]
    do {
      records = try JSONDecoder().decode([Record].self, from: Data(source.bytes))
    } catch let error as DecodingError {
      throw Self.problem(error, source.file, lines)
    } catch {
      throw DataProblem(file: source.file, what: Bilingual(fr: "JSON illisible", en: "unreadable JSON"))
    }
    var rows: [QuotaRow] = []
    for (number, record) in records.enumerated() {
      let line = number < lines.count ? lines[number] : nil
      rows.append(try Self.row(record, number, source.file, line))
    }
    self.rows = rows
  }

  private static func row(
    _ record: Record, _ number: Int, _ file: String, _ line: Int?
  ) throws(DataProblem) -> QuotaRow {
    func problem(_ key: String, _ what: Bilingual, _ allowed: Bilingual) -> DataProblem {
      DataProblem(file: file, line: line, field: "[\(number)].\(key)", what: what, allowed: allowed)
    }
    guard let sense = QuotaRow.Sense(rawValue: record.sense) else {
      throw problem(
        "sense",
        Bilingual(fr: "« \(record.sense) » est inconnu", en: "\"\(record.sense)\" is unknown"),
        Bilingual(fr: "permis\u{A0}: \">=\" ou \"<=\"", en: "allowed: \">=\" or \"<=\""))
    }
    let measure: QuotaRow.Measure
    switch (record.kind, record.pct, record.rhs) {
    case ("share", let share?, _):
      let hundredths = share * 100
      guard (0.0...100).contains(share), abs(hundredths - hundredths.rounded()) < 1e-6 else {
        throw problem(
          "pct", Bilingual(fr: "\(share) n'est pas permis", en: "\(share) is not allowed"),
          Bilingual(
            fr: "permis\u{A0}: de 0 à 100, deux décimales au plus",
            en: "allowed: 0 to 100, two decimals at most"))
      }
      measure = .share(Int(hundredths.rounded()))
    case ("count", _, let count?):
      measure = .count(count)
    case ("share", nil, _):
      throw problem(
        "pct", Bilingual(fr: "clé manquante", en: "the key is missing"),
        Bilingual(fr: "attendu\u{A0}: un nombre de 0 à 100", en: "expected: a number from 0 to 100"))
    case ("count", _, nil):
      throw problem(
        "rhs", Bilingual(fr: "clé manquante", en: "the key is missing"),
        Bilingual(fr: "attendu\u{A0}: un nombre entier", en: "expected: a whole number"))
    default:
      throw problem(
        "kind", Bilingual(fr: "« \(record.kind) » est inconnu", en: "\"\(record.kind)\" is unknown"),
        Bilingual(fr: "permis\u{A0}: \"share\" ou \"count\"", en: "allowed: \"share\" or \"count\""))
    }
    func filter(_ conditions: [String: Values]) -> AttributeFilter {
      AttributeFilter(conditions.map { ($0.key, $0.value.values) })
    }
    return QuotaRow(
      id: record.id, family: record.family, sense: sense, measure: measure,
      dwellings: filter(record.dwellings), households: filter(record.households))
  }

  /// Lines on which the objects of the outer list start, for messages.
  private static func linesOfRows(_ bytes: [UInt8]) -> [Int] {
    var lines: [Int] = []
    var line = 1
    var depth = 0
    var inText = false
    var isEscaped = false
    for byte in bytes {
      if byte == UInt8(ascii: "\n") { line += 1 }
      if inText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte
          == UInt8(ascii: "\"")
        {
          inText = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): inText = true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if depth == 1 { lines.append(line) }
        depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
    }
    return lines
  }

  private static func problem(_ error: DecodingError, _ file: String, _ lines: [Int]) -> DataProblem {
    func place(_ context: DecodingError.Context, _ last: String? = nil) -> (line: Int?, field: String?) {
      let number = context.codingPath.first?.intValue
      var field = number.map { "[\($0)]" } ?? ""
      for key in context.codingPath.dropFirst() { field += "." + key.stringValue }
      if let last { field += "." + last }
      return (number.flatMap { $0 < lines.count ? lines[$0] : nil }, field.isEmpty ? nil : field)
    }
    switch error {
    case .keyNotFound(let key, let context):
      let place = place(context, key.stringValue)
      return DataProblem(
        file: file, line: place.line, field: place.field,
        what: Bilingual(fr: "clé manquante", en: "the key is missing"),
        fix: Bilingual(fr: "l'ajouter à la ligne", en: "add it to the row"))
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      let place = place(context)
      return DataProblem(
        file: file, line: place.line, field: place.field,
        what: Bilingual(
          fr: "valeur d'une autre nature que prévu", en: "the value is of another kind than expected"),
        allowed: Bilingual(
          fr:
            "filtres\u{A0}: entier ou liste d'entiers\u{202F}; id, rhs\u{A0}: entiers\u{202F}; pct\u{A0}: nombre",
          en: "filters: a whole number or a list of them; id, rhs: whole numbers; pct: a number"))
    case .dataCorrupted(let context):
      let place = place(context)
      let reason = (context.underlyingError as NSError?)?.userInfo["NSDebugDescription"] as? String
      return DataProblem(
        file: file, line: place.line ?? line(in: reason), field: place.field,
        what: Bilingual(fr: "JSON mal formé", en: "malformed JSON\(reason.map { " (\($0))" } ?? "")"),
        fix: Bilingual(
          fr: "vérifier virgules, guillemets et accolades\u{202F}; NaN n'est pas du JSON",
          en: "check commas, quotes and braces; NaN is no JSON"))
    @unknown default:
      return DataProblem(file: file, what: Bilingual(fr: "JSON illisible", en: "unreadable JSON"))
    }
  }

  private static func line(in reason: String?) -> Int? {
    guard let reason, let range = reason.range(of: "line ") else { return nil }
    return Int(reason[range.upperBound...].prefix { $0.isNumber })
  }
}
