extension DelimitedTable {
  private func index(of column: String) throws(DataProblem) -> Int {
    guard let index = columns.firstIndex(of: column) else {
      throw DataProblem(
        file: file, line: 1, field: column,
        what: Bilingual(fr: "colonne manquante", en: "the column is missing"),
        fix: Bilingual(fr: "ajouter la colonne", en: "add the column"))
    }
    return index
  }

  /// A column of texts.
  ///
  /// Shape: `count`.
  public func texts(_ column: String) throws(DataProblem) -> [String] {
    let index = try index(of: column)
    return cells.map { $0[index] }
  }

  /// A column of texts of which none is empty.
  ///
  /// Shape: `count`.
  public func filledTexts(_ column: String) throws(DataProblem) -> [String] {
    let texts = try texts(column)
    for (row, text) in texts.enumerated() where text.allSatisfy(\.isWhitespace) {
      throw problem(
        row: row, column: column, what: Bilingual(fr: "cellule vide", en: "the cell is empty"),
        fix: Bilingual(fr: "la remplir", en: "fill it"))
    }
    return texts
  }

  /// A column of integers within a range.
  ///
  /// Shape: `count`.
  public func integers(_ column: String, in range: ClosedRange<Int>) throws(DataProblem) -> [Int] {
    let index = try index(of: column)
    var values: [Int] = []
    values.reserveCapacity(count)
    for row in 0..<count {
      switch NumberRange.readWhole(cells[row][index], in: range) {
      case .success(let value): values.append(value)
      case .failure(let fault):
        throw problem(row: row, column: column, what: fault.what, allowed: fault.allowed)
      }
    }
    return values
  }

  /// A column of numbers within a range.
  ///
  /// Shape: `count`.
  public func numbers(_ column: String, in range: ClosedRange<Double>) throws(DataProblem) -> [Double] {
    let index = try index(of: column)
    var values: [Double] = []
    values.reserveCapacity(count)
    for row in 0..<count { values.append(try number(row: row, column: column, index: index, in: range)) }
    return values
  }

  /// A column of numbers within a range, nil where the cell is empty.
  ///
  /// Shape: `count`.
  public func optionalNumbers(
    _ column: String, in range: ClosedRange<Double>
  ) throws(DataProblem) -> [Double?] {
    let index = try index(of: column)
    var values: [Double?] = []
    values.reserveCapacity(count)
    for row in 0..<count {
      let isEmpty = cells[row][index].isEmpty
      values.append(isEmpty ? nil : try number(row: row, column: column, index: index, in: range))
    }
    return values
  }

  private func number(
    row: Int, column: String, index: Int, in range: ClosedRange<Double>
  ) throws(DataProblem) -> Double {
    switch NumberRange.read(cells[row][index], in: range) {
    case .success(let value): return value
    case .failure(let fault):
      throw problem(row: row, column: column, what: fault.what, allowed: fault.allowed, fix: fault.fix)
    }
  }

  /// A column of names out of a list.
  ///
  /// Shape: `count`; each value is the index of the name in `known`.
  public func choices(_ column: String, among known: [String]) throws(DataProblem) -> [Int] {
    let index = try index(of: column)
    var positions: [String: Int] = [:]
    for (position, name) in known.enumerated() { positions[name] = position }
    var values: [Int] = []
    values.reserveCapacity(count)
    for row in 0..<count {
      guard let position = positions[cells[row][index]] else {
        throw DataProblem.unknownName(
          cells[row][index], among: known, file: file, line: lines[row], field: column)
      }
      values.append(position)
    }
    return values
  }
}
