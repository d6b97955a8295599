import DataFiles
import Evaluation
import Housing

/// "D'où vient ce chiffre ?" of an indicator: what it is, its unit, its source, its uncertainty.
struct DefinitionEntry {
  let id: String
  let label: String
  let definition: String
  let unit: String
  let source: String
  let uncertainty: String

  static func all(_ context: ChartContext) -> [DefinitionEntry] {
    context.reader.indicators.map { indicator in
      let page = { (text: Bilingual) in
        context.language == .french ? FrenchTypography.curved(FrenchTypography.set(text.fr)) : text.en
      }
      return DefinitionEntry(
        id: indicator.id, label: page(indicator.label), definition: page(indicator.definition),
        unit: page(unit(indicator.unit)), source: page(Bilingual(same: indicator.source)),
        uncertainty: uncertainty(indicator, context))
    }
  }

  private static func unit(_ unit: IndicatorUnit) -> Bilingual {
    switch unit {
    case .share: Bilingual(fr: "part, en % ; écarts en points", en: "share, in %; differences in points")
    case .months: Bilingual(fr: "mois", en: "months")
    case .days: Bilingual(fr: "jours", en: "days")
    case .households: Bilingual(fr: "demandes, au 31 décembre", en: "applications, on 31 December")
    case .perYear:
      Bilingual(fr: "par an, moyenne des années mesurées", en: "per year, mean of the measured years")
    case .euros: Bilingual(fr: "euros de la date des prix", en: "euros of the price date")
    case .number: Bilingual(fr: "nombre", en: "number")
    case .index: Bilingual(fr: "indice de 0 à 1", en: "index from 0 to 1")
    }
  }

  /// How many simulations, and by how much pairing narrows the difference.
  private static func uncertainty(_ indicator: Indicator, _ context: ChartContext) -> String {
    let study = context.reader.result.study
    let ratios = context.variants.compactMap { variant, _ in
      context.reader.difference(indicator.id, of: variant.name)?.shown.varianceRatio
    }
    let replications = context.text(
      "\(study.replications) simulations par scénario et par jeu de paramètres.",
      "\(study.replications) simulations for each scenario and parameter set.")
    guard let least = ratios.min(), let most = ratios.max() else { return replications }
    let (low, high) = (context.numbers.plain(least, decimals: 1), context.numbers.plain(most, decimals: 1))
    let range = low == high ? low : context.text("\(low) à \(high)", "\(low) to \(high)")
    return replications + " "
      + context.text(
        "L’appariement divise la variance de l’écart par \(range).",
        "Pairing divides the variance of the difference by \(range).")
  }
}

/// How the report was made, and what the model leaves out.
struct MethodSection {
  let steps: [String]
  let limits: [String]

  init(_ context: ChartContext) {
    let study = context.reader.result.study
    let numbers = context.numbers
    let people = numbers.level(study.applicantsAtStart, .households, decimals: 0)
    let dwellings = numbers.plain(Double(study.dwellings), decimals: 0)
    let last = study.startYear + study.years - 1
    let level = numbers.percent(study.level)
    func date(_ text: String) -> String { DateText.long(text, context.language) }
    let thinned =
      study.sample < 1
      ? context.text(
        " Le territoire est échantillonné à \(numbers.percent(study.sample)).",
        " The territory is thinned to \(numbers.percent(study.sample)).") : ""
    let sets = Grammar.list(study.parameterSets, context.language)
    let agreement =
      context.reader.hasSeveralSets
      ? context.text(
        " Deux jeux de paramètres (\(sets)) reproduisent aussi bien les chiffres publiés : une conclusion ne tient que s'ils s'accordent.",
        " Parameter sets \(sets) reproduce the published figures equally well: a conclusion holds only where all agree."
      )
      : context.text(" Jeu de paramètres : \(sets).", " Parameter set: \(sets).")
    steps = [
      context.text(
        "Population. Demandeurs, logements et locataires sont fabriqués à partir de totaux publics : \(people) ménages en attente au départ, \(dwellings) logements. Aucune personne réelle n'y figure.\(thinned)",
        "Population. Applicants, dwellings and tenants are made from public totals: \(people) households waiting at the start, \(dwellings) dwellings. No real person is among them.\(thinned)"
      ),
      context.text(
        "Simulation. Mois par mois, de \(study.startYear) à \(last) : demandes, départs, logements libérés, candidatures, commission, propositions, refus, baux. Le droit est celui en vigueur au \(date(study.lawDate)) et suit la date simulée.",
        "Simulation. Month by month, from \(study.startYear) to \(last): applications, departures, dwellings released, candidates, committee, offers, refusals, leases. The law is that in force on \(date(study.lawDate)) and follows the simulated date."
      ),
      context.text(
        "Comparaison. Chaque scénario part du même état et subit les mêmes hasards ; les écarts sont appariés, simulation par simulation. Intervalles à \(level), corrigés du nombre de variantes (Holm).",
        "Comparison. Each scenario starts from the same state and meets the same chances; differences are paired, simulation by simulation. \(level) intervals, corrected for the number of variants (Holm)."
      ),
      context.text(
        "Verdicts. Un écart est démontré si son intervalle ne contient pas zéro.\(agreement) Un objectif est atteint s'il l'est dans 9 simulations sur 10 au moins.",
        "Verdicts. A difference is demonstrated where its interval does not hold zero.\(agreement) A target is met where it is in at least 9 simulations out of 10."
      ),
    ].map { MethodSection.page($0, context) }
    limits = (context.language == .french ? study.cautionsFr : study.cautionsEn).map {
      MethodSection.page(context.text($0, $0), context)
    }
  }

  private static func page(_ text: String, _ context: ChartContext) -> String {
    context.language == .french ? FrenchTypography.curved(text) : text
  }
}

/// A figure that went in.
struct SourceEntry {
  let label: String
  let value: String
  let source: String
  let date: String
  let scope: String
  let mark: String

  init(_ line: SourceLine, _ context: ChartContext) {
    func page(_ text: String) -> String {
      context.language == .french ? FrenchTypography.curved(FrenchTypography.set(text)) : text
    }
    label = page(context.language == .french ? line.labelFr : line.labelEn)
    (value, source, date, scope) = (
      page(line.value), page(line.source), DateText.long(line.date, context.language), page(line.scope)
    )
    mark = Mark(rawValue: line.mark)?.label[context.language] ?? line.mark
  }
}

/// What gives the same report again.
struct ReproduceSection {
  struct Entry {
    let name: String
    let value: String
  }

  let command: String
  let entries: [Entry]
  let digests: [Entry]

  init(_ context: ChartContext) {
    let study = context.reader.result.study
    command = study.command
    entries = [
      Entry(name: context.text("Graine", "Seed"), value: "\(study.seed)"),
      Entry(
        name: context.text("Simulations", "Simulations"),
        value: context.text(
          "\(study.replications) par scénario et jeu de paramètres",
          "\(study.replications) for each scenario and parameter set")),
      Entry(
        name: context.text("Jeux de paramètres", "Parameter sets"),
        value: study.parameterSets.joined(separator: ", ")),
      Entry(name: context.text("Version du moteur", "Engine version"), value: study.engineVersion),
      Entry(name: context.text("Empreinte du résultat", "Fingerprint of the result"), value: study.digest),
      Entry(
        name: context.text("Données au", "Data of"),
        value: DateText.long(study.referenceDate, context.language)),
      Entry(
        name: context.text("Euros du", "Euros of"), value: DateText.long(study.priceDate, context.language)),
      Entry(name: context.text("Droit au", "Law of"), value: DateText.long(study.lawDate, context.language)),
    ]
    digests = study.inputDigests.sorted { $0.key < $1.key }.map {
      Entry(name: FitNames.input($0.key)[context.language], value: $0.value)
    }
  }
}
