/// A territory of several EPCI cut up: the communes, zones and rows of stock of each.
///
/// Shape: each column has `epcis.count` parts.
struct IntercommunalityParts {
  private(set) var communes: [[Commune]]
  private(set) var stocks: [StockTable]
  private(set) var zones: [[Zone]]

  /// Cuts a territory up; communes and rows keep their order.
  ///
  /// - Complexity: O(communes + rows of the stock).
  init(_ territory: Territory) {
    let count = territory.epcis.count
    communes = Array(repeating: [], count: count)
    stocks = Array(repeating: StockTable(), count: count)
    var place = Array(repeating: 0, count: territory.communes.count)
    for (index, commune) in territory.communes.enumerated() {
      let epci = territory.epciOfCommune[index]
      place[index] = communes[epci].count
      communes[epci].append(commune)
    }
    let stock = territory.stock
    for row in stock.counts.indices {
      let commune = stock.communes[row]
      stocks[territory.epciOfCommune[commune]].append(row: row, of: stock, commune: place[commune])
    }
    zones = zip(communes, stocks).map { Zone.all(of: $0, stock: $1) }
  }
}

extension StockTable {
  /// Adds a row of another table, under another index of its commune.
  fileprivate mutating func append(row: Int, of other: StockTable, commune: Int) {
    communes.append(commune)
    rooms.append(other.rooms[row])
    buildings.append(other.buildings[row])
    inQPV.append(other.inQPV[row])
    periods.append(other.periods[row])
    energies.append(other.energies[row])
    counts.append(other.counts[row])
  }
}

extension SourcedFigure {
  /// The part of a yearly number that falls to a share of the stock, in whole numbers; other figures as they are.
  func inProportion(_ share: Double) -> SourcedFigure {
    guard unit == "households/year" || unit == "dwellings/year" else { return self }
    return SourcedFigure(
      key: key, value: (value * share).rounded(), unit: unit, source: source, date: date, scope: scope,
      mark: mark, file: file, line: line)
  }
}

extension DemandMargin {
  /// The margin of the situations with another share of sitting tenants, the others in their own proportion; every
  /// other margin as it is.
  ///
  /// - Parameter transfers: share of the applicants who are sitting tenants, 0 to 1.
  func withTransfers(_ transfers: Double) -> DemandMargin {
    guard
      dimension == DemandDimension.situation.rawValue,
      let tenant = categories.firstIndex(of: HousingSituation.socialTenant.code), shares[tenant] < 1
    else { return self }
    let others = 1 - shares[tenant]
    return DemandMargin(
      dimension: dimension, categories: categories,
      shares: shares.indices.map { $0 == tenant ? transfers : shares[$0] / others * (1 - transfers) },
      sources: sources)
  }
}
