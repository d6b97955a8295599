/// How each column of the three files is made: one entry a column, in the order of the file.
///
/// A test holds this list against the heads of the files: a new column needs its entry.
enum ColumnRegistry {
  /// A column, before its counts.
  typealias Entry = FitReport.ColumnQuality

  /// Every column, file after file.
  static let all = dwellings + tenants + households

  private static func entries(_ file: String, _ rows: [(String, Entry.Origin, String, String)]) -> [Entry] {
    rows.map {
      Entry(file: file, column: $0.0, origin: $0.1, source: FitReport.Sentence(fr: $0.2, en: $0.3))
    }
  }

  private static let number = ("numéro de la ligne", "number of the row")
  private static let stock = ("RPLS, fichier par commune", "RPLS, file by commune")
  private static let margin = ("marge de la demande du territoire", "margin of the territory's demand")

  private static let dwellings = entries(
    "dwellings.csv",
    [
      ("id", .identifier, number.0, number.1),
      ("commune", .read, stock.0, stock.1),
      ("zone", .computed, "commune et quartier prioritaire", "commune and priority neighbourhood"),
      ("rooms", .read, stock.0, stock.1),
      ("qpv", .read, stock.0, stock.1),
      (
        "financing", .assumedLaw, "parts par période de construction, réparties dans chaque commune",
        "shares by period of construction, spread in each commune"
      ),
      (
        "rent", .sourcedLaw, "loyer moyen au m² du RPLS, modulé par financement, période et pièces",
        "mean rent per m² of RPLS, varied by financing, period and rooms"
      ),
      ("service_charge", .assumedLaw, "charges au m² supposées", "assumed charges per m²"),
      ("landlord", .assumedLaw, "parts des bailleurs du territoire", "the territory's shares of landlords"),
      ("holder", .assumedLaw, "parts des réservataires du territoire", "the territory's shares of holders"),
      ("building", .read, stock.0, stock.1),
      ("period", .read, stock.0, stock.1),
      ("energy", .read, stock.0, stock.1),
      (
        "surface", .sourcedLaw, "surface moyenne par nombre de pièces, dispersion supposée",
        "mean area by rooms, assumed spread"
      ),
      (
        "accessible", .assumedLaw, "part supposée des logements adaptés", "assumed share of adapted dwellings"
      ),
      ("tenant", .identifier, "ménage locataire, vide si vacant", "sitting household, empty where vacant"),
    ])

  private static let tenants = entries(
    "tenants.csv",
    [
      ("id", .identifier, number.0, number.1),
      ("dwelling", .identifier, "logement occupé", "dwelling occupied"),
      ("commune", .read, "commune du logement", "commune of the dwelling"),
      (
        "composition", .assumedLaw, "loi supposée selon le nombre de personnes",
        "assumed law by number of persons"
      ),
      (
        "persons", .sourcedLaw, "loi selon les pièces, calée sur la taille moyenne des ménages HLM (INSEE)",
        "law by rooms, fitted to the mean size of social households (INSEE)"
      ),
      ("adults", .assumedLaw, "loi supposée selon la composition", "assumed law by composition"),
      (
        "children_under_14", .assumedLaw, "loi supposée selon l'âge de la personne de référence",
        "assumed law by age of the reference person"
      ),
      (
        "age", .assumedLaw, "loi supposée autour de l'âge médian des locataires (INSEE)",
        "assumed law around the median age of tenants (INSEE)"
      ),
      ("employment", .assumedLaw, "loi supposée selon l'âge", "assumed law by age"),
      (
        "consumption_units", .computed, "échelle OCDE modifiée\u{A0}: adultes et enfants",
        "modified OECD scale: adults and children"
      ),
      (
        "income", .sourcedLaw, "loi des ressources des locataires selon la commune (FiLoSoFi)",
        "law of tenants' resources by commune (FiLoSoFi)"
      ),
      (
        "lease_month", .sourcedLaw, "mobilité (RPLS) et part de plus de dix ans (INSEE)",
        "mobility (RPLS) and share over ten years (INSEE)"
      ),
      (
        "transfer_applicant", .fitted, "marge de la demande\u{A0}: locataires du parc social",
        "margin of the demand: social tenants"
      ),
    ])

  private static let households = entries(
    "households.csv",
    [
      ("id", .identifier, number.0, number.1),
      (
        "dwelling", .identifier, "logement occupé, pour une mutation", "dwelling occupied, for a transfer"
      ),
      (
        "commune", .assumedLaw, "tirage selon la population et le revenu des communes",
        "drawn by households and income of the communes"
      ),
      ("situation", .fitted, margin.0, margin.1),
      ("composition", .fitted, margin.0, margin.1),
      ("persons", .fitted, margin.0, margin.1),
      ("adults", .assumedLaw, "loi supposée selon la composition", "assumed law by composition"),
      (
        "children_under_14", .assumedLaw, "loi supposée selon l'âge de la personne de référence",
        "assumed law by age of the reference person"
      ),
      ("age", .fitted, margin.0, margin.1),
      ("employment", .fitted, margin.0, margin.1),
      (
        "consumption_units", .computed, "échelle OCDE modifiée\u{A0}: adultes et enfants",
        "modified OECD scale: adults and children"
      ),
      (
        "verified_income", .fitted, "marge des tranches de ressources, loi supposée dans la tranche",
        "margin of the bands of resources, assumed law inside the band"
      ),
      (
        "declared_income", .assumedLaw, "écart supposé entre ressources déclarées et vérifiées",
        "assumed gap between declared and verified resources"
      ),
      ("rooms_wanted", .fitted, margin.0, margin.1),
      (
        "priority", .assumedLaw, "part prioritaire supposée, selon les ressources et la situation",
        "assumed share of priority, by resources and situation"
      ),
      (
        "needs_accessible", .assumedLaw, "part supposée selon l'âge", "assumed share by age"
      ),
      ("application_month", .fitted, margin.0, margin.1),
      (
        "wanted_communes", .assumedLaw, "tirage selon la commune, le parc et les ressources",
        "drawn by commune, stock and resources"
      ),
    ])
}
