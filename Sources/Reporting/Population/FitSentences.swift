import DataFiles
import Population

/// What a fit report says, in sentences that someone who knows no statistics can read.
struct FitSentences {
  let context: FitContext

  /// A published figure is found again where the population is nearer to it than this share.
  ///
  /// Assumed: the published figures are rounded, of other years or of a larger perimeter.
  static let tolerance = 0.1

  /// Rank correlation from which the order of the communes is said to be kept.
  ///
  /// Assumed: three quarters of the pairs of communes or more then stand in the order of the source.
  static let keptOrder = 0.7

  private var fit: FitReport { context.fit }

  private func sentence(_ fr: Sentence, _ en: Sentence) -> Sentence {
    (context.language == .french ? fr : en).set(in: context.language)
  }

  /// Figures that nothing was fitted to, and that can be compared in percent.
  var heldOut: [FitReport.Figure] { fit.figures.filter { $0.isHeldOut && $0.published != 0 } }

  /// Those of them that are found again.
  var found: [FitReport.Figure] { heldOut.filter { abs($0.relativeGap) <= Self.tolerance } }

  /// Households by which the worst category of the demand misses its target, rounded up.
  private var worstHouseholds: Int {
    Int((fit.worst(of: fit.margins).map { abs($0.category.absoluteError) } ?? 0).rounded(.up))
  }

  /// The finding of the page.
  var headline: Sentence {
    let worst = worstHouseholds
    let frWorst = "\(context.count(worst)) \(worst > 1 ? "ménages" : "ménage")"
    let enWorst = "\(context.count(worst)) \(worst == 1 ? "household" : "households")"
    guard !heldOut.isEmpty else {
      return sentence(
        "La population tient les totaux de la demande à \(strong: frWorst) près",
        "The population meets the totals of the demand within \(strong: enWorst)")
    }
    let verb = foundAgain
    let frCount = found.isEmpty ? "aucun" : "\(found.count)"
    let enCount = found.isEmpty ? "none" : "\(found.count)"
    return sentence(
      """
      La population tient les totaux de la demande à \(strong: frWorst) près ; des \(heldOut.count) chiffres publiés \
      qui n'ont pas servi au calage, \(strong: frCount) \(verb.fr) à \(context.percent(Self.tolerance)) près
      """,
      """
      The population meets the totals of the demand within \(strong: enWorst); of the \(heldOut.count) published \
      figures that were kept aside, \(strong: enCount) \(verb.en) found again within \
      \(context.percent(Self.tolerance))
      """)
  }

  /// The verb that goes with the number of figures found again.
  private var foundAgain: (fr: String, en: String) {
    switch found.count {
    case 0: ("n'est retrouvé", "is")
    case 1: ("est retrouvé", "is")
    default: ("sont retrouvés", "are")
    }
  }

  /// How many of everything.
  var totals: Sentence {
    let totals = fit.totals
    let dwellings = context.count(totals.dwellings)
    let tenants = totals.masksTenants ? context.hidden : context.count(totals.tenants)
    let applicants = totals.masksApplicants ? context.hidden : context.count(totals.applicants)
    return sentence(
      "\(strong: dwellings) logements du parc social, \(strong: tenants) ménages locataires et \(strong: applicants) demandeurs : aucun ménage n'est réel, seuls leurs totaux suivent les sources.",
      "\(strong: dwellings) social dwellings, \(strong: tenants) sitting households and \(strong: applicants) applicants: no household is real, only their totals follow the sources."
    )
  }

  /// Where the demand comes from, when it is no count.
  var estimated: Sentence? {
    fit.demandIsEstimated
      ? sentence(
        "\(strong: "Demande estimée") : le nombre de demandeurs vient d'une règle, non d'un compte de ce territoire ; les files d'attente qui en découlent sont un ordre de grandeur.",
        "\(strong: "Estimated demand"): the number of applicants comes from a rule, not from a count of this territory; waiting lists that follow from it are an order of magnitude."
      ) : nil
  }

  /// What fits.
  var fitted: Sentence {
    let categories = fit.margins.flatMap(\.categories).filter { !$0.isMasked }
    let measures = FitReport.ErrorMeasures(of: categories)
    let share = context.percent(measures.withinOnePercent)
    let worst = worstHouseholds
    let sample = context.percent(fit.sample)
    let isWhole = fit.sample == 1
    let frStock =
      isWhole
      ? "Le parc est celui du fichier, logement par logement."
      : "Cette population est un échantillon de \(sample) du territoire."
    let enStock =
      isWhole
      ? "The stock is that of the file, dwelling by dwelling."
      : "This population is a sample of \(sample) of the territory."
    let (frUnit, enUnit) = (worst > 1 ? "ménages" : "ménage", worst == 1 ? "household" : "households")
    return sentence(
      "Demande : \(strong: share) des \(measures.categories) effectifs demandés sont tenus à 1 % près, au plus à \(context.count(worst)) \(frUnit) de leur cible. \(frStock)",
      "Demand: \(strong: share) of the \(measures.categories) counts asked for are met within 1%, at most \(context.count(worst)) \(enUnit) from their target. \(enStock)"
    )
  }

  /// What the honest test says.
  var tested: Sentence {
    guard let worst = heldOut.max(by: { abs($0.relativeGap) < abs($1.relativeGap) }) else {
      return sentence(
        "Aucun chiffre publié n'a pu être tenu à l'écart : rien ne contrôle cette population de l'extérieur.",
        "No published figure could be kept aside: nothing checks this population from outside.")
    }
    let here = context.value(worst.generated, unit: worst.unit)
    let there = context.value(worst.published, unit: worst.unit)
    let isFound = abs(worst.relativeGap) <= Self.tolerance
    let label = worst.label
    let verb = foundAgain
    let frCount = found.isEmpty ? "Aucun" : "\(found.count) sur \(heldOut.count)"
    let enCount = found.isEmpty ? "None" : "\(found.count) of \(heldOut.count)"
    return sentence(
      "\(strong: frCount) des \(found.isEmpty ? "\(heldOut.count) " : "")chiffres tenus à l'écart \(verb.fr) à \(context.percent(Self.tolerance)) près. L'écart le plus grand : \(label.fr), \(strong: here) ici, publié \(there). "
        + (isFound
          ? Sentence("") : "Un résultat qui repose sur ce point est à lire avec prudence."),
      "\(strong: enCount) of the \(found.isEmpty ? "\(heldOut.count) " : "")figures kept aside \(verb.en) found again within \(context.percent(Self.tolerance)). The largest gap: \(label.en), \(strong: here) here for \(there) published. "
        + (isFound ? Sentence("") : "A result that rests on this point is to be read with care."))
  }

  /// Resources beside FiLoSoFi.
  var incomes: Sentence? {
    guard let tenants = fit.incomeSummaries.first(where: { $0.population == .tenants }),
      let ratio = tenants.medianRatio
    else { return nil }
    let applicants = fit.incomeSummaries.first { $0.population == .applicants }?.medianRatio
    let share = context.percent(ratio)
    let frOthers = applicants.map { ", celui des demandeurs \(context.percent($0))" } ?? ""
    let enOthers = applicants.map { ", that of applicants \(context.percent($0))" } ?? ""
    let order = context.numbers.plain(tenants.rankCorrelation, decimals: 2)
    let sign = tenants.rankCorrelation < 0 ? "\u{2212}" : ""
    let isKept = tenants.rankCorrelation >= Self.keptOrder
    let frOrder =
      isKept
      ? "Les communes restent à peu près dans le même ordre, de la plus pauvre à la plus aisée"
      : "L'ordre des communes, de la plus pauvre à la plus aisée, n'est gardé qu'en partie"
    let enOrder =
      isKept
      ? "The communes stay in about the same order, from the poorest to the richest"
      : "The order of the communes, from the poorest to the richest, is kept only in part"
    return sentence(
      "Le revenu médian des locataires vaut en moyenne \(strong: share) de celui de tous les ménages de leur commune (FiLoSoFi, vieilli à la date des prix)\(frOthers). \(frOrder) (corrélation de rang \(sign)\(order)).",
      "The median income of tenants is on average \(strong: share) of that of all households of their commune (FiLoSoFi, aged to the price date)\(enOthers). \(enOrder) (rank correlation \(sign)\(order))."
    )
  }

  /// How many columns are read, fitted, drawn or invented.
  var made: Sentence? {
    func columns(_ origin: FitReport.ColumnQuality.Origin) -> Int {
      fit.columns.count { $0.origin == origin }
    }
    let assumed = columns(.assumedLaw)
    guard assumed > 0 else { return nil }
    let all = fit.columns.count
    return sentence(
      "Des \(all) colonnes des trois fichiers, \(columns(.read)) viennent d'un fichier public, \(columns(.fitted)) sont calées sur un total, \(columns(.sourcedLaw)) suivent une loi publiée, \(columns(.computed) + columns(.identifier)) sont calculées ou numérotées ; \(strong: "\(assumed) sont supposées"), faute de source.",
      "Of the \(all) columns of the three files, \(columns(.read)) come from a public file, \(columns(.fitted)) are fitted to a total, \(columns(.sourcedLaw)) follow a published law, \(columns(.computed) + columns(.identifier)) are computed or numbered; \(strong: "\(assumed) are assumed"), for want of a source."
    )
  }

  /// What is hidden and why, in one sentence.
  var hidden: Sentence? {
    guard fit.minCell > 1 else { return nil }
    return sentence(
      "Les effectifs de moins de \(strong: "\(fit.minCell) ménages") sont masqués : un petit total peut venir de quelques vraies demandes, et les désigner.",
      "Counts of fewer than \(strong: "\(fit.minCell) households") are hidden: a small total may come from a few real applications, and point at them."
    )
  }

  /// The EPCI that are best and least well fitted.
  var extremes: Sentence? {
    let blocks = fit.blocks
    guard blocks.count > 1, let worst = blocks.max(by: { $0.relativeError < $1.relativeError }),
      let best = blocks.min(by: { $0.relativeError < $1.relativeError })
    else { return nil }
    let (top, bottom) = (context.percent(best.relativeError), context.percent(worst.relativeError))
    return sentence(
      "\(context.count(blocks.count)) EPCI. Le mieux calé : \(strong: best.title.fr), à \(top) de ses totaux ; le moins bien : \(strong: worst.title.fr), \(bottom). Tous sont dans fit.json.",
      "\(context.count(blocks.count)) EPCI. The best fitted: \(strong: best.title.en), within \(top) of its totals; the least: \(strong: worst.title.en), \(bottom). All are in fit.json."
    )
  }

  /// How the fit came to its end.
  var converged: Sentence {
    let most = fit.tables.map(\.iterations).max() ?? 0
    let frWord = most > 1 ? "passages" : "passage"
    let enWord = most == 1 ? "sweep" : "sweeps"
    return sentence(
      "L'ajustement a convergé en \(strong: "\(most) \(frWord)") au plus : l'écart aux totaux est tombé sous un dix-milliardième avant la mise en ménages entiers.",
      "The fit converged in at most \(strong: "\(most) \(enWord)"): the distance to the totals fell under one in ten thousand million before whole households were made."
    )
  }

  /// What is hidden, and why.
  var confidential: Sentence {
    guard fit.minCell > 1 else {
      return sentence(
        "Aucun effectif n'est masqué dans cette copie (--min-cell 1).",
        "No count is hidden in this copy (--min-cell 1).")
    }
    return sentence(
      "Les effectifs de moins de \(strong: "\(fit.minCell) ménages") sont masqués, et un de plus là où un total les rendrait ; un effectif masqué s'écrit <\(fit.minCell). Les nombres de logements sont publics (RPLS) et restent. Aucune ligne individuelle importée n'entre dans ces fichiers.",
      "Counts of fewer than \(strong: "\(fit.minCell) households") are hidden, and one more wherever a total would give them back; a hidden count is written <\(fit.minCell). Counts of dwellings are public (RPLS) and stay. No imported individual row enters these files."
    )
  }
}
