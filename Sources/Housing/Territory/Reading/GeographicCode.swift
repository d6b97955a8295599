import DataFiles

/// Codes of the official geography, which spreadsheets like to spoil.
enum GeographicCode {
  /// Whether a text is the INSEE code of a commune: five characters, digits but for Corsica's second letter.
  static func isCommune(_ text: String) -> Bool {
    let characters = Array(text.utf8)
    guard characters.count == 5 else { return false }
    for (place, character) in characters.enumerated() where !(48...57).contains(character) {
      guard place == 1, characters[0] == 50, character == 65 || character == 66 else { return false }
    }
    return true
  }

  /// What is wrong with a text that is no commune code, and the fix where the leading zero was lost.
  static func communeProblem(_ text: String, table: DelimitedTable, row: Int, column: String) -> DataProblem {
    let lostZero = text.count == 4 && isCommune("0" + text)
    return table.problem(
      row: row, column: column,
      what: lostZero
        ? Bilingual(
          fr: "« \(text) » a perdu son zéro de tête", en: "\"\(text)\" has lost its leading zero")
        : Bilingual(
          fr: "« \(text) » n'est pas un code de commune", en: "\"\(text)\" is not a commune code"),
      allowed: Bilingual(fr: "code INSEE de cinq caractères", en: "INSEE code of five characters"),
      fix: lostZero
        ? Bilingual(
          fr: "écrire 0\(text), colonne en format texte dans le tableur",
          en: "write 0\(text), with the column as text in the spreadsheet") : nil)
  }
}
