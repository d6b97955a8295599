internal import DataFiles
internal import Housing
internal import Randomness

/// The stock as single dwellings, in the order of the territory's table, each with an identity that depends on
/// nothing else: its kind, its rank in that kind, and the commune's code.
struct StockExpansion {
  /// The dwellings; financing, landlord, holder, area, rent, charges and accessibility are filled, tenants not.
  var dwellings = Dwellings()
  /// Identity of each dwelling in its commune (`DwellingKind.identity`): the first part of its address of chance.
  ///
  /// Shape: `dwellings.count`.
  private(set) var identity: [Int32] = []
  /// Kinds of dwellings that are kept, each with its first dwelling here and its rank in the kind: the others follow.
  private var runs: [(first: Int, kind: DwellingKind, ranks: [Int32])] = []
  /// Number of each commune, from its INSEE code.
  ///
  /// Shape: `territory.communes.count`.
  let communeNumber: [Int]
  /// Whether each dwelling starts without a tenant.
  ///
  /// Shape: `dwellings.count`.
  private(set) var vacant: [Bool] = []

  /// Expands the stock.
  ///
  /// - Throws: `.data` where the territory gives no rent per m².
  init(_ territory: Territory, _ settings: PopulationSettings, _ draws: KeyedDraws) throws(PopulationError) {
    communeNumber = territory.communes.map { Int($0.code, radix: 36) ?? 0 }
    append(territory, settings, draws)
    fillClasses(territory, settings, draws)
    fillSurfaces(territory, settings, draws)
    try RentLaw(territory, settings).fill(
      &dwellings, identity: identity, communeNumber: communeNumber, draws)
  }

  /// Adds a dwelling for each that the sample keeps: in every commune, the r-th where the running count of the
  /// sample passes a whole number.
  private mutating func append(_ territory: Territory, _ settings: PopulationSettings, _ draws: KeyedDraws) {
    let stock = territory.stock
    var zoneOf = Array(repeating: Int16(-1), count: 2 * territory.communes.count)
    for (index, zone) in territory.zones.enumerated() {
      zoneOf[2 * zone.commune + (zone.inQPV ? 1 : 0)] = Int16(index)
    }
    let starts = communeNumber.map {
      draws.uniform(DrawPurpose.thinning.rawValue, entity: 0, other: $0)
    }
    var ranks = Array(repeating: 0, count: territory.communes.count)
    var kindRanks: [Int: Int] = [:]
    for row in stock.counts.indices {
      let commune = stock.communes[row]
      let zone = zoneOf[2 * commune + (stock.inQPV[row] ? 1 : 0)]
      precondition(zone >= 0, "every commune has a zone for each of its kinds of dwellings")
      let first = dwellings.count
      let kind = DwellingKind(row: row, of: stock)
      let cell = commune << 16 | kind.code
      let before = kindRanks[cell] ?? 0
      var kept: [Int32] = []
      for member in 0..<stock.counts[row] {
        let place = starts[commune] + Double(ranks[commune] + member) * settings.sample
        if (place + settings.sample).rounded(.down) > place.rounded(.down) {
          kept.append(Int32(before + member))
        }
      }
      for rank in kept { identity.append(Int32(kind.identity(rank: Int(rank)))) }
      if !kept.isEmpty { runs.append((first, kind, kept)) }
      ranks[commune] += stock.counts[row]
      kindRanks[cell] = before + stock.counts[row]
      dwellings.append(blank: kept.count)
      for index in first..<dwellings.count {
        dwellings.commune[index] = Int16(commune)
        dwellings.zone[index] = zone
        dwellings.rooms[index] = UInt8(stock.rooms[row])
        dwellings.inQPV[index] = stock.inQPV[row] ? 1 : 0
        dwellings.building[index] = stock.buildings[row].rawValue
        dwellings.period[index] = stock.periods[row].rawValue
        dwellings.energy[index] = stock.energies[row].rawValue
      }
    }
  }

  /// Financing by period, landlord, holder, vacancy and accessibility.
  private mutating func fillClasses(
    _ territory: Territory, _ settings: PopulationSettings, _ draws: KeyedDraws
  ) {
    let mix = settings.financingByPeriod
    let financing = ConstructionPeriod.allCases.map { period in
      let plai = mix.plai[Int(period.rawValue)]
      let pls = mix.pls[Int(period.rawValue)]
      return CategoryThresholds([plai, max(0, 1 - plai - pls), pls])
    }
    let landlords = CategoryThresholds(territory.landlords.map(\.share))
    let holders = CategoryThresholds(territory.holderShares)
    let vacancy = Uniform.threshold(settings.vacancyRate)
    let accessible = accessibleThresholds(settings)
    vacant = Array(repeating: false, count: dwellings.count)
    for run in runs {
      let commune = communeNumber[Int(dwellings.commune[run.first])]
      func spread(_ field: EvenSpread.Field, _ purpose: DrawPurpose) -> EvenSpread {
        EvenSpread(field, purpose, kind: run.kind, commune: commune, draws: draws)
      }
      let financingSpread = spread(.financing, .financing)
      let landlordSpread = spread(.landlord, .landlord)
      let holderSpread = spread(.holder, .holder)
      let vacancySpread = spread(.vacancy, .vacancy)
      let period = Int(dwellings.period[run.first])
      for (member, rank) in run.ranks.enumerated() {
        let index = run.first + member
        let place = Int(rank)
        dwellings.financing[index] = UInt8(financing[period].category(financingSpread.word(rank: place)))
        dwellings.landlord[index] = UInt8(landlords.category(landlordSpread.word(rank: place)))
        dwellings.holder[index] = UInt8(holders.category(holderSpread.word(rank: place)))
        vacant[index] = vacancySpread.word(rank: place) < vacancy
        let word = draws.word(
          DrawPurpose.accessibleDwelling.rawValue, entity: Int(identity[index]), other: commune)
        dwellings.accessible[index] = word < accessible[period] ? 1 : 0
      }
    }
  }

  /// Threshold of accessibility by period, so that a stock built like the country's has the share that is set.
  private func accessibleThresholds(_ settings: PopulationSettings) -> [UInt32] {
    let first = ConstructionPeriod.nineties.rawValue
    let recentShare = NationalStock.byPeriod[Int(first)...].reduce(0, +)
    let ratio = settings.accessibleRatioSince1990
    let older = settings.accessibleShare / (1 - recentShare + ratio * recentShare)
    return ConstructionPeriod.allCases.map {
      Uniform.threshold($0.rawValue >= first ? older * ratio : older)
    }
  }

  /// Living area: the mean of the rooms and the building, scaled to the territory's mean, and a spread.
  private mutating func fillSurfaces(
    _ territory: Territory, _ settings: PopulationSettings, _ draws: KeyedDraws
  ) {
    let stock = territory.stock
    func mean(_ rooms: Int, house: Bool) -> Double {
      settings.surfaceByRooms[rooms - 1] * (house ? settings.houseSurfaceRatio : 1)
    }
    var scale = 1.0
    if let published = territory.figure("meanSurface")?.value, stock.total > 0 {
      var sum = 0.0
      for row in stock.counts.indices {
        let house = stock.buildings[row] == .individual
        sum += Double(stock.counts[row]) * mean(stock.rooms[row], house: house)
      }
      scale = published * Double(stock.total) / sum
    }
    for index in 0..<dwellings.count {
      let house = dwellings.building[index] == BuildingKind.individual.rawValue
      let uniform = draws.uniform(
        DrawPurpose.surface.rawValue, entity: Int(identity[index]),
        other: communeNumber[Int(dwellings.commune[index])])
      let spread = 1 + settings.surfaceSpread * min(max(Inversion.normal(uniform), -2.5), 2.5)
      let area = scale * mean(Int(dwellings.rooms[index]), house: house) * spread
      dwellings.surface[index] = UInt8(min(max(area.rounded(.toNearestOrAwayFromZero), 9), 255))
    }
  }
}
