import DataFiles
import Policy

/// Levers in which two sets of values differ.
struct LeverTable {
  let reference: LeverValues
  let values: LeverValues
  let language: Language

  /// The differences, for JSON.
  var entries: [LeverEntry] {
    values.differences(from: reference).map { LeverEntry($0, value: values[$0.key], language) }
  }

  /// The differences in a format other than JSON; a sentence where a table would be empty.
  func written(as format: OutputFormat) -> String {
    let levers = values.differences(from: reference)
    if format == .csv {
      var table = PlainTable(["axis", "key", "reference", "value", "unit"], numbers: [0])
      for lever in levers {
        table.add([
          lever.axis.map(String.init) ?? "", lever.key.rawValue, raw(reference, lever), raw(values, lever),
          lever.unit.rawValue,
        ])
      }
      return table.csv
    }
    guard !levers.isEmpty else {
      return Bilingual(fr: "aucun levier ne diffère", en: "no lever differs")[language]
    }
    var table = PlainTable(
      language == .french
        ? ["Axe", "Levier", "Référence", "Ici", "Libellé"] : ["Axis", "Lever", "Reference", "Here", "Label"],
      numbers: [0])
    for lever in levers {
      table.add([
        lever.axis.map(String.init) ?? "", lever.key.rawValue, lever.text(reference[lever.key], language),
        lever.text(values[lever.key], language), lever.label[language],
      ])
    }
    return table.written(as: format)
  }

  private func raw(_ values: LeverValues, _ lever: Lever) -> String { lever.typed(values[lever.key]) }
}

extension Lever {
  /// A value as it is typed after `--set` and in a scenario file.
  func typed(_ value: Double) -> String {
    if case .choice(let names) = domain { return names[max(0, min(names.count - 1, Int(value)))] }
    return value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
