import DataFiles
import Housing

extension LeverRegistry {
  /// Parameters of behaviour: nobody decides them, and they are not known well.
  static let behaviour: [Lever] = [
    Lever(
      key: .incomePreference, axis: nil, role: .uncertainty,
      label: Bilingual(fr: "Préférence pour les revenus", en: "Preference for income"),
      explanation: Bilingual(
        fr: """
          Exposant de la préférence résiduelle : un candidat est retenu avec la probabilité (ressources par \
          UC / référence) puissance γ.
          """,
        en: """
          Exponent of the residual preference: a candidate is kept with probability (income per unit / \
          reference) to the γ.
          """),
      unit: .plain, domain: .number(0...4), defaultValue: 3.0,
      source: "calibrated residual, by parameter set, docs/model.md#sets", mark: .calibrated),
    Lever(
      key: .incomePreferenceReference, axis: nil, role: .uncertainty,
      label: Bilingual(
        fr: """
          Ressources de référence de la préférence
          """, en: "Reference income of the preference"),
      explanation: Bilingual(
        fr: "Ressources par UC à partir desquelles un candidat est toujours retenu.",
        en: "Income per unit from which a candidate is always kept."),
      unit: .eurosPerYear, domain: .number(8000...30000), defaultValue: 16000,
      source: "modelling assumption, docs/model.md#income-preference", mark: .assumed),
    Lever(
      key: .transfersKept, axis: nil, role: .uncertainty,
      label: Bilingual(fr: "Mutations retenues", en: "Transfers kept"),
      explanation: Bilingual(
        fr: "Part des candidats à une mutation qu'un bailleur autre que le leur retient.",
        en: "Share of transfer candidates whom another landlord keeps."),
      unit: .share, domain: .number(0.1...1), defaultValue: 0.42,
      source: "modelling assumption, docs/model.md#holders", mark: .calibrated),
    Lever(
      key: .ownLandlordFactor, axis: nil, role: .uncertainty,
      label: Bilingual(fr: "Avantage chez son bailleur", en: "Advantage with one's landlord"),
      explanation: Bilingual(
        fr: "Facteur sur la part précédente chez le bailleur du locataire.",
        en: "Factor on that share with the tenant's own landlord."),
      unit: .plain, domain: .number(1...2.3), defaultValue: 1.5,
      source: "modelling assumption, docs/model.md#holders", mark: .assumed),
    Lever(
      key: .refusalConstant, axis: nil, role: .uncertainty,
      label: Bilingual(fr: "Refus : constante", en: "Refusal: constant"),
      explanation: Bilingual(
        fr: "Log-cote du refus d'une proposition sans défaut.",
        en: "Log-odds of refusing an offer without drawbacks."),
      unit: .logOdds, domain: .number(-4...0), defaultValue: -2.8,
      source: "fitted to Adeus 2017, by parameter set, docs/model.md#sets", mark: .calibrated),
    Lever(
      key: .refusalDwellingEffect, axis: nil, role: .uncertainty,
      label: Bilingual(fr: "Refus : effet du logement", en: "Refusal: dwelling effect"),
      explanation: Bilingual(
        fr: "Écart type de l'attrait propre à chaque logement.",
        en: "Standard deviation of each dwelling's own appeal."),
      unit: .logOdds, domain: .number(0...3), defaultValue: 1.8,
      source: "fitted to vacancy over 3 months, docs/model.md#refusals", mark: .calibrated),
    Lever(
      key: .refusalQPV, axis: nil, role: .uncertainty,
      label: Bilingual(fr: "Refus : en QPV", en: "Refusal: in QPV"),
      explanation: Bilingual(
        fr: "Effet d'un logement en quartier prioritaire.",
        en: "Effect of a dwelling in a priority neighbourhood."),
      unit: .logOdds, domain: .number(0...2), defaultValue: 0.7,
      source: "modelling assumption, docs/model.md#refusals", mark: .assumed),
    Lever(
      key: .refusalNotFirstCommune, axis: nil, role: .uncertainty,
      label: Bilingual(fr: "Refus : pas la première commune", en: "Refusal: not the first commune"),
      explanation: Bilingual(
        fr: "Effet d'une commune qui n'est pas le premier vœu.",
        en: "Effect of a commune that is not the first wish."),
      unit: .logOdds, domain: .number(0...2), defaultValue: 0.5,
      source: "modelling assumption, docs/model.md#refusals", mark: .assumed),
    Lever(
      key: .refusalOtherType, axis: nil, role: .uncertainty,
      label: Bilingual(fr: "Refus : autre taille", en: "Refusal: other size"),
      explanation: Bilingual(
        fr: "Effet d'un nombre de pièces différent de celui demandé.",
        en: "Effect of another number of rooms than asked for."),
      unit: .logOdds, domain: .number(0...2), defaultValue: 0.4,
      source: "modelling assumption, docs/model.md#refusals", mark: .assumed),
    Lever(
      key: .refusalTransfer, axis: nil, role: .uncertainty,
      label: Bilingual(fr: "Refus : mutation", en: "Refusal: transfer"),
      explanation: Bilingual(
        fr: "Effet d'être déjà locataire du parc social.",
        en: "Effect of being a social tenant already."),
      unit: .logOdds, domain: .number(0...2), defaultValue: 0.3,
      source: "modelling assumption, docs/model.md#refusals", mark: .assumed),
    Lever(
      key: .refusalBurden, axis: nil, role: .uncertainty,
      label: Bilingual(fr: "Refus : taux d'effort", en: "Refusal: rent burden"),
      explanation: Bilingual(
        fr: "Effet de dix points de taux d'effort au-delà de 25 %.",
        en: "Effect of ten points of rent burden beyond 25 %."),
      unit: .logOdds, domain: .number(0...3), defaultValue: 1.0,
      source: "modelling assumption, docs/model.md#refusals", mark: .assumed),
    Lever(
      key: .refusalOpened, axis: nil, role: .uncertainty,
      label: Bilingual(fr: "Refus : hors des vœux", en: "Refusal: outside the wishes"),
      explanation: Bilingual(
        fr: "Effet d'une proposition dans une commune non demandée, après deux tours sans preneur.",
        en: "Effect of an offer in a commune not asked for, after two rounds without a taker."),
      unit: .logOdds, domain: .number(0...3), defaultValue: 0.3,
      source: "modelling assumption, docs/model.md#refusals", mark: .assumed),
    Lever(
      key: .actionLogementOthers, axis: nil, role: .uncertainty,
      label: Bilingual(
        fr: """
          Non-salariés retenus par Action Logement
          """, en: "Non-employees kept by Action Logement"),
      explanation: Bilingual(
        fr: "Part des candidats sans emploi qu'Action Logement retient.",
        en: "Share of candidates without employment whom Action Logement keeps."),
      unit: .share, domain: .number(0...0.5), defaultValue: 0.05,
      source: "modelling assumption, docs/model.md#holders", mark: .assumed),
    Lever(
      key: .renewalFirstYear, axis: nil, role: .uncertainty,
      label: Bilingual(fr: "Renouvellement après un an", en: "Renewal after a year"),
      explanation: Bilingual(
        fr: "Part des premières demandes renouvelées au premier anniversaire.",
        en: "Share of first-time applications renewed at their first anniversary."),
      unit: .share, domain: .number(0.3...0.8), defaultValue: 0.49,
      source: "ANCOLS 2024", mark: .read),
    Lever(
      key: .renewalLater, axis: nil, role: .uncertainty,
      label: Bilingual(fr: "Renouvellements suivants", en: "Later renewals"),
      explanation: Bilingual(
        fr: "Part renouvelée aux anniversaires suivants.",
        en: "Share renewed at later anniversaries."),
      unit: .share, domain: .number(0.4...0.95), defaultValue: 0.75,
      source: "modelling assumption, docs/model.md#list", mark: .calibrated),
    Lever(
      key: .renewalFirstYearTransfers, axis: nil, role: .uncertainty,
      label: Bilingual(fr: "Renouvellement après un an, mutations", en: "Renewal after a year, transfers"),
      explanation: Bilingual(
        fr: "Part des demandes de mutation renouvelées au premier anniversaire.",
        en: "Share of transfer requests renewed at their first anniversary."),
      unit: .share, domain: .number(0.3...0.9), defaultValue: 0.62,
      source: "modelling assumption, docs/model.md#list", mark: .assumed),
    Lever(
      key: .renewalLaterTransfers, axis: nil, role: .uncertainty,
      label: Bilingual(fr: "Renouvellements suivants, mutations", en: "Later renewals, transfers"),
      explanation: Bilingual(
        fr: "Part des demandes de mutation renouvelées ensuite.",
        en: "Share of transfer requests renewed later."),
      unit: .share, domain: .number(0.4...0.98), defaultValue: 0.85,
      source: "modelling assumption, docs/model.md#list", mark: .assumed),
    Lever(
      key: .otherExits, axis: nil, role: .uncertainty,
      label: Bilingual(fr: "Autres sorties de la liste", en: "Other exits from the list"),
      explanation: Bilingual(
        fr: "Premières demandes abandonnées dans l'année pour une autre cause.",
        en: "First-time applications given up in the year for another reason."),
      unit: .sharePerYear, domain: .number(0...0.2), defaultValue: 0.02,
      source: "modelling assumption, docs/model.md#list", mark: .assumed),
    Lever(
      key: .otherExitsTransfers, axis: nil, role: .uncertainty,
      label: Bilingual(fr: "Autres sorties, mutations", en: "Other exits, transfers"),
      explanation: Bilingual(
        fr: "Demandes de mutation abandonnées dans l'année pour une autre cause.",
        en: "Transfer requests given up in the year for another reason."),
      unit: .sharePerYear, domain: .number(0...0.2), defaultValue: 0.006,
      source: "modelling assumption, docs/model.md#list", mark: .assumed),
    Lever(
      key: .listPriorityShare, axis: nil, role: .uncertainty,
      label: Bilingual(
        fr: "Prioritaires dans la liste de départ",
        en: """
          Priority households on the starting list
          """),
      explanation: Bilingual(
        fr: "Part des ménages prioritaires dans la liste à la date de référence.",
        en: "Share of priority households on the list at the reference date."),
      unit: .share, domain: .number(0.05...0.5), defaultValue: 0.12,
      source: "modelling assumption, docs/model.md#priority", mark: .calibrated),
    Lever(
      key: .arrivalPriorityShare, axis: nil, role: .uncertainty,
      label: Bilingual(
        fr: "Prioritaires parmi les nouvelles demandes",
        en: """
          Priority households among new applications
          """),
      explanation: Bilingual(
        fr: "Part moyenne des ménages prioritaires parmi les nouvelles demandes.",
        en: "Mean share of priority households among new applications."),
      unit: .share, domain: .number(0.1...0.5), defaultValue: 0.20,
      source: "fitted to 30 % of leases (DRIHL), docs/model.md#priority", mark: .calibrated),
    Lever(
      key: .trueZeroShare, axis: nil, role: .uncertainty,
      label: Bilingual(fr: "Vrais zéros", en: "True zeros"),
      explanation: Bilingual(
        fr: "Part des ressources déclarées nulles qui le sont vraiment.",
        en: "Share of declared zeros that are true."),
      unit: .share, domain: .number(0...1), defaultValue: 0.3,
      source: "modelling assumption, docs/model.md#incomes", mark: .assumed),
    Lever(
      key: .incomeMedian, axis: nil, role: .uncertainty,
      label: Bilingual(fr: "Ressources médianes des demandeurs", en: "Median income of applicants"),
      explanation: Bilingual(
        fr: "Ressources médianes par unité de consommation.",
        en: "Median income per consumption unit."),
      unit: .eurosPerYear, domain: .number(8000...16000), defaultValue: 10950,
      source: "fitted to 73 % under PLAI and to the threshold, docs/model.md#sets", mark: .calibrated),
    Lever(
      key: .incomeSigma, axis: nil, role: .uncertainty,
      label: Bilingual(fr: "Dispersion des ressources", en: "Spread of income"),
      explanation: Bilingual(
        fr: "Écart type du logarithme des ressources par unité de consommation.",
        en: "Standard deviation of the log of income per consumption unit."),
      unit: .plain, domain: .number(0.2...0.7), defaultValue: 0.4,
      source: "modelling assumption, docs/model.md#sets", mark: .calibrated),
    Lever(
      key: .taxIncomeRatio, axis: nil, role: .uncertainty,
      label: Bilingual(fr: "Revenu fiscal sur ressources", en: "Tax income over resources"),
      explanation: Bilingual(
        fr: "Revenu fiscal de référence rapporté aux ressources.",
        en: "Reference tax income over resources."),
      unit: .plain, domain: .number(0.7...1), defaultValue: 0.88,
      source: "modelling assumption, docs/model.md#incomes", mark: .assumed),
    Lever(
      key: .worksDays, axis: nil, role: .uncertainty,
      label: Bilingual(fr: "Travaux entre deux locataires", en: "Works between tenants"),
      explanation: Bilingual(
        fr: "Jours de travaux entre deux locataires.",
        en: "Days of works between two tenants."),
      unit: .days, domain: .integer(0...90), defaultValue: 30,
      source: "practice, docs/model.md#vacancy", mark: .assumed),
    Lever(
      key: .scoreSpread, axis: nil, role: .uncertainty,
      label: Bilingual(fr: "Dispersion de la cotation", en: "Spread of the score"),
      explanation: Bilingual(
        fr: "Points : unité de la latitude des commissions.",
        en: "Points: unit of the committees' discretion."),
      unit: .points, domain: .number(1...20), defaultValue: 4,
      source: "modelling assumption, docs/model.md#scoring", mark: .calibrated),
    Lever(
      key: .adReveals, axis: nil, role: .uncertainty,
      label: Bilingual(fr: "Ce que l'annonce révèle", en: "What the ad reveals"),
      explanation: Bilingual(
        fr: """
          Part des refus que l'annonce prévient\u{A0}: le demandeur voit ce qui ne lui convient pas et ne \
          candidate pas.
          """,
        en: "Share of refusals that the ad prevents: the applicant sees what does not suit and does not bid."),
      unit: .share, domain: .number(0...1), defaultValue: 0.5,
      source: "set so that half by choice lowers refusals by 7 points, docs/model.md#choice", mark: .assumed),
    Lever(
      key: .lapseRounds, axis: nil, role: .uncertainty,
      label: Bilingual(fr: "Tours avant ouverture", en: "Rounds before opening"),
      explanation: Bilingual(
        fr: """
          Tours sans preneur après lesquels le logement revient au bailleur et s'ouvre à tout le territoire.
          """,
        en: """
          Rounds without a taker after which the dwelling goes back to the landlord and opens to the whole \
          territory.
          """),
      unit: .count, domain: .integer(1...6), defaultValue: 2,
      source: "modelling assumption, docs/model.md#reservations", mark: .assumed),
  ]
}
