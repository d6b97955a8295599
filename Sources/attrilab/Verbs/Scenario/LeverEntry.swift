import DataFiles
import Housing
import Policy

/// A lever and its value in a scenario, for JSON and CSV.
struct LeverEntry: Encodable {
  let key: String
  let axis: Int?
  let label: String
  let explanation: String
  let unit: String
  let value: Double
  let text: String
  /// Default value, as people read it.
  let reference: String
  /// Values that are allowed, as people read them.
  let range: String
  let source: String
  let mark: String

  init(_ lever: Lever, value: Double, _ language: Language) {
    key = lever.key.rawValue
    axis = lever.axis
    label = lever.label[language]
    explanation = lever.explanation[language]
    unit = lever.unit.rawValue
    self.value = value
    text = lever.text(value, language)
    reference = lever.text(lever.defaultValue, language)
    switch lever.domain {
    case .number(let range):
      self.range = lever.text(range.lowerBound, language) + " … " + lever.text(range.upperBound, language)
    case .integer(let range):
      self.range =
        lever.text(Double(range.lowerBound), language) + " … "
        + lever.text(Double(range.upperBound), language)
    case .choice(let names): range = names.joined(separator: ", ")
    }
    source = lever.source
    mark = lever.mark.rawValue
  }
}
