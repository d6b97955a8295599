public import DataFiles

extension TerritoryDraft {
  /// What the import did that its user should know, in lines.
  public var remarks: [Bilingual] {
    var lines: [Bilingual] = []
    if tally.outside.communes > 0 {
      lines.append(
        Bilingual(
          fr: "communes hors EPCI\u{A0}: \(tally.outside.communes) (\(tally.outside.dwellings) logements)",
          en: "communes outside any EPCI: \(tally.outside.communes) (\(tally.outside.dwellings) dwellings)"))
    }
    if !tally.successions.isEmpty {
      let shown = tally.successions.prefix(Self.successionsShown).map { "\($0.old) → \($0.new)" }
        .joined(separator: ", ")
      let more = tally.successions.count > Self.successionsShown ? ", …" : ""
      lines.append(
        Bilingual(
          fr: "codes remplacés par leur successeur\u{A0}: \(tally.successions.count) (\(shown)\(more))",
          en: "codes replaced by their successor: \(tally.successions.count) (\(shown)\(more))"))
    }
    return lines + cautions.dropFirst(Self.generalCautions)
  }

  /// Successions that a line names.
  private static let successionsShown = 4
  /// Cautions at the head of the list that say nothing of this territory.
  private static let generalCautions = 1
}
