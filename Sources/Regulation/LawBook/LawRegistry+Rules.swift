import DataFiles

extension ReservationRules {
  var entries: [LawEntry] {
    var entries = [
      LawEntry(
        "reservations.management",
        Bilingual(fr: "gestion des réservations", en: "management of reservations"),
        .word(management.label), basis),
      LawEntry(
        "reservations.greatestStateShare",
        Bilingual(
          fr: "part maximale de l'État, fonctionnaires compris",
          en: "greatest share of the State, civil servants included"),
        .number(greatestStateShare, .share), basis),
      LawEntry(
        "reservations.greatestCivilServantShare",
        Bilingual(fr: "dont fonctionnaires de l'État", en: "of which civil servants of the State"),
        .number(greatestCivilServantShare, .share), basis),
      LawEntry(
        "reservations.guaranteeShare",
        Bilingual(
          fr: "part usuelle des collectivités contre garantie d'emprunt",
          en: "usual share of local authorities against loan guarantees"),
        .number(guaranteeShare, .share), basis),
    ]
    if let reportDue {
      entries.append(
        LawEntry(
          "reservations.reportDue",
          Bilingual(fr: "bilan annuel du bailleur, au plus tard", en: "yearly report of the landlord, by"),
          .word(reportDue.label), basis))
    }
    return entries
  }
}

extension CommitteeRules {
  var entries: [LawEntry] {
    [
      LawEntry(
        "committee.leastCandidates",
        Bilingual(fr: "candidats au moins par logement", en: "candidates at least for a dwelling"),
        .number(Double(leastCandidates), .count), basis, article: "CCH R.441-3"),
      LawEntry(
        "committee.daloDesignationIsExempt",
        Bilingual(
          fr: "un seul candidat suffit pour un ménage DALO désigné par le préfet",
          en: "one candidate is enough for a DALO household designated by the prefect"),
        .flag(daloDesignationIsExempt), basis, article: "CCH R.441-3"),
      LawEntry(
        "committee.adaptedPLAIIsExempt",
        Bilingual(
          fr: "un seul candidat suffit pour un PLAI adapté",
          en: "one candidate is enough for an adapted PLAI"),
        .flag(adaptedPLAIIsExempt), basis, article: "CCH R.441-3"),
      LawEntry(
        "committee.leastAnswerDays",
        Bilingual(
          fr: "délai de réponse du candidat, silence valant refus",
          en: "time for the candidate to answer, silence being refusal"),
        .number(Double(leastAnswerDays), .days), basis, article: "CCH R.441-10"),
    ]
  }
}

extension RegistrationRules {
  var entries: [LawEntry] {
    let lines: [(String, Int, Bilingual)] = [
      ("validity", validity, Bilingual(fr: "validité de la demande", en: "validity of an application")),
      ("notice", notice, Bilingual(fr: "préavis avant l'échéance", en: "notice before its end")),
      (
        "deregistration", deregistration,
        Bilingual(fr: "radiation pour non-renouvellement", en: "deregistration where not renewed")
      ),
      (
        "reactivation", reactivation,
        Bilingual(
          fr: "réactivation avec ancienneté, jusqu'à", en: "reactivation with its seniority, until")
      ),
      (
        "noAnswer", noAnswer,
        Bilingual(
          fr: "radiation pour absence de réponse, après l'avertissement",
          en: "deregistration for no answer, after the warning")
      ),
      (
        "noAnswerReactivation", noAnswerReactivation,
        Bilingual(
          fr: "réactivation après absence de réponse", en: "reactivation after no answer")
      ),
      (
        "inadmissibility", inadmissibility,
        Bilingual(
          fr: "radiation pour irrecevabilité, après l'avis",
          en: "deregistration as inadmissible, after the notice")
      ),
      (
        "retention", retention,
        Bilingual(fr: "conservation des données nominatives", en: "time that names are kept")
      ),
    ]
    return lines.map { key, months, label in
      LawEntry("registration.\(key)", label, .number(Double(months), .months), basis)
    }
  }
}
