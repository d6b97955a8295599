import Housing

/// The figures that every imported territory takes from national or neighbouring sources, for want of its own.
enum CommonFigures {
  /// A figure, less the file it stands in.
  private struct Row {
    let figure: SourcedFigure

    init(
      _ key: String, _ value: Double, _ unit: String, _ source: String, _ date: String, _ scope: String,
      _ mark: Mark
    ) {
      figure = SourcedFigure(
        key: key, value: value, unit: unit, source: source, date: date, scope: scope, mark: mark, file: "",
        line: 0)
    }
  }

  private static let byPeriodPLS =
    "répartition supposée par période, dont la moyenne sur le parc de la MEL est la part nationale du PLS, 7 % (ANCOLS, mars 2024)"
  private static let turnover =
    "départs rapportés à la moyenne selon le nombre de pièces, supposé"

  /// Shares of the reservation holders, keyed by their codes.
  static let holders = [
    Row(
      "state", 0.3, "share", "CCH R.441-5 : contingent préfectoral, au plus 30 % du flux", "2024", "France",
      .read),
    Row(
      "localAuthority", 0.2, "share",
      "CCH R.441-5-3 et R.441-5-4 : réservations contre garantie d’emprunt, 20 %", "2024", "France", .read),
    Row("actionLogement", 0.25, "share", "part supposée", "2024", "France", .assumed),
    Row("landlord", 0.25, "share", "reste du flux, part supposée", "2024", "France", .assumed),
  ].map(\.figure)

  /// Figures.
  static let figures = [
    Row(
      "rentAgeing", 1.118353, "ratio", "SDES, loyer moyen national 2024 sur 2019 : 6,52 / 5,83 €/m²",
      "2024-01-01", "France", .derived),
    Row(
      "plaiShare.before-1950", 0.1, "share",
      "répartition supposée par période ; part du PLAI dans les mises en service récentes : 26,7 % (France 2022)",
      "2022", "France", .assumed),
    Row(
      "plaiShare.1950-1959", 0.01, "share",
      "répartition supposée par période ; part du PLAI dans les mises en service récentes : 26,7 % (France 2022)",
      "2022", "France", .assumed),
    Row(
      "plaiShare.1960-1969", 0.01, "share",
      "répartition supposée par période ; part du PLAI dans les mises en service récentes : 26,7 % (France 2022)",
      "2022", "France", .assumed),
    Row(
      "plaiShare.1970-1979", 0.01, "share",
      "répartition supposée par période ; part du PLAI dans les mises en service récentes : 26,7 % (France 2022)",
      "2022", "France", .assumed),
    Row(
      "plaiShare.1980-1989", 0.03, "share",
      "répartition supposée par période ; part du PLAI dans les mises en service récentes : 26,7 % (France 2022)",
      "2022", "France", .assumed),
    Row(
      "plaiShare.1990-1999", 0.08, "share",
      "répartition supposée par période ; part du PLAI dans les mises en service récentes : 26,7 % (France 2022)",
      "2022", "France", .assumed),
    Row(
      "plaiShare.2000-2009", 0.12, "share",
      "répartition supposée par période ; part du PLAI dans les mises en service récentes : 26,7 % (France 2022)",
      "2022", "France", .assumed),
    Row(
      "plaiShare.2010-", 0.26, "share",
      "répartition supposée par période ; part du PLAI dans les mises en service récentes : 26,7 % (France 2022)",
      "2022", "France", .assumed),
    Row("plsShare.before-1950", 0.02, "share", byPeriodPLS, "2024", "France", .assumed),
    Row("plsShare.1950-1959", 0.015, "share", byPeriodPLS, "2024", "France", .assumed),
    Row("plsShare.1960-1969", 0.025, "share", byPeriodPLS, "2024", "France", .assumed),
    Row("plsShare.1970-1979", 0.03, "share", byPeriodPLS, "2024", "France", .assumed),
    Row("plsShare.1980-1989", 0.04, "share", byPeriodPLS, "2024", "France", .assumed),
    Row("plsShare.1990-1999", 0.06, "share", byPeriodPLS, "2024", "France", .assumed),
    Row("plsShare.2000-2009", 0.14, "share", byPeriodPLS, "2024", "France", .assumed),
    Row("plsShare.2010-", 0.22, "share", byPeriodPLS, "2024", "France", .assumed),
    Row(
      "rentRatioPLAI", 0.89, "ratio",
      "loyers du PLAI rapportés au PLUS, milieux de fourchette d’un office breton : 5,27 / 5,92 €/m²", "2022",
      "Fougères", .derived),
    Row(
      "rentRatioPLS", 1.34, "ratio", "loyers du PLS rapportés à l’ensemble : 7,5 / 5,6 €/m²", "2023",
      "Centre-Val de Loire", .derived),
    Row(
      "serviceChargePerSquareMetre", 1.55, "€/m²/month",
      "charges locatives supposées pour un logement collectif", "2025", "France", .assumed),
    Row(
      "serviceChargeHouseRatio", 0.55, "ratio",
      "charges d’une maison rapportées à celles d’un logement collectif, supposé", "2025", "France", .assumed),
    Row(
      "applicantIncomeMedian", 11400, "€/CU/year",
      "médiane calée pour que 71 à 73 % des demandeurs soient sous le plafond du PLAI (USH, fin 2022)",
      "2025", "France", .calibrated),
    Row(
      "applicantIncomeSigma", 0.4, "log",
      "écart-type du logarithme du revenu par unité de consommation, calé avec la médiane", "2025", "France",
      .calibrated),
    Row(
      "tenantsUnder60PercentOfCeilings", 0.61, "share",
      "USH : locataires dont les ressources sont sous 60 % des plafonds", "2022", "France", .read),
    Row(
      "tenantsInPoverty", 0.34, "share", "INSEE, Les locataires du parc social en 2022", "2022", "France",
      .read),
    Row(
      "tenantsOverTenYears", 0.31, "share",
      "INSEE, locataires du parc social présents depuis plus de dix ans", "2022", "France", .read),
    Row(
      "tenantMedianAge", 53, "years", "INSEE, âge médian des locataires du parc social", "2022", "France",
      .read),
    Row(
      "accessibleShare", 0.06, "share", "part supposée des logements adaptés à une mobilité réduite", "2019",
      "France", .assumed),
  ].map(\.figure)

  /// Settings of levers.
  static let settings = [
    Row("flows.turnoverT1", 2.1, "ratio", turnover, "2019", "France", .assumed),
    Row("flows.turnoverT2", 1.35, "ratio", turnover, "2019", "France", .assumed),
    Row("flows.turnoverT3", 0.95, "ratio", turnover, "2019", "France", .assumed),
    Row("flows.turnoverT4", 0.78, "ratio", turnover, "2019", "France", .assumed),
    Row("flows.turnoverT5", 0.68, "ratio", turnover, "2019", "France", .assumed),
    Row(
      "flows.demandGrowth", 0.007, "share/year",
      "croissance des arrivées au rythme du parc, choix d’une référence stationnaire", "2021", "France",
      .assumed),
  ].map(\.figure)
}
