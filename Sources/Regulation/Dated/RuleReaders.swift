import DataFiles

/// How each small file of rules is read: one function a file, from a dated block to its parameters.
enum RuleReaders {
  /// Longest delay that a file may hold, months.
  private static let longestDelay = 120

  static func quotas(_ block: LocatedYAML) throws(DataProblem) -> [Double] {
    var shares: [Double] = []
    for key in AllocationQuotas.keys { shares.append(try block.required(key).number(in: 0...1)) }
    return shares
  }

  static func registration(_ block: LocatedYAML) throws(DataProblem) -> [Int] {
    var months: [Int] = []
    for key in RegistrationRules.keys {
      months.append(try block.required(key).integer(in: 0...longestDelay))
    }
    guard months[1] < months[0] else {
      throw try block.required("notice").problem(
        what: Bilingual(
          fr: "préavis de \(months[1]) mois pour une validité de \(months[0])",
          en: "a notice of \(months[1]) months for a validity of \(months[0])"),
        allowed: Bilingual(fr: "moins que validity", en: "less than validity"))
    }
    try ordered(block, "validity", "deregistration")
    try ordered(block, "deregistration", "reactivation")
    return months
  }

  private static func ordered(
    _ block: LocatedYAML, _ first: String, _ second: String
  ) throws(DataProblem) {
    let earlier = try block.required(first).integer(in: 0...longestDelay)
    let place = try block.required(second)
    let later = try place.integer(in: 0...longestDelay)
    guard later >= earlier else {
      throw place.problem(
        what: Bilingual(
          fr: "\(later) mois, avant \(first) (\(earlier) mois)",
          en: "\(later) months, before \(first) (\(earlier) months)"),
        allowed: Bilingual(fr: "\(earlier) ou plus", en: "\(earlier) or more"))
    }
  }

  struct Committee: Sendable {
    let leastCandidates: Int
    let leastAnswerDays: Int
    let daloDesignation: Bool
    let adaptedPLAI: Bool
  }

  static func committee(_ block: LocatedYAML) throws(DataProblem) -> Committee {
    let exemptions = try block.required("exemptions")
    _ = try exemptions.entries(known: CommitteeRules.exemptionKeys)
    return Committee(
      leastCandidates: try block.required("leastCandidates").integer(in: 1...100),
      leastAnswerDays: try block.required("leastAnswerDays").integer(in: 0...365),
      daloDesignation: try exemptions.required("daloDesignation").boolean(),
      adaptedPLAI: try exemptions.required("adaptedPLAI").boolean())
  }

  struct Reservation: Sendable {
    let management: ReservationManagement
    let greatestStateShare: Double
    let greatestCivilServantShare: Double
    let guaranteeShare: Double
    let reportDue: ReservationRules.MonthAndDay?
  }

  static func reservation(_ block: LocatedYAML) throws(DataProblem) -> Reservation {
    let managements = ReservationManagement.allCases
    let management = try block.required("management").choice(among: managements.map(\.rawValue))
    let state = try block.required("greatestStateShare").number(in: 0...1)
    var due: ReservationRules.MonthAndDay?
    if let place = block["reportDue"] {
      _ = try place.entries(known: ["month", "day"])
      due = .init(
        month: try place.required("month").integer(in: 1...12),
        day: try place.required("day").integer(in: 1...31))
    }
    return Reservation(
      management: managements[management], greatestStateShare: state,
      greatestCivilServantShare: try block.required("greatestCivilServantShare").number(in: 0...state),
      guaranteeShare: try block.required("guaranteeShare").number(in: 0...1),
      reportDue: due)
  }

  struct Affordability: Sendable {
    let burden: Double
    let residual: Double
  }

  static func affordability(_ block: LocatedYAML) throws(DataProblem) -> Affordability {
    Affordability(
      burden: try block.required("usualGreatestBurden").number(in: 0...1),
      residual: try block.required("usualLeastResidual").number(in: 0...100))
  }
}
