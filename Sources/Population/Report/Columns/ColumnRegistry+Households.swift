extension ColumnRegistry {
  /// The columns of `households.csv`.
  static let households = entries(
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
        "priority", .assumedLaw,
        "d'office sans logement ou en structure\u{202F}; sinon tirage supposé parmi ceux dont une catégorie se lit",
        "by definition without a dwelling or in a structure; else an assumed draw among those who show a category"
      ),
      (
        "needs_accessible", .assumedLaw, "part supposée selon l'âge", "assumed share by age"
      ),
      ("application_month", .fitted, margin.0, margin.1),
      (
        "wanted_communes", .assumedLaw, "tirage selon la commune, le parc et les ressources",
        "drawn by commune, stock and resources"
      ),
      ("occupation", .assumedLaw, "loi supposée selon l'emploi", "assumed law by employment"),
      (
        "housing_mode", .assumedLaw, "parts supposées selon la situation, l'âge et l'emploi",
        "assumed shares by situation, age and employment"
      ),
      (
        "second_age", .assumedLaw, "écart d'âge supposé dans le couple",
        "assumed difference of age in a couple"
      ),
      (
        "months_there", .assumedLaw,
        "durée supposée selon le logement\u{202F}; pour une mutation, depuis le bail",
        "assumed time by kind of housing; for a transfer, since the lease"
      ),
      (
        "persons_there", .assumedLaw,
        "ménage, et hôtes en nombre supposé\u{202F}; pour une mutation, le ménage",
        "household, and an assumed number of hosts; for a transfer, the household"
      ),
      (
        "rooms_there", .assumedLaw,
        "loi supposée selon les personnes\u{202F}; pour une mutation, celles du logement (RPLS)",
        "assumed law by persons; for a transfer, the dwelling's (RPLS)"
      ),
      (
        "surface_there", .assumedLaw,
        "surface supposée selon les pièces\u{202F}; pour une mutation, celle du logement",
        "assumed area by rooms; for a transfer, the dwelling's"
      ),
      (
        "rent_there", .assumedLaw,
        "loyer privé supposé selon la commune et la surface\u{202F}; pour une mutation, celui du logement",
        "assumed private rent by commune and area; for a transfer, the dwelling's"
      ),
      (
        "landlord", .assumedLaw, "bailleur du logement occupé, pour une mutation",
        "landlord of the dwelling occupied, for a transfer"
      ),
      (
        "reasons", .assumedLaw,
        "chances proches des motifs publiés (USH, 2019), facteurs supposés selon le formulaire",
        "odds near the published reasons (USH, 2019), assumed factors by what the form shows"
      ),
      (
        "reference_tax_income", .assumedLaw, "ressources réelles, rapport supposé au revenu fiscal",
        "true resources, assumed ratio to tax income"
      ),
      (
        "monthly_resources", .computed, "ressources déclarées sur douze mois",
        "declared resources over twelve months"
      ),
      (
        "renewals", .computed, "un renouvellement par an d'ancienneté (R.441-2-7)",
        "one renewal a year of seniority (R.441-2-7)"
      ),
      (
        "renewal_month", .computed, "dernier anniversaire de la demande (R.441-2-7)",
        "last anniversary of the application (R.441-2-7)"
      ),
      (
        "refusals", .sourcedLaw,
        "une proposition pour six demandes par an, 47\u{202F}% de refus (Adeus, 2017)",
        "an offer for six applications a year, 47 % refused (Adeus, 2017)"
      ),
      (
        "ceiling_category", .computed, "arrêté du 29 juillet 1987, personnes, couple jeune, handicap",
        "arrêté of 29 July 1987: persons, young couple, disability"
      ),
      (
        "income_band", .computed,
        "ressources réelles devant les plafonds PLAI et PLUS (arrêté du 29 juillet 1987)",
        "true resources before the PLAI and PLUS ceilings (arrêté of 29 July 1987)"
      ),
      (
        "quartile", .computed, "L.441-1, ressources déclarées par UC sur la liste de l'EPCI",
        "L.441-1, declared resources per unit on the list of the EPCI"
      ),
      ("categories_shown", .computed, "L.441-1, sur les autres colonnes", "L.441-1, from the other columns"),
      (
        "dalo_grounds", .computed, "R.441-14-1, sur les autres colonnes", "R.441-14-1, from the other columns"
      ),
      (
        "housing_aid", .computed, "aide au logement, arrêté du 27 septembre 2019\u{202F}; 0 sans loyer",
        "housing aid, arrêté of 27 September 2019; 0 without a rent"
      ),
      (
        "rent_burden", .computed, "loyer et charges moins aide, sur les ressources (arrêté du 10 mars 2011)",
        "rent and charges less aid, over resources (arrêté of 10 March 2011)"
      ),
      (
        "residual_income", .computed,
        "ressources et aide moins loyer et charges, par jour et UC (arrêté du 10 mars 2011)",
        "resources and aid less rent and charges, a day and unit (arrêté of 10 March 2011)"
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
      (
        "not_decent", .assumedLaw,
        "part supposée selon la situation\u{202F}; pour une mutation, celle du locataire",
        "assumed share by situation; for a transfer, the tenant's"
      ),
      (
        "unfit", .assumedLaw,
        "part supposée selon la situation\u{202F}; pour une mutation, celle du locataire",
        "assumed share by situation; for a transfer, the tenant's"
      ),
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
        "unadapted", .assumedLaw,
        "part supposée de ceux qui ont besoin d'un logement adapté\u{202F}; pour une mutation, celle du locataire",
        "assumed share of those in need of an adapted dwelling; for a transfer, the tenant's"
      ),
      ("eviction_threat", .assumedLaw, "part supposée selon la situation", "assumed share by situation"),
      ("violence", .assumedLaw, "part supposée selon la composition", "assumed share by composition"),
      ("wider_area", .assumedLaw, "part supposée", "assumed share"),
      ("local_priority", .assumedLaw, "part supposée", "assumed share"),
      (
        "renewal_rehousing", .assumedLaw,
        "mutations\u{A0}: part supposée en quartier prioritaire\u{202F}; 0 sinon",
        "transfers: assumed share in priority neighbourhoods; 0 otherwise"
      ),
      (
        "overcrowded", .computed, "R.441-14-1, surface et personnes du logement actuel",
        "R.441-14-1, area and persons of the present dwelling"
      ),
      (
        "under_occupied", .computed, "mutations\u{A0}: R.641-4, pièces et personnes\u{202F}; 0 sinon",
        "transfers: R.641-4, rooms and persons; 0 otherwise"
      ),
      (
        "hardship", .computed,
        "taux d'effort ou reste à vivre au-delà des limites usuelles, après aide au logement",
        "rent burden or residual income beyond the usual limits, after housing aid"
      ),
    ])
}
