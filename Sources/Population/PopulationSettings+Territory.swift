public import Housing

extension PopulationSettings {
  /// The defaults, each replaced by the figure that the territory gives for it, where it gives one.
  ///
  /// Read: `applicantIncomeMedian`, `applicantIncomeSigma`, `meanSurface.T1` to `.T5`, `plaiShare.PERIOD`,
  /// `plsShare.PERIOD`, `rentRatioPLAI`, `rentRatioPLS`, `serviceChargePerSquareMetre`,
  /// `serviceChargeHouseRatio`, `vacancyRate`, `mobilityRate`, `accessibleShare`, `tenantsOverTenYears`,
  /// `incomeAgeing`.
  public init(territory: Territory) {
    self.init()
    func adopt(_ key: String, into value: inout Double) {
      if let figure = territory.figure(key) { value = figure.value }
    }
    adopt("applicantIncomeMedian", into: &incomeMedian)
    adopt("applicantIncomeSigma", into: &incomeSigma)
    for rooms in surfaceByRooms.indices {
      adopt("meanSurface.T\(rooms + 1)", into: &surfaceByRooms[rooms])
    }
    for period in ConstructionPeriod.allCases {
      let index = Int(period.rawValue)
      adopt("plaiShare." + period.code, into: &financingByPeriod.plai[index])
      adopt("plsShare." + period.code, into: &financingByPeriod.pls[index])
    }
    adopt("rentRatioPLAI", into: &rentRatios.financing[Int(Financing.plai.rawValue)])
    adopt("rentRatioPLS", into: &rentRatios.financing[Int(Financing.pls.rawValue)])
    if let charge = territory.figure("serviceChargePerSquareMetre") {
      serviceChargeCents = charge.value * 100
    }
    adopt("serviceChargeHouseRatio", into: &houseChargeRatio)
    adopt("vacancyRate", into: &vacancyRate)
    adopt("mobilityRate", into: &tenancyUnderOneYear)
    adopt("accessibleShare", into: &accessibleShare)
    adopt("tenantsOverTenYears", into: &tenancyOverTenYears)
    adopt("incomeAgeing", into: &communeIncomeAgeing)
  }
}
