import DataFiles

/// The totals of the areas of one geography.
struct AreaTotals {
  let geography: String
  let file: String
  /// Codes of the areas, in the order of the file.
  let codes: [String]
  private let rowOfCode: [String: Int]
  private let lines: [Int32]
  private let values: [String: [Double]]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - fields: columns that controls need, with the line of the control.
  ///   - optional: columns that are read where they are there, to be compared.
  init(
    _ source: GeographySources.Totals, fields: [(field: String, line: Int)], optional: [String],
    controlFile: String, choice: DialectChoice
  ) throws(DataProblem) {
    geography = source.geography
    file = source.path
    let text = try TableText(path: file, choice: choice)
    let header = text.columns
    let key = try GeographyColumn.name(of: geography, in: header, file: file)
    for (field, line) in fields where !header.contains(field) {
      throw DataProblem.unknownName(
        field, among: header, file: controlFile, line: line, field: "control_field")
    }
    var seen: Set<String> = [key]
    let wanted = (fields.map(\.field) + optional.filter { header.contains($0) })
      .filter { seen.insert($0).inserted }
    let table = try ScannedTable(text, wanted: [key] + wanted)
    codes = try table.keys(key)
    lines = table.lines
    rowOfCode = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    var values: [String: [Double]] = [:]
    for column in wanted {
      values[column] = try table.numbers(column, in: 0...Double.greatestFiniteMagnitude, whole: true)
    }
    self.values = values
  }

  func has(_ field: String) -> Bool { values[field] != nil }

  func line(of code: String) -> Int? { rowOfCode[code].map { Int(lines[$0]) } }

  func value(_ field: String, area code: String) -> Double {
    guard let column = values[field], let row = rowOfCode[code] else { return 0 }
    return column[row]
  }
}
