import DataFiles
import Evaluation

/// Which rules change: one row a lever, by axis of the white paper, reference beside variants.
struct RulesSection {
  struct Axis {
    let title: String
    let rows: [Row]
  }
  struct Row {
    let label: String
    let reference: String
    let values: [Value]
  }
  struct Value {
    let text: String
    let changed: Bool
  }

  let title: String
  let variants: [ScenarioMark]
  let columns: Int
  let axes: [Axis]
  let hasChanges: Bool

  init(_ context: ChartContext) {
    hasChanges = context.variants.contains { !$0.summary.changes.isEmpty }
    let changes = context.variants.flatMap(\.summary.changes)
    var seen: Set<String> = []
    let levers = changes.filter { seen.insert($0.key).inserted }
    let page = { (text: String) in context.language == .french ? FrenchTypography.curved(text) : text }
    let count = Grammar.capitalised(Grammar.count(levers.count, context.language, feminine: true))
    title =
      switch levers.count {
      case 0: context.text("Aucune règle ne change", "No rule changes")
      case 1: context.text("Une règle change, toutes les autres restent", "One rule changes, all others stay")
      default:
        context.text(
          "\(count) règles changent, toutes les autres restent", "\(count) rules change, all others stay")
      }
    variants = context.variants.map { ScenarioMark(context.title($0.summary), $0.style) }
    columns = variants.count + 2
    let unchanged = context.text("= référence", "= reference")
    let numbers = Set(levers.map { $0.axis ?? .max }).sorted()
    axes = numbers.map { number in
      Axis(
        title: number == .max
          ? context.text("Comportements", "Behaviour")
          : page(
            context.text(
              "Axe \(number) : \(WhitePaperAxis.name(number).fr)",
              "Axis \(number): \(WhitePaperAxis.name(number).en)")),
        rows: levers.filter { ($0.axis ?? .max) == number }.map { lever in
          Row(
            label: page(context.text(lever.labelFr, lever.labelEn)),
            reference: context.text(lever.reference, lever.reference),
            values: context.variants.map { variant, _ in
              let change = variant.changes.first { $0.key == lever.key }
              return Value(
                text: change.map { context.text($0.variant, $0.variant) } ?? unchanged, changed: change != nil
              )
            })
        })
    }
  }
}

/// The ten axes under which levers are grouped.
///
/// Source: Union sociale pour l'habitat, white paper on allocations, January 2021, published summary.
enum WhitePaperAxis {
  /// What an axis is about.
  static func name(_ number: Int) -> Bilingual {
    switch number {
    case 1: Bilingual(fr: "service et information du demandeur", en: "service and information to applicants")
    case 2: Bilingual(fr: "connaissance de la demande", en: "knowledge of demand")
    case 3: Bilingual(fr: "gestion partagée et règles communes", en: "shared management and common rules")
    case 4: Bilingual(fr: "cotation et qualification du parc", en: "scoring and qualification of the stock")
    case 5: Bilingual(fr: "location voulue", en: "choice-based letting")
    case 6:
      Bilingual(
        fr: "territoires, droit au logement et mixité", en: "territories, right to housing and social mix")
    case 7: Bilingual(fr: "Logement d'abord", en: "Housing First")
    case 8: Bilingual(fr: "gouvernance et égalité de traitement", en: "governance and equal treatment")
    case 9: Bilingual(fr: "suivi et évaluation", en: "monitoring and evaluation")
    case 10: Bilingual(fr: "allègement des procédures", en: "lighter procedures")
    default: Bilingual(fr: "autres règles", en: "other rules")
    }
  }
}
