import DataFiles
import Housing
import Regulation

/// What a user should know before reading a result: gaps of the territory, texts that stand in for others.
struct Warnings {
  private(set) var lines: [Bilingual] = []

  /// The warnings of a territory under a law: its gaps in one line, then each stand-in on the two dates at which
  /// a study reads the law, that of the prices and the first day of the measured years.
  init(territory: Territory, law: LawBook) {
    let remarks = TerritorySummary(territory).remarks
    if !remarks.isEmpty {
      lines.append(
        Bilingual(
          fr: "territoire \(territory.name)\u{A0}: " + remarks.map(\.fr).joined(separator: ", "),
          en: "territory \(territory.name): " + remarks.map(\.en).joined(separator: ", ")))
    }
    for date in [territory.priceDate, CalendarDate.startOf(year: territory.startYear)] {
      lines += LawRegistry(law, on: date).standIns.filter { !lines.contains($0) }
    }
  }

  /// Says the warnings on standard error, unless the command is quiet.
  ///
  /// - Throws: `CommandFailure` with exit code 65 under `--strict`, where there is any.
  func tell(_ common: CommonOptions) throws(CommandFailure) {
    guard !lines.isEmpty else { return }
    if common.strict {
      for line in lines { Terminal.complain(line[common.language]) }
      throw CommandFailure(
        .badData,
        Bilingual(
          fr:
            "--strict\u{A0}: avertissements tenus pour des erreurs\u{202F}; sans --strict, le calcul se fait",
          en: "--strict: warnings are errors; without --strict the work is done"))
    }
    guard !common.quiet else { return }
    let word = Bilingual(fr: "avertissement\u{A0}: ", en: "warning: ")
    for line in lines { Terminal.tell(word[common.language] + line[common.language]) }
  }
}
