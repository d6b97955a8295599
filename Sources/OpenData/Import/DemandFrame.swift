import Housing

/// Every EPCI of the country as the estimate of the demand needs it, whatever part of the country the stock covers.
///
/// The stock of an EPCI is that of the stock file; where this has none of it, as with the detail of one EPCI only, that
/// of the indicators, divided among its départements by the HLM households of the census.
struct DemandFrame {
  /// The part of each EPCI in each département.
  private(set) var perimeters: [DemandEstimate.Perimeter] = []
  /// The département and the region where most of each EPCI of the stock stands.
  private(set) var homes: [String: (department: String, region: String)] = [:]

  private let geography: StockGeography
  private let indicators: IndicatorBook

  /// Share of a département's stock from which a part of an EPCI takes the département's indicators: most of a
  /// département is better told by it than by a metropolis that reaches beyond it.
  ///
  /// Assumed.
  static let mostOfDepartment = 0.5

  init(_ sources: OpenSources, geography: StockGeography, indicators: IndicatorBook) {
    self.geography = geography
    self.indicators = indicators
    var members: [String: [Int]] = [:]
    for index in geography.codes.indices where geography.dwellings[index] > 0 {
      members[geography.epci[index], default: []].append(index)
    }
    for (code, own) in members.sorted(by: { $0.key < $1.key }) {
      let home = geography.home(of: own)
      homes[code] = home
      var byDepartment: [String: Int] = [:]
      for index in own { byDepartment[geography.department[index], default: 0] += geography.dwellings[index] }
      add(code, home: home, byDepartment: byDepartment)
    }
    addAbsent(sources, present: Set(members.keys))
  }

  /// The parts of an EPCI.
  private mutating func add(
    _ code: String, home: (department: String, region: String), byDepartment: [String: Int]
  ) {
    let whole = byDepartment.values.reduce(0, +)
    let own = indicators.indicators(
      ofEPCI: code, department: home.department, region: home.region, dwellings: whole
    ).indicators
    for (department, dwellings) in byDepartment.sorted(by: { $0.key < $1.key }) {
      var told = own
      if dwellings < whole, let row = indicators.row(.department, department),
        Double(dwellings) > Self.mostOfDepartment * (row.dwellings ?? .infinity)
      {
        told = row
      }
      perimeters.append(
        DemandEstimate.Perimeter(
          code: code, department: department, region: geography.regionOfDepartment[department] ?? "",
          dwellings: dwellings, mobility: told.mobility ?? 0, longVacancy: told.longVacancy ?? 0))
    }
  }

  /// The EPCI of the indicators that the stock file has nothing of.
  private mutating func addAbsent(_ sources: OpenSources, present: Set<String>) {
    var stock: [String: Int] = [:]
    let current = Set(sources.membership.intercommunality.values)
    for row in indicators.epcis {
      if current.contains(row.code) {
        stock[row.code, default: 0] += Int(row.dwellings ?? 0)
      } else {
        for heir in sources.successions.successors(ofEPCI: row.code) {
          stock[heir.new, default: 0] += heir.dwellings
        }
      }
    }
    let absent = stock.filter { !present.contains($0.key) && $0.value > 0 }
    guard !absent.isEmpty else { return }
    let households = Dictionary(
      sources.census.compactMap { place in place.socialDwellings.map { (place.code, $0) } },
      uniquingKeysWith: { first, _ in first })
    var weights: [String: [String: Double]] = [:]
    for (commune, code) in sources.membership.intercommunality where absent[code] != nil {
      let department = CommuneCode(commune)?.department ?? ""
      weights[code, default: [:]][department, default: 0] += 1 + (households[commune] ?? 0).rounded()
    }
    for (code, dwellings) in absent.sorted(by: { $0.key < $1.key }) {
      let own = (weights[code] ?? ["": 1]).sorted { $0.key < $1.key }
      let parts = LargestRemainder.parts(of: dwellings, weights: own.map(\.value))
      let home = zip(own, parts).max { $0.1 < $1.1 }?.0.key ?? ""
      add(
        code, home: (home, geography.regionOfDepartment[home] ?? ""),
        byDepartment: Dictionary(uniqueKeysWithValues: zip(own.map(\.key), parts)))
    }
  }
}
