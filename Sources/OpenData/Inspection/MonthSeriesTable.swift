import DataFiles

/// The monthly series of the Housing First barometer, by month or cumulated since January, and their traps.
///
/// A cumulated number never falls within a year, and a zero after January that others of the year contradict is a month
/// that nobody filled; two years that are equal month by month are one year copied; a month may lack.
enum MonthSeriesTable {
  static let monthColumns = ["dep", "indicateur", "mois", "menages"]
  static let cumulatedColumns = ["dep", "date", "personnes_cumul_annuel"]

  /// Months that two years must share before their equality is no chance.
  private static let leastEqualMonths = 6
  /// Different values that those months must hold.
  private static let leastDifferentValues = 3

  /// One département and indicator.
  private struct Series {
    /// Row of each month, by year and month of the year.
    var rows: [Int: [Int: Int]] = [:]
  }

  static func inspect(
    _ table: ForeignTable, _ inspection: inout FileInspection, findings: inout Findings
  ) throws(DataProblem) {
    let isCumulated = inspection.kind == .housingFirstCumulated
    let valueColumn = try isCumulated ? table.column("personnes_cumul_annuel") : table.column("menages")
    let dateColumn = try isCumulated ? table.column("date") : table.column("mois")
    let department = table.texts(try table.column("dep"))
    let indicator = table.place(of: "indicateur").map { table.texts($0) }
    let value = try table.wholeNumbers(valueColumn, in: -1_000_000...1_000_000_000, findings: &findings)
    var series: [String: Series] = [:]
    var names: [String] = []
    var dates: [String] = []
    for row in 0..<table.count {
      let name = department[row] + (indicator.map { " " + $0[row] } ?? "")
      let text = table.text(row, dateColumn)
      guard let date = CalendarDate(text) else {
        throw table.problem(
          row, dateColumn,
          what: Bilingual(fr: "« \(text) » n'est pas une date", en: "\"\(text)\" is not a date"),
          allowed: Bilingual(fr: "écrire 2019-01-31", en: "write 2019-01-31"))
      }
      dates.append(text)
      if series[name] == nil { names.append(name) }
      let earlier = series[name, default: Series()].rows[date.year, default: [:]].updateValue(
        row, forKey: date.month)
      if let earlier {
        findings.add(
          .warning, "duplicate-key", file: table.file, line: table.line(of: row),
          field: table.columns[dateColumn],
          what: Bilingual(
            fr: "\(name), même mois qu'à la ligne \(table.line(of: earlier))",
            en: "\(name), the same month as on line \(table.line(of: earlier))"))
      }
      if let number = value[row], number < 0 {
        findings.add(
          .warning, "negative-count", file: table.file, line: table.line(of: row),
          field: table.columns[valueColumn],
          what: Bilingual(
            fr: "\(name), \(text)\u{A0}: \(number) est négatif", en: "\(name), \(text): \(number) is negative"
          ))
      }
    }
    inspection.add("series", Bilingual(fr: "séries", en: "series"), names.count)
    inspection.add("departments", Words.of(.department), Set(department).count)
    inspection.add("sum", Bilingual(fr: "somme", en: "sum"), value.reduce(0) { $0 + ($1 ?? 0) })
    inspection.cover(dates)
    for name in names {
      guard let rows = series[name]?.rows else { continue }
      if isCumulated { checkCumulated(name, rows, table, value, valueColumn, &findings) }
      checkEqualYears(name, rows, table, value, valueColumn, &findings)
    }
    if !isCumulated { tellMissingMonths(names.compactMap { series[$0]?.rows }, table, dateColumn, &findings) }
  }

  private static func checkCumulated(
    _ name: String, _ years: [Int: [Int: Int]], _ table: ForeignTable, _ value: [Int?], _ column: Int,
    _ findings: inout Findings
  ) {
    for (year, months) in years.sorted(by: { $0.key < $1.key }) {
      let rows = months.sorted { $0.key < $1.key }.map(\.value)
      let isAllZero = rows.allSatisfy { (value[$0] ?? 0) == 0 }
      for (place, row) in rows.enumerated() where value[row] == 0 {
        // A zero at the start may be true; followed by hundreds at once, or after anything, it is a month not filled.
        let month = months.first { $0.value == row }?.key ?? 1
        let isAfterJanuary = month > 1 || (rows.count > place + 1 && value[rows[place + 1]] == 0)
        guard !isAllZero, isAfterJanuary else { continue }
        findings.add(
          .warning, "zero-month", file: table.file, line: table.line(of: row), field: table.columns[column],
          what: Bilingual(
            fr: "\(name), mois \(month)/\(year)\u{A0}: cumul 0, sans doute un mois non renseigné",
            en: "\(name), month \(month)/\(year): cumulated 0, most likely a month not filled in"))
      }
      if isAllZero {
        findings.add(
          .remark, "zero-year", file: table.file, line: rows.first.map { table.line(of: $0) },
          field: table.columns[column],
          what: Bilingual(
            fr: "\(name), \(year)\u{A0}: zéro toute l'année", en: "\(name), \(year): zero all year"))
      }
      for (row, next) in zip(rows, rows.dropFirst()) {
        guard let before = value[row], let after = value[next], after < before else { continue }
        findings.add(
          .warning, "cumulated-falls", file: table.file, line: table.line(of: next),
          field: table.columns[column],
          what: Bilingual(
            fr: "\(name)\u{A0}: cumul \(after) après \(before)",
            en: "\(name): cumulated \(after) after \(before)"))
      }
    }
  }

  private static func checkEqualYears(
    _ name: String, _ years: [Int: [Int: Int]], _ table: ForeignTable, _ value: [Int?], _ column: Int,
    _ findings: inout Findings
  ) {
    let sorted = years.keys.sorted()
    for (place, year) in sorted.enumerated() {
      for other in sorted.dropFirst(place + 1) {
        guard let left = years[year], let right = years[other] else { continue }
        let shared = left.keys.filter { right[$0] != nil }
        let values = shared.compactMap { left[$0].flatMap { value[$0] } }
        guard
          shared.count >= leastEqualMonths, Set(values).count >= leastDifferentValues,
          shared.allSatisfy({ month in left[month].map { value[$0] } == right[month].map { value[$0] } })
        else { continue }
        findings.add(
          .warning, "equal-years", file: table.file, line: right.values.min().map { table.line(of: $0) },
          field: table.columns[column],
          what: Bilingual(
            fr: "\(name)\u{A0}: \(other) répète \(year) mois par mois",
            en: "\(name): \(other) repeats \(year) month by month"))
      }
    }
  }

  /// Tells the months that far fewer series have than the others.
  private static func tellMissingMonths(
    _ series: [[Int: [Int: Int]]], _ table: ForeignTable, _ column: Int, _ findings: inout Findings
  ) {
    var counts: [Int: Int] = [:]
    for years in series {
      for (year, months) in years {
        for month in months.keys { counts[year * 12 + month - 1, default: 0] += 1 }
      }
    }
    guard !counts.isEmpty else { return }
    let usual = counts.values.sorted()[counts.count / 2]
    for (month, count) in counts.sorted(by: { $0.key < $1.key }) where count * 4 < usual * 3 {
      findings.add(
        .warning, "missing-month", file: table.file, field: table.columns[column],
        what: Bilingual(
          fr: "mois \(month % 12 + 1)/\(month / 12)\u{A0}: \(count) séries, \(usual) d'ordinaire",
          en: "month \(month % 12 + 1)/\(month / 12): \(count) series, usually \(usual)"))
    }
  }
}
