public import DataFiles

/// The cells of a table as files: whole counts, single households, fitted values.
public enum TableCellsFile {
  /// Bytes that are gathered before they go to the file.
  private static let chunk = 1 << 16

  /// The whole counts of the cells that have any: `name1,…,nameK,count`, in the order of the cells.
  ///
  /// - Returns: the file, to be committed.
  public static func counts(
    _ counts: [Int], of table: CellTable, to path: String
  ) throws(OutputFile.Failure) -> OutputFile {
    try rows(table, header: "count", to: path) { cell, bytes in
      guard counts[cell] > 0 else { return false }
      bytes.append(contentsOf: String(counts[cell]).utf8)
      return true
    }
  }

  /// The values of the cells that have any: `name1,…,nameK,value`, or raw little-endian 64-bit floating-point numbers
  /// where the path ends in `.f64`.
  ///
  /// - Returns: the file, to be committed.
  public static func values(
    of table: CellTable, to path: String
  ) throws(OutputFile.Failure) -> OutputFile {
    guard path.lowercased().hasSuffix(".f64") else {
      return try rows(table, header: "value", to: path) { cell, bytes in
        guard table.values[cell] > 0 else { return false }
        bytes.append(contentsOf: "\(table.values[cell])".utf8)
        return true
      }
    }
    var file = try OutputFile(path)
    var bytes: [UInt8] = []
    for value in table.values {
      let bits = value.bitPattern
      for shift in stride(from: 0, to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
      }
      if bytes.count >= chunk {
        try file.write(bytes: bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try file.write(bytes: bytes)
    return file
  }

  /// One row a household, `id,name1,…,nameK`, numbered from 1 in the order of the cells; memory does not depend on how
  /// many there are.
  ///
  /// - Returns: the file, to be committed.
  public static func households(
    _ counts: [Int], of table: CellTable, to path: String
  ) throws(OutputFile.Failure) -> OutputFile {
    var file = try OutputFile(path)
    try file.write("id," + table.dimensions.map { CSVText.cell($0.name) }.joined(separator: ",") + "\n")
    var rows = NumberedRows(capacity: chunk)
    var names = CellNames(table)
    for count in counts {
      if count > 0 { try rows.add(count, ending: names.text, to: &file) }
      names.advance()
    }
    try rows.flush(to: &file)
    return file
  }

  /// Rows of cells; `last` adds the last field of a cell, or says that it has no row.
  private static func rows(
    _ table: CellTable, header: String, to path: String, last: (Int, inout [UInt8]) -> Bool
  ) throws(OutputFile.Failure) -> OutputFile {
    var file = try OutputFile(path)
    let columns = table.dimensions.map { CSVText.cell($0.name) } + [header]
    try file.write(columns.joined(separator: ",") + "\n")
    var names = CellNames(table)
    var bytes: [UInt8] = []
    for cell in table.values.indices {
      let start = bytes.count
      // The categories without the comma before the first and the end of the line.
      bytes.append(contentsOf: names.text.dropFirst().dropLast())
      names.advance()
      bytes.append(UInt8(ascii: ","))
      if last(cell, &bytes) {
        bytes.append(UInt8(ascii: "\n"))
      } else {
        bytes.removeLast(bytes.count - start)
      }
      if bytes.count >= chunk {
        try file.write(bytes: bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try file.write(bytes: bytes)
    return file
  }
}

/// The categories of one cell after the other as the end of a row: `,3,0,17` and a line feed.
private struct CellNames {
  private let categories: [[[UInt8]]]
  private var position: [Int]
  /// Where the text of each axis begins.
  private var starts: [Int]
  /// The text of the cell in hand.
  private(set) var text: [UInt8] = []

  init(_ table: CellTable) {
    categories = table.dimensions.map { dimension in
      dimension.categories.map { Array(("," + CSVText.cell($0)).utf8) }
    }
    position = Array(repeating: 0, count: table.dimensions.count)
    starts = position
    write(from: 0)
  }

  /// Goes on to the next cell; from the last one to the first.
  mutating func advance() {
    var axis = position.count - 1
    while axis >= 0 {
      position[axis] += 1
      if position[axis] < categories[axis].count { break }
      position[axis] = 0
      axis -= 1
    }
    write(from: max(0, axis))
  }

  /// Writes the text anew from an axis on.
  private mutating func write(from first: Int) {
    if !text.isEmpty { text.removeLast(text.count - starts[first]) }
    for axis in first..<categories.count {
      starts[axis] = text.count
      text.append(contentsOf: categories[axis][position[axis]])
    }
    text.append(UInt8(ascii: "\n"))
  }
}
