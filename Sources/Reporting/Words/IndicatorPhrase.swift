import DataFiles
import Evaluation

/// How an indicator enters a sentence: its noun, and the verb that goes with it.
struct IndicatorPhrase: Sendable {
  /// How a difference is told.
  enum Form: Sendable {
    /// "{L'attente médiane} {s'allonge} de 2,4 mois."
    case change(rises: Bilingual, falls: Bilingual)
    /// "430 {ménages sans domicile} de plus {sont logés chaque année}."
    case count(one: Bilingual, many: Bilingual, verbOne: Bilingual, verbMany: Bilingual)
  }

  /// The indicator with its article: "l'attente médiane".
  let subject: Bilingual
  /// The same without its article, after "de": "attente médiane".
  let noun: Bilingual
  /// How a difference is told.
  let form: Form

  /// The phrase of an indicator; one that has none yet is told by its label.
  static func phrase(_ id: String) -> IndicatorPhrase {
    if let known = known.first(where: { $0.id == id }) { return known.phrase }
    let label = IndicatorRegistry.indicator(id)?.label ?? Bilingual(same: id)
    let subject = Bilingual(fr: "l'indicateur « \(label.fr) »", en: "the indicator “\(label.en)”")
    return IndicatorPhrase(subject: subject, noun: label, form: rising)
  }

  /// Indicators that have their own phrase.
  static var identifiers: [String] { known.map(\.id) }

  private static let rising = Form.change(
    rises: Bilingual(fr: "augmente", en: "rises"), falls: Bilingual(fr: "diminue", en: "falls"))
  private static let lengthening = Form.change(
    rises: Bilingual(fr: "s'allonge", en: "lengthens"), falls: Bilingual(fr: "raccourcit", en: "shortens"))

  private static func subject(_ article: String, _ noun: String, _ english: String, _ form: Form)
    -> IndicatorPhrase
  {
    IndicatorPhrase(
      subject: Bilingual(fr: article + noun, en: "the " + english), noun: Bilingual(fr: noun, en: english),
      form: form)
  }

  private static let known: [(id: String, phrase: IndicatorPhrase)] = [
    (
      "q1ShareOutsideQPV",
      subject(
        "la ", "part du premier quartile hors QPV", "first-quartile share outside priority neighbourhoods",
        rising)
    ),
    (
      "q2q4ShareInQPV",
      subject(
        "la ", "part des quartiles 2 à 4 en QPV", "share of quartiles 2 to 4 in priority neighbourhoods",
        rising)
    ),
    (
      "priorityShare",
      subject("la ", "part des publics prioritaires", "share of priority households", rising)
    ),
    (
      "homelessHoused",
      IndicatorPhrase(
        subject: Bilingual(
          fr: "le nombre de ménages sans domicile logés", en: "the number of homeless households housed"),
        noun: Bilingual(fr: "ménages sans domicile logés", en: "homeless households housed"),
        form: .count(
          one: Bilingual(fr: "ménage sans domicile", en: "homeless household"),
          many: Bilingual(fr: "ménages sans domicile", en: "homeless households"),
          verbOne: Bilingual(fr: "est logé chaque année", en: "is housed each year"),
          verbMany: Bilingual(fr: "sont logés chaque année", en: "are housed each year")))
    ),
    (
      "leases",
      IndicatorPhrase(
        subject: Bilingual(fr: "le nombre de baux signés", en: "the number of leases signed"),
        noun: Bilingual(fr: "baux signés", en: "leases signed"),
        form: .count(
          one: Bilingual(fr: "bail", en: "lease"), many: Bilingual(fr: "baux", en: "leases"),
          verbOne: Bilingual(fr: "est signé chaque année", en: "is signed each year"),
          verbMany: Bilingual(fr: "sont signés chaque année", en: "are signed each year")))
    ),
    ("medianWait", subject("l'", "attente médiane", "median wait", lengthening)),
    (
      "medianWaitHoused",
      subject("l'", "attente médiane des ménages logés", "median wait of those housed", lengthening)
    ),
    (
      "pending",
      IndicatorPhrase(
        subject: Bilingual(fr: "le nombre de demandes en attente", en: "the number of pending applications"),
        noun: Bilingual(fr: "demandes en attente", en: "pending applications"),
        form: .count(
          one: Bilingual(fr: "demande", en: "application"),
          many: Bilingual(fr: "demandes", en: "applications"),
          verbOne: Bilingual(fr: "attend en fin d'année", en: "is pending at the end of the year"),
          verbMany: Bilingual(fr: "attendent en fin d'année", en: "are pending at the end of the year")))
    ),
    (
      "pendingOverOneYear",
      subject("la ", "part des demandes de plus d'un an", "share of applications older than a year", rising)
    ),
    ("allocationRate", subject("le ", "taux d'attribution", "allocation rate", rising)),
    (
      "transferShare",
      subject("la ", "part des mutations dans les baux", "share of transfers in leases", rising)
    ),
    ("refusalRate", subject("la ", "part des propositions refusées", "share of offers refused", rising)),
    ("vacancyDays", subject("la ", "durée moyenne de vacance", "mean vacancy", lengthening)),
    (
      "longVacancy",
      subject("la ", "vacance de plus de trois mois", "share of dwellings vacant over three months", rising)
    ),
    ("mobility", subject("le ", "taux de mobilité", "mobility rate", rising)),
    (
      "filesPerLease",
      subject("le ", "nombre de dossiers examinés par bail", "number of files examined per lease", rising)
    ),
    ("rentBurden", subject("le ", "taux d'effort à la signature", "rent burden at signature", rising)),
    ("q1Threshold", subject("le ", "seuil du premier quartile", "first-quartile threshold", rising)),
    ("dissimilarity", subject("l'", "indice de dissimilarité", "dissimilarity index", rising)),
    (
      "sustainment24",
      subject(
        "le ", "maintien à 24 mois des sans-domicile logés", "share of homeless tenancies kept at 24 months",
        rising)
    ),
  ]
}
