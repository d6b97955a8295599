import DataFiles

/// The summary of the social stock by département and year, and its traps.
enum DepartmentTable {
  static let columns = [
    "annee_publication", "code_departement", "parc_social_nombre_de_logements",
    "parc_social_logements_mis_en_location", "parc_social_logements_demolis",
  ]

  /// Change of a département's stock from one year to the next above which one of the two is suspect, assumed.
  private static let greatestChange = 0.10

  static func inspect(
    _ table: ForeignTable, _ inspection: inout FileInspection, findings: inout Findings
  ) throws(DataProblem) {
    let year = try table.wholeNumbers(table.column("annee_publication"), in: 1980...2100, findings: &findings)
    let codeColumn = try table.column("code_departement")
    let code = table.texts(codeColumn)
    var keys: [String] = []
    for row in 0..<table.count { keys.append("\(year[row] ?? 0) \(code[row])") }
    table.tellDuplicates(keys, column: codeColumn, findings: &findings)
    for row in 0..<table.count where code[row].utf8.count == 1 {
      findings.add(
        .repair, "lost-zero", file: table.file, line: table.line(of: row), field: table.columns[codeColumn],
        what: Bilingual(fr: "« \(code[row]) » lu 0\(code[row])", en: "\"\(code[row])\" read as 0\(code[row])")
      )
    }
    inspection.add("departments", Words.of(.department), Set(code).count)
    inspection.cover(year.compactMap { $0.map(String.init) })
    for name in columns.dropFirst(2) {
      let column = try table.column(name)
      let values = try table.numbers(column, in: -1e12...1e12, findings: &findings)
      CountChecks.tellNegative(values, table, column, findings: &findings)
      guard name == columns[2] else { continue }
      let last = year.compactMap { $0 }.max()
      let dwellings = values.indices.reduce(0.0) { year[$1] == last ? $0 + (values[$1] ?? 0) : $0 }
      inspection.add(
        "dwellings", Bilingual(fr: "logements, dernière année", en: "dwellings, last year"), Int(dwellings))
      tellJumps(values, year, code, table, column, &findings)
    }
  }

  private static func tellJumps(
    _ values: [Double?], _ year: [Int?], _ code: [String], _ table: ForeignTable, _ column: Int,
    _ findings: inout Findings
  ) {
    var rows: [String: [Int]] = [:]
    for row in values.indices { rows[code[row], default: []].append(row) }
    for (name, rows) in rows.sorted(by: { $0.key < $1.key }) {
      let ordered = rows.sorted { (year[$0] ?? 0) < (year[$1] ?? 0) }
      for (row, next) in zip(ordered, ordered.dropFirst()) {
        guard let before = values[row], let after = values[next], before > 0 else { continue }
        guard abs(after / before - 1) > greatestChange else { continue }
        findings.add(
          .warning, "jump", file: table.file, line: table.line(of: next), field: table.columns[column],
          what: Bilingual(
            fr: "\(name)\u{A0}: \(Int(after)) logements après \(Int(before))",
            en: "\(name): \(Int(after)) dwellings after \(Int(before))"))
      }
    }
  }
}

/// The table of priority neighbourhoods, and its traps.
enum NeighbourhoodTable {
  static let columns = ["code_qp", "nom_qp", "pop_mun", "disp_q2", "tp60"]

  static func inspect(
    _ table: ForeignTable, _ inspection: inout FileInspection, findings: inout Findings
  ) throws(DataProblem) {
    let codeColumn = try table.column("code_qp")
    let codes = table.texts(codeColumn)
    table.tellDuplicates(codes, column: codeColumn, findings: &findings)
    for (row, code) in codes.enumerated()
    where !(code.hasPrefix("QP") || code.hasPrefix("QN")) || code.utf8.count != 8 {
      findings.add(
        .warning, "code", file: table.file, line: table.line(of: row), field: table.columns[codeColumn],
        what: Bilingual(
          fr: "« \(code) » n'est pas un code de quartier", en: "\"\(code)\" is no code of a neighbourhood"))
    }
    let population = try table.numbers(table.column("pop_mun"), in: 0...1e8, findings: &findings)
    inspection.add("neighbourhoods", Bilingual(fr: "quartiers", en: "neighbourhoods"), codes.count)
    inspection.add(
      "persons", Bilingual(fr: "habitants", en: "inhabitants"), Int(population.reduce(0) { $0 + ($1 ?? 0) }))
    var deciles: [[Double?]] = []
    for name in ["disp_d1", "disp_q2", "disp_d9"] {
      guard let column = table.place(of: name) else { continue }
      deciles.append(try table.numbers(column, in: 0...1e7, findings: &findings))
    }
    guard deciles.count == 3 else { return }
    for row in 0..<table.count {
      let known = deciles.compactMap { $0[row] }
      for (lower, upper) in zip(known, known.dropFirst()) where lower >= upper {
        findings.add(
          .warning, "deciles", file: table.file, line: table.line(of: row),
          field: "disp_d1, disp_q2, disp_d9",
          what: Bilingual(
            fr: "\(codes[row])\u{A0}: \(Int(lower)), puis \(Int(upper))",
            en: "\(codes[row]): \(Int(lower)), then \(Int(upper))"))
      }
    }
  }
}

/// The columns of the indicators that are not read but may mislead.
enum IndicatorTable {
  /// Tells the percentages of nothing: `inf`, where a perimeter's main residences are not known.
  static func check(_ table: ForeignTable, findings: inout Findings) {
    for name in ["Pourcent", "Pourcent_2018"] {
      guard let column = table.place(of: name), let zone = table.place(of: "CodeZone") else { continue }
      for row in 0..<table.count where table.shortCode(row, column) == ForeignTable.shortCode(of: "inf") {
        findings.add(
          .warning, "infinite", file: table.file, line: table.line(of: row), field: name,
          what: Bilingual(
            fr: "\(table.text(row, zone))\u{A0}: pourcentage infini, résidences principales inconnues",
            en: "\(table.text(row, zone)): infinite percentage, main residences unknown"))
      }
    }
  }
}

/// Checks of counts that are read with their faults.
enum CountChecks {
  static func tellNegative(
    _ values: [Double?], _ table: ForeignTable, _ column: Int, findings: inout Findings
  ) {
    for (row, value) in values.enumerated() {
      guard let value, value < 0 else { continue }
      findings.add(
        .warning, "negative-count", file: table.file, line: table.line(of: row), field: table.columns[column],
        what: Bilingual(
          fr: "\(table.text(row, column)) est négatif", en: "\(table.text(row, column)) is negative"))
    }
  }
}
