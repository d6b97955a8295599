/// Life of an application on the national register (*SNE*): validity, renewal, deregistration.
///
/// Delays are in months.
/// Source: CCH L.441-2-1, R.441-2-1 to R.441-2-9.
public struct RegistrationRules: Sendable {
  /// Where the rules come from.
  public let basis: LegalBasis
  /// Months of validity of an application or of its renewal.
  public let validity: Int
  /// Months before the end of validity at which the notice is sent.
  public let notice: Int
  /// Months after application or renewal at which an application not renewed is struck off.
  public let deregistration: Int
  /// Months after application or renewal until which it can be taken up again with its seniority.
  public let reactivation: Int
  /// Months after a warning without answer at which an application is struck off.
  public let noAnswer: Int
  /// Months during which an application struck off for no answer can be taken up again.
  public let noAnswerReactivation: Int
  /// Months after notice at which an inadmissible application is struck off.
  public let inadmissibility: Int
  /// Months during which names are kept after deregistration.
  public let retention: Int

  static let keys = [
    "validity", "notice", "deregistration", "reactivation", "noAnswer", "noAnswerReactivation",
    "inadmissibility", "retention",
  ]

  init(basis: LegalBasis, months: [Int]) {
    self.basis = basis
    validity = months[0]
    notice = months[1]
    deregistration = months[2]
    reactivation = months[3]
    noAnswer = months[4]
    noAnswerReactivation = months[5]
    inadmissibility = months[6]
    retention = months[7]
  }

  /// Where an application that is not renewed stands.
  public enum Status: Sendable, CaseIterable {
    /// Valid.
    case valid
    /// Valid, and the notice to renew has been sent.
    case renewalNotice
    /// Past its validity, not yet struck off: it can still be renewed.
    case grace
    /// Struck off; it can be taken up again with its seniority.
    case reactivable
    /// Struck off for good: only a new application remains.
    case lapsed
  }

  /// Status of an application some whole months after its registration or last renewal.
  public func status(monthsSinceRenewal months: Int) -> Status {
    if months < validity - notice { return .valid }
    if months < validity { return .renewalNotice }
    if months < deregistration { return .grace }
    if months <= reactivation { return .reactivable }
    return .lapsed
  }
}
