import DataFiles
import Housing

@testable import Population

/// Several EPCI made by hand, and the territory that they are together.
struct SplitTerritory {
  let parts: [Territory]
  let whole: Territory

  /// EPCI of three communes each, whose codes interleave, each with its own applicants.
  ///
  /// - Parameter applicants: households on the list of each EPCI.
  init(applicants: [Double] = [200, 150, 320]) {
    parts = applicants.enumerated().map { place, count in
      var made = MadeTerritory()
      made.figures[0].1 = count
      for index in made.communes.indices {
        let number = 1 + index * applicants.count + place
        made.communes[index] = MadeTerritory.commune(
          "59" + String(1_000 + number).dropFirst(), "Commune \(number)",
          households: made.communes[index].households, income: made.communes[index].medianIncome,
          column: index)
      }
      return Self.renamed(made.territory, epci: "20000000\(place)")
    }
    whole = Self.merged(parts)
  }

  private static func renamed(_ territory: Territory, epci: String) -> Territory {
    Territory(
      name: "made-" + epci, title: Bilingual(same: "EPCI " + epci), epci: epci,
      department: territory.department, referenceDate: territory.referenceDate,
      startYear: territory.startYear, priceDate: territory.priceDate, communes: territory.communes,
      zones: territory.zones, stock: territory.stock, demand: territory.demand,
      landlords: territory.landlords, holderShares: territory.holderShares, figures: territory.figures,
      settings: [], ageingRule: territory.ageingRule, cautions: [], digest: epci)
  }

  private static func merged(_ parts: [Territory]) -> Territory {
    let communes = parts.flatMap(\.communes).sorted { $0.code < $1.code }
    let zones = parts.flatMap { part in
      part.zones.map { (code: $0.code, commune: part.communes[$0.commune].code, inQPV: $0.inQPV) }
    }.sorted { $0.code < $1.code }.map { zone in
      Zone(
        code: zone.code, commune: communes.firstIndex { $0.code == zone.commune } ?? 0, inQPV: zone.inQPV)
    }
    var stock = StockTable()
    for part in parts {
      for row in part.stock.counts.indices {
        let code = part.communes[part.stock.communes[row]].code
        stock.communes.append(communes.firstIndex { $0.code == code } ?? 0)
        stock.rooms.append(part.stock.rooms[row])
        stock.buildings.append(part.stock.buildings[row])
        stock.inQPV.append(part.stock.inQPV[row])
        stock.periods.append(part.stock.periods[row])
        stock.energies.append(part.stock.energies[row])
        stock.counts.append(part.stock.counts[row])
      }
    }
    return Territory(
      name: "whole", title: Bilingual(same: "Whole"), epci: "", department: "59",
      referenceDate: parts[0].referenceDate, startYear: parts[0].startYear, priceDate: parts[0].priceDate,
      communes: communes, zones: zones, stock: stock, demand: parts[0].demand, landlords: parts[0].landlords,
      holderShares: parts[0].holderShares, figures: parts[0].figures, settings: [],
      ageingRule: parts[0].ageingRule, cautions: [], digest: "whole")
  }

  /// The generator of all, or of some, of the EPCI.
  func generator(_ some: [Territory]? = nil) throws -> PopulationGenerator {
    PopulationGenerator(territory: whole, parts: some ?? parts, law: try Shipped.law()) {
      PopulationSettings(territory: $0)
    }
  }
}
