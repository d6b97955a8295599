internal import Housing
internal import Randomness

/// Where households ask: a choice among communes in which each has a chance of its own, keyed by the household and the
/// commune.
///
/// The commune of the smallest E / weight wins, E exponential of mean 1: the same choice as the greatest logarithm
/// of weight plus Gumbel noise, with one logarithm instead of two. A household whose best commune does not change
/// keeps it, whatever happens to the others.
///
/// The weight of a wish is stock^α · e^(β · s · m): s the household's resources and m the commune's median, both in
/// standard deviations (docs/model.md#population). Where households live is `ResidenceChoice`.
struct CommuneChoice: Sendable {
  /// Classes of resources that share weights: octiles of the applicants' distribution.
  static let classes = 8
  /// Blocks of four words that one address holds; beyond, communes share chance.
  static let greatestCount = 4 * 256

  /// Arrivals expected before the first look ends: fewer than `Households.wishes` come in one race in a hundred,
  /// which is then run again without end.
  private static let usualArrivals = 12.0

  /// Number of communes.
  private let count: Int
  /// Upper bounds of the first seven classes, €/year per consumption unit.
  private let bounds: [Double]
  /// Inverse weights of a wish by class.
  private let wish: CommuneRace
  /// A time before which a race nearly always has its winners, by class: most communes lose at a glance.
  private let wishLimit: [Double]
  private let homeWish: UInt32
  private let wishCount: CategoryThresholds

  init(_ territory: Territory, _ settings: PopulationSettings) {
    let communes = territory.communes
    precondition(communes.count <= Self.greatestCount, "a choice holds \(Self.greatestCount) communes")
    count = communes.count
    bounds = (1..<Self.classes).map {
      settings.incomeMedian
        * ReproducibleMath.exp(settings.incomeSigma * Inversion.normal(Double($0) / Double(Self.classes)))
    }
    var stock = Array(repeating: 0, count: communes.count)
    for row in territory.stock.counts.indices {
      stock[territory.stock.communes[row]] += territory.stock.counts[row]
    }
    let richness = Self.standardised(communes)
    var wish = CommuneRace(communes: communes.count)
    var wishLimit: [Double] = []
    for octile in 0..<Self.classes {
      let middle = Inversion.normal((Double(octile) + 0.5) / Double(Self.classes))
      var total = 0.0
      var weights = Array(repeating: 0.0, count: communes.count)
      for index in communes.indices {
        let sorting = ReproducibleMath.exp(settings.incomeSorting * middle * richness[index])
        let attraction =
          stock[index] > 0
          ? ReproducibleMath.power(Double(stock[index]), settings.stockExponent) : 0
        weights[index] = attraction * sorting
        total += weights[index]
      }
      wish.append(weights)
      wishLimit.append(total > 0 ? Self.usualArrivals / total : .infinity)
    }
    self.wish = wish
    self.wishLimit = wishLimit
    homeWish = Uniform.threshold(settings.homeCommuneWish)
    wishCount = CategoryThresholds(settings.wishCountShares)
  }

  /// Logarithms of the communes' median incomes, centred and scaled over their households.
  private static func standardised(_ communes: [Commune]) -> [Double] {
    var weight = 0.0
    var sum = 0.0
    var squares = 0.0
    for commune in communes {
      let logarithm = ReproducibleMath.log(commune.medianIncome)
      weight += Double(commune.households)
      sum += Double(commune.households) * logarithm
      squares += Double(commune.households) * logarithm * logarithm
    }
    guard weight > 0 else { return communes.map { _ in 0 } }
    let mean = sum / weight
    let deviation = max(0, squares / weight - mean * mean).squareRoot()
    guard deviation > 1e-9 else { return communes.map { _ in 0 } }
    return communes.map { (ReproducibleMath.log($0.medianIncome) - mean) / deviation }
  }

  /// Class of resources per consumption unit, €/year.
  func resourceClass(_ perUnit: Double) -> Int {
    var octile = 0
    while octile < bounds.count, perUnit > bounds[octile] { octile += 1 }
    return octile
  }

  /// Wanted communes in the order of wish, written into the household's places.
  ///
  /// - Parameters:
  ///   - home: commune of residence, or `Households.outsideTerritory`.
  ///   - wanted: the column of wanted communes.
  ///   - row: first place of the household in it.
  func fillWishes(
    resourceClass: Int, home: Int16, key: HouseholdKey, draws: KeyedDraws, into wanted: inout [Int16],
    row: Int
  ) {
    let words = draws.block(
      DrawPurpose.applicantWishCount.rawValue, entity: key.entity, other: key.other, time: key.time,
      index: 1)
    let number = min(wishCount.category(words[0]) + 1, count)
    let homeFirst = home >= 0 && words[1] < homeWish
    let except = homeFirst ? Int(home) : -1
    let keep = homeFirst ? number - 1 : number
    var list = WishList(before: wishLimit[resourceClass])
    wish.run(resourceClass, .applicantWishes, key, draws, except: except, keep: keep, into: &list)
    if list.count < keep {
      list = WishList(before: .infinity)
      wish.run(resourceClass, .applicantWishes, key, draws, except: except, keep: keep, into: &list)
    }
    for place in 0..<Households.wishes { wanted[row + place] = Households.noWish }
    if homeFirst { wanted[row] = home }
    let shift = homeFirst ? 1 : 0
    for place in 0..<(number - shift) where place < list.count {
      wanted[row + shift + place] = list.communes[place]
    }
  }
}
