/// What `territory show` tells about a territory, as values: the one who prints chooses words and layout.
public struct TerritorySummary: Sendable {
  /// A commune and its stock.
  public struct CommuneRow: Sendable {
    /// The commune.
    public let commune: Commune
    /// Its social dwellings.
    public let stock: StockCount
  }

  /// A sector and its stock.
  public struct SectorRow: Sendable {
    /// Name of the sector.
    public let sector: String
    /// Number of its communes.
    public let communes: Int
    /// Its social dwellings.
    public let stock: StockCount
  }

  /// An EPCI of a territory of several.
  public struct EPCIRow: Sendable {
    /// The EPCI.
    public let epci: Intercommunality
    /// Number of its communes.
    public let communes: Int
    /// Its social dwellings.
    public let dwellings: Int
    /// Applicants on its list.
    public let applicants: Int
  }

  /// The territory that is summed up.
  public let territory: Territory
  /// The whole stock.
  public let stock: StockCount
  /// The communes, by INSEE code.
  ///
  /// Shape: `territory.communes.count`.
  public let communes: [CommuneRow]
  /// The sectors, the one with most dwellings first, ties by name.
  public let sectors: [SectorRow]
  /// The EPCI, by code; empty where the territory is one.
  public let epcis: [EPCIRow]
  /// Number of figures of each mark, demand, holders and settings included.
  ///
  /// Shape: `Mark.allCases.count`.
  public let marks: [Int]

  /// Sums up a territory.
  ///
  /// Complexity: O(rows of the stock + communes × sectors).
  public init(_ territory: Territory) {
    self.territory = territory
    var whole = StockCount()
    var parts = [StockCount](repeating: StockCount(), count: territory.communes.count)
    for row in territory.stock.counts.indices {
      whole.add(row: row, of: territory.stock)
      parts[territory.stock.communes[row]].add(row: row, of: territory.stock)
    }
    stock = whole
    communes = zip(territory.communes, parts).map { CommuneRow(commune: $0, stock: $1) }
    sectors = Self.sectors(of: territory)
    epcis = Self.epcis(of: territory, stocks: parts)
    let figures = territory.allFigures
    marks = Mark.allCases.map { mark in figures.count { $0.mark == mark } }
  }

  private static func sectors(of territory: Territory) -> [SectorRow] {
    let names = Set(territory.communes.map(\.sector)).sorted()
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let position = territory.communes.map { commune in places[commune.sector] ?? 0 }
    var stocks = [StockCount](repeating: StockCount(), count: names.count)
    for row in territory.stock.counts.indices {
      stocks[position[territory.stock.communes[row]]].add(row: row, of: territory.stock)
    }
    return names.indices.map { index in
      SectorRow(
        sector: names[index], communes: position.count { $0 == index }, stock: stocks[index])
    }.sorted { ($1.stock.total, $0.sector) < ($0.stock.total, $1.sector) }
  }

  private static func epcis(of territory: Territory, stocks: [StockCount]) -> [EPCIRow] {
    var communes = Array(repeating: 0, count: territory.epcis.count)
    var dwellings = communes
    for (index, epci) in territory.epciOfCommune.enumerated() {
      communes[epci] += 1
      dwellings[epci] += stocks[index].total
    }
    return territory.epcis.enumerated().map { index, epci in
      let applicants = epci.figures.first { $0.key == "applicants" }?.value ?? 0
      return EPCIRow(
        epci: epci, communes: communes[index], dwellings: dwellings[index], applicants: Int(applicants))
    }
  }

  // MARK: - Totals

  /// Applicants on the list, first-time and transfer together.
  public var applicants: Int { count("applicants") }
  /// Applicants who are sitting tenants.
  public var transferApplicants: Int { count("transferApplicants") }
  /// Applicants for each dwelling of the stock.
  public var applicantsPerDwelling: Double { Double(applicants) / Double(max(1, stock.total)) }
  /// Mean rent at the price date, euros per m² and month.
  public var rentPerSquareMetre: Double {
    (territory.figure("rentPerSquareMetre")?.value ?? 0) * (territory.figure("rentAgeing")?.value ?? 1)
  }
  /// Share of the figures that were neither read nor derived, 0 to 1.
  public var uncertainShare: Double {
    let sure = marks[0] + marks[1]
    let all = marks.reduce(0, +)
    return all == 0 ? 0 : Double(all - sure) / Double(all)
  }

  private func count(_ key: String) -> Int { Int(territory.figure(key)?.value ?? 0) }
}

extension Territory {
  /// Every figure of the territory: holders, figures, settings, then the shares of the demand.
  public var allFigures: [SourcedFigure] {
    holderFigures + figures + settings + demand.flatMap(\.sources)
  }
}
