import DataFiles
import Testing

@testable import Reporting

@Suite("French grammar and typography")
struct FrenchTests {
  @Test(
    "elision and contraction",
    arguments: [
      ("attente médiane", "d'attente médiane"), ("un point", "d'un point"), ("écart", "d'écart"),
      ("hébergement", "d'hébergement"), ("hausse", "de hausse"), ("hors QPV", "de hors QPV"),
      ("onze mois", "de onze mois"), ("ménages", "de ménages"), ("le livre blanc", "du livre blanc"),
      ("les baux", "des baux"), ("l'attente", "de l'attente"),
      ("la location voulue", "de la location voulue"),
      ("6,3 points", "de 6,3 points"), ("Armentières", "d'Armentières"), ("Yvelines", "d'Yvelines"),
    ])
  func of(_ noun: String, _ expected: String) {
    #expect(FrenchGrammar.of(noun) == expected)
  }

  @Test(
    "\"à\" and its contractions",
    arguments: [
      ("le taux", "au taux"), ("les baux", "aux baux"), ("l'attente", "à l'attente"),
      ("la part", "à la part"),
    ])
  func to(_ noun: String, _ expected: String) {
    #expect(FrenchGrammar.to(noun) == expected)
  }

  @Test("than", arguments: [("attente", "qu'attente"), ("la part", "que la part")])
  func than(_ noun: String, _ expected: String) {
    #expect(FrenchGrammar.than(noun) == expected)
  }

  @Test(
    "spaces",
    arguments: [
      ("Pourquoi ?", "Pourquoi_?"), ("a ; b", "a_; b"), ("Note : ceci", "Note~: ceci"),
      ("« mot »", "«~mot~»"),
      ("30 %", "30_%"), ("12:30", "12:30"), ("5 €", "5~€"), (" : x", "~: x"), ("", ""),
      ("déjà\u{A0}: fait", "déjà~: fait"),
    ])
  func spaces(_ text: String, _ expected: String) {
    #expect(shown(FrenchTypography.set(text)) == expected)
  }

  @Test("lists and counts")
  func lists() {
    #expect(Grammar.list([], .french) == "")
    #expect(Grammar.list(["a"], .french) == "a")
    #expect(Grammar.list(["a", "b"], .french) == "a et b")
    #expect(Grammar.list(["a", "b", "c"], .english) == "a, b and c")
    #expect(Grammar.count(1, .french, feminine: true) == "une")
    #expect(Grammar.count(12, .french) == "douze")
    #expect(Grammar.count(13, .french) == "13")
    #expect(Grammar.capitalised("état") == "État")
  }

  @Test(
    "dates",
    arguments: [
      ("2026-01-01", "1er~janvier~2026", "1~January~2026"), ("2019-08-31", "31~août~2019", "31~August~2019"),
      ("fin 2019", "fin 2019", "fin 2019"),
    ])
  func dates(_ text: String, _ french: String, _ english: String) {
    #expect(shown(DateText.long(text, .french)) == french)
    #expect(shown(DateText.long(text, .english)) == english)
  }
}
