public import DataFiles

extension TerritoryImporter {
  /// Compares the indicators of each EPCI with the sum of its communes, and reports communes that no file places.
  ///
  /// The two files may have communes of different years: a difference is a warning with both numbers.
  public func check(findings: inout Findings) {
    for row in publishedEPCIs {
      guard let published = row.dwellings, let sum = dwellings(ofEPCI: row.code), Double(sum) != published
      else {
        continue
      }
      findings.add(
        .remark, "indicators-sum", file: "--indicators", field: "Epci",
        what: Bilingual(
          fr:
            "\(row.code) \(row.name)\u{A0}: \(Int(published)) logements publiés, \(sum) d'après ses communes d'aujourd'hui",
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
