internal import DataFiles
internal import Housing

extension FitReport {
  /// What every population of the lab assumes, and what this territory's figures add.
  static func assumptions(
    _ territory: Territory, _ settings: PopulationSettings, remarks: [Sentence]
  ) -> [Sentence] {
    let assumedMargins = territory.demand.filter { margin in
      margin.sources.contains { $0.mark == .assumed || $0.mark == .invented }
    }.map(\.dimension)
    var result = [
      Sentence(
        fr:
          "Ce qui va avec quoi parmi les demandeurs (pièces selon la taille, ressources selon la situation) est "
          + "supposé\u{202F}: aucune table ouverte ne croise ces champs. Seuls les effectifs viennent de sources.",
        en:
          "What goes with what among applicants (rooms by size, resources by situation) is assumed: no open "
          + "table crosses these fields. Only the counts come from sources."),
      Sentence(
        fr:
          "Les locataires en place sont tirés selon leur logement\u{202F}: taille, âge, ressources et durée "
          + "suivent des lois nationales ou supposées, non des fichiers d'un bailleur.",
        en:
          "Sitting tenants are drawn given their dwelling: size, age, resources and stay follow national or "
          + "assumed laws, not records of a landlord."),
      Sentence(
        fr:
          "Le financement, le bailleur, le réservataire et l'accessibilité de chaque logement sont répartis selon "
          + "des parts\u{202F}: aucun fichier public ne les donne par logement.",
        en:
          "Financing, landlord, holder and accessibility of each dwelling are spread by shares: no public file "
          + "gives them by dwelling."),
    ]
    if !assumedMargins.isEmpty {
      let names = assumedMargins.map(MarginNames.dimension)
      result.append(
        Sentence(
          fr: "Marges de la demande supposées, en tout ou en partie\u{A0}: "
            + names.map { $0.fr.lowercased() }.joined(separator: ", ") + ".",
          en: "Margins of the demand assumed, in whole or in part: "
            + names.map { $0.en.lowercased() }.joined(separator: ", ") + "."))
    }
    if territory.landlords.contains(where: \.invented) {
      result.append(Sentence(fr: "Les bailleurs sont inventés.", en: "The landlords are invented."))
    }
    return result + remarks
  }
}
