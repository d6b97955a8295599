public import DataFiles

extension LawBook {
  /// Income ceilings in force on a date.
  public func ceilings(on date: CalendarDate) -> IncomeCeilings { ceilingSeries.ceilings(on: date) }

  /// Housing aid in force on a date.
  public func housingAid(on date: CalendarDate) -> HousingAid {
    let version = housingAidSeries.version(on: date)
    return HousingAid(basis: version.basis, parameters: version.value)
  }

  /// How burden and residual income are worked out on a date, with the limits of usual practice.
  public func affordability(on date: CalendarDate) -> AffordabilityRule {
    let version = affordabilitySeries.version(on: date)
    return AffordabilityRule(
      basis: version.basis, usualGreatestBurden: version.value.burden,
      usualLeastResidual: version.value.residual)
  }

  /// Quotas on allocations in force on a date.
  public func quotas(on date: CalendarDate) -> AllocationQuotas {
    AllocationQuotas(quotaSeries.version(on: date))
  }

  /// Rules of registration in force on a date.
  public func registration(on date: CalendarDate) -> RegistrationRules {
    let version = registrationSeries.version(on: date)
    return RegistrationRules(basis: version.basis, months: version.value)
  }

  /// Rules of the allocation committee in force on a date.
  public func committee(on date: CalendarDate) -> CommitteeRules {
    let version = committeeSeries.version(on: date)
    return CommitteeRules(
      basis: version.basis, leastCandidates: version.value.leastCandidates,
      leastAnswerDays: version.value.leastAnswerDays,
      daloDesignationIsExempt: version.value.daloDesignation,
      adaptedPLAIIsExempt: version.value.adaptedPLAI)
  }

  /// Rules of reservation in force on a date.
  public func reservations(on date: CalendarDate) -> ReservationRules {
    let version = reservationSeries.version(on: date)
    return ReservationRules(
      basis: version.basis, management: version.value.management,
      greatestStateShare: version.value.greatestStateShare,
      greatestCivilServantShare: version.value.greatestCivilServantShare,
      guaranteeShare: version.value.guaranteeShare, reportDue: version.value.reportDue)
  }

  /// Priority categories in force on a date.
  public func priorities(on date: CalendarDate) -> PriorityRules {
    let version = prioritySeries.version(on: date)
    return PriorityRules(basis: version.basis, version.value)
  }

  /// Grounds of the enforceable right to housing in force on a date.
  public func dalo(on date: CalendarDate) -> DaloRules {
    let version = daloSeries.version(on: date)
    return DaloRules(basis: version.basis, version.value)
  }

  /// What stands in for a law that the files do not hold: the parameters whose first version begins after the
  /// date, one sentence each, to be shown with any result of that date.
  public func standIns(on date: CalendarDate) -> [Bilingual] {
    var sentences: [Bilingual] = []
    func add(_ label: Bilingual, _ basis: LegalBasis) {
      guard date < basis.from else { return }
      sentences.append(
        Bilingual(
          fr:
            "\(label.fr)\u{A0}: le \(date) précède le premier texte du fichier (\(basis.from)), qui en tient lieu",
          en:
            "\(label.en): \(date) is before the first text of the file (\(basis.from)), which stands in for it"
        ))
    }
    add(Bilingual(fr: "plafonds PLAI", en: "PLAI ceilings"), ceilingSeries.plai.versions[0].basis)
    add(Bilingual(fr: "plafonds PLUS", en: "PLUS ceilings"), ceilingSeries.plus.versions[0].basis)
    add(Bilingual(fr: "plafonds PLS", en: "PLS ceilings"), ceilingSeries.plsPercentOfPLUS.versions[0].basis)
    add(Bilingual(fr: "aide au logement", en: "housing aid"), housingAidSeries.versions[0].basis)
    add(Bilingual(fr: "solvabilité", en: "affordability"), affordabilitySeries.versions[0].basis)
    add(Bilingual(fr: "quotas d'attribution", en: "allocation quotas"), quotaSeries.versions[0].basis)
    add(Bilingual(fr: "enregistrement", en: "registration"), registrationSeries.versions[0].basis)
    add(Bilingual(fr: "commission", en: "committee"), committeeSeries.versions[0].basis)
    add(Bilingual(fr: "réservations", en: "reservations"), reservationSeries.versions[0].basis)
    add(Bilingual(fr: "publics prioritaires", en: "priority categories"), prioritySeries.versions[0].basis)
    add(Bilingual(fr: "droit au logement opposable", en: "enforceable right"), daloSeries.versions[0].basis)
    return sentences
  }
}
