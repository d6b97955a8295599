import DataFiles

/// Which zone lies in which larger area, and on which seed area it draws.
struct Crosswalk {
  /// The geographies, the finest first.
  let levels: [String]
  private let file: String
  private let lines: [Int32]
  /// Area of each row, by geography.
  private let codes: [[String]]
  private let seedCodes: [String]

  /// Zones that have totals, and their areas.
  struct Layout {
    /// Codes of the areas of each geography; the zones first.
    var areas: [[String]]
    /// Area of each zone, by geography.
    var areaOfZone: [[Int]]
    var seedAreas: [String] = []
    var seedAreaOfZone: [Int] = []
    /// Zones without totals.
    var left: [String] = []
  }

  /// Reads the file.
  ///
  /// The finest geography is the one with most areas.
  init(_ sources: GeographySources) throws(DataProblem) {
    file = sources.crosswalk
    let text = try TableText(path: file, choice: sources.choice)
    try text.check(required: [sources.seedGeography])
    let header = text.columns
    var columns: [(geography: String, column: String)] = []
    for totals in sources.totals {
      columns.append(
        (totals.geography, try GeographyColumn.name(of: totals.geography, in: header, file: file)))
    }
    let table = try ScannedTable(text, wanted: columns.map(\.column) + [sources.seedGeography])
    lines = table.lines
    let read = columns.map { (name: $0.geography, codes: table.texts($0.column)) }
    let sizes = read.map { Set($0.codes).count }
    let order = read.indices.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
    levels = order.map { read[$0].name }
    codes = order.map { read[$0].codes }
    seedCodes = table.texts(sources.seedGeography)
    var seen: [String: Int] = [:]
    for (row, zone) in (codes.first ?? []).enumerated() {
      guard let first = seen.updateValue(row, forKey: zone) else { continue }
      throw table.problem(
        row: row, column: levels[0],
        what: Bilingual(
          fr: "« \(zone) » est en double (première fois ligne \(lines[first]))",
          en: "\"\(zone)\" stands twice (first on line \(lines[first]))"),
        fix: Bilingual(fr: "une ligne par zone", en: "one row a zone"))
    }
  }

  /// The zones that have totals, and the areas that they make up.
  func layout(_ totals: [AreaTotals]) throws(DataProblem) -> Layout {
    var layout = Layout(
      areas: levels.map { _ in [] }, areaOfZone: levels.map { _ in [] })
    var places: [[String: Int]] = levels.map { _ in [:] }
    var seedPlaces: [String: Int] = [:]
    for row in seedCodes.indices {
      guard totals[0].line(of: codes[0][row]) != nil else {
        layout.left.append(codes[0][row])
        continue
      }
      for level in levels.indices {
        let code = codes[level][row]
        guard totals[level].line(of: code) != nil else {
          throw DataProblem(
            file: totals[level].file,
            what: Bilingual(
              fr: "« \(code) » manque, où se trouve la zone \(codes[0][row]) (\(file):\(lines[row]))",
              en: "\"\(code)\" is missing, in which zone \(codes[0][row]) lies (\(file):\(lines[row]))"),
            fix: Bilingual(fr: "ajouter sa ligne", en: "add its row"))
        }
        let place = places[level][code] ?? layout.areas[level].count
        if place == layout.areas[level].count {
          places[level][code] = place
          layout.areas[level].append(code)
        }
        layout.areaOfZone[level].append(place)
      }
      let seedPlace = seedPlaces[seedCodes[row]] ?? layout.seedAreas.count
      if seedPlace == layout.seedAreas.count {
        seedPlaces[seedCodes[row]] = seedPlace
        layout.seedAreas.append(seedCodes[row])
      }
      layout.seedAreaOfZone.append(seedPlace)
    }
    for code in totals[0].codes where places[0][code] == nil {
      throw DataProblem.unknownName(
        code, among: codes[0], file: totals[0].file, line: totals[0].line(of: code), field: levels[0])
    }
    return layout
  }
}
