import Housing
import Policy
import Randomness

/// The levers of a run in the form in which the month loop uses them: thresholds of words, days, points.
struct RunRules: Sendable {
  /// How a missed target is followed.
  enum Enforcement: Int { case none, report, prefectSubstitution }

  let values: LeverValues

  // Candidates and committees
  let candidates: Int
  let answerDays: Int
  let cadenceDays: Int
  let designationDays: Int
  let worksDays: Int
  let lapseRounds: Int
  let incompleteFiles: UInt32

  // Score
  let seniorityPointsPerMonth: Double
  let seniorityMonths: Int
  let priorityPoints: Double
  let homelessPoints: Double
  let refusalPenalty: Double
  let judgementSpread: Double

  // Letting by choice
  let choiceShare: UInt32
  let adDays: Int
  let awareness: UInt32
  let awarenessFirstQuartile: UInt32
  let labelledShare: UInt32
  let adReveals: UInt32
  let informationReveals: UInt32

  // Social mix and Housing First
  let enforcement: Enforcement
  let q1Target: Double
  let q1Ratchet: Double
  let q2q4Target: Double
  let homelessTarget: Double
  let priorityFloor: Double?
  let burdenLimit: Double
  let residualLimit: Double
  let supported: UInt32
  let sustainmentSupported: Double
  let sustainmentUnsupported: Double

  // Holders
  let stockManagement: Bool
  let holderThresholds: [UInt32]
  let outsidersKept: UInt32
  let actionLogementOthers: UInt32
  let transfersKept: UInt32
  let transfersKeptOwnLandlord: UInt32
  /// Word below which a candidate is kept, by income per unit in steps of `incomeStep` euros.
  let incomeKept: [UInt32]
  static let incomeStep = 50

  // Refusal
  let refusalConstant: Double
  let refusalDwellingEffect: Double
  let refusalQPV: Double
  let refusalNotFirstCommune: Double
  let refusalOtherType: Double
  let refusalTransfer: Double
  let refusalBurden: Double
  let refusalOpened: Double

  // List
  let renewal: [UInt32]
  let exitShare: Double
  let exitShareTransfers: Double
  let thresholdFactor: Double

  // Stock
  let departureByRooms: [Double]
  let transferRequests: Double
  let demandGrowth: Double
  let demolitionsPerYear: Double
  let plaiShareOfNewBuild: Double
  let newBuildQpvShare: Double

  /// - Parameter roomShares: share of the stock by rooms, for the mean of the turnover ratios. Shape: 5.
  init(_ values: LeverValues, roomShares: [Double]) {
    self.values = values
    candidates = values.integer(.candidatesPerDwelling)
    answerDays = values.integer(.answerDelay)
    cadenceDays = values.integer(.committeeCadence)
    designationDays = values.integer(.designationDelay)
    worksDays = values.integer(.worksDays)
    lapseRounds = values.integer(.lapseRounds)
    incompleteFiles = Uniform.threshold(values[.incompleteFiles])

    seniorityPointsPerMonth = values[.seniorityPointsPerYear] / 12
    seniorityMonths = Int(values[.seniorityYearsCounted] * 12)
    priorityPoints = values[.priorityPoints]
    homelessPoints = values[.homelessPoints]
    refusalPenalty = values[.refusalPenalty]
    judgementSpread = values[.committeeDiscretion] * values[.scoreSpread]

    choiceShare = Uniform.threshold(values[.choiceBasedShare])
    adDays = values.integer(.adDuration)
    awareness = Uniform.threshold(values[.bidAwareness])
    awarenessFirstQuartile = Uniform.threshold(values[.bidAwareness] - values[.bidAwarenessGap])
    labelledShare = Uniform.threshold(values[.adLabels])
    adReveals = Uniform.threshold(values[.adReveals])
    informationReveals = Uniform.threshold(values[.informationOnSupply])

    enforcement = Enforcement(rawValue: values.integer(.enforcement)) ?? .report
    q1Target = values[.q1TargetOutsideQPV]
    q1Ratchet = values[.targetRatchet]
    q2q4Target = values[.q2q4TargetInQPV]
    homelessTarget = values[.homelessAllocationTarget]
    priorityFloor = values.isOn(.priorityEnforcement) ? values[.priorityShareByHolder] : nil
    burdenLimit = values[.rentBurdenLimit]
    residualLimit = values[.residualIncomeLimit]
    supported = Uniform.threshold(values[.supportIntensity] / 100)
    sustainmentSupported = values[.sustainmentSupported]
    sustainmentUnsupported = values[.sustainmentUnsupported]

    stockManagement = values[.reservationMode] == 0
    var cumulated = 0.0
    holderThresholds = [LeverKey.stateShare, .localAuthorityShare, .actionLogementShare].map {
      cumulated += values[$0]
      return Uniform.threshold(cumulated)
    }
    outsidersKept = Uniform.threshold(1 - values[.localPreference])
    actionLogementOthers = Uniform.threshold(values[.actionLogementOthers])
    transfersKept = Uniform.threshold(values[.transfersKept])
    transfersKeptOwnLandlord = Uniform.threshold(values[.transfersKept] * values[.ownLandlordFactor])
    let reference = values[.incomePreferenceReference]
    let exponent = values[.incomePreference]
    incomeKept = (0...Int(reference) / Self.incomeStep).map { step in
      let income = (Double(step) + 0.5) * Double(Self.incomeStep)
      return Uniform.threshold(exponent == 0 ? 1 : ReproducibleMath.power(income / reference, exponent))
    }

    refusalConstant = values[.refusalConstant]
    refusalDwellingEffect = values[.refusalDwellingEffect]
    refusalQPV = values[.refusalQPV]
    refusalNotFirstCommune = values[.refusalNotFirstCommune]
    refusalOtherType = values[.refusalOtherType]
    refusalTransfer = values[.refusalTransfer]
    refusalBurden = values[.refusalBurden]
    refusalOpened = values[.refusalOpened]

    let reach = values[.renewalReminderReach]
    renewal = [
      LeverKey.renewalFirstYear, .renewalLater, .renewalFirstYearTransfers, .renewalLaterTransfers,
    ].map { Uniform.threshold(values[$0] + (1 - values[$0]) * reach) }
    exitShare = values[.otherExits]
    exitShareTransfers = values[.otherExitsTransfers]
    thresholdFactor = 1 - values[.thresholdAgeing]

    let ratios = [LeverKey.turnoverT1, .turnoverT2, .turnoverT3, .turnoverT4, .turnoverT5].map { values[$0] }
    let mean = zip(ratios, roomShares).reduce(0) { $0 + $1.0 * $1.1 }
    departureByRooms = ratios.map { values[.departureRate] * $0 / mean }
    transferRequests = values[.transferRequests]
    demandGrowth = values[.demandGrowth]
    demolitionsPerYear = values[.demolitionsPerYear]
    plaiShareOfNewBuild = values[.plaiShareOfNewBuild]
    newBuildQpvShare = values[.newBuildQpvShare]
  }

  /// The first-quartile target in force some measured years after the fork.
  func q1Target(yearsSinceFork: Int) -> Double { q1Target + q1Ratchet * Double(max(0, yearsSinceFork)) }
}
