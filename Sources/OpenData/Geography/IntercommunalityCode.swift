import DataFiles

extension ForeignTable {
  /// Characters of a SIREN number.
  private static let sirenDigits = 9

  /// Checks that a cell holds the SIREN of an intercommunality: nine digits.
  ///
  /// - Throws: `DataProblem` where it does not.
  func checkSiren(_ row: Int, _ column: Int, _ text: String) throws(DataProblem) {
    let isSiren = text.utf8.count == Self.sirenDigits && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    guard !isSiren else { return }
    throw problem(
      row, column,
      what: text.isEmpty
        ? Bilingual(fr: "code d'EPCI manquant", en: "the EPCI code is missing")
        : Bilingual(fr: "« \(text) » n'est pas un code d'EPCI", en: "\"\(text)\" is not an EPCI code"),
      allowed: Bilingual(fr: "SIREN de neuf chiffres", en: "SIREN of nine digits"))
  }
}
