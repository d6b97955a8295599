import DataFiles
import Housing

extension LeverRegistry {
  /// Flows of a territory: what enters and leaves its stock and its list.
  static let flows: [Lever] = [
    Lever(
      key: .departureRate, axis: nil, role: .flow,
      label: Bilingual(fr: "Départs du parc", en: "Departures from the stock"),
      explanation: Bilingual(
        fr: """
          Part des logements dont le locataire quitte le parc social dans l'année, mutations non comprises.
          """,
        en: "Share of dwellings whose tenant leaves the social stock in the year, transfers apart."),
      unit: .sharePerYear, domain: .number(0.01...0.2), defaultValue: 0.0565,
      source: "solved so that mobility is 9.5 % (RPLS 2019), docs/model.md#stock", mark: .calibrated),
    Lever(
      key: .turnoverT1, axis: nil, role: .flow,
      label: Bilingual(fr: "Rotation des T1", en: "Turnover of one-room dwellings"),
      explanation: Bilingual(
        fr: "Rapport à la moyenne.",
        en: "Ratio to the mean."),
      unit: .plain, domain: .number(0.2...4), defaultValue: 2.1,
      source: "modelling assumption, docs/model.md#stock", mark: .assumed),
    Lever(
      key: .turnoverT2, axis: nil, role: .flow,
      label: Bilingual(fr: "Rotation des T2", en: "Turnover of two-room dwellings"),
      explanation: Bilingual(
        fr: "Rapport à la moyenne.",
        en: "Ratio to the mean."),
      unit: .plain, domain: .number(0.2...4), defaultValue: 1.35,
      source: "modelling assumption, docs/model.md#stock", mark: .assumed),
    Lever(
      key: .turnoverT3, axis: nil, role: .flow,
      label: Bilingual(fr: "Rotation des T3", en: "Turnover of three-room dwellings"),
      explanation: Bilingual(
        fr: "Rapport à la moyenne.",
        en: "Ratio to the mean."),
      unit: .plain, domain: .number(0.2...4), defaultValue: 0.95,
      source: "modelling assumption, docs/model.md#stock", mark: .assumed),
    Lever(
      key: .turnoverT4, axis: nil, role: .flow,
      label: Bilingual(fr: "Rotation des T4", en: "Turnover of four-room dwellings"),
      explanation: Bilingual(
        fr: "Rapport à la moyenne.",
        en: "Ratio to the mean."),
      unit: .plain, domain: .number(0.2...4), defaultValue: 0.78,
      source: "modelling assumption, docs/model.md#stock", mark: .assumed),
    Lever(
      key: .turnoverT5, axis: nil, role: .flow,
      label: Bilingual(fr: "Rotation des T5 et plus", en: "Turnover of dwellings of five rooms or more"),
      explanation: Bilingual(
        fr: "Rapport à la moyenne.",
        en: "Ratio to the mean."),
      unit: .plain, domain: .number(0.2...4), defaultValue: 0.68,
      source: "modelling assumption, docs/model.md#stock", mark: .assumed),
    Lever(
      key: .deliveriesPerYear, axis: nil, role: .flow,
      label: Bilingual(fr: "Livraisons", en: "Deliveries"),
      explanation: Bilingual(
        fr: "Logements sociaux neufs mis en service dans l'année.",
        en: "New social dwellings put into service in the year."),
      unit: .perYear, domain: .number(0...200000), defaultValue: 0,
      source: "given by the territory", mark: .derived),
    Lever(
      key: .demolitionsPerYear, axis: nil, role: .flow,
      label: Bilingual(fr: "Démolitions et ventes", en: "Demolitions and sales"),
      explanation: Bilingual(
        fr: "Logements sortis du parc dans l'année.",
        en: "Dwellings that leave the stock in the year."),
      unit: .perYear, domain: .number(0...100000), defaultValue: 0,
      source: "given by the territory", mark: .derived),
    Lever(
      key: .firstTimeArrivals, axis: nil, role: .flow,
      label: Bilingual(fr: "Premières demandes", en: "First-time applications"),
      explanation: Bilingual(
        fr: "Nouvelles demandes de ménages hors du parc social, dans l'année.",
        en: "New applications of households outside the social stock, in the year."),
      unit: .perYear, domain: .number(0...3000000), defaultValue: 0,
      source: "given by the territory", mark: .calibrated),
    Lever(
      key: .transferRequests, axis: nil, role: .flow,
      label: Bilingual(fr: "Demandes de mutation", en: "Transfer requests"),
      explanation: Bilingual(
        fr: "Nouvelles demandes de locataires du parc social, dans l'année.",
        en: "New applications of social tenants, in the year."),
      unit: .perYear, domain: .number(0...1000000), defaultValue: 0,
      source: "given by the territory", mark: .calibrated),
    Lever(
      key: .demandGrowth, axis: nil, role: .flow,
      label: Bilingual(fr: "Croissance de la demande", en: "Growth of demand"),
      explanation: Bilingual(
        fr: "Croissance annuelle des nouvelles demandes.",
        en: "Yearly growth of new applications."),
      unit: .sharePerYear, domain: .number(-0.1...0.15), defaultValue: 0.007,
      source: "modelling assumption, docs/model.md#list", mark: .calibrated),
  ]
}
