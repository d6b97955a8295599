import DataFiles
import Evaluation
import Testing

@testable import Reporting

@Suite("Sentences of a difference")
struct DifferenceSentenceTests {
  typealias Row = (line: DifferenceEstimate, fr: String, en: String)

  static let rows: [Row] = [
    (
      SmallComparison.difference("homelessHoused", 435, 352, 511, .higher),
      "Avec le livre blanc, 435 ménages sans domicile de plus sont logés chaque année (entre 352 et 511).",
      "With the white paper, 435 more homeless households are housed each year (between 352 and 511)."
    ),
    (
      SmallComparison.difference("homelessHoused", 1.4, 0.6, 2.2, .higher),
      "Avec le livre blanc, 1 ménage sans domicile de plus est logé chaque année (entre 1 et 2).",
      "With the white paper, 1 more homeless household is housed each year (between 1 and 2)."
    ),
    (
      SmallComparison.difference("pending", -2_637, -3_093, -2_148, .lower),
      "Avec le livre blanc, 2_640 demandes de moins attendent en fin d'année (entre 2_150 et 3_090).",
      "With the white paper, 2,640 fewer applications are pending at the end of the year (between 2,150 and 3,090)."
    ),
    (
      SmallComparison.difference("medianWait", -1.7, -2.8, -0.6, .lower),
      "Avec le livre blanc, l'attente médiane raccourcit de 1,7~mois (entre 0,6 et 2,8).",
      "With the white paper, the median wait shortens by 1.7~months (between 0.6 and 2.8)."
    ),
    (
      SmallComparison.difference("medianWait", 2, 1, 3, .higher),
      "Avec le livre blanc, l'attente médiane s'allonge de 2,0~mois (entre 1,0 et 3,0).",
      "With the white paper, the median wait lengthens by 2.0~months (between 1.0 and 3.0)."
    ),
    (
      SmallComparison.difference("refusalRate", 0.016, 0.006, 0.026, .higher),
      "Avec le livre blanc, la part des propositions refusées augmente de 1,6~point (entre 0,6 et 2,6).",
      "With the white paper, the share of offers refused rises by 1.6~points (between 0.6 and 2.6)."
    ),
    (
      SmallComparison.difference("refusalRate", -0.02, -0.03, -0.01, .lower),
      "Avec le livre blanc, la part des propositions refusées diminue de 2,0~points (entre 1,0 et 3,0).",
      "With the white paper, the share of offers refused falls by 2.0~points (between 1.0 and 3.0)."
    ),
    (
      SmallComparison.difference("mobility", 0.0004, 0.0001, 0.0007, .higher),
      "Avec le livre blanc, le taux de mobilité augmente de moins de 0,1~point (entre 0 et 0,1).",
      "With the white paper, the mobility rate rises by less than 0.1~points (between 0 and 0.1)."
    ),
    (
      SmallComparison.difference("medianWait", 0.9, -0.2, 2, .notDemonstrated),
      "Attente médiane (Kaplan-Meier)~: pas de différence démontrée avec le livre blanc (entre −0,2 et +2,0~mois).",
      "Median wait (Kaplan–Meier): no difference demonstrated with the white paper (between −0.2 and +2.0~months)."
    ),
    (
      SmallComparison.difference("leases", 0, -0.3, 0.2, .notDemonstrated),
      "Baux signés~: pas de différence démontrée avec le livre blanc (entre 0 et 0).",
      "Leases signed: no difference demonstrated with the white paper (between 0 and 0)."
    ),
    (
      SmallComparison.difference("leases", 0, 0, 0, .identical),
      "Baux signés~: identique avec le livre blanc, dans chaque simulation.",
      "Leases signed: identical with the white paper, in every simulation."
    ),
  ]

  @Test("one template for each sign and certainty", arguments: rows)
  func told(_ row: Row) throws {
    let comparison = SmallComparison(differences: [row.line])
    let indicator = try #require(IndicatorRegistry.indicator(row.line.indicator))
    #expect(
      shown(comparison.sentences(.french).difference(indicator, of: comparison.variant)?.text ?? "") == row.fr
    )
    #expect(
      shown(comparison.sentences(.english).difference(indicator, of: comparison.variant)?.text ?? "")
        == row.en)
  }

  @Test("what holds under both parameter sets says so")
  func underBothSets() throws {
    let lines = ["A", "B", "both"].map {
      SmallComparison.difference("medianWait", -1.7, -2.8, -0.6, .lower, set: $0)
    }
    let comparison = SmallComparison(sets: ["A", "B"], differences: lines)
    let indicator = try #require(IndicatorRegistry.indicator("medianWait"))
    let text = try #require(comparison.sentences(.french).difference(indicator, of: comparison.variant)).text
    #expect(text.hasSuffix("(entre 0,6 et 2,8), sous les deux jeux de paramètres."))
  }

  @Test(
    "where the parameter sets disagree, nothing is demonstrated",
    arguments: [Verdict.higher, .notDemonstrated])
  func disagreement(_ other: Verdict) throws {
    let lines = [
      SmallComparison.difference("medianWait", 1.7, 0.6, 2.8, other, set: "A"),
      SmallComparison.difference("medianWait", -1.7, -2.8, -0.6, .lower, set: "B"),
      // A joined line that claims too much is not believed.
      SmallComparison.difference("medianWait", -1.7, -2.8, 2.8, .lower, set: "both"),
    ]
    let comparison = SmallComparison(sets: ["A", "B"], differences: lines)
    let indicator = try #require(IndicatorRegistry.indicator("medianWait"))
    let text = try #require(comparison.sentences(.french).difference(indicator, of: comparison.variant)).text
    #expect(shown(text).contains("pas de différence démontrée"))
    #expect(shown(text).hasSuffix("_; les jeux de paramètres ne s'accordent pas."))
  }

  @Test("an indicator that was not measured has no sentence")
  func absent() throws {
    let comparison = SmallComparison()
    let indicator = try #require(IndicatorRegistry.indicator("leases"))
    #expect(comparison.sentences(.french).difference(indicator, of: comparison.variant) == nil)
  }

  @Test("every indicator of the registry has its own phrase", arguments: IndicatorRegistry.all.map(\.id))
  func phrases(_ id: String) {
    #expect(IndicatorPhrase.identifiers.contains(id))
  }

  @Test("an indicator without a phrase is told by its label")
  func unknownPhrase() {
    #expect(IndicatorPhrase.phrase("later").subject.fr == "l'indicateur « later »")
  }

  @Test("no sentence of the fixture praises, nor uses the words that are not in use")
  func wordsNotInUse() {
    let sentences = ComparisonSentences(ComparisonReader(ComparisonFixture.result()), .french)
    let texts = sentences.reader.variants.flatMap { variant in
      sentences.reader.indicators.compactMap { sentences.difference($0, of: variant)?.text }
    }
    #expect(texts.count == 2 * IndicatorRegistry.all.count)
    for word in [
      "significati", "p-valeur", "robuste", "optimal", "aucun effet", "stable", "amélior", "+0 ", "−0,0 ",
      "+0,0 ", "−0,0)", "+0,0)",
    ] {
      #expect(!texts.contains { $0.contains(word) }, "« \(word) »")
    }
  }
}
