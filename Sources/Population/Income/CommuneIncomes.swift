internal import Housing
internal import Randomness

/// The income law of every commune of a territory, in euros of the price date, with what stood in for figures that
/// statistical secrecy hides.
///
/// A commune without deciles takes the ratios of decile to median of its EPCI; one without a median takes the EPCI's.
/// Where the territory gives no figure of the EPCI (`epciMedianIncome`, `epciFirstDecile`, `epciNinthDecile`),
/// the household-weighted mean of its communes that have one stands in, and the national one where none has.
struct CommuneIncomes: Sendable {
  /// Law of each commune.
  ///
  /// Shape: `territory.communes.count`.
  let laws: [CommuneIncomeLaw]
  /// The law of those who live outside the territory: the mean of its communes, weighted by households.
  let outside: CommuneIncomeLaw
  /// Whether a commune lacks deciles or a median.
  ///
  /// Shape: `laws`.
  let hasGap: [Bool]
  /// Communes whose deciles are those of the EPCI, by ratio.
  let withoutDeciles: Int
  /// Communes whose median is the EPCI's.
  let withoutMedian: Int

  /// National medians and ratios, where a territory has none: mean over the 1 244 EPCI, weighted by households.
  ///
  /// Source: INSEE, FiLoSoFi 2016, by EPCI (derived), euros of 2016.
  static let national = (median: 20_910.0, firstRatio: 0.5316, ninthRatio: 1.7955)

  private let households: [Double]
  private let elasticity: Double
  /// Logarithm of the national median, euros of the price date.
  let logReference: Double

  init(_ territory: Territory, _ settings: PopulationSettings) {
    let communes = territory.communes
    func mean(_ value: (Commune) -> Double?) -> Double? {
      var weight = 0.0
      var sum = 0.0
      for commune in communes {
        guard let logarithm = value(commune) else { continue }
        weight += Double(max(1, commune.households))
        sum += Double(max(1, commune.households)) * logarithm
      }
      return weight > 0 ? sum / weight : nil
    }
    func known(_ income: Double?) -> Double? {
      guard let income, income > 0, income.isFinite else { return nil }
      return income
    }
    func ratio(_ commune: Commune, _ decile: Double?) -> Double? {
      guard let median = known(commune.medianIncome), let decile = known(decile) else { return nil }
      return ReproducibleMath.log(decile / median)
    }
    let figure = { (key: String) in known(territory.figure(key)?.value) }
    let median =
      figure("epciMedianIncome").map { ReproducibleMath.log($0) }
      ?? mean { known($0.medianIncome).map { ReproducibleMath.log($0) } }
      ?? ReproducibleMath.log(Self.national.median)
    func side(_ key: String, _ decile: (Commune) -> Double?, _ national: Double) -> Double {
      if let epci = figure("epciMedianIncome"), let published = figure(key) {
        return ReproducibleMath.log(published / epci)
      }
      return mean { ratio($0, decile($0)) } ?? ReproducibleMath.log(national)
    }
    let first = side("epciFirstDecile", \.firstDecile, Self.national.firstRatio)
    let ninth = side("epciNinthDecile", \.ninthDecile, Self.national.ninthRatio)
    let ageing = settings.communeIncomeAgeing
    var laws: [CommuneIncomeLaw] = []
    var counts = (deciles: 0, medians: 0)
    var gaps: [Bool] = []
    for commune in communes {
      let own = known(commune.medianIncome) ?? ReproducibleMath.exp(median)
      if known(commune.medianIncome) == nil { counts.medians += 1 }
      let low = ratio(commune, commune.firstDecile)
      let high = ratio(commune, commune.ninthDecile)
      if low == nil || high == nil { counts.deciles += 1 }
      gaps.append(known(commune.medianIncome) == nil || low == nil || high == nil)
      laws.append(
        CommuneIncomeLaw(
          median: own * ageing, firstDecile: own * ageing * ReproducibleMath.exp(low ?? first),
          ninthDecile: own * ageing * ReproducibleMath.exp(high ?? ninth)))
    }
    self.laws = laws
    hasGap = gaps
    withoutDeciles = counts.deciles
    withoutMedian = counts.medians
    outside = CommuneIncomeLaw(
      logMedian: median + ReproducibleMath.log(ageing),
      lower: -first / CommuneIncomeLaw.scoreOfNinthDecile,
      upper: ninth / CommuneIncomeLaw.scoreOfNinthDecile)
    households = communes.map { Double(max(0, $0.households)) }
    elasticity = settings.communeIncomeElasticity
    logReference = ReproducibleMath.log(Self.national.median * ageing)
  }

  /// The law of a tenure in a commune, or outside the territory for −1.
  ///
  /// The commune's median counts by the elasticity, the rest by the national one: tenants and applicants of a rich
  /// commune are less rich than it is, which one ceiling for all communes brings about.
  func law(of commune: Int, shift: Double, spread: Double) -> TenureIncomeLaw {
    let own = commune < 0 ? outside : laws[commune]
    return TenureIncomeLaw(
      commune: CommuneIncomeLaw(
        logMedian: elasticity * own.logMedian + (1 - elasticity) * logReference, lower: own.lower,
        upper: own.upper),
      shift: shift, spread: spread)
  }

  /// The laws of a tenure in all communes, then outside the territory.
  ///
  /// Shape: `laws.count + 1`.
  func laws(shift: Double, spread: Double) -> [TenureIncomeLaw] {
    (0..<laws.count).map { law(of: $0, shift: shift, spread: spread) }
      + [law(of: -1, shift: shift, spread: spread)]
  }

  /// Steps of the searches for shift and spread: each halves its interval.
  private static let steps = (shift: 30, spread: 16)
  /// Share of a normal law within one standard deviation of its median.
  private static let withinOneDeviation = 0.6826894921370859

  /// Shift and spread of the applicants: the median of their mixture over the communes, weighted by households, is
  /// `median`, and 68 % of them stand within a factor e^`sigma` of it.
  ///
  /// Levers give both figures, on resources: what applicants receive in housing aid, and their taxes, are inside the
  /// shift.
  func applicants(median: Double, sigma: Double) -> (shift: Double, spread: Double) {
    var low = 0.2
    var high = 2.5
    var found = 0.0
    for _ in 0..<Self.steps.spread {
      let spread = (low + high) / 2
      found = shift(median: median, spread: spread)
      let within =
        mixture(median * ReproducibleMath.exp(sigma), found, spread)
        - mixture(median * ReproducibleMath.exp(-sigma), found, spread)
      if within > Self.withinOneDeviation { low = spread } else { high = spread }
    }
    return (found, (low + high) / 2)
  }

  private func shift(median: Double, spread: Double) -> Double {
    var low = -6.0
    var high = 8.0
    for _ in 0..<Self.steps.shift {
      let middle = (low + high) / 2
      if mixture(median, middle, spread) < 0.5 { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// Share of the mixture at or below an income.
  private func mixture(_ amount: Double, _ shift: Double, _ spread: Double) -> Double {
    var weight = 0.0
    var sum = 0.0
    for index in laws.indices {
      let part = law(of: index, shift: shift, spread: spread).cumulative(amount)
      weight += households[index]
      sum += households[index] * part
    }
    return weight > 0
      ? sum / weight : law(of: -1, shift: shift, spread: spread).cumulative(amount)
  }
}
