/// The first line of a table, and what can be wrong with it.
struct DelimitedHeader {
  let file: String
  let line: Int
  let names: [String]

  func check(required: [String], optional: [String]?) throws(DataProblem) {
    for (index, name) in names.enumerated() where names[..<index].contains(name) {
      throw problem(
        name, what: Bilingual(fr: "colonne en double", en: "the column stands twice"),
        fix: Bilingual(fr: "en supprimer une", en: "remove one"))
    }
    try checkSeparator(required: required)
    for name in required where !names.contains(name) {
      let near = NearestName.of(name, among: names.filter { !required.contains($0) })
      throw problem(
        name, what: Bilingual(fr: "colonne manquante", en: "the column is missing"),
        allowed: Bilingual(
          fr: "colonnes attendues\u{A0}: \(required.joined(separator: ", "))",
          en: "expected columns: \(required.joined(separator: ", "))"),
        fix: near.map {
          Bilingual(fr: "renommer « \($0) » en « \(name) »", en: "rename \"\($0)\" to \"\(name)\"")
        } ?? Bilingual(fr: "ajouter la colonne", en: "add the column"))
    }
    guard let optional else { return }
    let known = required + optional
    for name in names where !known.contains(name) {
      throw DataProblem.unknownName(name, among: known, file: file, line: line, field: name)
    }
  }

  /// Says it plainly where the file was saved with the semicolons or tabs of a spreadsheet.
  private func checkSeparator(required: [String]) throws(DataProblem) {
    guard required.count > 1, names.count == 1, let name = names.first else { return }
    for separator in [";", "\t"] where name.contains(separator) {
      let shown =
        separator == ";"
        ? Bilingual(fr: "points-virgules", en: "semicolons")
        : Bilingual(fr: "tabulations", en: "tabs")
      throw DataProblem(
        file: file, line: line,
        what: Bilingual(
          fr: "colonnes séparées par des \(shown.fr)", en: "the columns are separated by \(shown.en)"),
        fix: Bilingual(fr: "enregistrer avec des virgules", en: "save with commas"))
    }
  }

  private func problem(
    _ name: String, what: Bilingual, allowed: Bilingual? = nil, fix: Bilingual? = nil
  ) -> DataProblem {
    DataProblem(file: file, line: line, field: name, what: what, allowed: allowed, fix: fix)
  }
}
