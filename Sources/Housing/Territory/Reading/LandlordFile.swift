import DataFiles

/// Reads `landlords.csv`.
enum LandlordFile {
  static let columns = ["code", "name", "share", "invented"]
  /// Columns store a landlord in eight bits.
  static let mostLandlords = Int(UInt8.max)

  /// The landlords in the order of the file.
  static func read(text: String, file: String) throws(DataProblem) -> [Landlord] {
    let table = try DelimitedTable(text: text, file: file, required: columns, optional: [])
    guard (1...mostLandlords).contains(table.count) else {
      throw DataProblem(
        file: file,
        what: Bilingual(fr: "\(table.count) bailleurs", en: "\(table.count) landlords"),
        allowed: Bilingual(fr: "de 1 à \(mostLandlords)", en: "1 to \(mostLandlords)"))
    }
    let codes = try table.filledTexts("code")
    for (row, code) in codes.enumerated() {
      guard let first = codes[..<row].firstIndex(of: code) else { continue }
      throw table.problem(
        row: row, column: "code",
        what: Bilingual(
          fr: "le code « \(code) » est déjà ligne \(table.lines[first])",
          en: "code \"\(code)\" already stands on line \(table.lines[first])"),
        fix: Bilingual(fr: "donner un autre code", en: "give another code"))
    }
    let names = try table.filledTexts("name")
    let shares = try table.numbers("share", in: 0...1)
    let invented = try table.choices("invented", among: ["false", "true"])
    if let fault = ShareSum.fault(of: shares) {
      throw DataProblem(file: file, field: "share", what: fault.what, allowed: fault.allowed)
    }
    return (0..<table.count).map { row in
      Landlord(code: codes[row], name: names[row], share: shares[row], invented: invented[row] == 1)
    }
  }
}
