import Housing

/// The indicators of each EPCI of today, found through its predecessors where its code is younger than the file.
struct IndicatorBook {
  /// Where the indicators of an EPCI come from.
  enum Origin: Hashable {
    /// Its own row.
    case own
    /// The sum, and the means by stock, of the EPCI that went into it, or its part of a larger one.
    case predecessors([String])
    /// The département, region or country around it, for want of any.
    case around(String)
  }

  private let rows: [OpenIndicators.Kind: [String: OpenIndicators]]
  private let successions: SuccessionTable
  /// The row of the whole country: of the rows of France the one with most dwellings.
  let france: OpenIndicators?

  init(_ sources: OpenSources) {
    var rows: [OpenIndicators.Kind: [String: OpenIndicators]] = [:]
    for row in sources.indicators { rows[row.kind, default: [:]][row.code] = row }
    self.rows = rows
    successions = sources.successions
    france = sources.indicators.filter { $0.kind == .france }
      .max { ($0.dwellings ?? 0) < ($1.dwellings ?? 0) }
  }

  /// The row of a perimeter, or nil.
  func row(_ kind: OpenIndicators.Kind, _ code: String) -> OpenIndicators? { rows[kind]?[code] }

  /// Codes and names of the EPCI of the file, by code.
  var epcis: [OpenIndicators] {
    (rows[.epci] ?? [:]).values.sorted { $0.code < $1.code }
  }

  /// The indicators of an EPCI, whole: what its own rows lack comes from its département, its region, France.
  ///
  /// - Parameter dwellings: its stock, that totals of a wider perimeter are brought down to.
  func indicators(
    ofEPCI code: String, department: String, region: String, dwellings: Int
  ) -> (indicators: OpenIndicators, origin: Origin) {
    let around = [row(.department, department), row(.region, region), france].compactMap { $0 }
    if let own = row(.epci, code) { return (own.completed(by: around, dwellings: dwellings), .own) }
    let parts = successions.predecessors(ofEPCI: code).compactMap { link in
      row(.epci, link.old).map { $0.scaled(to: Double(link.dwellings)) }
    }
    if !parts.isEmpty {
      return (
        OpenIndicators.sum(parts, code: code).completed(by: around, dwellings: dwellings),
        .predecessors(successions.predecessors(ofEPCI: code).map(\.old))
      )
    }
    let blank = OpenIndicators(kind: .epci, code: code, name: "")
    return (
      blank.completed(by: around, dwellings: dwellings),
      .around(around.first.map(\.name) ?? "France")
    )
  }
}

extension OpenIndicators {
  /// The same rates over a part of the stock.
  func scaled(to part: Double) -> OpenIndicators {
    guard let whole = dwellings, whole > 0, whole != part else { return self }
    var scaled = self
    scaled.dwellings = part
    scaled.mainResidences = mainResidences.map { $0 * part / whole }
    scaled.surface = surface.map { $0 * part / whole }
    scaled.recentDwellings = recentDwellings.map { ($0 * part / whole).rounded() }
    return scaled
  }

  /// Several perimeters as one: totals are added, rents are means by living area, rates means by dwellings.
  static func sum(_ parts: [OpenIndicators], code: String) -> OpenIndicators {
    var sum = OpenIndicators(kind: .epci, code: code, name: parts.first?.name ?? "")
    sum.dwellings = parts.total(\.dwellings)
    sum.mainResidences = parts.total(\.mainResidences)
    sum.surface = parts.total(\.surface)
    sum.recentDwellings = parts.total(\.recentDwellings)
    sum.rentPerSquareMetre = parts.mean(\.rentPerSquareMetre, by: \.surface)
    sum.longVacancy = parts.mean(\.longVacancy, by: \.dwellings)
    sum.mobility = parts.mean(\.mobility, by: \.dwellings)
    sum.qpvShare = parts.mean(\.qpvShare, by: \.dwellings)
    sum.recentRentPerSquareMetre = parts.mean(\.recentRentPerSquareMetre, by: \.recentDwellings)
    sum.recentQPVShare = parts.mean(\.recentQPVShare, by: \.recentDwellings)
    return sum
  }

  /// Mobilities of a year that tell of a market, and not of an accident.
  ///
  /// Assumed: two EPCI of the file, with 15 and 19 dwellings, saw none move in.
  private static let mobilities = 0.01...0.9

  /// The indicators with each that lacks, or makes no sense for want of dwellings, taken from the next perimeter
  /// around.
  func completed(by around: [OpenIndicators], dwellings count: Int) -> OpenIndicators {
    var whole = self
    for other in around {
      let scaled = other.scaled(to: Double(count))
      if whole.dwellings ?? 0 <= 0 { whole.dwellings = nil }
      if whole.surface ?? 0 <= 0 || whole.dwellings == nil {
        whole.surface = scaled.surface
        whole.dwellings = whole.dwellings ?? scaled.dwellings
      }
      if whole.rentPerSquareMetre ?? 0 <= 0 { whole.rentPerSquareMetre = other.rentPerSquareMetre }
      if !Self.mobilities.contains(whole.mobility ?? -1) { whole.mobility = other.mobility }
      if whole.longVacancy == nil { whole.longVacancy = other.longVacancy }
      if whole.recentDwellings == nil { whole.recentDwellings = scaled.recentDwellings }
      if whole.recentQPVShare == nil { whole.recentQPVShare = other.recentQPVShare }
    }
    return whole
  }
}

extension [OpenIndicators] {
  fileprivate func total(_ field: KeyPath<OpenIndicators, Double?>) -> Double? {
    let values = compactMap { $0[keyPath: field] }
    return values.isEmpty ? nil : values.reduce(0, +)
  }

  fileprivate func mean(
    _ field: KeyPath<OpenIndicators, Double?>, by weight: KeyPath<OpenIndicators, Double?>
  ) -> Double? {
    var sum = 0.0
    var weights = 0.0
    for part in self {
      guard let value = part[keyPath: field], let amount = part[keyPath: weight], amount > 0 else { continue }
      sum += value * amount
      weights += amount
    }
    return weights > 0 ? sum / weights : nil
  }
}
