/// The key of each lever, `group.lever`, the same in scenario files, `--set`, workbench and sweeps.
public enum LeverKey: String, CaseIterable, Sendable, Hashable {
  // Axis 1: service and information
  case informationOnSupply = "service.informationOnSupply"
  case renewalReminderReach = "service.renewalReminderReach"
  // Axis 2: reliable data
  case incomeMissingShare = "data.incomeMissingShare"
  case declaredIncomeNoise = "data.declaredIncomeNoise"
  case thresholdAgeing = "data.thresholdAgeing"
  // Axis 3: shared management
  case candidatesPerDwelling = "sharedManagement.candidatesPerDwelling"
  case answerDelay = "sharedManagement.answerDelay"
  // Axis 4: scoring
  case seniorityPointsPerYear = "scoring.seniorityPointsPerYear"
  case seniorityYearsCounted = "scoring.seniorityYearsCounted"
  case priorityPoints = "scoring.priorityPoints"
  case homelessPoints = "scoring.homelessPoints"
  case committeeDiscretion = "scoring.committeeDiscretion"
  case refusalPenalty = "scoring.refusalPenalty"
  // Axis 5: choice-based letting
  case choiceBasedShare = "choiceBasedLetting.share"
  case adDuration = "choiceBasedLetting.adDurationDays"
  case bidAwareness = "choiceBasedLetting.bidAwareness"
  case bidAwarenessGap = "choiceBasedLetting.bidAwarenessGap"
  case adLabels = "choiceBasedLetting.adLabels"
  // Axis 6: social mix
  case q1TargetOutsideQPV = "socialMix.q1TargetOutsideQPV"
  case q2q4TargetInQPV = "socialMix.q2q4TargetInQPV"
  case enforcement = "socialMix.enforcement"
  case rentBurdenLimit = "socialMix.rentBurdenLimit"
  case residualIncomeLimit = "socialMix.residualIncomeLimit"
  case plaiShareOfNewBuild = "socialMix.plaiShareOfNewBuild"
  case newBuildQpvShare = "socialMix.newBuildQpvShare"
  // Axis 7: Housing First
  case homelessAllocationTarget = "housingFirst.homelessAllocationTarget"
  case supportIntensity = "housingFirst.supportIntensity"
  case sustainmentSupported = "housingFirst.sustainmentSupported"
  case sustainmentUnsupported = "housingFirst.sustainmentUnsupported"
  // Axis 8: governance
  case reservationMode = "reservations.mode"
  case stateShare = "reservations.stateShare"
  case localAuthorityShare = "reservations.localAuthorityShare"
  case actionLogementShare = "reservations.actionLogementShare"
  case priorityShareByHolder = "reservations.priorityShareByHolder"
  case priorityEnforcement = "reservations.priorityEnforcement"
  case localPreference = "reservations.localPreference"
  // Axis 9: monitoring
  case targetRatchet = "monitoring.targetRatchet"
  // Axis 10: lighter process
  case committeeCadence = "process.committeeCadence"
  case designationDelay = "process.designationDelay"
  case incompleteFiles = "process.documentBurden"
  // Behaviour
  case incomePreference = "behaviour.incomePreference"
  case incomePreferenceReference = "behaviour.incomePreferenceReference"
  case transfersKept = "behaviour.transfersKept"
  case ownLandlordFactor = "behaviour.ownLandlordFactor"
  case refusalConstant = "behaviour.refusalConstant"
  case refusalDwellingEffect = "behaviour.refusalDwellingEffect"
  case refusalQPV = "behaviour.refusalQPV"
  case refusalNotFirstCommune = "behaviour.refusalNotFirstCommune"
  case refusalOtherType = "behaviour.refusalOtherType"
  case refusalTransfer = "behaviour.refusalTransfer"
  case refusalBurden = "behaviour.refusalBurden"
  case refusalOpened = "behaviour.refusalOpenedToAll"
  case actionLogementOthers = "behaviour.actionLogementOthers"
  case renewalFirstYear = "behaviour.renewalFirstYear"
  case renewalLater = "behaviour.renewalLater"
  case renewalFirstYearTransfers = "behaviour.renewalFirstYearTransfers"
  case renewalLaterTransfers = "behaviour.renewalLaterTransfers"
  case otherExits = "behaviour.otherExits"
  case otherExitsTransfers = "behaviour.otherExitsTransfers"
  case listPriorityShare = "behaviour.listPriorityShare"
  case arrivalPriorityShare = "behaviour.arrivalPriorityShare"
  case trueZeroShare = "behaviour.trueZeroShare"
  case incomeMedian = "behaviour.incomeMedian"
  case incomeSigma = "behaviour.incomeSigma"
  case taxIncomeRatio = "behaviour.taxIncomeRatio"
  case worksDays = "behaviour.worksDays"
  case scoreSpread = "behaviour.scoreSpread"
  case adReveals = "behaviour.adReveals"
  case lapseRounds = "behaviour.lapseRounds"
  // Flows of the territory
  case departureRate = "flows.departureRate"
  case turnoverT1 = "flows.turnoverT1"
  case turnoverT2 = "flows.turnoverT2"
  case turnoverT3 = "flows.turnoverT3"
  case turnoverT4 = "flows.turnoverT4"
  case turnoverT5 = "flows.turnoverT5"
  case deliveriesPerYear = "flows.deliveriesPerYear"
  case demolitionsPerYear = "flows.demolitionsPerYear"
  case firstTimeArrivals = "flows.firstTimeArrivalsPerYear"
  case transferRequests = "flows.transferRequestsPerYear"
  case demandGrowth = "flows.demandGrowth"

  /// The group: what stands before the dot.
  public var group: String { String(rawValue.prefix { $0 != "." }) }

  /// The name inside the group: what stands after the dot.
  public var name: String { String(rawValue.drop { $0 != "." }.dropFirst()) }

  /// Place of the lever in tables of values.
  public var place: Int { Self.places[self] ?? 0 }

  private static let places = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })

  /// All keys as they are written.
  public static let allNames = allCases.map(\.rawValue)
}
