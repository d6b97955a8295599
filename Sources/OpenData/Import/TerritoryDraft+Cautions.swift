import DataFiles

extension TerritoryDraft {
  /// What people must know before they read a figure of the territory.
  mutating func addCautions(perimeter: ImportPerimeter) {
    cautions = Self.always
    if demandIsEstimated { cautions.insert(Self.estimated, at: 1) }
    if financingIsAssumed { cautions.append(Self.financing) }
    if landlordsAreInvented { cautions.append(Self.invented) }
    add(tally.partial) { count in
      Bilingual(
        fr:
          "EPCI dont une partie seulement est dans le territoire\u{A0}: \(count). Leur demande est estimée sur cette partie.",
        en: "EPCI of which only a part is in the territory: \(count). Their demand is estimated on that part."
      )
    }
    add(tally.predecessors) { count in
      Bilingual(
        fr:
          "EPCI dont les indicateurs de 2019 sont ceux des EPCI précédents ou d’un périmètre plus large\u{A0}: \(count).",
        en: "EPCI whose indicators of 2019 are those of earlier EPCI or of a wider perimeter: \(count).")
    }
    add(tally.medians) { count in
      Bilingual(
        fr:
          "Communes dont la médiane de revenu n’est pas publiée\u{A0}: \(count)\u{202F}; celle de l’EPCI, sinon du département, de la région ou de la France la remplace.",
        en:
          "Communes whose median income is not published: \(count); that of the EPCI, else of the département, the region or France stands in."
      )
    }
    add(tally.deciles) { count in
      Bilingual(
        fr:
          "Communes dont les déciles de revenu ne sont pas publiés\u{A0}: \(count)\u{202F}; leur médiane est multipliée par les rapports de l’EPCI, sinon d’un périmètre plus large.",
        en:
          "Communes whose income deciles are not published: \(count); their median is multiplied by the ratios of the EPCI, else of a wider perimeter."
      )
    }
    add(tally.households) { count in
      Bilingual(
        fr: "Communes dont le nombre de ménages est estimé d’après le parc\u{A0}: \(count).",
        en: "Communes whose number of households is estimated from the stock: \(count).")
    }
    add(tally.zones) { count in
      Bilingual(
        fr:
          "Communes absentes du zonage ABC, mises dans la zone de la commune qui leur succède ou de l’essentiel de l’EPCI\u{A0}: \(count).",
        en:
          "Communes absent from the ABC zoning, put in the zone of their successor or of most of the EPCI: \(count)."
      )
    }
    let dwellings = tally.outside.dwellings
    add(tally.outside.communes) { count in
      Bilingual(
        fr: "Communes hors de tout EPCI, tenues ensemble\u{A0}: \(count) (\(dwellings) logements).",
        en: "Communes outside any EPCI, kept together: \(count) (\(dwellings) dwellings).")
    }
  }

  private mutating func add(_ count: Int, _ caution: (Int) -> Bilingual) {
    if count > 0 { cautions.append(caution(count)) }
  }

  private static let estimated = Bilingual(
    fr:
      "Demande estimée\u{A0}: le nombre de demandeurs et la part des mutations viennent de listes publiées pour de plus grands territoires, partagées par une règle (parc, mobilité, vacance), et leurs profils d’études nationales. Ce ne sont pas des observations de ce territoire.",
    en:
      "Estimated demand: the number of applicants and the share of transfers come from lists published for wider areas, shared out by a rule (stock, mobility, vacancy), and their profiles from national studies. They are no observations of this territory."
  )

  private static let financing = Bilingual(
    fr:
      "Le financement n’est pas dans le fichier par commune\u{A0}: sa répartition par période est supposée.",
    en: "Financing is not in the file by commune: its division by period is assumed.")

  private static let invented = Bilingual(
    fr:
      "Les bailleurs et leurs parts sont inventés\u{A0}: aucun fichier public ne nomme le propriétaire de chaque logement.",
    en: "The landlords and their shares are invented: no public file names the owner of each dwelling.")

  private static let always = [
    Bilingual(
      fr: "Population synthétique\u{A0}: aucun ménage ni aucun logement réel n’y figure.",
      en: "Synthetic population: no real household and no real dwelling is in it."),
    Bilingual(
      fr:
        "Le quartier prioritaire est celui du fichier RPLS 2019 (géographie de 2014), pas la géographie de 2024.",
      en:
        "The priority neighbourhood is that of the RPLS 2019 file (geography of 2014), not the geography of 2024."
    ),
    Bilingual(
      fr:
        "La zone de l’aide au logement est déduite du zonage ABC, et non lue commune par commune dans l’arrêté du 17 mars 1978.",
      en:
        "The zone of housing aid is derived from the ABC zoning, not read commune by commune in the order of 17 March 1978."
    ),
    Bilingual(
      fr:
        "La carte en tuiles et les secteurs sont schématiques\u{202F}; ils ne sont pas des périmètres officiels.",
      en: "The tile map and the sectors are schematic; they are no official perimeters."),
  ]
}
