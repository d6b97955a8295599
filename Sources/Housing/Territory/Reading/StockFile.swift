import DataFiles

/// Reads `stock.csv`.
enum StockFile {
  static let columns = ["commune", "rooms", "building", "qpv", "period", "energy", "count"]

  /// The stock in the order of commune, QPV, rooms, building, period and energy.
  static func read(text: String, file: String, communes: [Commune]) throws(DataProblem) -> StockTable {
    let table = try DelimitedTable(text: text, file: file, required: columns, optional: [])
    let commune = try indices(of: table, communes: communes)
    let rooms = try table.integers("rooms", in: 1...5)
    let building = try table.choices("building", among: BuildingKind.codes)
    let qpv = try table.integers("qpv", in: 0...1)
    let period = try table.choices("period", among: ConstructionPeriod.codes)
    let energy = try table.choices("energy", among: EnergyLabel.codes)
    let count = try table.integers("count", in: 0...1_000_000)
    // One number a row, of which the order is that of the result.
    let keys = (0..<table.count).map { (row: Int) -> Int in
      let place = (commune[row] * 2 + qpv[row]) * 5 + rooms[row] - 1
      let kind = building[row] * ConstructionPeriod.allCases.count + period[row]
      let kinds = BuildingKind.allCases.count * ConstructionPeriod.allCases.count
      return (place * kinds + kind) * EnergyLabel.allCases.count + energy[row]
    }
    let order = (0..<table.count).sorted { (keys[$0], $0) < (keys[$1], $1) }
    for (earlier, later) in zip(order, order.dropFirst()) where keys[earlier] == keys[later] {
      throw table.problem(
        row: later, column: "commune",
        what: Bilingual(
          fr: "même genre de logement qu'à la ligne \(table.lines[earlier])",
          en: "the same kind of dwelling as on line \(table.lines[earlier])"),
        fix: Bilingual(fr: "additionner les deux lignes", en: "add the two rows up"))
    }
    var stock = StockTable()
    for row in order {
      stock.communes.append(commune[row])
      stock.rooms.append(rooms[row])
      stock.buildings.append(BuildingKind.allCases[building[row]])
      stock.inQPV.append(qpv[row] == 1)
      stock.periods.append(ConstructionPeriod.allCases[period[row]])
      stock.energies.append(EnergyLabel.allCases[energy[row]])
      stock.counts.append(count[row])
    }
    guard stock.total > 0 else {
      throw DataProblem(
        file: file, field: "count", what: Bilingual(fr: "aucun logement", en: "no dwelling"),
        fix: Bilingual(fr: "une ligne par genre de logement", en: "one row a kind of dwelling"))
    }
    return stock
  }

  private static func indices(of table: DelimitedTable, communes: [Commune]) throws(DataProblem) -> [Int] {
    var positions: [String: Int] = [:]
    for (index, commune) in communes.enumerated() { positions[commune.code] = index }
    let codes = try table.texts("commune")
    var indices: [Int] = []
    indices.reserveCapacity(codes.count)
    for (row, code) in codes.enumerated() {
      guard let index = positions[code] else {
        guard GeographicCode.isCommune(code) else {
          throw GeographicCode.communeProblem(code, table: table, row: row, column: "commune")
        }
        throw DataProblem.unknownName(
          code, among: communes.map(\.code), file: table.file, line: table.lines[row], field: "commune")
      }
      indices.append(index)
    }
    return indices
  }
}
