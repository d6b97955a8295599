public import DataFiles
import Evaluation

/// The sentences of a comparison: templates over typed values, one for each sign and certainty.
///
/// A difference is told as one only where it is demonstrated under every parameter set that ran; what is not
/// demonstrated is said to be so, never that there is no effect.
public struct ComparisonSentences: Sendable {
  /// Where the figures are.
  public let reader: ComparisonReader
  /// Language of the sentences.
  public let language: Language
  let numbers: NumberText

  /// Sentences of a comparison in a language.
  public init(_ reader: ComparisonReader, _ language: Language) {
    self.reader = reader
    self.language = language
    numbers = NumberText(language)
  }

  /// A text in the language of the sentences.
  func text(_ fr: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    language == .french ? fr() : en()
  }

  /// A sentence in the language, set in its typography.
  func sentence(_ fr: @autoclosure () -> Sentence, _ en: @autoclosure () -> Sentence) -> Sentence {
    (language == .french ? fr() : en()).set(in: language)
  }

  /// The scenario as the subject of a sentence, with its article.
  func subject(_ scenario: ScenarioSummary) -> String { text(scenario.subjectFr, scenario.subjectEn) }

  /// The scenario of a name.
  func scenario(_ name: String) -> ScenarioSummary? { reader.result.scenarios.first { $0.name == name } }

  /// ", sous les deux jeux de paramètres" where several ran, else nothing.
  var underEverySet: String {
    switch reader.result.study.parameterSets.count {
    case ...1: ""
    case 2: text(", sous les deux jeux de paramètres", ", under both parameter sets")
    default: text(", sous tous les jeux de paramètres", ", under every parameter set")
    }
  }

  /// "(entre 352 et 511)" with bounds that already are texts.
  func between(_ low: String, _ high: String) -> String {
    text("(entre \(low) et \(high))", "(between \(low) and \(high))")
  }
}
