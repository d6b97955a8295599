import DataFiles

/// Reads `stock.csv`.
enum StockFile {
  static let columns = ["commune", "rooms", "building", "qpv", "period", "energy", "count"]
  /// Dwellings of one kind in one commune.
  static let mostDwellings = 1_000_000

  /// The stock in the order of commune, QPV, rooms, building, period and energy.
  static func read(text: String, file: String, communes: [Commune]) throws(DataProblem) -> StockTable {
    if let plain = PlainStock(text: text, communes: communes.map(\.code)), !plain.counts.isEmpty,
      let stock = ordered(plain)
    {
      return stock
    }
    return try readSlowly(text: text, file: file, communes: communes)
  }

  /// The rows of a plain file in their order; nil where two are of one kind or there is no dwelling, of which
  /// `readSlowly` tells.
  private static func ordered(_ plain: PlainStock) -> StockTable? {
    let keys = plain.counts.indices.map { row in
      key(
        commune: plain.communes[row], qpv: plain.qpv[row], rooms: plain.rooms[row],
        building: plain.buildings[row], period: plain.periods[row], energy: plain.energies[row])
    }
    let order = keys.indices.sorted { keys[$0] < keys[$1] }
    for (earlier, later) in zip(order, order.dropFirst()) where keys[earlier] == keys[later] { return nil }
    var stock = StockTable()
    stock.communes = order.map { plain.communes[$0] }
    stock.rooms = order.map { plain.rooms[$0] }
    stock.buildings = order.map { BuildingKind.allCases[plain.buildings[$0]] }
    stock.inQPV = order.map { plain.qpv[$0] == 1 }
    stock.periods = order.map { ConstructionPeriod.allCases[plain.periods[$0]] }
    stock.energies = order.map { EnergyLabel.allCases[plain.energies[$0]] }
    stock.counts = order.map { plain.counts[$0] }
    return stock.total > 0 ? stock : nil
  }

  /// One number a row, of which the order is that of the result.
  private static func key(
    commune: Int, qpv: Int, rooms: Int, building: Int, period: Int, energy: Int
  ) -> Int {
    let place = (commune * 2 + qpv) * 5 + rooms - 1
    let kind = building * ConstructionPeriod.allCases.count + period
    let kinds = BuildingKind.allCases.count * ConstructionPeriod.allCases.count
    return (place * kinds + kind) * EnergyLabel.allCases.count + energy
  }

  /// Reads a file cell by cell, and says what is wrong with it.
  private static func readSlowly(
    text: String, file: String, communes: [Commune]
  ) throws(DataProblem) -> StockTable {
    let table = try DelimitedTable(text: text, file: file, required: columns, optional: [])
    let commune = try indices(of: table, communes: communes)
    let rooms = try table.integers("rooms", in: 1...5)
    let building = try table.choices("building", among: BuildingKind.codes)
    let qpv = try table.integers("qpv", in: 0...1)
    let period = try table.choices("period", among: ConstructionPeriod.codes)
    let energy = try table.choices("energy", among: EnergyLabel.codes)
    let count = try table.integers("count", in: 0...mostDwellings)
    let keys = (0..<table.count).map { row in
      key(
        commune: commune[row], qpv: qpv[row], rooms: rooms[row], building: building[row],
        period: period[row], energy: energy[row])
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
