/// The spaces and marks of French typography.
///
/// Texts are written in the source with ordinary spaces and set here, so that a space is never forgotten.
/// Source: Imprimerie nationale, "Lexique des règles typographiques" (fine spaces before `;`, `?`, `!`, `%`).
public enum FrenchTypography {
  /// Fine no-break space: before `;`, `?`, `!`, `%` and between thousands.
  static let fineSpace: Character = "\u{202F}"
  /// No-break space: before `:`, inside quotation marks, between a number and its unit.
  static let space: Character = "\u{A0}"

  /// The text with no-break spaces where French wants them; every other space stays.
  public static func set(_ text: String) -> String {
    var result: [Character] = []
    result.reserveCapacity(text.count)
    for character in text {
      switch character {
      case ";", "?", "!", "%": replaceSpaceBefore(with: fineSpace)
      case ":", "»", "€": replaceSpaceBefore(with: space)
      case " " where result.last == "«":
        result.append(space)
        continue
      default: break
      }
      result.append(character)
    }
    return String(result)

    func replaceSpaceBefore(with kind: Character) {
      guard result.last == " " else { return }
      result[result.count - 1] = kind
    }
  }

  /// The text with curved apostrophes, for pages; terminals and files keep the straight one.
  public static func curved(_ text: String) -> String {
    text.replacing("'", with: "\u{2019}")
  }
}
