import DataFiles
import Housing

/// A small territory made by hand: three communes, a few hundred dwellings, margins that one can check by eye.
struct MadeTerritory {
  var communes = [
    Self.commune("59001", "Ville", households: 4_000, income: 17_000, column: 1),
    Self.commune("59002", "Bourg", households: 1_500, income: 21_000, column: 2),
    Self.commune("59003", "Village", households: 500, income: 25_000, column: 3),
  ]
  /// Dwellings by commune, rooms, QPV, period.
  var rows: [(commune: Int, rooms: Int, qpv: Bool, period: ConstructionPeriod, count: Int)] = [
    (0, 1, false, .seventies, 40), (0, 2, true, .sixties, 90), (0, 3, true, .seventies, 120),
    (0, 4, false, .eighties, 80), (0, 5, true, .seventies, 30), (1, 2, false, .nineties, 50),
    (1, 3, false, .since2010, 60), (1, 4, false, .twoThousands, 40), (2, 3, false, .since2010, 15),
    (2, 5, false, .before1950, 5),
  ]
  var figures: [(String, Double)] = [("applicants", 200), ("rentPerSquareMetre", 5.5)]
  var margins: [(dimension: String, categories: [(String, Double)])] = [
    (
      "composition",
      [
        ("single", 0.45), ("couple", 0.09), ("singleParent", 0.24), ("coupleWithChildren", 0.2),
        ("other", 0.02),
      ]
    ),
    (
      "situation",
      [
        ("socialTenant", 0.4), ("privateTenant", 0.2), ("hosted", 0.22), ("hostel", 0.05), ("homeless", 0.03),
        ("other", 0.1),
      ]
    ),
    ("roomsWanted", [("1", 0.15), ("2", 0.32), ("3", 0.27), ("4", 0.19), ("5", 0.07)]),
    (
      "seniority",
      [("0-1", 0.53), ("1-2", 0.2), ("2-3", 0.115), ("3-5", 0.095), ("5-10", 0.05), ("10+", 0.01)]
    ),
    ("incomeBand", [("under-plai", 0.73), ("plai-plus", 0.25), ("over-plus", 0.02)]),
    ("age", [("18-24", 0.12), ("25-34", 0.28), ("35-49", 0.32), ("50-64", 0.19), ("65+", 0.09)]),
    (
      "employment",
      [
        ("stable", 0.33), ("precarious", 0.14), ("unemployed", 0.16), ("retired", 0.1), ("student", 0.03),
        ("inactive", 0.24),
      ]
    ),
    ("persons", [("1", 0.45), ("2", 0.21), ("3", 0.15), ("4", 0.108), ("5", 0.053), ("6+", 0.029)]),
  ]

  static func commune(
    _ code: String, _ name: String, households: Int, income: Double, column: Int
  ) -> Commune {
    Commune(
      code: code, name: name, zoneABC: "B1", aidZone: 2, ceilingZone: "other", households: households,
      medianIncome: income, firstDecile: nil, ninthDecile: nil, tileColumn: column, tileRow: 1,
      sector: "Seul")
  }

  /// Changes the share of a category.
  mutating func set(_ dimension: String, _ category: String, _ share: Double) {
    for index in margins.indices where margins[index].dimension == dimension {
      for place in margins[index].categories.indices where margins[index].categories[place].0 == category {
        margins[index].categories[place].1 = share
      }
    }
  }

  /// Leaves a margin out.
  mutating func remove(_ dimension: String) { margins.removeAll { $0.dimension == dimension } }

  private static func figure(_ key: String, _ value: Double, line: Int) -> SourcedFigure {
    SourcedFigure(
      key: key, value: value, unit: "unit", source: "test", date: "2019", scope: "test", mark: .assumed,
      file: "made/demand.csv", line: line)
  }

  /// The territory.
  var territory: Territory {
    var stock = StockTable()
    var zones: [Zone] = []
    for (index, commune) in communes.enumerated() {
      zones.append(Zone(code: commune.code, commune: index, inQPV: false))
      if rows.contains(where: { $0.commune == index && $0.qpv }) {
        zones.append(Zone(code: commune.code + "-QPV", commune: index, inQPV: true))
      }
    }
    for row in rows {
      stock.communes.append(row.commune)
      stock.rooms.append(row.rooms)
      stock.buildings.append(row.rooms >= 4 ? .individual : .collective)
      stock.inQPV.append(row.qpv)
      stock.periods.append(row.period)
      stock.energies.append(.d)
      stock.counts.append(row.count)
    }
    let demand = margins.map { margin in
      DemandMargin(
        dimension: margin.dimension, categories: margin.categories.map(\.0),
        shares: margin.categories.map(\.1),
        sources: margin.categories.indices.map {
          Self.figure(margin.dimension, margin.categories[$0].1, line: 2 + $0)
        })
    }
    return Territory(
      name: "made", title: Bilingual(same: "Made"), epci: "200000000", department: "59",
      referenceDate: .startOf(year: 2019), startYear: 2026, priceDate: .startOf(year: 2025),
      communes: communes, zones: zones, stock: stock, demand: demand,
      landlords: [
        Landlord(code: "A", name: "Bailleur A", share: 0.7, invented: true),
        Landlord(code: "B", name: "Bailleur B", share: 0.3, invented: true),
      ],
      holderShares: [0.3, 0.2, 0.25, 0.25],
      figures: figures.enumerated().map { Self.figure($1.0, $1.1, line: $0 + 1) }, settings: [],
      ageingRule: Bilingual(same: ""), cautions: [], digest: "0")
  }
}
