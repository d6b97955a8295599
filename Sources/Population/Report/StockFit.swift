internal import Housing

/// Compares the dwellings with the territory's table and shares.
struct StockFit {
  private let territory: Territory
  private let dwellings: Dwellings
  private let settings: PopulationSettings

  init(_ territory: Territory, _ dwellings: Dwellings, _ settings: PopulationSettings) {
    self.territory = territory
    self.dwellings = dwellings
    self.settings = settings
  }

  /// The margins of the stock: targets are the territory's shares of the dwellings generated.
  var all: [FitReport.Margin] {
    let stock = territory.stock
    let communes = territory.communes.map(\.code)
    return [
      counted("commune", communes, stock.communes, dwellings.commune.map { Int($0) }),
      counted(
        "rooms", ["1", "2", "3", "4", "5"], stock.rooms.map { $0 - 1 }, dwellings.rooms.map { Int($0) - 1 }),
      counted("qpv", ["0", "1"], stock.inQPV.map { $0 ? 1 : 0 }, dwellings.inQPV.map { Int($0) }),
      counted(
        "building", BuildingKind.codes, stock.buildings.map { Int($0.rawValue) },
        dwellings.building.map { Int($0) }),
      counted(
        "period", ConstructionPeriod.codes, stock.periods.map { Int($0.rawValue) },
        dwellings.period.map { Int($0) }),
      shared("financing", Financing.codes, financing, dwellings.financing),
      shared(
        "landlord", territory.landlords.map(\.code), territory.landlords.map(\.share), dwellings.landlord),
      shared("holder", ReservationHolder.codes, territory.holderShares, dwellings.holder),
    ]
  }

  /// Shares of the financing classes that the settings by period give on this stock.
  private var financing: [Double] {
    var shares = [0.0, 0.0, 0.0]
    for row in territory.stock.counts.indices {
      let period = Int(territory.stock.periods[row].rawValue)
      let count = Double(territory.stock.counts[row])
      let plai = settings.financingByPeriod.plai[period]
      let pls = settings.financingByPeriod.pls[period]
      shares[0] += count * plai
      shares[1] += count * max(0, 1 - plai - pls)
      shares[2] += count * pls
    }
    return shares
  }

  private func counted(_ name: String, _ codes: [String], _ rows: [Int], _ column: [Int]) -> FitReport.Margin
  {
    var targets = Array(repeating: 0.0, count: codes.count)
    for (row, category) in rows.enumerated() { targets[category] += Double(territory.stock.counts[row]) }
    return margin(name, codes, targets, column)
  }

  private func shared(_ name: String, _ codes: [String], _ shares: [Double], _ column: [UInt8])
    -> FitReport.Margin
  {
    margin(name, codes, shares, column.map { Int($0) })
  }

  private func margin(_ name: String, _ codes: [String], _ weights: [Double], _ column: [Int])
    -> FitReport.Margin
  {
    let total = weights.reduce(0, +)
    var counts = Array(repeating: 0, count: codes.count)
    for category in column { counts[category] += 1 }
    return FitReport.Margin(
      dimension: name,
      categories: codes.indices.map {
        FitReport.Category(
          category: codes[$0], target: total > 0 ? weights[$0] * (Double(column.count) / total) : 0,
          fit: counts[$0])
      })
  }
}
