public import DataFiles
internal import Housing

/// Reads an RPLS detail file: one row a dwelling, summed up while it is read, so that no row is kept.
///
/// The columns are found by name, with or without the `_red` of censored releases. `DEPCOM`, `NBPIECE`, `TYPECONST` and
/// `CONSTRUCT` must be there; what else lacks is told and left open. Sentinels 9999 and 999 are no figures. Student
/// residences (`TYPECONST` E) are counted as flats, as the published totals do, and counted apart. The file is
/// published in latin-1; only codes and numbers are read, which look the same in every encoding.
/// Source: RPLS, arrêté of 5 January 2010, annex.
public enum DwellingFile {
  static let columns = ["DEPCOM", "NBPIECE", "TYPECONST", "CONSTRUCT"]
  /// A column that only a detail file has.
  static let telling = ["FINAN", "IDENT_REP", "CONTRESLOG", "LOYERPRINC", "MODE"]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the file, gzip or not, of any size.
  ///   - name: how messages name it.
  ///   - choice: what the user declares of the dialect.
  ///   - referenceYear: year of the first of January on which the stock was counted; nil: the year after the last
  ///     one in which leases began.
  ///   - findings: what was mended or looks wrong.
  /// - Returns: the counts, sorted by commune, rooms and kind, with their `detail`.
  /// - Throws: `DataProblem` for a damaged file, a column that lacks, a row of another length, a code that is no
  ///   commune, an unknown kind of building.
  public static func read(
    _ path: String, shownAs name: String? = nil, choice: DialectChoice = DialectChoice(),
    referenceYear: Int? = nil, findings: inout Findings
  ) throws(DataProblem) -> OpenStock {
    var blocks = try ForeignBlocks(path: path, shownAs: name, choice: choice)
    let columns = try DwellingColumns(blocks.columns, file: blocks.file, findings: &findings)
    var sums = DwellingSums()
    while let block = try blocks.next() {
      for row in 0..<block.count { try sums.add(row, of: block, columns: columns, findings: &findings) }
    }
    guard sums.rows > 0 else {
      throw DataProblem(
        file: blocks.file, what: Bilingual(fr: "aucun logement", en: "no dwelling"),
        fix: Bilingual(fr: "télécharger le fichier de nouveau", en: "download the file again"))
    }
    return sums.stock(referenceYear: referenceYear, file: blocks.file, findings: &findings)
  }
}

/// Where the columns of a detail file are.
struct DwellingColumns {
  let commune, rooms, building, construction: Int
  let firstLetting, qpv, energy, surface, financing, convention, holder, mode, lease, rent, accessible: Int?
  let departure, vacancyMonths, landlord: Int?

  /// - Throws: `DataProblem` where a column lacks that must be there.
  init(_ names: [String], file: String, findings: inout Findings) throws(DataProblem) {
    var places: [String: Int] = [:]
    for (place, name) in names.enumerated() {
      var plain = name.uppercased()
      if plain.hasSuffix("_RED") { plain.removeLast(4) }
      if places[plain] == nil { places[plain] = place }
    }
    for name in DwellingFile.columns where places[name] == nil {
      throw DataProblem(
        file: file, line: 1, field: name,
        what: Bilingual(fr: "colonne manquante", en: "the column is missing"),
        allowed: Bilingual(
          fr: "il faut au moins \(DwellingFile.columns.joined(separator: ", "))",
          en: "at least \(DwellingFile.columns.joined(separator: ", ")) are needed"))
    }
    commune = places["DEPCOM"] ?? 0
    rooms = places["NBPIECE"] ?? 0
    building = places["TYPECONST"] ?? 0
    construction = places["CONSTRUCT"] ?? 0
    func optional(_ names: String...) -> Int? {
      for name in names { if let place = places[name] { return place } }
      findings.add(
        .remark, "missing-column", file: file, field: names[0],
        what: Bilingual(
          fr: "colonne absente de cette version du fichier", en: "no such column in this release"))
      return nil
    }
    firstLetting = optional("LOCAT")
    qpv = optional("QPV")
    energy = optional("DPEENERGIE")
    surface = optional("SURFHAB")
    financing = optional("FINAN")
    convention = optional("CUS")
    holder = optional("CONTRESLOG")
    mode = optional("MODE")
    lease = optional("BAIL")
    rent = optional("LOYERPRINC")
    accessible = optional("PMR")
    vacancyMonths = places["DUREE_VACANCE"]
    departure = vacancyMonths == nil ? optional("DATE_DEP_DERLOCAT") : places["DATE_DEP_DERLOCAT"]
    landlord = optional("IDENT_ORG", "SIRET", "RS")
  }
}
