import Housing

/// Where each commune of the stock stands: its EPCI of today, its département, its region.
///
/// Shape: the columns have `codes.count` values, in the order of `OpenStock.codes`.
struct StockGeography {
  /// INSEE codes of the communes with stock.
  let codes: [String]
  /// Social dwellings of each.
  let dwellings: [Int]
  /// EPCI of each; `Intercommunality.outsideAny` for those in none.
  private(set) var epci: [String] = []
  /// Département of each.
  let department: [String]
  /// Region code of each, empty where no file gives it.
  let region: [String]
  /// Communes whose code was not in the membership and was found through its successor, by code.
  private(set) var succeeded: [String] = []
  /// Communes in no EPCI for want of any row, by code.
  private(set) var unplaced: [String] = []
  /// Social dwellings of each EPCI.
  let dwellingsOfEPCI: [String: Int]
  /// Region code of each département.
  let regionOfDepartment: [String: String]

  /// Places every commune of the stock.
  ///
  /// A commune that the membership does not name goes where its successor is, an arrondissement where its city is;
  /// else it stands outside any EPCI, counted in `unplaced`.
  init(_ sources: OpenSources) {
    codes = sources.stock.codes
    var counts = Array(repeating: 0, count: codes.count)
    for row in sources.stock.count.indices {
      counts[Int(sources.stock.commune[row])] += Int(sources.stock.count[row])
    }
    dwellings = counts
    let outside = Set(sources.membership.outside)
    for code in codes {
      if let own = sources.membership.intercommunality[code] {
        epci.append(own)
      } else if outside.contains(code) {
        epci.append(Intercommunality.outsideAny)
      } else if let found = Self.throughOthers(code, sources) {
        epci.append(found)
        succeeded.append(code)
      } else {
        epci.append(Intercommunality.outsideAny)
        unplaced.append(code)
      }
    }
    department = codes.map { CommuneCode($0)?.department ?? "" }
    regionOfDepartment = Dictionary(
      sources.zones.compactMap { place in place.region.map { (place.department, $0) } },
      uniquingKeysWith: { first, _ in first })
    let regions = regionOfDepartment
    region = department.map { regions[$0] ?? "" }
    dwellingsOfEPCI = Dictionary(zip(epci, counts), uniquingKeysWith: +)
    succeeded.sort()
    unplaced.sort()
  }

  private static func throughOthers(_ code: String, _ sources: OpenSources) -> String? {
    if let row = sources.successions.successor(ofCommune: code),
      let found = sources.membership.intercommunality[row.new]
    {
      return found
    }
    return CommuneCode(code)?.communeOfArrondissement.flatMap {
      sources.membership.intercommunality[$0.text]
    }
  }

  /// Social dwellings in all.
  var total: Int { dwellings.reduce(0, +) }

  /// The département and the region that hold most of the stock of some communes, ties by code.
  ///
  /// - Parameter members: indices of `codes`.
  func home(of members: [Int]) -> (department: String, region: String) {
    var byDepartment: [String: Int] = [:]
    for member in members { byDepartment[department[member], default: 0] += dwellings[member] }
    let best = byDepartment.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? ""
    return (best, regionOfDepartment[best] ?? "")
  }
}
