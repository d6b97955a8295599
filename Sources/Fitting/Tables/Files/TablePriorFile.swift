public import DataFiles

/// The prior of a table as a file: doubles in row-major order, or one row a cell.
public enum TablePriorFile {
  /// Bytes of a double.
  private static let bytesOfCell = 8

  /// Reads a prior.
  ///
  /// A path that ends in `.csv` or `.csv.gz` names a file with the header `name1,…,nameK,value` and one row a cell,
  /// where absent cells are 0; any other names raw little-endian 64-bit floating-point numbers, the last dimension
  /// fastest, which may be compressed too.
  ///
  /// - Parameter choice: what is declared of the dialect of a `.csv`.
  /// - Throws: `DataProblem` where the size is wrong, a cell is negative or no number, stands twice, or is not of
  ///   the table.
  public static func read(
    _ path: String, dimensions: [CellTable.Dimension], choice: DialectChoice = DialectChoice()
  ) throws(DataProblem) -> CellTable {
    let name = path.lowercased()
    return name.hasSuffix(".csv") || name.hasSuffix(".csv.gz")
      ? try rows(path, dimensions: dimensions, choice) : try doubles(path, dimensions: dimensions)
  }

  private static func doubles(
    _ path: String, dimensions: [CellTable.Dimension]
  ) throws(DataProblem) -> CellTable {
    let table = CellTable(dimensions)
    let count = table.values.count
    let bytes = try ByteSource(
      path: path, limit: max(ByteSource.greatestWholeFile, count * bytesOfCell)
    ).rest()
    guard bytes.count == count * bytesOfCell else {
      throw DataProblem(
        file: path,
        what: Bilingual(
          fr: "\(bytes.count) octets pour \(count) cases", en: "\(bytes.count) bytes for \(count) cells"),
        allowed: Bilingual(
          fr: "\(count * bytesOfCell) octets, huit par case\u{A0}: des float64 petit-boutistes sans en-tête",
          en: "\(count * bytesOfCell) bytes, eight a cell: little-endian float64 without a header"),
        fix: Bilingual(
          fr: "vérifier la forme de la table\u{202F}; une table en CSV porte un nom en .csv",
          en: "check the shape of the table; one in CSV has a name in .csv"))
    }
    let values = unsafe bytes.withUnsafeBytes { buffer in
      (0..<count).map { cell in
        unsafe Double(
          bitPattern: UInt64(
            littleEndian: buffer.loadUnaligned(fromByteOffset: cell * bytesOfCell, as: UInt64.self)))
      }
    }
    for (cell, value) in values.enumerated() where !(value >= 0 && value.isFinite) {
      throw DataProblem(
        file: path, field: table.name(ofSlice: cell, over: Array(dimensions.indices)),
        what: Bilingual(
          fr: "poids a priori \(value), à l'octet \(cell * bytesOfCell)",
          en: "a prior of \(value), at byte \(cell * bytesOfCell)"),
        allowed: Bilingual(fr: "0 ou plus", en: "0 or more"))
    }
    return CellTable(dimensions, values: values)
  }

  private static func rows(
    _ path: String, dimensions: [CellTable.Dimension], _ choice: DialectChoice
  ) throws(DataProblem) -> CellTable {
    let names = dimensions.map(\.name)
    let text = try TableText(path: path, choice: choice)
    try text.check(required: names + ["value"], optional: [])
    let rows = try ScannedTable(text, wanted: names + ["value"])
    var table = CellTable(dimensions)
    var cells = Array(repeating: 0, count: rows.count)
    for (axis, name) in names.enumerated() {
      let greatest = Double(dimensions[axis].categories.count - 1)
      let categories = try rows.numbers(name, in: 0...greatest, whole: true)
      for row in cells.indices { cells[row] += Int(categories[row]) * table.strides[axis] }
    }
    let values = try rows.numbers("value", in: 0...Double.greatestFiniteMagnitude)
    var isGiven = Array(repeating: false, count: table.values.count)
    for (row, cell) in cells.enumerated() {
      guard !isGiven[cell] else {
        throw DataProblem(
          file: path, line: Int(rows.lines[row]),
          field: table.name(ofSlice: cell, over: Array(dimensions.indices)),
          what: Bilingual(fr: "case en double", en: "the cell stands twice"),
          fix: Bilingual(fr: "garder une seule ligne", en: "keep one row"))
      }
      isGiven[cell] = true
      table.values[cell] = values[row]
    }
    return table
  }
}
