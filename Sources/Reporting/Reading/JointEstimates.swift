public import Evaluation

/// A paired difference as it may be told: its numbers, and a verdict that every parameter set shares.
public struct JointDifference: Sendable {
  /// The line whose numbers are shown: the joined one, or that of the only set.
  public let shown: DifferenceEstimate
  /// What each set says, in the order of the study.
  public let bySet: [DifferenceEstimate]
  /// What may be said: the verdict of every set, "not demonstrated" where they differ.
  public let verdict: Verdict

  /// Joins the lines; nil where there is none.
  init?(joined: DifferenceEstimate?, bySet: [DifferenceEstimate], mainSet: String) {
    guard let shown = joined ?? bySet.first(where: { $0.parameters == mainSet }) ?? bySet.last else {
      return nil
    }
    self.shown = shown
    self.bySet = bySet
    verdict = agreed(bySet.map(\.verdict), joined: shown.verdict)
  }

  /// Whether a difference is demonstrated.
  public var isDemonstrated: Bool { verdict == .higher || verdict == .lower }

  /// Whether the sets demonstrate opposite things, or one of them demonstrates what another does not.
  public var setsDisagree: Bool { bySet.contains { $0.verdict != bySet.first?.verdict } }
}

/// A legal target as it may be told.
public struct JointTarget: Sendable {
  /// The outcome that is drawn: that of the main set.
  public let main: TargetOutcome
  /// The outcome of each set, in the order of the study.
  public let bySet: [TargetOutcome]

  /// What every set says, "uncertain" where they differ.
  public var verdict: TargetVerdict {
    bySet.allSatisfy { $0.verdict == main.verdict } ? main.verdict : .uncertain
  }
}

/// A profile's gain or loss as it may be told.
public struct JointProfile: Sendable {
  /// The line whose difference is shown.
  public let shown: GainersLosers
  /// The line whose waits and shares are shown: that of the main set.
  public let waits: GainersLosers
  /// What every set says; lower means a shorter wait.
  public let verdict: Verdict

  /// Whether a difference is demonstrated.
  public var isDemonstrated: Bool { verdict == .higher || verdict == .lower }
}
