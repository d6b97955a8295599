extension ColumnRegistry {
  /// The columns of `dwellings.csv`.
  static let dwellings = entries(
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
      (
        "construction_year", .assumedLaw, "tirée uniformément dans la période du RPLS",
        "drawn evenly within the period of RPLS"
      ),
      (
        "first_letting_year", .assumedLaw, "loi supposée après la construction, selon le financement",
        "assumed law after construction, by financing"
      ),
      (
        "finan", .assumedLaw, "loi supposée selon le financement et l'année, dans les dates des prêts",
        "assumed law by financing and year, within the dates of the loans"
      ),
      (
        "conv", .assumedLaw,
        "part supposée du parc ancien\u{202F}; les prêts non conventionnés ne le sont pas",
        "assumed share of the older stock; loans without a convention have none"
      ),
      (
        "mode", .assumedLaw, "1 si occupé\u{202F}; sinon parts supposées",
        "1 where let; assumed shares otherwise"
      ),
      (
        "bail", .sourcedLaw, "bail du locataire\u{A0}: mobilité (RPLS) et part de plus de dix ans (INSEE)",
        "the tenant's lease: mobility (RPLS) and share over ten years (INSEE)"
      ),
      (
        "loyermaxapl", .assumedLaw, "loyer augmenté de 1 à 19\u{202F}%\u{A0}: écart supposé",
        "rent plus 1 to 19 %: assumed room"
      ),
      (
        "dpeserre", .assumedLaw, "étiquette énergie (RPLS), à une classe près\u{A0}: écart supposé",
        "energy label (RPLS), within one class: assumed step"
      ),
      (
        "contreslog", .assumedLaw,
        "réservataire\u{202F}; un sixième de la part de l'État pour ses agents (R.441-5)",
        "holder; one sixth of the State's share for its civil servants (R.441-5)"
      ),
    ])
}
