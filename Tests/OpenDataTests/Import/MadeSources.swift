import Housing
import OpenData

/// Small public files made for tests: three EPCI in two départements, one of them under a new code, an island outside
/// any, and a commune that is gone.
enum MadeSources {
  static let small = "200000001"
  static let merged = "200000009"
  static let large = "200000005"

  static var sources: OpenSources {
    var stock = OpenStock()
    let counts: [(String, Int)] = [
      ("59001", 300), ("59002", 100), ("59003", 40), ("62001", 500), ("62002", 60), ("62999", 12),
      ("85113", 8),
    ]
    for (index, (code, count)) in counts.enumerated() {
      stock.codes.append(code)
      for rooms in 1...2 {
        stock.commune.append(Int32(index))
        stock.rooms.append(UInt8(rooms + 2))
        stock.building.append(.collective)
        stock.inQPV.append(rooms == 1)
        stock.period.append(.sixties)
        stock.energy.append(.d)
        stock.count.append(Int32(rooms == 1 ? count / 4 : count - count / 4))
      }
    }
    var membership = OpenMembership()
    for (code, epci) in [
      ("59001", small), ("59002", small), ("59009", small), ("59003", merged), ("62001", merged),
      ("62002", large), ("62003", large),
    ] {
      membership.communes.append(code)
      membership.intercommunality[code] = epci
    }
    membership.communes.append("85113")
    membership.outside = ["85113"]
    return OpenSources(
      stock: stock,
      indicators: [
        indicators(.epci, small, "CC Petite", 400, mobility: 0.09),
        indicators(.epci, "200000002", "CA Ancienne", 500, mobility: 0.08),
        indicators(.epci, "200000003", "CC Jointe", 40, mobility: 0.12),
        indicators(.department, "62", "Pas-de-Calais", 600, mobility: 0.10),
        indicators(.region, "32", "Hauts-de-France", 1000, mobility: 0.10),
        indicators(.france, "FRMETRODROM", "France", 1020, mobility: 0.10),
      ],
      incomes: [
        income("59001", 900, 18_000, 9_000, 36_000), income("59002", 300, 24_000, nil, nil),
        income("59009", 50, 25_000, nil, nil), income("62001", 2_000, 17_000, 8_500, 30_000),
        income(small, 1_250, 20_000, 10_000, 38_000),
      ],
      census: [], zones: [zone("59001", "B1"), zone("59002", "C"), zone("62001", "B2"), zone("62003", "B1")],
      membership: membership,
      successions: SuccessionTable(rows: [
        SuccessionTable.Row(kind: .epci, old: "200000002", new: merged, name: "CA Nouvelle", dwellings: 500),
        SuccessionTable.Row(kind: .epci, old: "200000003", new: merged, name: "CA Nouvelle", dwellings: 40),
        SuccessionTable.Row(kind: .commune, old: "62999", new: "62003", name: "Neuve", dwellings: 12),
      ]))
  }

  private static func indicators(
    _ kind: OpenIndicators.Kind, _ code: String, _ name: String, _ dwellings: Double, mobility: Double
  ) -> OpenIndicators {
    var row = OpenIndicators(kind: kind, code: code, name: name)
    row.dwellings = dwellings
    row.mainResidences = dwellings * 5
    row.rentPerSquareMetre = 5.5
    row.surface = dwellings * 62
    row.longVacancy = 0.01
    row.mobility = mobility
    row.qpvShare = 0.25
    row.recentDwellings = dwellings / 10
    row.recentRentPerSquareMetre = 6
    row.recentQPVShare = 0.1
    return row
  }

  private static func income(
    _ code: String, _ households: Double, _ median: Double, _ first: Double?, _ ninth: Double?
  ) -> OpenIncome {
    var income = OpenIncome(code: code, name: "Lieu \(code)")
    income.households = households
    income.median = median
    income.firstDecile = first
    income.ninthDecile = ninth
    return income
  }

  private static func zone(_ code: String, _ abc: String) -> OpenPlace {
    var place = OpenPlace(code: code, name: "Commune \(code)", department: String(code.prefix(2)))
    place.region = "32"
    place.zoneABC = abc
    return place
  }
}
