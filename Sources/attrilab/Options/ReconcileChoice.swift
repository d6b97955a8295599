import ArgumentParser
import Fitting

/// What is done where totals contradict each other: `--reconcile`.
enum ReconcileChoice: String, ExpressibleByArgument, CaseIterable {
  case fail, scale, relax

  /// The policy for weights of microdata.
  var policy: ReconcilePolicy {
    switch self {
    case .fail: .fail
    case .scale: .scale
    case .relax: .relax
    }
  }
}
