public import DataFiles
public import Evaluation

/// The words and signs of verdicts.
///
/// "Hausse" and "baisse" carry no praise: good or bad is the reader's.
public enum VerdictWord {
  /// What a difference is called.
  public static func word(_ verdict: Verdict) -> Bilingual {
    switch verdict {
    case .higher: Bilingual(fr: "hausse", en: "higher")
    case .lower: Bilingual(fr: "baisse", en: "lower")
    case .notDemonstrated: Bilingual(fr: "pas de différence démontrée", en: "no difference demonstrated")
    case .identical: Bilingual(fr: "identique", en: "identical")
    }
  }

  /// The same where there is little room.
  static func shortWord(_ verdict: Verdict) -> Bilingual {
    verdict == .notDemonstrated ? Bilingual(fr: "non démontré", en: "not demonstrated") : word(verdict)
  }

  /// Sign before the word where there is no picture; readable by itself.
  public static func sign(_ verdict: Verdict) -> String {
    switch verdict {
    case .higher: "↑"
    case .lower: "↓"
    case .notDemonstrated: "≈"
    case .identical: "="
    }
  }

  /// What a target's outcome is called.
  public static func word(_ verdict: TargetVerdict) -> Bilingual {
    switch verdict {
    case .met: Bilingual(fr: "atteint", en: "met")
    case .notMet: Bilingual(fr: "non atteint", en: "not met")
    case .uncertain: Bilingual(fr: "incertain", en: "uncertain")
    }
  }
}
