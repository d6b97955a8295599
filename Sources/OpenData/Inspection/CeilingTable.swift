import DataFiles

/// A table of income ceilings by financing, zone, household category and date, and its traps.
///
/// A ceiling grows with the household, and from one year to the next by a few percent: one that does not, or that jumps,
/// is a slip of the hand.
enum CeilingTable {
  static let columns = ["financement", "zone", "categorie_menage", "depuis", "plafond_eur_an"]

  /// Categories in the order in which ceilings grow; `sup` (each further person) is none of them.
  private static let categories = ["1", "2", "3", "4", "5", "6"]
  /// Ratio of two successive ceilings of a category above which one of them is a slip.
  ///
  /// Assumed: ceilings follow an index of a few percent a year.
  private static let greatestRatio = 1.5
  /// Greatest ceiling that is read, euros per year.
  private static let greatest = 10_000_000

  static func inspect(
    _ table: ForeignTable, _ inspection: inout FileInspection, findings: inout Findings
  ) throws(DataProblem) {
    let valueColumn = try table.column("plafond_eur_an")
    let category = table.texts(try table.column("categorie_menage"))
    let date = table.texts(try table.column("depuis"))
    let financing = table.texts(try table.column("financement"))
    let zone = table.texts(try table.column("zone"))
    let value = try table.counts(valueColumn, in: 0...greatest, findings: &findings)
    inspection.add("versions", Bilingual(fr: "dates", en: "dates"), Set(date).count)
    inspection.cover(date)
    var rows: [String: Int] = [:]
    for row in 0..<table.count {
      let key = [financing[row], zone[row], date[row], category[row]].joined(separator: "|")
      guard let earlier = rows.updateValue(row, forKey: key) else { continue }
      findings.add(
        .warning, "duplicate-key", file: table.file, line: table.line(of: row), field: "categorie_menage",
        what: Bilingual(
          fr: "même plafond qu'à la ligne \(table.line(of: earlier))",
          en: "the same ceiling as on line \(table.line(of: earlier))"))
    }
    let series = Set((0..<table.count).map { financing[$0] + "|" + zone[$0] }).sorted()
    for name in series {
      let dates = Set((0..<table.count).filter { financing[$0] + "|" + zone[$0] == name }.map { date[$0] })
      for day in dates.sorted() {
        let present = categories.compactMap { rows[name + "|" + day + "|" + $0] }
        for (row, next) in zip(present, present.dropFirst()) where value[next] <= value[row] {
          tell(row: row, next: next, label: name, day: day, table, value, valueColumn, &findings)
        }
      }
      for each in categories + ["sup"] {
        let present = dates.sorted().compactMap { rows[name + "|" + $0 + "|" + each] }
        for (row, next) in zip(present, present.dropFirst()) {
          let ratio = Double(value[next]) / Double(max(1, value[row]))
          guard ratio > greatestRatio || ratio < 1 / greatestRatio else { continue }
          findings.add(
            .warning, "ceiling-jump", file: table.file, line: table.line(of: next), field: "plafond_eur_an",
            what: Bilingual(
              fr: "\(label(name, each, date[next]).fr)\u{A0}: \(value[next]) après \(value[row])",
              en: "\(label(name, each, date[next]).en): \(value[next]) after \(value[row])"),
            fix: Bilingual(fr: "relire l'arrêté", en: "read the order again"))
        }
      }
    }
  }

  private static func tell(
    row: Int, next: Int, label name: String, day: String, _ table: ForeignTable, _ value: [Int32],
    _ column: Int, _ findings: inout Findings
  ) {
    let categories = table.place(of: "categorie_menage") ?? 0
    let upper = table.text(next, categories)
    let lower = table.text(row, categories)
    findings.add(
      .warning, "ceiling-order", file: table.file, line: table.line(of: row), field: "plafond_eur_an",
      what: Bilingual(
        fr:
          "\(label(name, lower, day).fr)\u{A0}: \(value[row]), mais catégorie \(upper)\u{A0}: \(value[next])",
        en: "\(label(name, lower, day).en): \(value[row]), but category \(upper): \(value[next])"),
      fix: Bilingual(fr: "un plafond croît avec le ménage", en: "a ceiling grows with the household"))
  }

  private static func label(_ name: String, _ category: String, _ day: String) -> Bilingual {
    let shown = name.replacing("|", with: ", ")
    return Bilingual(
      fr: "\(shown), catégorie \(category), \(day)", en: "\(shown), category \(category), \(day)")
  }
}
