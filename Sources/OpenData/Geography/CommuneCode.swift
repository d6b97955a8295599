import DataFiles

/// The INSEE code of a commune or of a municipal arrondissement: five characters, `01001`, `2A004`, `97411`.
///
/// Paris, Lyon and Marseille have one code as communes (`75056`, `69123`, `13055`) and one for each of their
/// arrondissements; some files count by the one, some by the others, and some give both, which must not be added.
/// Source: INSEE, *Code officiel géographique*.
public struct CommuneCode: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The five characters.
  public let text: String

  /// A code, or nil where a text is none: digits, with A or B in second place in Corsica.
  public init?(_ text: String) {
    guard Self.isWellFormed(Array(text.utf8)) else { return nil }
    self.text = text
  }

  /// What a text was before a spreadsheet took its leading zero or a hand its capital; nil where that is not seen.
  public static func repaired(_ text: String) -> CommuneCode? {
    let capital = text.uppercased()
    return CommuneCode(text.utf8.count == 4 ? "0" + capital : capital)
  }

  private static func isWellFormed(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == 5 else { return false }
    for (place, byte) in bytes.enumerated() where byte < 0x30 || byte > 0x39 {
      let isCorsican = place == 1 && bytes[0] == 0x32 && (byte == 0x41 || byte == 0x42)
      if !isCorsican { return false }
    }
    return true
  }

  /// Code of the département: `59`, `2A`, `974`.
  ///
  /// Overseas, codes begin with 97 or 98 and the département has three characters.
  public var department: String {
    String(text.prefix(text.hasPrefix("97") || text.hasPrefix("98") ? 3 : 2))
  }

  /// The communes that have arrondissements, each with the first and last code of these.
  private static let divided: [(commune: String, first: String, last: String)] = [
    ("75056", "75101", "75120"), ("69123", "69381", "69389"), ("13055", "13201", "13216"),
  ]

  /// The commune of which this is an arrondissement, or nil.
  public var communeOfArrondissement: CommuneCode? {
    Self.divided.first { ($0.first...$0.last).contains(text) }.flatMap { CommuneCode($0.commune) }
  }

  /// Whether this is an arrondissement, and no commune.
  public var isArrondissement: Bool { communeOfArrondissement != nil }

  /// Whether this is a commune that has arrondissements.
  public var hasArrondissements: Bool { Self.divided.contains { $0.commune == text } }

  /// The commune itself: of an arrondissement its commune.
  public var commune: CommuneCode { communeOfArrondissement ?? self }

  /// The five characters.
  public var description: String { text }

  /// Codes in the order of their text.
  public static func < (left: CommuneCode, right: CommuneCode) -> Bool { left.text < right.text }
}

extension ForeignTable {
  /// A column of commune codes: the different ones, and the one of each row.
  ///
  /// A code that lost its zero is mended and told, once for each code.
  ///
  /// Shape: `index` has `count` values, places in `codes`.
  /// - Throws: `DataProblem` for a text that is no code.
  func communeCodes(
    _ column: Int, findings: inout Findings
  ) throws(DataProblem) -> (codes: [String], index: [Int32]) {
    let labels = labels(column)
    var codes: [String] = []
    var places: [String: Int32] = [:]
    var moved: [Int32] = []
    for (label, name) in labels.names.enumerated() {
      let code: String
      if CommuneCode(name) != nil {
        code = name
      } else {
        let row = labels.index.firstIndex(of: Int32(label)) ?? 0
        code = try repaired(name, row: row, column: column, findings: &findings).text
      }
      let place = places[code] ?? Int32(codes.count)
      if Int(place) == codes.count {
        codes.append(code)
        places[code] = place
      }
      moved.append(place)
    }
    if codes.count == labels.names.count { return (codes, labels.index) }
    return (codes, labels.index.map { moved[Int($0)] })
  }

  private func repaired(
    _ name: String, row: Int, column: Int, findings: inout Findings
  ) throws(DataProblem) -> CommuneCode {
    guard let code = CommuneCode.repaired(name) else {
      throw problem(
        row, column,
        what: name.isEmpty
          ? Bilingual(fr: "code de commune manquant", en: "the commune code is missing")
          : Bilingual(
            fr: "« \(name) » n'est pas un code de commune", en: "\"\(name)\" is not a commune code"),
        allowed: Bilingual(fr: "code INSEE de cinq caractères", en: "INSEE code of five characters"))
    }
    findings.add(
      .repair, "lost-zero", file: file, line: line(of: row), field: columns[column],
      what: Bilingual(fr: "« \(name) » lu \(code)", en: "\"\(name)\" read as \(code)"),
      fix: Bilingual(
        fr: "colonne en format texte dans le tableur", en: "make the column text in the spreadsheet"))
    return code
  }
}
