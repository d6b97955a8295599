extension ColumnRegistry {
  /// The columns of `tenants.csv`.
  static let tenants = entries(
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
      (
        "employment", .assumedLaw, "loi supposée selon l'âge\u{202F}; pour une mutation, marge de la demande",
        "assumed law by age; for a transfer, margin of the demand"
      ),
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
      ("occupation", .assumedLaw, "loi supposée selon l'emploi", "assumed law by employment"),
      (
        "second_age", .assumedLaw, "écart d'âge supposé dans le couple",
        "assumed difference of age in a couple"
      ),
      (
        "disposable_income", .computed,
        "ressources plus APL (arrêté du 27 septembre 2019), moins un impôt direct supposé",
        "resources plus APL (arrêté of 27 September 2019), less an assumed direct tax"
      ),
      (
        "share_of_plus_ceiling", .computed,
        "revenu fiscal (part non imposée supposée) sur le plafond PLUS (arrêté du 29 juillet 1987)",
        "tax income (assumed untaxed part) over the PLUS ceiling (arrêté of 29 July 1987)"
      ),
      ("housing_aid", .computed, "APL, arrêté du 27 septembre 2019", "APL, arrêté of 27 September 2019"),
      (
        "rent_burden", .computed, "loyer et charges moins APL, sur les ressources (arrêté du 10 mars 2011)",
        "rent and charges less APL, over resources (arrêté of 10 March 2011)"
      ),
      (
        "residual_income", .computed,
        "ressources et APL moins loyer et charges, par jour et UC (arrêté du 10 mars 2011)",
        "resources and APL less rent and charges, a day and unit (arrêté of 10 March 2011)"
      ),
      (
        "recent_arrival", .computed, "bail de moins de trois ans (enquête OPS)",
        "lease under three years old (OPS survey)"
      ),
      ("categories_shown", .computed, "L.441-1, sur les autres colonnes", "L.441-1, from the other columns"),
      (
        "dalo_grounds", .computed, "R.441-14-1, sur les autres colonnes", "R.441-14-1, from the other columns"
      ),
      ("fixed_term", .assumedLaw, "part supposée des emplois précaires", "assumed share of precarious jobs"),
      (
        "unemployed_over_a_year", .assumedLaw, "part supposée des chômeurs", "assumed share of the unemployed"
      ),
      (
        "back_from_unemployment", .assumedLaw, "part supposée des actifs occupés, selon l'emploi",
        "assumed share of the employed, by kind of employment"
      ),
      (
        "essential_worker", .assumedLaw, "part supposée selon la profession (loi 2022-217, art. 78)",
        "assumed share by occupation (law 2022-217, art. 78)"
      ),
      (
        "action_logement", .assumedLaw, "part supposée des salariés du privé (L.313-1)",
        "assumed share of private employees (L.313-1)"
      ),
      ("not_decent", .assumedLaw, "part supposée du parc social", "assumed share of the social stock"),
      ("unfit", .assumedLaw, "part supposée du parc social", "assumed share of the social stock"),
      (
        "alternate_custody", .assumedLaw, "part supposée selon la composition, moins de 60 ans",
        "assumed share by composition, under 60"
      ),
      (
        "unborn_child", .assumedLaw, "part supposée selon la composition, moins de 40 ans",
        "assumed share by composition, under 40"
      ),
      ("disabled_person", .assumedLaw, "part supposée selon l'âge", "assumed share by age"),
      (
        "unadapted", .computed, "besoin d'un logement adapté, et logement qui ne l'est pas",
        "need of an adapted dwelling, and a dwelling that is not"
      ),
      ("eviction_threat", .assumedLaw, "part supposée", "assumed share"),
      ("violence", .assumedLaw, "part supposée selon la composition", "assumed share by composition"),
      (
        "wider_area", .computed, "question du formulaire de demande\u{A0}: 0 ici",
        "question of the application form: 0 here"
      ),
      (
        "local_priority", .computed, "question du formulaire de demande\u{A0}: 0 ici",
        "question of the application form: 0 here"
      ),
      (
        "renewal_rehousing", .assumedLaw, "part supposée en quartier prioritaire",
        "assumed share in priority neighbourhoods"
      ),
      (
        "overcrowded", .computed, "R.441-14-1, surface et personnes du logement",
        "R.441-14-1, area and persons of the dwelling"
      ),
      (
        "under_occupied", .computed, "R.641-4, pièces et personnes du logement",
        "R.641-4, rooms and persons of the dwelling"
      ),
      (
        "hardship", .computed, "taux d'effort ou reste à vivre au-delà des limites usuelles, après APL",
        "rent burden or residual income beyond the usual limits, after APL"
      ),
    ])
}
