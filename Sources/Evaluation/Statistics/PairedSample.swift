/// The same indicator under two scenarios, replication by replication, on common random numbers.
public struct PairedSample: Sendable {
  /// Variant minus reference, by replication.
  public let differences: [Double]
  /// Mean of the differences.
  public let mean: Double
  /// Standard error of the mean; 0 for fewer than two replications or no variance.
  public let standardError: Double
  /// Variance of the difference with independent seeds over its variance as paired; nil where one of them is 0.
  public let varianceRatio: Double?

  /// A sample of paired values.
  ///
  /// - Precondition: as many values of the variant as of the reference.
  public init(reference: [Double], variant: [Double]) {
    precondition(reference.count == variant.count, "paired values come in pairs")
    differences = zip(variant, reference).map { $0 - $1 }
    mean = Self.mean(differences)
    let paired = Self.variance(differences)
    standardError = (paired / Double(max(1, differences.count))).squareRoot()
    let independent = Self.variance(reference) + Self.variance(variant)
    varianceRatio = paired > 0 && independent > 0 ? independent / paired : nil
  }

  /// Whether every difference is exactly zero.
  public var isIdentical: Bool { differences.allSatisfy { $0 == 0 } }

  /// Two-sided probability of a mean so far from zero if there were no difference.
  public var probability: Double {
    guard differences.count > 1 else { return 1 }
    if standardError == 0 { return mean == 0 ? 1 : 0 }
    return StudentDistribution.twoSidedProbability(
      abs(mean) / standardError, degreesOfFreedom: differences.count - 1)
  }

  /// Half-width of the confidence interval of the mean at an error rate; infinite for a single replication.
  public func halfWidth(error: Double) -> Double {
    guard differences.count > 1 else { return !differences.isEmpty && isIdentical ? 0 : .infinity }
    guard standardError > 0 else { return 0 }
    return standardError
      * StudentDistribution.twoSidedQuantile(error, degreesOfFreedom: differences.count - 1)
  }

  static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }

  /// Sample variance, 0 for fewer than two values.
  static func variance(_ values: [Double]) -> Double {
    guard values.count > 1 else { return 0 }
    let mean = mean(values)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
  }
}

/// Holm's correction: the error rate at which each of several comparisons is judged so that all of them together
/// err at most at one rate.
///
/// Source: Holm, "A simple sequentially rejective multiple test procedure", Scand. J. Statist. 6 (1979).
public enum HolmCorrection {
  /// The error rate of each comparison.
  ///
  /// - Parameters:
  ///   - probabilities: two-sided probability of each.
  ///   - error: error rate of all together.
  public static func errorRates(_ probabilities: [Double], error: Double) -> [Double] {
    let order = probabilities.indices.sorted { (probabilities[$0], $0) < (probabilities[$1], $1) }
    var rates = [Double](repeating: error, count: probabilities.count)
    var stopped: Double?
    for (rank, place) in order.enumerated() {
      let rate = stopped ?? error / Double(probabilities.count - rank)
      rates[place] = rate
      if probabilities[place] > rate { stopped = rate }
    }
    return rates
  }
}
