import Simulation

/// What a test reads of an outcome, worked out from leases and years without the module of indicators.
enum Measure: Sendable {
  case firstQuartileOutsideQPV, firstQuartileInQPV, priorityShare, homeless, vacancyDays, filesPerLease,
    refusalRate
  case meanWaitOfHoused, meanBurden, sustainment, pending

  /// The value over all measured years; shares from 0 to 1, months, days.
  func value(_ outcome: RunOutcome) -> Double {
    let leases = outcome.leases
    let flags = leases.flags.map { LeaseFlags(rawValue: $0) }
    func share(_ part: LeaseFlags, among: (LeaseFlags) -> Bool = { _ in true }) -> Double {
      Double(flags.count { among($0) && $0.contains(part) }) / Double(max(1, flags.count(where: among)))
    }
    func mean(_ column: [Int16]) -> Double {
      Double(column.reduce(0) { $0 + Int($1) }) / Double(max(1, column.count))
    }
    func sum(_ field: KeyPath<YearTally, Int>) -> Double {
      Double(outcome.years.reduce(0) { $0 + $1[keyPath: field] })
    }
    switch self {
    case .firstQuartileOutsideQPV: return share(.firstQuartile) { !$0.contains(.inQPV) }
    case .firstQuartileInQPV: return share(.firstQuartile) { $0.contains(.inQPV) }
    case .priorityShare: return share(.priority)
    case .homeless: return Double(flags.count { $0.contains(.homeless) })
    case .vacancyDays: return mean(leases.vacancyDays)
    case .filesPerLease: return sum(\.files) / Double(max(1, leases.count))
    case .refusalRate: return sum(\.refusals) / max(1, sum(\.offers))
    case .meanWaitOfHoused: return mean(leases.wait)
    case .meanBurden: return mean(leases.burden) / 1000
    case .sustainment: return sum(\.sustained) / max(1, sum(\.sustainmentBase))
    case .pending: return Double(outcome.years.last?.pending ?? 0)
    }
  }
}
