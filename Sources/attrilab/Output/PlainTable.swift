/// A table of plain text: columns as wide as their widest cell, numbers to the right.
struct PlainTable {
  private let header: [String]
  private var rows: [[String]] = []
  private let rightAligned: Set<Int>

  /// A table with its header; `numbers` are the columns that stand to the right.
  init(_ header: [String], numbers: Set<Int> = []) {
    self.header = header
    rightAligned = numbers
  }

  mutating func add(_ row: [String]) { rows.append(row) }

  /// The table, one line a row.
  var text: String {
    let all = [header] + rows
    let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        let isLast = column == row.count - 1
        line += rightAligned.contains(column) ? padding + cell : isLast ? cell : cell + padding
        if !isLast { line += "  " }
      }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  /// The table as Markdown.
  var markdown: String {
    let rule = header.indices.map { rightAligned.contains($0) ? "---:" : "---" }
    return ([header, rule] + rows).map { row in
      "| " + row.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }.joined(separator: "\n")
  }

  /// The table as comma-separated values, in quotes where they need them (RFC 4180).
  var csv: String {
    ([header] + rows).map { row in
      row.map { cell in
        cell.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline })
          ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
      }.joined(separator: ",")
    }.joined(separator: "\n")
  }

  /// The table in a format; JSON is the caller's.
  func written(as format: OutputFormat) -> String {
    switch format {
    case .csv: csv
    case .md: markdown
    case .table, .json: text
    }
  }

  /// Whether the table has no row.
  var isEmpty: Bool { rows.isEmpty }
}
