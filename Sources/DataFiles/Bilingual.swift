/// A text that people read, in French and in English.
///
/// Every message, label and explanation of the lab exists in both languages; which one is shown is chosen
/// where it is printed, never where it is written.
public struct Bilingual: Sendable, Hashable {
  /// The French text, with French typography (U+202F before `;`, `%`, `?`, `!`).
  public let fr: String
  /// The English text.
  public let en: String

  /// A text in both languages.
  public init(fr: String, en: String) {
    self.fr = fr
    self.en = en
  }

  /// A text that is the same in both languages: a name, a code, a number.
  public init(same text: String) {
    self.init(fr: text, en: text)
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .french: fr
    case .english: en
    }
  }
}

/// The two languages that the lab speaks.
public enum Language: String, Sendable, CaseIterable, Codable {
  /// French, the language of reports and workbench.
  case french = "fr"
  /// English, the language of code and of `--lang en`.
  case english = "en"
}
