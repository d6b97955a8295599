/// Rules of the allocation committee (*CALEOL*).
///
/// Source: CCH R.441-3 (candidates, decisions), R.441-10 (answer of the applicant).
public struct CommitteeRules: Sendable {
  /// Where the rules come from.
  public let basis: LegalBasis
  /// Least number of applications examined for a vacant dwelling.
  public let leastCandidates: Int
  /// Days that an applicant has at least to answer an offer; silence is a refusal.
  public let leastAnswerDays: Int
  /// Whether one candidate is enough for a dwelling that the prefect gives to a DALO household.
  public let daloDesignationIsExempt: Bool
  /// Whether one candidate is enough for an adapted PLAI.
  public let adaptedPLAIIsExempt: Bool

  /// Why a list of candidates may be shorter than the least number.
  public enum Exemption: Sendable, CaseIterable {
    /// There are not enough applications.
    case tooFewApplications
    /// The prefect designates a household recognised by the mediation commission.
    case daloDesignation
    /// The dwelling is financed by an adapted PLAI.
    case adaptedPLAI
  }

  static let keys = ["leastCandidates", "leastAnswerDays", "exemptions"]
  static let exemptionKeys = ["daloDesignation", "adaptedPLAI"]

  /// Whether a committee may decide on this number of candidates.
  ///
  /// - Parameters:
  ///   - candidates: applications on its list.
  ///   - available: eligible applications that there are for the dwelling.
  ///   - daloDesignation: whether the prefect designates a DALO household.
  ///   - adaptedPLAI: whether the dwelling is an adapted PLAI.
  public func admits(candidates: Int, available: Int, daloDesignation: Bool, adaptedPLAI: Bool) -> Bool {
    if candidates < 1 { return false }
    if candidates >= leastCandidates { return true }
    return exemption(candidates: candidates, available: available, daloDesignation, adaptedPLAI) != nil
  }

  private func exemption(
    candidates: Int, available: Int, _ daloDesignation: Bool, _ adaptedPLAI: Bool
  ) -> Exemption? {
    if daloDesignation && daloDesignationIsExempt { return .daloDesignation }
    if adaptedPLAI && adaptedPLAIIsExempt { return .adaptedPLAI }
    return candidates >= available ? .tooFewApplications : nil
  }

  /// Whether an offer lapses: the days of the answer have passed in silence.
  public func lapses(daysWithoutAnswer: Int) -> Bool { daysWithoutAnswer > leastAnswerDays }
}
