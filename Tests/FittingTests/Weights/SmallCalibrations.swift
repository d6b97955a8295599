import Fitting
import Randomness

/// Small calibration problems whose totals are those of hidden positive weights, so that they can be met.
struct SmallCalibration {
  var names: [String]
  var lines: [[Double]]
  var weights: [Double]
  var targets: [Double]

  /// A random problem: categories of two variables and a count of persons, the sums of both families
  /// redundant.
  init(seed: UInt64, spread: Double = 1) {
    let draws = KeyedDraws(seed: seed, replication: 0)
    func uniform(_ purpose: UInt16, _ entity: Int) -> Double { draws.uniform(purpose, entity: entity) }
    let units = 30 + Int(uniform(1, 0) * 40)
    names = ["zone=0", "zone=1", "zone=2", "age=0", "age=1", "persons:p"]
    lines = []
    weights = []
    var hidden: [Double] = []
    for unit in 0..<units {
      var line = Array(repeating: 0.0, count: 6)
      line[unit < 3 ? unit : Int(uniform(2, unit) * 3)] = 1
      line[3 + (unit < 6 ? unit % 2 : Int(uniform(3, unit) * 2))] = 1
      line[5] = Double(Int(uniform(4, unit) * 4))
      lines.append(line)
      weights.append(0.5 + 3 * uniform(5, unit))
      hidden.append(weights[unit] * (1 + spread * (uniform(6, unit) - 0.5)))
    }
    targets = Incidence(rowByRow: lines).totals(hidden)
  }

  var request: WeightCalibration.Request {
    WeightCalibration.Request(
      names: names, targets: targets, incidence: Incidence(rowByRow: lines), weights: weights)
  }

  /// The same problem without some of its controls.
  func without(_ controls: Set<Int>) -> SmallCalibration {
    var smaller = self
    let kept = names.indices.filter { !controls.contains($0) }
    smaller.names = kept.map { names[$0] }
    smaller.targets = kept.map { targets[$0] }
    smaller.lines = lines.map { line in kept.map { line[$0] } }
    return smaller
  }
}
