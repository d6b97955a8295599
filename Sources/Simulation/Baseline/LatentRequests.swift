import Housing
import Population
import Randomness

/// What sitting tenants would ask for, should they ask for a transfer: size and priority, fixed for each household
/// so that the same request meets the same tenant in every variant.
enum LatentRequests {
  /// Completes the tenants that have no application: rooms wanted from the number of persons, and priority with the
  /// share and the income gradient of new applications.
  static func complete(
    _ households: inout Households, upTo count: Int, share settings: PopulationSettings, draws: KeyedDraws
  ) {
    for household in 0..<count
    where households.dwelling[household] >= 0
      && households.applicationMonth[household] == Households.noApplication
    {
      let word = draws.block(.latentRequest, entity: household)
      let norm = OccupancyNorm.rooms(persons: Int(households.persons[household]))
      households.roomsWanted[household] = UInt8(norm.lowerBound + Uniform.below(norm.count, word[0]))
      let perUnit =
        Int(households.verifiedIncome[household]) * 100 / Int(households.consumptionUnits[household])
      var probability = settings.arrivalPriorityShare
      if perUnit < settings.priorityLowIncome {
        probability *= settings.priorityLowIncomeRatio
      } else if perUnit > settings.priorityHighIncome {
        probability *= settings.priorityHighIncomeRatio
      }
      if word[1] < Uniform.threshold(probability) {
        households.priority[household] |= PriorityCategories.poorlyHoused.rawValue
      }
    }
  }
}

/// Where tenants who ask for a transfer want to live: their own commune or others, in proportion to stock.
struct TenantWishes: Sendable {
  /// Share of requests whose first wish is the present commune, and exponent of the stock elsewhere.
  ///
  /// Source: modelling assumptions shared with first-time applicants (docs/model.md).
  static let ownCommune = 0.6
  static let stockExponent = 0.85
  /// Share of requests with at least two, three… wishes.
  static let further = [0.85, 0.65, 0.38, 0.17]

  /// Cumulated attraction of the communes, as words.
  private let cumulated: [UInt32]

  init(dwellings: Dwellings, communes: Int) {
    var stock = [Double](repeating: 0, count: communes)
    for commune in dwellings.commune { stock[Int(commune)] += 1 }
    let attraction = stock.map { $0 > 0 ? ReproducibleMath.power($0, Self.stockExponent) : 0 }
    let total = attraction.reduce(0, +)
    var sum = 0.0
    cumulated = attraction.map { value in
      sum += value
      return Uniform.threshold(sum / total)
    }
  }

  /// Writes the wishes of a tenant who lives in a commune.
  func write(
    into wished: inout [Int16], household: Int, home: Int, draws: KeyedDraws, month: Int
  ) {
    let first = household * Households.wishes
    let words = draws.block(.latentRequest, entity: household, other: 1, time: month)
    let more = draws.block(.latentRequest, entity: household, other: 2, time: month)
    for place in 0..<Households.wishes { wished[first + place] = Households.noWish }
    var written = 0
    for place in 0..<Households.wishes {
      if place > 0, words[3] >= Uniform.threshold(Self.further[place - 1]) { break }
      let word = place < 3 ? words[place] : more[place - 3]
      let own = place == 0 && more[3] < Uniform.threshold(Self.ownCommune)
      let commune = Int16(own ? home : self.commune(of: word))
      var known = false
      for earlier in 0..<written where wished[first + earlier] == commune { known = true }
      if known { continue }
      wished[first + written] = commune
      written += 1
    }
  }

  private func commune(of word: UInt32) -> Int {
    var low = 0
    var high = cumulated.count - 1
    while low < high {
      let middle = (low + high) / 2
      if word < cumulated[middle] { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
