public import DataFiles

/// The totals to which weights are calibrated, from a file with the columns `name,total`.
public struct ControlTotals: Sendable {
  /// How messages name the file.
  public let file: String
  /// The names as written.
  public let names: [String]
  /// What each counts.
  public let controls: [ControlName]
  /// The totals.
  public let totals: [Double]
  /// Line of each in the file.
  public let lines: [Int]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - fractions: whether totals of counts may be no whole numbers, as those of another survey are.
  ///   - choice: what is declared of the file's dialect.
  /// - Throws: `DataProblem` for a fault of the table, a name that is none, a control that stands twice, a
  ///   total that is no
  ///   count.
  public init(
    path: String, fractions: Bool, choice: DialectChoice = DialectChoice()
  ) throws(DataProblem) {
    let table = try ScannedTable(path: path, choice: choice, wanted: ["name", "total"])
    file = path
    names = try table.keys("name")
    lines = table.lines.map { Int($0) }
    var controls: [ControlName] = []
    var seen: [ControlName: Int] = [:]
    for (row, name) in names.enumerated() {
      guard let control = ControlName(name) else {
        throw table.problem(
          row: row, column: "name",
          what: Bilingual(fr: "« \(name) » n'est pas un contrôle", en: "\"\(name)\" is no control"),
          allowed: Bilingual(
            fr:
              "formes\u{A0}: colonne=catégorie, colonne=catégorie;colonne=catégorie, persons:colonne, sum:colonne",
            en: "forms: column=category, column=category;column=category, persons:column, sum:column"))
      }
      if let first = seen.updateValue(row, forKey: control) {
        throw table.problem(
          row: row, column: "name",
          what: Bilingual(
            fr: "« \(name) » est en double (première fois ligne \(table.lines[first]))",
            en: "\"\(name)\" stands twice (first on line \(table.lines[first]))"),
          fix: Bilingual(fr: "en supprimer un", en: "remove one"))
      }
      controls.append(control)
    }
    self.controls = controls
    let greatest = Double.greatestFiniteMagnitude
    let totals = try table.numbers("total", in: -greatest...greatest)
    for (row, total) in totals.enumerated() {
      if case .sum = controls[row] { continue }
      guard total < 0 || (!fractions && total != total.rounded()) else { continue }
      let text = table.text(row: row, column: "total")
      throw table.problem(
        row: row, column: "total",
        what: total < 0
          ? Bilingual(fr: "l'effectif \(text) est négatif", en: "the count \(text) is negative")
          : Bilingual(fr: "l'effectif \(text) n'est pas entier", en: "the count \(text) is not whole"),
        allowed: Bilingual(fr: "permis\u{A0}: 0 ou plus", en: "allowed: 0 or more"),
        fix: total < 0
          ? nil
          : Bilingual(
            fr: "l'arrondir, ou --fractional-totals si c'est voulu",
            en: "round it, or give --fractional-totals if it is meant"))
    }
    self.totals = totals
  }

  /// The columns of the seed that the controls read, each once, in their order.
  public var columns: [String] {
    var seen: Set<String> = []
    return controls.flatMap(\.columns).filter { seen.insert($0).inserted }
  }

  /// The problem of a control at its line.
  public func problem(of weights: WeightProblem) -> DataProblem {
    DataProblem(
      file: file, line: weights.control.map { lines[$0] }, what: weights.what, fix: weights.fix)
  }
}
