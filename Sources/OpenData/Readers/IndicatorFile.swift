public import DataFiles

/// Reads the indicators of the stock by EPCI, département, region and France (`indicateurs`, RPLS), in long form:
/// one row an indicator.
///
/// Columns: `TypeZone, CodeZone, Zone, SousEnsemble, Variable, Indicateur, Valeur`. Rates stand in percent and
/// become shares; `taux_vacance` is vacancy of more than three months over dwellings let or offered, `taux_mobilite`
/// leases of the year in dwellings first let earlier over the same. Source: RPLS, SDES.
public enum IndicatorFile {
  static let columns = ["TypeZone", "CodeZone", "Zone", "SousEnsemble", "Variable", "Indicateur", "Valeur"]

  private static let kinds = ["Epci", "Départements", "Régions", "France"]
  private static let subsets = ["Ensemble du parc", "Parc de moins de 5 ans"]
  /// What the reader takes, as `variable/indicateur`.
  private static let inQPV = "En QPV"
  private static let outsideQPV = "Hors QPV"

  /// Reads a file.
  ///
  /// - Returns: the perimeters in the order in which the file first names them.
  /// - Throws: `DataProblem` for a wrong dialect, a column that lacks, an unknown kind of perimeter or subset, a
  ///   value that is negative or no number.
  public static func read(
    _ path: String, shownAs name: String? = nil, choice: DialectChoice = DialectChoice(),
    findings: inout Findings
  ) throws(DataProblem) -> [OpenIndicators] {
    try read(
      ForeignTable(path: path, shownAs: name, choice: choice, findings: &findings), findings: &findings)
  }

  /// Reads a table already in memory.
  ///
  /// - Throws: as reading a file does.
  public static func read(
    _ table: ForeignTable, findings: inout Findings
  ) throws(DataProblem) -> [OpenIndicators] {
    let kind = try table.choices(table.column("TypeZone"), among: kinds)
    let codeColumn = try table.column("CodeZone")
    let code = table.labels(codeColumn)
    let nameColumn = try table.column("Zone")
    let subset = try table.choices(table.column("SousEnsemble"), among: subsets)
    let variable = table.labels(try table.column("Variable"))
    let indicator = table.labels(try table.column("Indicateur"))
    let valueColumn = try table.column("Valeur")
    let value = try table.numbers(
      valueColumn, in: 0...Double.greatestFiniteMagnitude, findings: &findings)
    try table.requireRows()
    let fields = indicatorFields(variable, indicator)
    var perimeters: [Perimeter] = []
    var places: [Int: Int] = [:]
    var seen: Set<Int> = []
    for row in 0..<table.count {
      let key = Int(code.index[row]) * kinds.count + Int(kind[row])
      let place = places[key] ?? perimeters.count
      if place == perimeters.count {
        places[key] = place
        let text = code.names[Int(code.index[row])]
        if kind[row] == 0 { try table.checkSiren(row, codeColumn, text) }
        perimeters.append(
          Perimeter(
            indicators: OpenIndicators(
              kind: OpenIndicators.Kind.allCases[Int(kind[row])], code: text,
              name: table.text(row, nameColumn))))
      }
      let pair = Int(variable.index[row]) * indicator.names.count + Int(indicator.index[row])
      if !seen.insert((key * 2 + Int(subset[row])) * fields.count + pair).inserted {
        findings.add(
          .warning, "duplicate-key", file: table.file, line: table.line(of: row), field: "Indicateur",
          what: Bilingual(
            fr:
              "« \(table.text(row, codeColumn)) », indicateur déjà donné plus haut\u{202F}; le dernier compte",
            en: "\"\(table.text(row, codeColumn))\", indicator already given above; the last one counts"))
      }
      guard let field = fields[pair], let number = value[row] else { continue }
      if field == .vacancy || field == .mobility, number > 100 {
        throw table.problem(
          row, valueColumn, what: Bilingual(fr: "taux de \(number)\u{202F}%", en: "a rate of \(number) %"),
          allowed: Bilingual(fr: "de 0 à 100", en: "0 to 100"))
      }
      perimeters[place].set(field, recent: subset[row] == 1, to: number)
    }
    return perimeters.map(\.finished)
  }

  /// What an indicator becomes.
  private enum Field {
    case dwellings, mainResidences, rent, surface, vacancy, mobility, inQPV, outsideQPV
  }

  /// The field of each pair of variable and indicator, nil where it is not used.
  ///
  /// Shape: variables × indicators, row-major.
  private static func indicatorFields(
    _ variable: (names: [String], index: [Int32]), _ indicator: (names: [String], index: [Int32])
  ) -> [Field?] {
    variable.names.flatMap { variable in
      indicator.names.map { indicator in
        switch variable {
        case "parc_hlm": .dwellings
        case "nbrp": .mainResidences
        case "loyer_m2": .rent
        case "surfhab": .surface
        case "taux_vacance": .vacancy
        case "taux_mobilite": .mobility
        case "qpv" where indicator == inQPV: .inQPV
        case "qpv" where indicator == outsideQPV: .outsideQPV
        default: nil
        }
      }
    }
  }

  /// A perimeter while its rows are read.
  private struct Perimeter {
    var indicators: OpenIndicators
    private var qpv: (inside: Double?, outside: Double?)
    private var recentQPV: (inside: Double?, outside: Double?)

    init(indicators: OpenIndicators) { self.indicators = indicators }

    mutating func set(_ field: Field, recent: Bool, to value: Double) {
      switch (field, recent) {
      case (.dwellings, false): indicators.dwellings = value
      case (.dwellings, true): indicators.recentDwellings = value
      case (.mainResidences, _): indicators.mainResidences = value
      case (.rent, false): indicators.rentPerSquareMetre = value
      case (.rent, true): indicators.recentRentPerSquareMetre = value
      case (.surface, false): indicators.surface = value
      case (.vacancy, false): indicators.longVacancy = value / 100
      case (.mobility, false): indicators.mobility = value / 100
      case (.inQPV, false): qpv.inside = value
      case (.outsideQPV, false): qpv.outside = value
      case (.inQPV, true): recentQPV.inside = value
      case (.outsideQPV, true): recentQPV.outside = value
      case (.surface, true), (.vacancy, true), (.mobility, true): break
      }
    }

    /// The indicators with the shares that come from two rows.
    var finished: OpenIndicators {
      var finished = indicators
      finished.qpvShare = Self.share(qpv)
      finished.recentQPVShare = Self.share(recentQPV)
      return finished
    }

    private static func share(_ counts: (inside: Double?, outside: Double?)) -> Double? {
      guard let inside = counts.inside, let outside = counts.outside, inside + outside > 0 else { return nil }
      return inside / (inside + outside)
    }
  }
}
