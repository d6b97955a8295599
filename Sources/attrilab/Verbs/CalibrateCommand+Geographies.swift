import DataFiles
import Fitting
import Foundation
import Randomness
import Reporting

extension CalibrateCommand {
  /// Calibrates zones inside larger areas and writes whole households, zone,id,count.
  func runGeographies() throws {
    var clock = StepTimes()
    var sources = GeographySources(
      controls: controls, crosswalk: geographies.geography ?? "", totals: try geographies.files(),
      households: seedTable, persons: geographies.persons, identifier: identifier, weight: weight,
      seedGeography: geographies.seedGeography)
    sources.choice = dialect.choice
    let files = try GeographyFiles(sources, policy: reconcile.policy)
    clock.end(of: "read")
    try tellRemarks(files)
    let fit = try GeographyFit(
      files.problem, policy: reconcile.policy, draws: KeyedDraws(seed: common.seed, replication: 0),
      file: controls)
    clock.end(of: "fit")
    try write(fit)
    clock.end(of: "write")
    var report = GeographyReport(fit, files: files, policy: reconcile.policy)
    report.cpuSeconds = clock.seconds
    switch common.format {
    case .json: try StandardOutput.line(try JSONText.of(report))
    case .csv: try StandardOutput.line(rawTable(fit).csv)
    case .md: try StandardOutput.line(summary(report, bullet: "- ") + "\n\n" + table(report).markdown)
    case .table: try StandardOutput.line(summary(report, bullet: "") + "\n\n" + table(report).text)
    }
  }

  /// Sums that differ, said on standard error.
  private func tellRemarks(_ files: GeographyFiles) throws(CommandFailure) {
    for sum in files.sumsThatDiffer { common.tell(sum) }
    if common.strict, !files.sumsThatDiffer.isEmpty {
      throw CommandFailure(
        .badData,
        Bilingual(
          fr: "--strict\u{A0}: les sommes des zones diffèrent des totaux des aires",
          en: "--strict: the sums of the zones differ from the totals of the areas"))
    }
  }

  private func write(_ fit: GeographyFit) throws {
    var table = PlainTable(["zone", "id", "count"])
    for entry in fit.entries {
      table.add([
        fit.problem.geographies[0].areas[entry.zone], fit.problem.households[entry.household],
        String(entry.count),
      ])
    }
    try OutputFile.write(table.csv + "\n", to: output)
  }

  /// Every total as raw numbers.
  private func rawTable(_ fit: GeographyFit) -> PlainTable {
    var table = PlainTable(["control", "geography", "area", "target", "fit", "count"])
    for total in fit.totals {
      let geography = fit.problem.geographies[fit.problem.controls[total.control].level]
      table.add([
        fit.problem.controls[total.control].name, geography.name, geography.areas[total.area],
        "\(total.target)", "\((total.fit / 1e-6).rounded() * 1e-6)", "\(total.count)",
      ])
    }
    return table
  }

  private func table(_ report: GeographyReport) -> PlainTable {
    let numbers = NumberText(common.language)
    var table = PlainTable(
      common.language == .french
        ? ["Contrôle", "Géographie", "Total", "Ménages", "Aires exactes", "Plus grand écart", "Où"]
        : ["Control", "Geography", "Total", "Counted", "Exact areas", "Largest error", "Where"],
      numbers: [2, 3, 4, 5])
    for control in report.controls {
      table.add([
        control.name, control.geography, numbers.plain(control.target, decimals: 0),
        numbers.plain(control.count, decimals: 0), "\(control.exactAreas)/\(control.areas)",
        numbers.plain(control.largestError, decimals: 0), control.largestErrorArea,
      ])
    }
    return table
  }

  /// Totals that the summary names; of more, the first.
  private static let shown = 8

  private func summary(_ report: GeographyReport, bullet: String) -> String {
    let numbers = NumberText(common.language)
    let households = numbers.plain(Double(report.households), decimals: 0)
    var lines = [
      Bilingual(
        fr: "zones\u{A0}: \(report.zones), ménages\u{A0}: \(households), groupes ajustés ensemble\u{A0}: "
          + "\(report.groups), itérations\u{A0}: \(report.iterations)",
        en: "zones: \(report.zones), households: \(households), groups fitted together: \(report.groups), "
          + "iterations: \(report.iterations)")
    ]
    func list(_ fr: String, _ en: String, _ names: [String]) {
      guard !names.isEmpty else { return }
      let text =
        names.prefix(Self.shown).joined(separator: ", ") + (names.count > Self.shown ? ", …" : "")
      lines.append(
        Bilingual(fr: "\(fr) (\(names.count))\u{A0}: \(text)", en: "\(en) (\(names.count)): \(text)"))
    }
    list("zones sans ménage", "zones without households", report.emptyZones)
    list("zones sans totaux, laissées", "zones without totals, left out", report.zonesWithoutTotals)
    list(
      "contrôles de personnes inutilisables sans --persons",
      "controls of persons, unusable without --persons",
      report.unusedControls)
    for contradiction in report.contradictions.prefix(Self.shown) {
      let (given, implied) = (contradiction.given, contradiction.implied)
      let values = [given, implied, given - implied].map { numbers.plain($0, decimals: 0) }
      lines.append(
        Bilingual(
          fr:
            "contradiction, \(contradiction.area)\u{A0}: \(contradiction.relation)\u{A0}: \(values[0]) contre "
            + "\(values[1]), écart \(values[2])",
          en: "contradiction, \(contradiction.area): \(contradiction.relation): \(values[0]) against "
            + "\(values[1]), difference \(values[2])"))
    }
    for total in report.relaxed.prefix(Self.shown) {
      let values = [numbers.plain(total.target, decimals: 0), numbers.plain(total.fit, decimals: 2)]
      lines.append(
        Bilingual(
          fr: "total relâché\u{A0}: \(total.name), donné \(values[0]), atteint \(values[1])",
          en: "relaxed total: \(total.name), given \(values[0]), reached \(values[1])"))
    }
    if report.relaxed.count > Self.shown {
      let rest = report.relaxed.count - Self.shown
      lines.append(
        Bilingual(fr: "… et \(rest) autres totaux relâchés", en: "… and \(rest) more relaxed totals"))
    }
    return lines.map { bullet + $0[common.language] }.joined(separator: "\n")
  }
}
