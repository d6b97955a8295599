import DataFiles

/// The column of a file that holds the codes of a geography.
enum GeographyColumn {
  /// The one of its name, else the only one that begins with it (`TRACTCE` for `TRACT`).
  static func name(of geography: String, in header: [String], file: String) throws(DataProblem) -> String {
    if header.contains(geography) { return geography }
    let longer = header.filter { $0.hasPrefix(geography) }
    guard longer.count == 1 else {
      throw DataProblem(
        file: file, line: 1, field: geography,
        what: Bilingual(fr: "colonne manquante", en: "the column is missing"),
        allowed: Bilingual(
          fr: "colonnes\u{A0}: \(header.joined(separator: ", "))",
          en: "columns: \(header.joined(separator: ", "))"))
    }
    return longer[0]
  }
}
