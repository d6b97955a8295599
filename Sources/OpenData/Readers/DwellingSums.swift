import DataFiles
import Housing

/// Sums over the dwellings of a detail file, row by row.
struct DwellingSums {
  /// Rows read.
  private(set) var rows = 0
  private var counts: [Int: Int32] = [:]
  private var codes: [String] = []
  private var places: [UInt64: Int] = [:]
  private var detail = OpenStockDetail()
  private var landlords: [UInt64: Int] = [:]
  private var surfaceOfRooms = Array(repeating: (sum: 0.0, dwellings: 0), count: 5)
  /// Leases of dwellings let earlier, by the year in which they began.
  private var leases: [Int: Int] = [:]
  /// All leases, by year.
  private var allLeases: [Int: Int] = [:]
  /// Vacant dwellings on offer, by the month in which the last tenant left.
  private var departures: [Int: Int] = [:]
  private var longVacant = 0

  /// Figures of the file that stand for none.
  private static let noFigure: Set<Int> = [999, 9999]
  /// Years that a year of construction may be; anything else is none.
  private static let years = 1000...2100
  /// Living areas that a dwelling may have, m².
  private static let surfaces = 5...998
  /// Months of vacancy above which it is long (indicator of SDES).
  private static let longVacancyMonths = 3

  /// Adds a row.
  ///
  /// - Throws: `DataProblem` for a code that is no commune, an unknown kind of building or QPV mark.
  mutating func add(
    _ row: Int, of table: ForeignTable, columns: DwellingColumns, findings: inout Findings
  ) throws(DataProblem) {
    rows += 1
    let commune = try place(row, of: table, column: columns.commune, findings: &findings)
    guard let pieces = table.shortNumber(row, columns.rooms), (1...9).contains(pieces) else {
      leaveOut(row, columns.rooms, of: table, findings: &findings)
      return
    }
    guard let period = period(row, of: table, columns: columns, findings: &findings) else {
      leaveOut(row, columns.construction, of: table, findings: &findings)
      return
    }
    let rooms = min(5, pieces)
    let building = try building(row, of: table, column: columns.building)
    let inQPV = try inQPV(row, of: table, column: columns.qpv, findings: &findings)
    let energy = columns.energy.flatMap { self.energy(row, of: table, column: $0) } ?? EnergyLabel.unknown
    var key = (commune * 5 + rooms - 1) * BuildingKind.allCases.count + Int(building.rawValue)
    key = key * 2 + (inQPV ? 1 : 0)
    key = key * ConstructionPeriod.allCases.count + Int(period.rawValue)
    key = key * EnergyLabel.allCases.count + Int(energy.rawValue)
    counts[key, default: 0] += 1
    addMoney(row, of: table, columns: columns, rooms: rooms)
    addFinancing(row, of: table, columns: columns, period: period, findings: &findings)
    addOccupation(row, of: table, columns: columns)
    if let column = columns.landlord, !table.isEmpty(row, column) {
      landlords[table.fingerprint(row, column), default: 0] += 1
    }
    if let column = columns.accessible, let mark = table.shortNumber(row, column), mark == 1 || mark == 2 {
      detail.accessible.told += 1
      if mark == 1 { detail.accessible.adapted += 1 }
    }
  }

  // MARK: - Where and what

  private mutating func place(
    _ row: Int, of table: ForeignTable, column: Int, findings: inout Findings
  ) throws(DataProblem) -> Int {
    let short = table.shortCode(row, column)
    if let short, let place = places[short] { return place }
    let text = table.text(row, column)
    guard let code = CommuneCode(text) ?? CommuneCode.repaired(text), let short else {
      throw table.problem(
        row, column,
        what: Bilingual(
          fr: "« \(text) » n'est pas un code de commune", en: "\"\(text)\" is not a commune code"),
        allowed: Bilingual(fr: "code INSEE de cinq caractères", en: "INSEE code of five characters"))
    }
    if code.text != text {
      findings.add(
        .repair, "lost-zero", file: table.file, line: table.line(of: row), field: table.columns[column],
        what: Bilingual(fr: "« \(text) » lu \(code)", en: "\"\(text)\" read as \(code)"))
    }
    // A code that is met whole and without its zero is one commune.
    let whole = ForeignTable.shortCode(of: code.text)
    let place = places[whole] ?? codes.count
    if place == codes.count { codes.append(code.text) }
    places[whole] = place
    places[short] = place
    return place
  }

  private mutating func leaveOut(
    _ row: Int, _ column: Int, of table: ForeignTable, findings: inout Findings
  ) {
    detail.leftOut += 1
    findings.add(
      .warning, "left-out", file: table.file, line: table.line(of: row), field: table.columns[column],
      what: Bilingual(
        fr: "« \(table.text(row, column)) »\u{A0}: logement laissé de côté",
        en: "\"\(table.text(row, column))\": the dwelling is left out"))
  }

  private func period(
    _ row: Int, of table: ForeignTable, columns: DwellingColumns, findings: inout Findings
  ) -> ConstructionPeriod? {
    if let year = year(row, of: table, column: columns.construction) { return ConstructionPeriod(year: year) }
    guard let column = columns.firstLetting, let year = year(row, of: table, column: column) else {
      return nil
    }
    findings.add(
      .repair, "construction-year", file: table.file, line: table.line(of: row),
      field: table.columns[columns.construction],
      what: Bilingual(
        fr: "année de construction inconnue\u{202F}; celle de la première location, \(year)",
        en: "year of construction unknown; that of the first letting, \(year)"))
    return ConstructionPeriod(year: year)
  }

  private func year(_ row: Int, of table: ForeignTable, column: Int) -> Int? {
    guard let year = table.shortNumber(row, column), Self.years.contains(year) else { return nil }
    return year
  }

  private mutating func building(
    _ row: Int, of table: ForeignTable, column: Int
  ) throws(DataProblem) -> BuildingKind {
    switch table.shortCode(row, column) {
    case 0x43: return .collective
    case 0x49: return .individual
    case 0x45:
      detail.students += 1
      return .collective
    default:
      throw table.problem(
        row, column,
        what: Bilingual(
          fr: "« \(table.text(row, column)) » est inconnu", en: "\"\(table.text(row, column))\" is unknown"),
        allowed: Bilingual(
          fr: "C collectif, I individuel, E étudiants", en: "C collective, I individual, E students"))
    }
  }

  private func inQPV(
    _ row: Int, of table: ForeignTable, column: Int?, findings: inout Findings
  ) throws(DataProblem) -> Bool {
    guard let column else { return false }
    switch table.shortCode(row, column) {
    case 0x31: return true
    case 0x32: return false
    case 0:
      findings.add(
        .warning, "qpv", file: table.file, line: table.line(of: row), field: table.columns[column],
        what: Bilingual(fr: "case vide\u{202F}; compté hors QPV", en: "empty; counted outside QPV"))
      return false
    default:
      throw table.problem(
        row, column,
        what: Bilingual(
          fr: "« \(table.text(row, column)) » est inconnu", en: "\"\(table.text(row, column))\" is unknown"),
        allowed: Bilingual(fr: "1 oui, 2 non", en: "1 yes, 2 no"))
    }
  }

  private func energy(_ row: Int, of table: ForeignTable, column: Int) -> EnergyLabel? {
    guard let code = table.shortCode(row, column), (0x41...0x47).contains(code) else { return nil }
    return EnergyLabel(rawValue: UInt8(code - 0x41))
  }

  // MARK: - Money

  private mutating func addMoney(_ row: Int, of table: ForeignTable, columns: DwellingColumns, rooms: Int) {
    guard
      let column = columns.surface, let surface = table.shortNumber(row, column),
      Self.surfaces.contains(surface)
    else { return }
    surfaceOfRooms[rooms - 1].sum += Double(surface)
    surfaceOfRooms[rooms - 1].dwellings += 1
    guard
      let column = columns.rent, let rent = table.shortNumber(row, column), rent > 0,
      !Self.noFigure.contains(rent)
    else { return }
    detail.rent.sum += Double(rent)
    detail.rent.surface += Double(surface)
  }

  private mutating func addFinancing(
    _ row: Int, of table: ForeignTable, columns: DwellingColumns, period: ConstructionPeriod,
    findings: inout Findings
  ) {
    // A convention of use takes the place of the first loan.
    let convention = columns.convention.flatMap { table.shortNumber(row, $0) }.flatMap(Financing.init(loan:))
    let loan = columns.financing.flatMap { table.shortNumber(row, $0) }
    if let class_ = convention ?? loan.flatMap(Financing.init(loan:)) {
      detail.financing[Int(period.rawValue) * Financing.allCases.count + Int(class_.rawValue)] += 1
      if convention == nil, let loan, Financing.otherLoans.contains(loan), let column = columns.financing {
        findings.add(
          .remark, "other-loan", file: table.file, line: table.line(of: row), field: table.columns[column],
          what: Bilingual(
            fr: "\(loan), autre prêt, compté PLUS", en: "\(loan), another loan, counted as PLUS"))
      }
    }
    if let column = columns.holder, let code = table.shortNumber(row, column),
      let holder = ReservationHolder(contingent: code)
    {
      detail.holders[Int(holder.rawValue)] += 1
    }
  }

  // MARK: - Occupation

  private mutating func addOccupation(_ row: Int, of table: ForeignTable, columns: DwellingColumns) {
    guard let column = columns.mode, let mode = table.shortNumber(row, column) else { return }
    if mode == 1 {
      detail.occupation.letOrOffered += 1
      guard let column = columns.lease, let month = month(row, of: table, column: column) else { return }
      let year = month / 12
      allLeases[year, default: 0] += 1
      let first = columns.firstLetting.flatMap { self.year(row, of: table, column: $0) }
      if let first, first < year { leases[year, default: 0] += 1 }
    } else if mode == 2 {
      detail.occupation.letOrOffered += 1
      detail.occupation.vacant += 1
      if let column = columns.vacancyMonths {
        if let months = table.number(row, column), months > Double(Self.longVacancyMonths) { longVacant += 1 }
      } else if let column = columns.departure, let month = month(row, of: table, column: column) {
        departures[month, default: 0] += 1
      }
    }
  }

  /// Months since January of the year 0 of a cell `mm/yyyy` or `dd/mm/yyyy`; nil for anything else.
  private func month(_ row: Int, of table: ForeignTable, column: Int) -> Int? {
    let parts = table.text(row, column).split(separator: "/")
    guard
      parts.count == 2 || parts.count == 3, let year = Int(parts[parts.count - 1]),
      Self.years.contains(year), let month = Int(parts[parts.count - 2]), (1...12).contains(month)
    else { return nil }
    return CalendarMonth(year: year, month: month).number
  }

  // MARK: - The end

  /// The counts and the detail.
  func stock(referenceYear: Int?, file: String, findings: inout Findings) -> OpenStock {
    var stock = OpenStock()
    let order = codes.indices.sorted { codes[$0] < codes[$1] }
    var rank = Array(repeating: 0, count: codes.count)
    for (place, commune) in order.enumerated() { rank[commune] = place }
    stock.codes = order.map { codes[$0] }
    let kinds =
      5 * BuildingKind.allCases.count * 2 * ConstructionPeriod.allCases.count * EnergyLabel.allCases.count
    let sorted = counts.map { (key: rank[$0.key / kinds] * kinds + $0.key % kinds, count: $0.value) }
      .sorted { $0.key < $1.key }
    for (key, count) in sorted {
      var rest = key
      func next(_ base: Int) -> Int {
        defer { rest /= base }
        return rest % base
      }
      stock.energy.append(EnergyLabel.allCases[next(EnergyLabel.allCases.count)])
      stock.period.append(ConstructionPeriod.allCases[next(ConstructionPeriod.allCases.count)])
      stock.inQPV.append(next(2) == 1)
      stock.building.append(BuildingKind.allCases[next(BuildingKind.allCases.count)])
      stock.rooms.append(UInt8(next(5) + 1))
      stock.commune.append(Int32(rest))
      stock.count.append(count)
    }
    stock.detail = finished(referenceYear: referenceYear, file: file, findings: &findings)
    return stock
  }

  private func finished(referenceYear: Int?, file: String, findings: inout Findings) -> OpenStockDetail {
    var detail = detail
    detail.landlords = landlords.values.sorted(by: >)
    detail.surfaceByRooms = surfaceOfRooms.map { $0.dwellings == 0 ? nil : $0.sum / Double($0.dwellings) }
    detail.surface = surfaceOfRooms.reduce((0, 0)) { ($0.0 + $1.sum, $0.1 + $1.dwellings) }
    let year = referenceYear ?? inferredYear
    detail.referenceYear = year
    detail.occupation.longVacant = longVacant
    guard let year else { return detail }
    if referenceYear == nil {
      findings.add(
        .remark, "reference-year", file: file,
        what: Bilingual(
          fr: "stock au 1er janvier \(year), d'après les derniers baux",
          en: "stock of 1 January \(year), by the latest leases"))
    }
    detail.occupation.letInYear = leases[year - 1] ?? 0
    let january = CalendarMonth(year: year, month: 1).number
    for (month, count) in departures where january - month > Self.longVacancyMonths {
      detail.occupation.longVacant += count
    }
    return detail
  }

  /// The year after the last one in which a usual number of leases began: a file of January holds a few leases of
  /// January itself.
  private var inferredYear: Int? {
    let total = allLeases.values.reduce(0, +)
    // Leases of one whole year are some tenth of all; those of a few days, far less than a hundredth.
    return allLeases.filter { $0.value * 100 >= total }.keys.max().map { $0 + 1 }
  }
}
