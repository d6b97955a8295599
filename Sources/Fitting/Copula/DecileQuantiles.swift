internal import Randomness

/// A quantile function through nine given deciles, monotone and smooth, with declared tails.
///
/// Between D1 and D9 a piecewise cubic whose slopes are the harmonic means of neighbouring ones never turns
/// back. Below D1 it goes straight down to a floor; above D9 it is a Pareto tail, continuous at D9.
///
/// Source: Fritsch, Carlson, "Monotone piecewise cubic interpolation", SIAM Journal on Numerical Analysis 17
/// (1980), doi:10.1137/0717021; Fritsch, Butland (1984) for the slopes.
public struct DecileQuantiles: Sendable, Hashable {
  /// The deciles D1 to D9, ascending.
  public let deciles: [Double]
  /// The least value.
  public let floor: Double
  /// Exponent of the Pareto tail above D9, above 1.
  public let tailExponent: Double
  private let slopes: [Double]

  /// A quantile function; nil where the deciles are not nine, do not increase strictly, D9 is not positive,
  /// the floor lies above D1, or the tail has no mean.
  public init?(deciles: [Double], floor: Double, tailExponent: Double) {
    guard deciles.count == 9, zip(deciles, deciles.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
    guard deciles.allSatisfy(\.isFinite), floor <= deciles[0], deciles[8] > 0, tailExponent > 1 else {
      return nil
    }
    self.deciles = deciles
    self.floor = floor
    self.tailExponent = tailExponent
    let step = 0.1
    let secants = zip(deciles, deciles.dropFirst()).map { ($1 - $0) / step }
    slopes = deciles.indices.map { place in
      guard place > 0 else { return secants[0] }
      guard place < 8 else { return secants[7] }
      return 2 * secants[place - 1] * secants[place] / (secants[place - 1] + secants[place])
    }
  }

  /// The value below which a share of the population lies.
  ///
  /// - Parameter share: in (0, 1).
  public func value(at share: Double) -> Double {
    if share <= 0.1 { return floor + (deciles[0] - floor) * max(0, share) / 0.1 }
    if share >= 0.9 {
      return deciles[8] * ReproducibleMath.power((1 - min(share, 1 - 1e-12)) / 0.1, -1 / tailExponent)
    }
    let place = min(7, max(0, Int(share * 10) - 1))
    let step = 0.1
    let t = (share - 0.1 * Double(place + 1)) / step
    let (left, right) = (deciles[place], deciles[place + 1])
    let (startSlope, endSlope) = (slopes[place] * step, slopes[place + 1] * step)
    let t2 = t * t
    let t3 = t2 * t
    return (2 * t3 - 3 * t2 + 1) * left + (t3 - 2 * t2 + t) * startSlope + (3 * t2 - 2 * t3) * right
      + (t3 - t2) * endSlope
  }
}
