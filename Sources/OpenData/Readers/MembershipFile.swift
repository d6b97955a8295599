public import DataFiles

/// Reads which commune belongs to which EPCI.
///
/// Columns: `DEPCOM, EPCI` (`commune_epci.csv`), or `com_code, epci_siren` with names (list of the official
/// geography). Source: INSEE, *Code officiel géographique*; DGCL, Banatic.
public enum MembershipFile {
  static let columns = ["DEPCOM", "EPCI"]
  /// What INSEE writes for a commune of no EPCI.
  static let noIntercommunality = "ZZZZZZZZZ"
  static let namedColumns = ["com_code", "com_name", "epci_siren", "epci_name"]

  /// Reads a file.
  ///
  /// - Throws: `DataProblem` for a wrong dialect, a column that lacks, a code that is no commune or no EPCI, and a
  ///   commune of two EPCI.
  public static func read(
    _ path: String, shownAs name: String? = nil, choice: DialectChoice = DialectChoice(),
    findings: inout Findings
  ) throws(DataProblem) -> OpenMembership {
    try read(
      ForeignTable(path: path, shownAs: name, choice: choice, findings: &findings), findings: &findings)
  }

  /// Reads a table already in memory.
  ///
  /// - Throws: as reading a file does.
  public static func read(
    _ table: ForeignTable, findings: inout Findings
  ) throws(DataProblem) -> OpenMembership {
    let codeColumn = try table.column("DEPCOM", "com_code")
    let parentColumn = try table.column("EPCI", "epci_siren")
    let nameColumn = table.place(of: "com_name", "LIBCOM")
    let parentNameColumn = table.place(of: "epci_name", "LIBEPCI")
    try table.requireRows()
    let (codes, index) = try table.communeCodes(codeColumn, findings: &findings)
    var membership = OpenMembership()
    for row in 0..<table.count {
      let code = codes[Int(index[row])]
      let parent = table.text(row, parentColumn)
      if parent == noIntercommunality {
        membership.communes.append(code)
        membership.outside.append(code)
        if let nameColumn { membership.communeNames[code] = table.text(row, nameColumn) }
        continue
      }
      try table.checkSiren(row, parentColumn, parent)
      if let other = membership.intercommunality[code] {
        guard other == parent else {
          throw table.problem(
            row, parentColumn,
            what: Bilingual(
              fr: "la commune \(code) est déjà dans l'EPCI \(other)",
              en: "commune \(code) is already in the EPCI \(other)"),
            fix: Bilingual(fr: "garder une des deux lignes", en: "keep one of the two rows"))
        }
        findings.add(
          .warning, "duplicate-key", file: table.file, line: table.line(of: row),
          field: table.columns[codeColumn],
          what: Bilingual(fr: "« \(code) » est déjà plus haut", en: "\"\(code)\" already stands above"))
        continue
      }
      membership.communes.append(code)
      membership.intercommunality[code] = parent
      if let nameColumn { membership.communeNames[code] = table.text(row, nameColumn) }
      if let parentNameColumn { membership.intercommunalityNames[parent] = table.text(row, parentNameColumn) }
    }
    return membership
  }
}
