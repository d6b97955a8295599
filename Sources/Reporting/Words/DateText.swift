import DataFiles

/// Writes a date as people read it: "1er janvier 2026", "1 January 2026".
enum DateText {
  /// The date of a text `2026-01-01`; the text itself where it is no date.
  static func long(_ text: String, _ language: Language) -> String {
    guard let date = CalendarDate(text) else { return text }
    let space = "\u{A0}"
    switch language {
    case .french:
      let day = date.day == 1 ? "1er" : "\(date.day)"
      return "\(day)\(space)\(frenchMonths[date.month - 1])\(space)\(date.year)"
    case .english: return "\(date.day)\(space)\(englishMonths[date.month - 1])\(space)\(date.year)"
    }
  }

  private static let frenchMonths = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre",
    "décembre",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]
}
