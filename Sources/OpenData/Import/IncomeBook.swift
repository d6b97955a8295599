import Housing

/// Incomes and households of each commune, with what stands in for those that are not published.
///
/// A median that lacks: the commune's successor or city, then the EPCI's, the mean of its communes by households, and the
/// same of the département, the region and France. Deciles that lack: the median times the ratios of the same perimeters.
struct IncomeBook {
  /// A commune's figures as they go into a territory.
  struct Entry {
    var households: Int
    var median: Double
    var firstDecile: Double
    var ninthDecile: Double
    /// Whether the households are an estimate.
    var householdsStandIn = false
    /// Whether the median is that of another perimeter.
    var medianStandsIn = false
    /// Whether the deciles are ratios of another perimeter.
    var decilesStandIn = false
  }

  /// Median and decile ratios of a wider perimeter.
  private struct Wide {
    var median: Double
    var first: Double
    var ninth: Double
  }

  private let communes: [String: OpenIncome]
  private let epcis: [String: OpenIncome]
  private let successions: SuccessionTable
  private let residences: [String: Double]
  private let departments: [String: Wide]
  private let regions: [String: Wide]
  private let france: Wide

  /// Median, and ratios of D1 and D9 to it, where the file has not one commune with all three.
  ///
  /// Assumed, near the means by households of the communes of FiLoSoFi 2016.
  private static let usual = Wide(median: 20_800, first: 0.53, ninth: 1.84)

  init(_ sources: OpenSources, regionOfDepartment: [String: String]) {
    communes = Dictionary(
      sources.incomes.filter { $0.code.utf8.count == 5 }.map { ($0.code, $0) },
      uniquingKeysWith: { first, _ in first })
    epcis = Dictionary(
      sources.incomes.filter { $0.code.utf8.count == 9 }.map { ($0.code, $0) },
      uniquingKeysWith: { first, _ in first })
    successions = sources.successions
    residences = Dictionary(
      sources.census.compactMap { place in place.mainResidences.map { (place.code, $0) } },
      uniquingKeysWith: { first, _ in first })
    var byDepartment: [String: [OpenIncome]] = [:]
    for income in communes.values.sorted(by: { $0.code < $1.code }) {
      byDepartment[CommuneCode(income.code)?.department ?? "", default: []].append(income)
    }
    var byRegion: [String: [OpenIncome]] = [:]
    for (department, own) in byDepartment.sorted(by: { $0.key < $1.key }) {
      byRegion[regionOfDepartment[department] ?? "", default: []] += own
    }
    let france = Self.wide(of: byRegion.sorted { $0.key < $1.key }.flatMap(\.value)) ?? Self.usual
    self.france = france
    departments = byDepartment.compactMapValues { Self.wide(of: $0) }
    regions = byRegion.compactMapValues { Self.wide(of: $0) }
  }

  /// Means by households of the places that publish all three figures.
  private static func wide(of incomes: [OpenIncome]) -> Wide? {
    var sums = (weight: 0.0, median: 0.0, first: 0.0, ninth: 0.0)
    for income in incomes {
      guard let median = income.median, let first = income.firstDecile, let ninth = income.ninthDecile,
        first < median, median < ninth, let households = income.households, households > 0
      else { continue }
      sums.weight += households
      sums.median += households * median
      sums.first += households * first
      sums.ninth += households * ninth
    }
    guard sums.weight > 0 else { return nil }
    return Wide(
      median: sums.median / sums.weight, first: sums.first / sums.median, ninth: sums.ninth / sums.median)
  }

  /// The wider perimeters of an EPCI, the nearest first: itself, its communes, its département, region, France.
  ///
  /// - Parameter members: codes of its communes.
  private func around(epci: String, members: [String], department: String, region: String) -> [Wide] {
    var wide: [Wide] = []
    let codes = [epci] + successions.predecessors(ofEPCI: epci).map(\.old)
    if let own = Self.wide(of: codes.compactMap { epcis[$0] }) { wide.append(own) }
    if let own = Self.wide(of: members.compactMap { communes[$0] }) { wide.append(own) }
    return wide + [departments[department], regions[region], france].compactMap { $0 }
  }

  /// The figures of the communes of an EPCI.
  ///
  /// - Parameters:
  ///   - members: codes and social dwellings of its communes.
  ///   - mainResidences: those of the EPCI, from which communes without a figure take their part by stock.
  /// - Returns: one entry a member.
  func entries(
    epci: String, members: [(code: String, dwellings: Int)], department: String, region: String,
    mainResidences: Double?
  ) -> [Entry] {
    let around = around(epci: epci, members: members.map(\.code), department: department, region: region)
    let wide = around.first ?? france
    let stock = members.reduce(0) { $0 + $1.dwellings }
    return members.map { member in
      let income = income(of: member.code)
      let counted = income?.households ?? residences[member.code]
      let estimated = (mainResidences ?? 0) * Double(member.dwellings) / Double(max(1, stock))
      let median = income?.median ?? wide.median
      let first = income?.firstDecile ?? median * wide.first
      let ninth = income?.ninthDecile ?? median * wide.ninth
      let isOrdered = first < median && median < ninth
      return Entry(
        households: max(Int((counted ?? estimated).rounded()), counted == nil ? member.dwellings : 0),
        median: median, firstDecile: isOrdered ? first : median * wide.first,
        ninthDecile: isOrdered ? ninth : median * wide.ninth, householdsStandIn: counted == nil,
        medianStandsIn: income?.median == nil,
        decilesStandIn: income?.firstDecile == nil || income?.ninthDecile == nil || !isOrdered)
    }
  }

  /// The row of a commune, of its successor, or of its city or its arrondissements.
  private func income(of code: String) -> OpenIncome? {
    if let own = communes[code] { return own }
    if let row = successions.successor(ofCommune: code), let own = communes[row.new] {
      // The successor is larger: its households are not this commune's.
      var shared = own
      shared.households = nil
      return shared
    }
    guard let commune = CommuneCode(code) else { return nil }
    if let city = commune.communeOfArrondissement, var own = communes[city.text] {
      own.households = nil
      return own
    }
    guard commune.hasArrondissements else { return nil }
    let parts = communes.values.filter { CommuneCode($0.code)?.communeOfArrondissement == commune }
      .sorted { $0.code < $1.code }
    guard let wide = Self.wide(of: parts) else { return nil }
    var city = OpenIncome(code: code, name: parts.first?.name ?? "")
    city.households = parts.reduce(0) { $0 + ($1.households ?? 0) }
    city.median = wide.median
    city.firstDecile = wide.median * wide.first
    city.ninthDecile = wide.median * wide.ninth
    return city
  }

  /// Whether the file has households for a commune.
  func hasHouseholds(_ code: String) -> Bool { communes[code]?.households ?? 0 > 0 }

  /// The name that the file gives a commune, or nil.
  func name(of code: String) -> String? { communes[code]?.name }
}
