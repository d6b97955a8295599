internal import Housing
internal import Randomness

/// Who lives in a social dwelling: persons by rooms, then composition by persons.
///
/// The observed under-occupation is kept: four T3 in ten house one person (Auvergne-Rhône-Alpes).
/// The table by rooms is tilted by e^(λ · persons), λ solved so that the published mean holds over a stock that
/// divides by rooms as the one it was published for.
struct OccupancyLaw: Sendable {
  /// Largest class of persons: six or more.
  static let classes = 6

  /// Persons 1 to 6+ by rooms 1 to 5+, before the tilt.
  ///
  /// Assumed around the figure above and the national mean.
  private static let personsByRooms: [[Double]] = [
    [0.900, 0.080, 0.015, 0.004, 0.001, 0.000],
    [0.680, 0.240, 0.060, 0.015, 0.004, 0.001],
    [0.445, 0.285, 0.175, 0.070, 0.020, 0.005],
    [0.200, 0.260, 0.220, 0.190, 0.090, 0.040],
    [0.100, 0.180, 0.180, 0.220, 0.180, 0.140],
  ]
  /// Composition by persons 1 to 6+.
  ///
  /// Assumed.
  private static let compositionByPersons: [[Double]] = [
    [1.00, 0.00, 0.00, 0.00, 0.00],
    [0.00, 0.45, 0.40, 0.00, 0.15],
    [0.00, 0.00, 0.42, 0.48, 0.10],
    [0.00, 0.00, 0.27, 0.66, 0.07],
    [0.00, 0.00, 0.20, 0.73, 0.07],
    [0.00, 0.00, 0.15, 0.78, 0.07],
  ]
  /// Mean persons of a household of six or more, with the law of `HouseholdMakeup`.
  private static let meanOfLargest = 6.4
  /// Steps of the bisection for λ: 60 halve the interval below the last bit.
  private static let steps = 60

  private let persons: [CategoryThresholds]
  private let composition: [CategoryThresholds]

  /// The law for a stock.
  ///
  /// - Parameters:
  ///   - roomShares: shares of dwellings with 1 to 5 rooms. Shape: 5.
  ///   - mean: mean persons of a household over the stock.
  init(roomShares: [Double], mean: Double) {
    var low = -3.0
    var high = 3.0
    for _ in 0..<Self.steps {
      let middle = (low + high) / 2
      if Self.mean(tilt: middle, roomShares) < mean { low = middle } else { high = middle }
    }
    let tilt = low
    persons = Self.personsByRooms.map { CategoryThresholds(Self.tilted($0, by: tilt)) }
    composition = Self.compositionByPersons.map { CategoryThresholds($0) }
  }

  private static func tilted(_ shares: [Double], by tilt: Double) -> [Double] {
    shares.indices.map { shares[$0] * ReproducibleMath.exp(tilt * Double($0)) }
  }

  private static func mean(tilt: Double, _ roomShares: [Double]) -> Double {
    var sum = 0.0
    var total = 0.0
    for (rooms, part) in roomShares.enumerated() where part > 0 {
      let shares = tilted(personsByRooms[rooms], by: tilt)
      let weight = shares.reduce(0, +)
      var persons = 0.0
      for (index, share) in shares.enumerated() {
        persons += share / weight * (index == classes - 1 ? meanOfLargest : Double(index + 1))
      }
      sum += part * persons
      total += part
    }
    return total > 0 ? sum / total : 0
  }

  /// Class of persons, 1 to 6, of a household in a dwelling.
  func personsClass(rooms: Int, _ word: UInt32) -> Int { persons[rooms - 1].category(word) + 1 }

  /// Composition of a household of a class of persons.
  func composition(personsClass: Int, _ word: UInt32) -> Int {
    composition[personsClass - 1].category(word)
  }
}
