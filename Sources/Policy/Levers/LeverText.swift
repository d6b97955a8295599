import DataFiles

/// Writes lever values for people.
enum LeverText {
  static func text(_ value: Double, unit: LeverUnit, domain: LeverDomain, language: Language) -> String {
    if case .choice(let names) = domain {
      return choiceLabel(names[max(0, min(names.count - 1, Int(value)))])[language]
    }
    let french = language == .french
    switch unit {
    case .share, .sharePerYear:
      let percent = number(value * 100, language) + (french ? "\u{202F}%" : "%")
      return unit == .share ? percent : percent + (french ? " par an" : " a year")
    case .perYear: return number(value, language) + (french ? " par an" : " a year")
    case .days: return counted(value, fr: "jour", en: "day", language)
    case .years: return counted(value, fr: "an", en: "year", language)
    case .months: return number(value, language) + (french ? "\u{A0}mois" : value == 1 ? " month" : " months")
    case .points: return counted(value, fr: "point", en: "point", language)
    case .eurosPerDay: return number(value, language) + (french ? "\u{A0}€ par jour et UC" : " €/day/CU")
    case .eurosPerYear: return number(value, language) + (french ? "\u{A0}€ par an et UC" : " €/year/CU")
    case .euros: return number(value, language) + "\u{A0}€"
    case .count, .logOdds, .plain, .name: return number(value, language)
    }
  }

  /// A number and the noun it counts: the singular goes up to below two in French, and stands for one in English.
  private static func counted(_ value: Double, fr: String, en: String, _ language: Language) -> String {
    switch language {
    case .french: number(value, language) + "\u{A0}" + fr + (abs(value) < 2 ? "" : "s")
    case .english: number(value, language) + " " + en + (value == 1 ? "" : "s")
    }
  }

  /// French reading of the names of choices; English reads the name itself.
  private static func choiceLabel(_ name: String) -> Bilingual {
    let french: [String: String] = [
      "none": "aucun suivi", "report": "constaté, sans sanction",
      "prefectSubstitution": "le préfet se substitue",
      "stock": "en stock", "flow": "en flux", "off": "non", "on": "oui",
    ]
    let english: [String: String] = [
      "none": "not followed", "report": "reported only", "prefectSubstitution": "the prefect steps in",
      "stock": "by stock", "flow": "by flow", "off": "no", "on": "yes",
    ]
    return Bilingual(fr: french[name] ?? name, en: english[name] ?? name)
  }

  /// A number with at most four decimals, none that are zero.
  private static func number(_ value: Double, _ language: Language) -> String {
    let scaled = Int((abs(value) * 10_000).rounded())
    var digits = String(scaled / 10_000)
    if scaled >= 100_000_000 || scaled / 10_000 >= 1000 { digits = grouped(digits, language) }
    var decimals = String(scaled % 10_000)
    decimals = String(repeating: "0", count: 4 - decimals.count) + decimals
    while decimals.last == "0" { decimals.removeLast() }
    let sign = value < 0 && scaled > 0 ? "\u{2212}" : ""
    let point = language == .french ? "," : "."
    return decimals.isEmpty ? sign + digits : sign + digits + point + decimals
  }

  private static func grouped(_ digits: String, _ language: Language) -> String {
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text += language == .french ? "\u{202F}" : "," }
      text.append(digit)
    }
    return text
  }
}
