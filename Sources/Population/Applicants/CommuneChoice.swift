internal import Housing
internal import Randomness

/// Where households live and ask: choices among communes in which each alternative has a chance of its own, keyed
/// by the household and the commune.
///
/// The commune of the smallest E / weight wins, E exponential of mean 1: the same choice as the greatest logarithm
/// of weight plus Gumbel noise, with one logarithm instead of two. A household whose best commune does not change
/// keeps it, whatever happens to the others.
///
/// The weight of a wish is stock^α · e^(β · s · m), that of a residence is households · e^(β · s · m): s the
/// household's resources and m the commune's median, both in standard deviations (docs/model.md#population and 4).
struct CommuneChoice: Sendable {
  /// Classes of resources that share weights: octiles of the applicants' distribution.
  static let classes = 8
  /// Blocks of four words that one address holds; beyond, communes share chance.
  static let greatestCount = 4 * 256

  /// Arrivals expected before the first look ends: fewer than `Households.wishes` come in one race in a hundred,
  /// which is then run again without end.
  private static let usualArrivals = 12.0

  /// Number of communes, and of blocks of four that hold them.
  private let count: Int
  private let blocks: Int
  /// Upper bounds of the first seven classes, €/year per consumption unit.
  private let bounds: [Double]
  /// Inverse weights of a wish and of a residence, infinite beyond the last commune.
  ///
  /// Shape: `classes × blocks`, row-major, four communes a block.
  private let wish: [SIMD4<Double>]
  private let residence: [SIMD4<Double>]
  /// A time before which a race nearly always has its winners, by class: most communes lose at a glance.
  private let wishLimit: [Double]
  private let homeWish: UInt32
  private let outside: UInt32
  private let wishCount: CategoryThresholds

  init(_ territory: Territory, _ settings: PopulationSettings, law: TruncatedLogNormal) {
    let communes = territory.communes
    precondition(communes.count <= Self.greatestCount, "a choice holds \(Self.greatestCount) communes")
    count = communes.count
    blocks = (communes.count + 3) / 4
    bounds = (1..<Self.classes).map {
      law.value(normal: Inversion.normal(Double($0) / Double(Self.classes)))
    }
    var stock = Array(repeating: 0, count: communes.count)
    for row in territory.stock.counts.indices {
      stock[territory.stock.communes[row]] += territory.stock.counts[row]
    }
    let richness = Self.standardised(communes)
    let none = SIMD4<Double>(repeating: .infinity)
    var wish = Array(repeating: none, count: Self.classes * blocks)
    var residence = wish
    var wishLimit: [Double] = []
    for octile in 0..<Self.classes {
      let middle = Inversion.normal((Double(octile) + 0.5) / Double(Self.classes))
      var total = 0.0
      for index in communes.indices {
        let sorting = ReproducibleMath.exp(settings.incomeSorting * middle * richness[index])
        let attraction =
          stock[index] > 0
          ? ReproducibleMath.power(Double(stock[index]), settings.stockExponent) : 0
        let place = octile * blocks + index / 4
        wish[place][index % 4] = 1 / (attraction * sorting)
        total += attraction * sorting
        residence[place][index % 4] = 1 / (Double(communes[index].households) * sorting)
      }
      wishLimit.append(total > 0 ? Self.usualArrivals / total : .infinity)
    }
    self.wish = wish
    self.residence = residence
    self.wishLimit = wishLimit
    homeWish = Uniform.threshold(settings.homeCommuneWish)
    outside = Uniform.threshold(settings.outsideTerritoryShare)
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

  /// Commune of residence of a first-time applicant, or `Households.outsideTerritory`.
  func home(resourceClass: Int, key: HouseholdKey, draws: KeyedDraws) -> Int16 {
    let first = draws.word(
      DrawPurpose.applicantWishCount.rawValue, entity: key.entity, other: key.other, time: key.time)
    if first < outside { return Households.outsideTerritory }
    var best = WishList(before: .infinity)
    race(residence, resourceClass, .applicantHome, key, draws, except: -1, keep: 1, into: &best)
    return best.communes[0]
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
    race(wish, resourceClass, .applicantWishes, key, draws, except: except, keep: keep, into: &list)
    if list.count < keep {
      list = WishList(before: .infinity)
      race(wish, resourceClass, .applicantWishes, key, draws, except: except, keep: keep, into: &list)
    }
    for place in 0..<Households.wishes { wanted[row + place] = Households.noWish }
    if homeFirst { wanted[row] = home }
    let shift = homeFirst ? 1 : 0
    for place in 0..<(number - shift) where place < list.count {
      wanted[row + shift + place] = list.communes[place]
    }
  }

  /// Runs the race of all communes and keeps the first few.
  @inline(__always)
  private func race(
    _ inverse: [SIMD4<Double>], _ resourceClass: Int, _ purpose: DrawPurpose, _ key: HouseholdKey,
    _ draws: KeyedDraws, except: Int, keep: Int, into list: inout WishList
  ) {
    guard keep > 0 else { return }
    let base = resourceClass * blocks
    for block in 0..<blocks {
      let words = draws.block(
        purpose.rawValue, entity: key.entity, other: key.other, time: key.time, index: block)
      let uniform = SIMD4(
        Uniform.open(words[0]), Uniform.open(words[1]), Uniform.open(words[2]), Uniform.open(words[3]))
      let factor = inverse[base + block]
      // -log u ≥ 1 - u: most communes are out of the race before their logarithm is needed.
      let least = (1 - uniform) * factor
      if least[0] >= list.slowest && least[1] >= list.slowest && least[2] >= list.slowest
        && least[3] >= list.slowest
      {
        continue
      }
      for lane in 0..<4 where least[lane] < list.slowest {
        let commune = 4 * block + lane
        let time = -ReproducibleMath.log(uniform[lane]) * factor[lane]
        if time < list.slowest, commune != except {
          list.insert(Int16(commune), time: time, keep: keep)
        }
      }
    }
  }
}

/// The first communes of a race, at most `Households.wishes`, the fastest first.
///
/// Ties: the smaller number.
struct WishList {
  private(set) var communes = InlineArray<8, Int16>(repeating: Households.noWish)
  private var times = InlineArray<8, Double>(repeating: .infinity)
  private(set) var count = 0
  /// Time to beat.
  private(set) var slowest: Double

  /// An empty list, for the communes that come before a time.
  init(before time: Double) { slowest = time }

  @inline(__always)
  mutating func insert(_ commune: Int16, time: Double, keep: Int) {
    var place = min(count, keep - 1)
    while place > 0, times[place - 1] > time {
      times[place] = times[place - 1]
      communes[place] = communes[place - 1]
      place -= 1
    }
    times[place] = time
    communes[place] = commune
    count = min(count + 1, keep)
    if count == keep { slowest = times[keep - 1] }
  }
}
