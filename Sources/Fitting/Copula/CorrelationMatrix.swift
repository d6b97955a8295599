public import DataFiles
public import LinearAlgebra

/// A matrix of rank correlations between named fields, as a user gives it.
public struct CorrelationMatrix: Sendable, Hashable {
  /// Names of the fields.
  public let names: [String]
  /// The correlations.
  ///
  /// Shape: n × n, ones on the diagonal, symmetric, each entry from −1 to 1; not always positive definite.
  public let matrix: Matrix
  /// How messages name the file.
  public let file: String

  /// Two entries that must be equal may differ by so much: a file is written with a few digits.
  private static let slack = 1e-9

  /// Reads a file whose header names the columns after an empty or any first cell, and whose rows begin with
  /// the same names in the same order.
  ///
  /// - Parameter fields: the only names allowed; any where nil.
  /// - Throws: `DataProblem`, which names entry and line: an entry beyond ±1, unequal to its mirror image, a
  ///   diagonal that is not
  ///   1, rows and columns of other names.
  public init(path: String, fields: [String]? = nil) throws(DataProblem) {
    let table = try DelimitedTable(path: path)
    try self.init(table, fields: fields)
  }

  init(_ table: DelimitedTable, fields: [String]?) throws(DataProblem) {
    file = table.file
    names = Array(table.columns.dropFirst())
    let label = table.columns[0]
    let rows = try table.texts(label)
    guard !names.isEmpty, rows.count == names.count else {
      throw DataProblem(
        file: table.file,
        what: Bilingual(
          fr: "\(rows.count) lignes pour \(names.count) colonnes",
          en: "\(rows.count) rows for \(names.count) columns"),
        fix: Bilingual(
          fr: "une ligne et une colonne par champ, dans le même ordre",
          en: "one row and one column a field, in the same order"))
    }
    for (row, name) in rows.enumerated() {
      if let fields, !fields.contains(name) {
        throw DataProblem.unknownName(
          name, among: fields, file: table.file, line: table.lines[row], field: label)
      }
      guard name == names[row] else {
        throw table.problem(
          row: row, column: label,
          what: Bilingual(
            fr: "« \(name) » où la colonne est « \(names[row]) »",
            en: "\"\(name)\" where the column is \"\(names[row])\""),
          fix: Bilingual(
            fr: "mettre lignes et colonnes dans le même ordre", en: "put rows and columns in one order"))
      }
    }
    var matrix = Matrix(zeros: names.count, names.count)
    for (column, name) in names.enumerated() {
      let greatest = Double.greatestFiniteMagnitude
      let values = try table.numbers(name, in: -greatest...greatest)
      for row in values.indices { matrix[row, column] = values[row] }
    }
    for row in names.indices {
      for column in names.indices where abs(matrix[row, column]) > 1 + Self.slack {
        let entry = matrix[row, column]
        throw table.problem(
          row: row, column: names[column],
          what: Bilingual(
            fr: "(\(names[row]), \(names[column])) vaut \(entry)",
            en: "(\(names[row]), \(names[column])) is \(entry)"),
          allowed: Bilingual(fr: "permis\u{A0}: de -1 à 1", en: "allowed: -1 to 1"))
      }
    }
    for row in names.indices {
      if abs(matrix[row, row] - 1) > Self.slack {
        throw table.problem(
          row: row, column: names[row],
          what: Bilingual(
            fr: "la diagonale vaut \(matrix[row, row])", en: "the diagonal is \(matrix[row, row])"),
          fix: Bilingual(fr: "écrire 1", en: "write 1"))
      }
      for column in 0..<row where abs(matrix[row, column] - matrix[column, row]) > Self.slack {
        let pair = (matrix[row, column], matrix[column, row])
        throw table.problem(
          row: row, column: names[column],
          what: Bilingual(
            fr:
              "(\(names[row]), \(names[column])) vaut \(pair.0), et (\(names[column]), \(names[row])) \(pair.1)",
            en:
              "(\(names[row]), \(names[column])) is \(pair.0), and (\(names[column]), \(names[row])) \(pair.1)"
          ),
          fix: Bilingual(fr: "écrire deux fois le même nombre", en: "write the same number twice"))
      }
    }
    self.matrix = matrix
  }

  /// The matrix, repaired where it must and may be.
  ///
  /// - Parameter repair: whether `--repair-correlation` was given.
  /// - Returns: the repair; nil where normal values can have these rank correlations as they are.
  /// - Throws: `DataProblem` where their latent matrix is not positive definite and may not be repaired: it names the least
  ///   eigenvalue, the pair
  ///   that a repair would change most, and the flag.
  public func repaired(_ repair: Bool) throws(DataProblem) -> CorrelationRepair? {
    guard let found = CorrelationRepair(ofRankCorrelations: matrix) else { return nil }
    guard repair else {
      let pair = (names[found.mostChanged.row], names[found.mostChanged.column])
      let texts = (
        Number.text(matrix[found.mostChanged.row, found.mostChanged.column]),
        Number.text((found.matrix[found.mostChanged.row, found.mostChanged.column] * 1e4).rounded() / 1e4)
      )
      let least = Number.text(found.leastEigenvalue)
      throw DataProblem(
        file: file, field: "\(pair.0), \(pair.1)",
        what: Bilingual(
          fr: "les corrélations se contredisent\u{A0}: plus petite valeur propre \(least)",
          en: "the correlations contradict each other: least eigenvalue \(least)"),
        allowed: Bilingual(
          fr: "la paire la plus en cause passerait de \(texts.0) à \(texts.1)",
          en: "the pair most at fault would go from \(texts.0) to \(texts.1)"),
        fix: Bilingual(
          fr: "la corriger, ou --repair-correlation", en: "mend it, or give --repair-correlation"))
    }
    return found
  }
}
