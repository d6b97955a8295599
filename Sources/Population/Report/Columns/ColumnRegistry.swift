/// How each column of the three files is made: one entry a column, in the order of the file, a file an extension.
///
/// A test holds this list against the heads of the files: a new column needs its entry.
enum ColumnRegistry {
  /// A column, before its counts.
  typealias Entry = FitReport.ColumnQuality

  /// Every column, file after file.
  static let all = dwellings + tenants + households

  static func entries(_ file: String, _ rows: [(String, Entry.Origin, String, String)]) -> [Entry] {
    rows.map {
      Entry(file: file, column: $0.0, origin: $0.1, source: FitReport.Sentence(fr: $0.2, en: $0.3))
    }
  }

  static let number = ("numéro de la ligne", "number of the row")
  static let stock = ("RPLS, fichier par commune", "RPLS, file by commune")
  static let margin = ("marge de la demande du territoire", "margin of the territory's demand")
}
