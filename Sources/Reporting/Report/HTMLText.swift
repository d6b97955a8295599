import DataFiles

/// Texts made safe for the places of a page where they stand.
enum HTMLText {
  /// A text for the content or an attribute of an element.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.append(character)
      }
    }
    return result
  }

  /// A script for the content of a `script` element: nothing inside may close it, in whatever case.
  static func script(_ text: String) -> String {
    text.replacing(/<(\/script)/.ignoresCase(), with: { "<\\" + $0.output.1 }).replacing(
      "<!--", with: "\\x3C!--")
  }

  /// JSON for the content of a `script` element; "<" stands only in its texts, where it may be written as an escape.
  static func json(_ text: String) -> String { text.replacing("<", with: "\\u003c") }

  /// A text between double quotes of a style sheet.
  static func styleString(_ text: String) -> String {
    text.filter { !$0.isNewline }.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
      "<", with: "\\3C ")
  }
}

extension Sentence {
  /// The sentence as HTML, its stressed words in `strong`.
  func html(_ language: Language) -> String {
    parts.map { part in
      let text = HTMLText.escaped(language == .french ? FrenchTypography.curved(part.text) : part.text)
      return part.strong ? "<strong>\(text)</strong>" : text
    }.joined()
  }

  /// The sentence without marks of stress, with the apostrophes of a page.
  func pageText(_ language: Language) -> String {
    language == .french ? FrenchTypography.curved(text) : text
  }
}
