public import DataFiles

extension TerritoryImporter {
  /// Compares the indicators of each EPCI of a selection with the sum of its communes, and reports communes that no file
  /// places.
  ///
  /// The two files may have communes of different years: a difference is a remark with both numbers, which `--strict`
  /// lets pass, for neither is wrong. A commune that no file places is a warning.
  ///
  /// - Throws: `DataProblem` for an unknown code or one without stock.
  public func check(_ selection: TerritorySelection, findings: inout Findings) throws(DataProblem) {
    let selected = try codes(of: selection)
    for row in publishedEPCIs where selected.contains(row.code) {
      guard let published = row.dwellings, let sum = dwellings(ofEPCI: row.code), Double(sum) != published
      else {
        continue
      }
      findings.add(
        .remark, "indicators-sum", file: "--indicators", field: "Epci",
        what: Bilingual(
          fr:
            "\(row.code) \(row.name)\u{A0}: \(Int(published)) logements publiés, \(sum) d’après ses communes d’aujourd’hui",
          en:
            "\(row.code) \(row.name): \(Int(published)) dwellings published, \(sum) by its communes of today")
      )
    }
    for code in unplacedCommunes {
      findings.add(
        .warning, "no-epci", file: "--membership", field: "DEPCOM",
        what: Bilingual(
          fr: "commune du parc \(code) sans EPCI, mise hors EPCI",
          en: "commune \(code) of the stock is without an EPCI, put outside any"),
        fix: Bilingual(
          fr: "ajouter son successeur à \(SuccessionTable.file)",
          en: "add its successor to \(SuccessionTable.file)"))
    }
  }
}
