import DataFiles
import Housing

extension TerritoryDraft {
  /// Puts the communes in the order of their codes, and gives each its tile and its sector.
  mutating func sortCommunes() {
    communes.sort { $0.code < $1.code }
    setTiles()
    setSectors()
  }

  /// Schematic tiles: the communes of each EPCI in the order of their codes, in as square a block as holds them.
  private mutating func setTiles() {
    var counts = Array(repeating: 0, count: epcis.count)
    for commune in communes { counts[commune.epci] += 1 }
    let widths = counts.map { max(1, Int(Double($0).squareRoot().rounded(.up))) }
    var places = Array(repeating: 0, count: epcis.count)
    for index in communes.indices {
      let epci = communes[index].epci
      communes[index].tile = (places[epci] % widths[epci], places[epci] / widths[epci])
      places[epci] += 1
    }
  }

  /// Sectors that a table or a map can show.
  private static let mostSectors = 12

  /// Schematic sectors: of one EPCI its largest communes and the others together; of several the EPCI, or where they
  /// are many the départements, or the regions; of many in one département its largest EPCI and the others together.
  private mutating func setSectors() {
    guard epcis.count > 1 else {
      let largest = communes.indices.sorted {
        (communes[$1].dwellings, communes[$0].code) < (communes[$0].dwellings, communes[$1].code)
      }.prefix(communes.count > Self.mostSectors ? Self.mostSectors - 1 : Self.mostSectors)
      for index in communes.indices { communes[index].sector = "Autres communes" }
      for index in largest { communes[index].sector = communes[index].name }
      return
    }
    let departments = communes.map { CommuneCode($0.code)?.department ?? "" }
    let isSmall = epcis.count <= Self.mostSectors
    let byDepartment = Set(departments).count <= Self.mostSectors
    let largest = Set(
      epcis.sorted { ($1.dwellings, $0.code) < ($0.dwellings, $1.code) }.prefix(Self.mostSectors - 1).map(
        \.code))
    let isOneDepartment = Set(departments).count == 1
    for index in communes.indices {
      let epci = epcis[communes[index].epci]
      if isOneDepartment, !isSmall {
        communes[index].sector = largest.contains(epci.code) ? epci.name : "Autres EPCI"
        continue
      }
      let region = epci.region.isEmpty ? "Hors région" : epci.region
      let wide = byDepartment ? "Département \(departments[index])" : region
      communes[index].sector = isSmall ? epci.name : wide
    }
  }

  /// The rows of the stock of the draft's communes, in the order of a territory's file, kinds that stand twice added.
  mutating func addStock(_ open: OpenStock) {
    var places: [String: Int] = [:]
    for (index, commune) in communes.enumerated() { places[commune.code] = index }
    let place = open.codes.map { places[$0] ?? -1 }
    var keys: [(key: Int, row: Int)] = []
    for row in open.count.indices {
      let commune = place[Int(open.commune[row])]
      guard commune >= 0 else { continue }
      let spot = (commune * 2 + (open.inQPV[row] ? 1 : 0)) * 5 + Int(open.rooms[row]) - 1
      let kind =
        (spot * BuildingKind.allCases.count + Int(open.building[row].rawValue))
        * ConstructionPeriod.allCases.count + Int(open.period[row].rawValue)
      keys.append((kind * EnergyLabel.allCases.count + Int(open.energy[row].rawValue), row))
    }
    keys.sort { $0 < $1 }
    var last = -1
    for (key, row) in keys {
      if key == last {
        stock[stock.count - 1].count += Int(open.count[row])
        continue
      }
      last = key
      stock.append(
        StockKind(
          commune: place[Int(open.commune[row])], rooms: open.rooms[row], building: open.building[row],
          inQPV: open.inQPV[row], period: open.period[row], energy: open.energy[row],
          count: Int(open.count[row])))
    }
  }

  /// The figures of the whole, the margins of its demand and its landlords.
  ///
  /// - Parameter detail: what a detail file says of exactly this stock.
  mutating func setFigures(_ own: LocalFigures, detail: OpenStockDetail?) {
    var own = own
    own.detail = detail
    let ours = own.figures
    let common = CommonFigures.figures.map { detail?.figure(in: $0) ?? $0 }
    financingIsAssumed = !common.contains { $0.key.hasPrefix("plaiShare.") && $0.mark == .derived }
    let order = KnownFigures.all.map(\.key)
    figures = (ours + common).sorted {
      (order.firstIndex(of: $0.key) ?? 0) < (order.firstIndex(of: $1.key) ?? 0)
    }
    settings = own.settings + CommonFigures.settings
    if epcis.count == 1 {
      epcis[0] = EPCIEntry(
        code: epcis[0].code, name: epcis[0].name, department: epcis[0].department,
        region: epcis[0].region, dwellings: epcis[0].dwellings, figures: ours, settings: own.settings)
    }
    let transfers = Double(own.applicants.transfers) / Double(max(1, own.applicants.all))
    margins = NationalDemand.rows(transfers: transfers)
    tally.applicants = own.applicants.all
    let known = detail?.landlordShares ?? []
    landlordsAreInvented = known.isEmpty
    landlords = known.isEmpty ? Self.inventedLandlords(dwellings: own.byRooms.reduce(0, +)) : known
    if let shares = detail?.holderShares { holders = Self.holders(shares, over: holders) }
  }

  /// Shares of invented landlords: the larger the stock, the more of them; as in the territories that ship.
  private static func inventedLandlords(dwellings: Int) -> [Double] {
    switch dwellings {
    case ..<500: [0.7, 0.3]
    case ..<20_000: [0.45, 0.3, 0.17, 0.08]
    default: [0.2, 0.16, 0.14, 0.12, 0.1, 0.08, 0.07, 0.05, 0.035, 0.025, 0.015, 0.005]
    }
  }

  private static func holders(_ shares: [Double], over common: [SourcedFigure]) -> [SourcedFigure] {
    zip(common, shares).map { figure, share in
      SourcedFigure(
        key: figure.key, value: share, unit: figure.unit, source: "RPLS, fichier détail\u{A0}: réservataires",
        date: "2019-01-01", scope: "territoire", mark: .derived, file: "", line: 0)
    }
  }

  /// Counts what was found and what stands in.
  mutating func count(perimeter: ImportPerimeter, geography: StockGeography) {
    tally.epcis = epcis.count { $0.code != Intercommunality.outsideAny }
    tally.communes = communes.count
    tally.dwellings = stock.reduce(0) { $0 + $1.count }
    if let outside = epcis.firstIndex(where: { $0.code == Intercommunality.outsideAny }) {
      tally.outside = (communes.count { $0.epci == outside }, epcis[outside].dwellings)
    }
    let present = Set(communes.map(\.code))
    tally.successions =
      perimeter.succeeded
      + geography.succeeded.filter(present.contains).map { code in
        (code, epcis[communes.first { $0.code == code }?.epci ?? 0].code)
      }
    tally.households = communes.count(where: \.income.householdsStandIn)
    tally.medians = communes.count(where: \.income.medianStandsIn)
    tally.deciles = communes.count(where: \.income.decilesStandIn)
    tally.zones = communes.count(where: \.zone.standsIn)
  }
}

extension OpenStockDetail {
  /// The shares of landlords, the largest first and what is past a column of eight bits together; empty where the
  /// file tells none.
  fileprivate var landlordShares: [Double] {
    let total = landlords.reduce(0, +)
    guard total > 0 else { return [] }
    let kept = landlords.prefix(Self.mostLandlords - 1)
    let rest = total - kept.reduce(0, +)
    let shares = (kept + (rest > 0 ? [rest] : [])).map {
      NumberWriting.rounded(Double($0) / Double(total), 9)
    }
    let missing = 1 - shares.reduce(0, +)
    return [NumberWriting.rounded(shares[0] + missing, 9)] + shares.dropFirst()
  }

  /// Landlords told apart.
  ///
  /// Assumed: more make no table.
  private static let mostLandlords = 30

  /// Shares of the reservation holders, or nil where the file tells none.
  fileprivate var holderShares: [Double]? {
    let total = holders.reduce(0, +)
    guard total > 0 else { return nil }
    var shares = holders.map { NumberWriting.rounded(Double($0) / Double(total), 6) }
    shares[shares.count - 1] += 1 - shares.reduce(0, +)
    shares[shares.count - 1] = NumberWriting.rounded(max(0, shares[shares.count - 1]), 9)
    return shares
  }

  /// A common figure as the file itself tells it, or nil.
  fileprivate func figure(in common: SourcedFigure) -> SourcedFigure? {
    if common.key == "accessibleShare", accessible.told > 0 {
      return told(common, Double(accessible.adapted) / Double(accessible.told))
    }
    for (prefix, financing) in [("plaiShare.", Financing.plai), ("plsShare.", Financing.pls)]
    where common.key.hasPrefix(prefix) {
      let code = String(common.key.dropFirst(prefix.count))
      guard let period = ConstructionPeriod.codes.firstIndex(of: code) else { return nil }
      let count = Financing.allCases.count
      let row = self.financing[period * count..<(period + 1) * count]
      let total = row.reduce(0, +)
      guard total > 0 else { return nil }
      return told(common, Double(row[row.startIndex + Int(financing.rawValue)]) / Double(total))
    }
    return nil
  }

  private func told(_ common: SourcedFigure, _ value: Double) -> SourcedFigure {
    SourcedFigure(
      key: common.key, value: NumberWriting.rounded(value, 6), unit: common.unit,
      source: "RPLS, fichier détail", date: "2019-01-01", scope: "territoire", mark: .derived, file: "",
      line: 0)
  }
}
