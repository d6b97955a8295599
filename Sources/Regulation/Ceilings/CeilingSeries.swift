import DataFiles
import Housing

/// The ceilings of `ceilings.yml`: PLAI and PLUS by zone and category, PLS as a multiple of PLUS.
struct CeilingSeries: Sendable {
  /// One version.
  struct Table: Sendable {
    /// Euros per year.
    ///
    /// Shape: zone × `IncomeCeilings.columns`, row-major.
    var euros: [Int32] = []
    /// How far the figures of each zone can be trusted.
    ///
    /// Shape: zone.
    var marks: [Mark] = []
  }

  let plai: DatedSeries<Table>
  let plus: DatedSeries<Table>
  /// PLS over PLUS, hundredths: 130.
  let plsPercentOfPLUS: DatedSeries<Int>

  /// Greatest ceiling that a file may hold, euros per year: far above any in force, below any slip of a digit.
  private static let greatest = 150_000

  static let columnKeys = ["c1", "c2", "c3", "c4", "c5", "c6", "perExtraPerson"]

  /// Reads and checks the file.
  ///
  /// - Throws: `DataProblem` for a missing zone or category, a ceiling that does not grow with the household,
  ///   falls outside its range, or is lower around Paris than elsewhere.
  init(_ file: LocatedYAML) throws(DataProblem) {
    _ = try file.entries(known: ["plai", "plus", "pls"])
    plai = try DatedSeries(try file.required("plai"), parameters: CeilingZone.codes, value: Self.table)
    plus = try DatedSeries(try file.required("plus"), parameters: CeilingZone.codes, value: Self.table)
    plsPercentOfPLUS = try DatedSeries(try file.required("pls"), parameters: ["timesPLUS"]) {
      block throws(DataProblem) in
      Int((try block.required("timesPLUS").number(in: 1...3) * 100).rounded())
    }
    try checkOrder()
  }

  /// A PLAI dwelling is for lower incomes than a PLUS dwelling: where both are in force, no PLAI ceiling reaches
  /// the PLUS one.
  private func checkOrder() throws(DataProblem) {
    for version in plai.versions {
      let other = plus.version(on: version.basis.from)
      guard other.basis.from <= version.basis.from else { continue }
      for (index, euros) in version.value.euros.enumerated() where euros >= other.value.euros[index] {
        let zone = CeilingZone.allCases[index / IncomeCeilings.columns]
        throw DataProblem(
          file: version.basis.file, line: version.basis.line,
          field: "plai.\(zone.code).\(Self.columnKeys[index % IncomeCeilings.columns])",
          what: Bilingual(
            fr: "le plafond PLAI \(euros) atteint le plafond PLUS \(other.value.euros[index])",
            en: "the PLAI ceiling \(euros) reaches the PLUS ceiling \(other.value.euros[index])"),
          allowed: Bilingual(fr: "moins que le PLUS", en: "less than PLUS"),
          fix: Bilingual(fr: "relire l'arrêté", en: "read the order again"))
      }
    }
  }

  private static func table(of block: LocatedYAML) throws(DataProblem) -> Table {
    var table = Table()
    let marks = Mark.allCases.map(\.rawValue)
    for zone in CeilingZone.allCases {
      let row = try block.required(zone.code)
      _ = try row.entries(known: columnKeys + ["mark"])
      let ownMark = row["mark"]
      let mark = if let ownMark { ownMark } else { try block.required("mark") }
      table.marks.append(Mark.allCases[try mark.choice(among: marks)])
      var previous: Int32 = 0
      for key in columnKeys {
        let cell = try row.required(key)
        let euros = Int32(try cell.integer(in: 1...greatest))
        if key != "perExtraPerson" {
          guard euros > previous else {
            throw cell.problem(
              what: Bilingual(
                fr: "\(euros) ne dépasse pas le plafond de la catégorie précédente, \(previous)",
                en: "\(euros) is not above the ceiling of the category before, \(previous)"),
              allowed: Bilingual(
                fr: "un plafond croît avec le ménage", en: "a ceiling grows with the household"),
              fix: Bilingual(fr: "relire l'arrêté", en: "read the order again"))
          }
          previous = euros
        }
        try check(euros, at: cell, after: table.euros)
        table.euros.append(euros)
      }
    }
    return table
  }

  /// Zones come from the dearest to the cheapest: a ceiling never rises from one to the next.
  private static func check(
    _ euros: Int32, at cell: LocatedYAML, after table: [Int32]
  ) throws(DataProblem) {
    let before = table.count - IncomeCeilings.columns
    guard before >= 0, euros > table[before] else { return }
    throw cell.problem(
      what: Bilingual(
        fr: "\(euros) dépasse le plafond de la zone plus chère, \(table[before])",
        en: "\(euros) is above the ceiling of the dearer zone, \(table[before])"),
      allowed: Bilingual(
        fr: "paris ≥ ileDeFrance ≥ other", en: "paris ≥ ileDeFrance ≥ other"),
      fix: Bilingual(fr: "relire l'arrêté", en: "read the order again"))
  }

  /// The ceilings in force on a date.
  func ceilings(on date: CalendarDate) -> IncomeCeilings {
    let plai = plai.version(on: date)
    let plus = plus.version(on: date)
    let pls = plsPercentOfPLUS.version(on: date)
    let plsEuros = plus.value.euros.map { Int32((Int($0) * pls.value + 50) / 100) }
    let plsMarks = CeilingZone.allCases.map { _ in pls.basis.mark }
    return IncomeCeilings(
      bases: [plai.basis, plus.basis, pls.basis],
      marks: plai.value.marks + plus.value.marks + plsMarks,
      table: plai.value.euros + plus.value.euros + plsEuros)
  }
}
