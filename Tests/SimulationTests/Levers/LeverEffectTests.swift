import Policy
import Simulation
import Testing

/// What the reforms move, and which way: sanity of the model, not facts.
///
/// Two replications of two years after a year of burn-in, paired with the status quo on the same chance. The signs
/// are those that the prototype of the model found on a large territory, or that follow from the rule itself.
@Suite struct LeverEffectTests {
  /// A change of levers against another, and what must move.
  struct Effect: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var from: [LeverKey: Double] = [:]
    let to: [LeverKey: Double]
    let measure: Measure
    let sign: Double
    /// Least size of the change, in the unit of the measure.
    var least = 0.0
    var replications = 2
    var years = 2
  }

  static let effects = [
    Effect(
      testDescription: "an enforced first-quartile target raises the share outside QPV",
      to: [.enforcement: 2, .q1TargetOutsideQPV: 0.4], measure: .firstQuartileOutsideQPV, sign: 1, least: 0.1),
    Effect(
      testDescription: "and lowers that in QPV", to: [.enforcement: 2, .q1TargetOutsideQPV: 0.4],
      measure: .firstQuartileInQPV, sign: -1, replications: 4),
    Effect(
      testDescription: "an enforced target for quartiles 2 to 4 lowers the first quartile in QPV",
      from: [.enforcement: 2, .q2q4TargetInQPV: 0], to: [.enforcement: 2, .q2q4TargetInQPV: 1],
      measure: .firstQuartileInQPV, sign: -1, least: 0.05),
    Effect(
      testDescription: "a target for the homeless houses more of them", from: [.homelessAllocationTarget: 0],
      to: [.homelessAllocationTarget: 0.2], measure: .homeless, sign: 1, least: 10),
    Effect(
      testDescription: "faster committees shorten vacancy",
      to: [.committeeCadence: 7, .designationDelay: 10],
      measure: .vacancyDays, sign: -1, least: 5),
    Effect(
      testDescription: "one candidate for three lengthens vacancy", to: [.candidatesPerDwelling: 1],
      measure: .vacancyDays, sign: 1, least: 5),
    Effect(
      testDescription: "one candidate for three saves files", to: [.candidatesPerDwelling: 1],
      measure: .filesPerLease, sign: -1, least: 0.5),
    Effect(
      testDescription: "a longer delay to answer lengthens vacancy", to: [.answerDelay: 30],
      measure: .vacancyDays,
      sign: 1, least: 10),
    Effect(
      testDescription: "letting by choice lowers refusals", to: [.choiceBasedShare: 1], measure: .refusalRate,
      sign: -1, least: 0.02),
    Effect(
      testDescription: "telling what is to let lowers refusals", to: [.informationOnSupply: 0.9],
      measure: .refusalRate, sign: -1, least: 0.05),
    Effect(
      testDescription: "fewer incomplete files save files", from: [.incompleteFiles: 0.5],
      to: [.incompleteFiles: 0], measure: .filesPerLease, sign: -1),
    Effect(
      testDescription: "following the score lengthens the wait of those housed",
      to: [.committeeDiscretion: 0],
      measure: .meanWaitOfHoused, sign: 1),
    Effect(
      testDescription: "points for seniority lengthen it too", from: [.seniorityPointsPerYear: 0],
      to: [.seniorityPointsPerYear: 10], measure: .meanWaitOfHoused, sign: 1, least: 1),
    Effect(
      testDescription: "points for priority house more priority households", from: [.priorityPoints: 0],
      to: [.priorityPoints: 50], measure: .priorityShare, sign: 1, least: 0.05),
    Effect(
      testDescription: "an imposed priority share houses more priority households",
      from: [.priorityEnforcement: 0], to: [.priorityEnforcement: 1, .priorityShareByHolder: 0.8],
      measure: .priorityShare, sign: 1, least: 0.1),
    Effect(
      testDescription: "a greater share of the State houses more priority households", from: [.stateShare: 0],
      to: [.stateShare: 0.3], measure: .priorityShare, sign: 1, least: 0.03),
    Effect(
      testDescription: "support keeps more tenancies of the formerly homeless",
      from: [.homelessAllocationTarget: 0.2, .supportIntensity: 0, .sustainmentUnsupported: 0.5],
      to: [.homelessAllocationTarget: 0.2, .supportIntensity: 100, .sustainmentUnsupported: 0.5],
      measure: .sustainment, sign: 1, least: 0.1, replications: 1, years: 3),
    Effect(
      testDescription: "reminders keep more applications", to: [.renewalReminderReach: 1], measure: .pending,
      sign: 1, least: 50),
    Effect(
      testDescription: "a stricter limit of rent burden lowers the burden", from: [.rentBurdenLimit: 0.4],
      to: [.rentBurdenLimit: 0.25], measure: .meanBurden, sign: -1, least: 0.01),
  ]

  @Test(arguments: effects)
  func aReformMovesWhatItShould(effect: Effect) throws {
    var total = 0.0
    for replication in 0..<effect.replications {
      let fork = try LeverForks.fork(replication: replication, years: effect.years)
      let before = try fork.outcome(under: effect.from)
      let after = try fork.outcome(under: effect.to)
      total += effect.measure.value(after) - effect.measure.value(before)
    }
    let mean = total / Double(effect.replications)
    #expect(mean * effect.sign > effect.least, "\(effect.testDescription): \(mean)")
  }

  /// An enforced target is met to a lease of the year, but for requirements dropped for want of a candidate.
  @Test(arguments: [0.15, 0.25, 0.35])
  func anEnforcedTargetIsMetEachYear(target: Double) throws {
    let fork = try LeverForks.fork(replication: 0, years: 2)
    let outcome = try fork.outcome(under: [.enforcement: 2, .q1TargetOutsideQPV: target])
    for (place, year) in outcome.years.enumerated() {
      let leases = outcome.leases.flags.indices.filter {
        (Int(outcome.leases.month[$0]) - outcome.firstMonth) / 12 == place
      }.map { LeaseFlags(rawValue: outcome.leases.flags[$0]) }.filter { !$0.contains(.inQPV) }
      let firstQuartile = Double(leases.count { $0.contains(.firstQuartile) })
      #expect(firstQuartile + Double(year.releasedRequirements) + 1 >= target * Double(leases.count))
    }
  }

  /// The ratchet raises the target by a point or two a year from the fork on.
  @Test func theRatchetRaisesTheTargetYearByYear() throws {
    let fork = try LeverForks.fork(replication: 0, years: 2)
    let flat = try fork.outcome(under: [.enforcement: 2, .q1TargetOutsideQPV: 0.3])
    let rising = try fork.outcome(under: [.enforcement: 2, .q1TargetOutsideQPV: 0.3, .targetRatchet: 0.02])
    #expect(flat.years[0] == rising.years[0])
    #expect(flat.checksum != rising.checksum)
  }
}
