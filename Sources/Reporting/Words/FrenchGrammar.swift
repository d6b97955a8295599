import DataFiles

/// What French asks of a sentence that a template fills: elision, contraction, agreement, lists.
enum FrenchGrammar {
  /// Words with an aspirated h, before which nothing is elided.
  private static let aspirated = ["hausse", "haut", "hors", "huit", "hlm", "handicap", "hameau", "halle"]
  /// Numerals before which nothing is elided.
  private static let unelided = ["onze", "oui", "un sur"]

  /// "de" before a noun or a name with its article: "d'attente", "du livre blanc", "des baux", "de Lille".
  static func of(_ noun: String) -> String {
    if noun.hasPrefix("le ") { return "du " + noun.dropFirst(3) }
    if noun.hasPrefix("les ") { return "des " + noun.dropFirst(4) }
    return isElided(noun) ? "d'" + noun : "de " + noun
  }

  /// "à" before a name with its article: "au taux", "aux baux", "à l'attente".
  static func to(_ noun: String) -> String {
    if noun.hasPrefix("le ") { return "au " + noun.dropFirst(3) }
    if noun.hasPrefix("les ") { return "aux " + noun.dropFirst(4) }
    return "à " + noun
  }

  /// Whether "de" or "que" loses its vowel before the noun.
  static func isElided(_ noun: String) -> Bool {
    let plain = noun.lowercased()
    if (aspirated + unelided).contains(where: plain.hasPrefix) { return false }
    return plain.first.map { "aeiouyàâäéèêëîïôöùûüœh".contains($0) } ?? false
  }

  /// "qu'" or "que " before a noun.
  static func than(_ noun: String) -> String { (isElided(noun) ? "qu'" : "que ") + noun }
}

/// What both languages ask of a sentence.
enum Grammar {
  /// The text with a capital first letter.
  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// "a", "a et b", "a, b et c".
  static func list(_ items: [String], _ language: Language) -> String {
    guard let last = items.last else { return "" }
    if items.count == 1 { return last }
    let conjunction = language == .french ? " et " : " and "
    return items.dropLast().joined(separator: ", ") + conjunction + last
  }

  /// A count in letters up to twelve, in digits beyond.
  static func count(_ number: Int, _ language: Language, feminine: Bool = false) -> String {
    let french = [
      "zéro", feminine ? "une" : "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf",
      "dix",
      "onze", "douze",
    ]
    let english = [
      "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
    ]
    let words = language == .french ? french : english
    return words.indices.contains(number)
      ? words[number] : NumberText(language).plain(Double(number), decimals: 0)
  }
}
