import Randomness

/// What a draw of the simulation decides.
///
/// Numbered once, never renumbered: the number is part of the address.
enum Purpose: UInt16 {
  /// Number of first-time applications in a month (entity: month).
  case arrivals = 100
  /// A tenant's year: departure, transfer request (entity: household, time: year).
  case tenantYear = 101
  /// An applicant's year: exit for another reason (entity: household, time: year).
  case applicantYear = 102
  /// Renewal at an anniversary (entity: household, time: month).
  case renewal = 103
  /// An applicant's month: the committees' judgement (entity: household, time: month).
  case applicantMonth = 104
  /// A household before a dwelling: kept, refused, complete, informed (entity: household, other: dwelling).
  case pair = 105
  /// A release of a dwelling: day, holder, advertised, withdrawn (entity: dwelling, time: month).
  case release = 106
  /// A round of a vacancy: wait for the next committee (entity: dwelling, time: month).
  case round = 107
  /// A dwelling's own appeal (entity: dwelling).
  case appeal = 108
  /// Whether a household follows the ads (entity: household).
  case awareness = 109
  /// How long a formerly homeless household stays (entity: household, time: month).
  case sustainment = 110
  /// Number of deliveries in a month (entity: month).
  case deliveries = 111
  /// A delivered dwelling: model, zone, financing (entity: dwelling).
  case delivery = 112
  /// Day on which a dwelling vacant at the start was released (entity: dwelling).
  case startingVacancy = 114
}

extension KeyedDraws {
  /// Four words for a purpose of the simulation.
  @inline(__always)
  func block(_ purpose: Purpose, entity: Int, other: Int = 0, time: Int = 0) -> Philox.Block {
    block(purpose.rawValue, entity: entity, other: other, time: time)
  }
}
