import DataFiles
import Evaluation
import Testing

@testable import Reporting

@Suite("Titles that answer the question")
struct HeadlineTests {
  private func headline(_ comparison: SmallComparison, _ language: Language = .french) -> String {
    shown(comparison.sentences(language).headline.text)
  }

  private func targets(reference: Int, variant: Int) -> [TargetOutcome] {
    [SmallComparison.target(met: reference, scenario: "status-quo"), SmallComparison.target(met: variant)]
  }

  @Test("the target first, the wait as its limit")
  func targetAndWait() {
    let comparison = SmallComparison(
      differences: [SmallComparison.difference("medianWait", 1.2, 0.4, 2, .higher)],
      targets: targets(reference: 0, variant: 20))
    #expect(
      headline(comparison)
        == "Le livre blanc atteint l'objectif légal, pas la référence_; l'attente médiane s'allonge de 1,2~mois."
    )
  }

  @Test("several targets: won, lost, all, none")
  func severalTargets() {
    func text(reference: [Int], variant: [Int]) -> String {
      var targets: [TargetOutcome] = []
      for (place, counts) in zip(reference, variant).enumerated() {
        for (scenario, met) in [("status-quo", counts.0), ("livre-blanc", counts.1)] {
          var line = SmallComparison.target(met: met, scenario: scenario)
          line.target = "target\(place)"
          targets.append(line)
        }
      }
      let change = SmallComparison.difference("leases", 20, 10, 30, .higher)
      return headline(SmallComparison(differences: [change], targets: targets))
    }
    #expect(
      text(reference: [0, 0, 20], variant: [20, 0, 20])
        == "Le livre blanc atteint deux objectifs légaux sur trois, contre un pour la référence.")
    #expect(
      text(reference: [0, 0], variant: [20, 0])
        == "Le livre blanc atteint un objectif légal sur deux, contre aucun pour la référence.")
    #expect(
      text(reference: [20, 20], variant: [20, 0])
        == "Le livre blanc n'atteint plus qu'un objectif légal sur deux, contre deux pour la référence.")
    #expect(
      text(reference: [20, 0], variant: [0, 0])
        == "Le livre blanc n'atteint aucun objectif légal, contre un pour la référence.")
    #expect(
      text(reference: [20, 20], variant: [20, 20]) == "La référence atteint déjà les deux objectifs légaux.")
    #expect(
      text(reference: [0, 0], variant: [20, 20])
        == "Le livre blanc atteint les deux objectifs légaux, contre aucun pour la référence.")
  }

  @Test("no target won")
  func noTargetWon() {
    let comparison = SmallComparison(
      differences: [
        SmallComparison.difference("medianWait", 0.2, -0.4, 0.8, .notDemonstrated),
        SmallComparison.difference("leases", 20, 10, 30, .higher),
      ], targets: targets(reference: 0, variant: 0))
    #expect(
      headline(comparison)
        == "Aucun scénario n'atteint l'objectif légal_; pas de différence démontrée sur l'attente médiane.")
  }

  @Test("nothing demonstrated, and nothing different, are said")
  func nothing() {
    let unsure = SmallComparison(differences: [
      SmallComparison.difference("medianWait", 0.2, -0.4, 0.8, .notDemonstrated)
    ])
    #expect(headline(unsure) == "Aucune différence n'est démontrée entre les scénarios comparés.")
    #expect(headline(unsure, .english) == "No difference is demonstrated between the scenarios compared.")
    let same = SmallComparison(differences: [SmallComparison.difference("medianWait", 0, 0, 0, .identical)])
    #expect(headline(same) == "Les scénarios comparés donnent exactement les mêmes résultats.")
  }

  @Test("the wait alone, where no target was measured")
  func waitAlone() {
    let comparison = SmallComparison(differences: [
      SmallComparison.difference("medianWait", -2, -3, -1, .lower)
    ])
    #expect(headline(comparison) == "Avec le livre blanc, l'attente médiane raccourcit de 2,0~mois.")
  }

  @Test("the question names the scenarios, the years and the territory")
  func question() {
    let sentences = ComparisonSentences(ComparisonReader(ComparisonFixture.result()), .french)
    #expect(
      shown(sentences.question.text)
        == "Que changent le Logement d'abord renforcé et le livre blanc de 2026 à 2035 (Métropole européenne de Lille)_?"
    )
  }

  @Test("the findings of the sections")
  func findings() {
    let french = ComparisonSentences(ComparisonReader(ComparisonFixture.result()), .french)
    #expect(
      french.targetsFinding.text
        == "Sur cinq objectifs légaux, le statu quo en atteint deux, le Logement d'abord renforcé en atteint trois et le livre blanc les atteint tous."
    )
    #expect(
      french.changedIndicators.text
        == "Sur 20 indicateurs, six changent avec le Logement d'abord renforcé et 17 avec le livre blanc.")
    #expect(
      shown(french.crossingFinding.text)
        == "Avec le livre blanc, le seuil de 25_% hors QPV est tenu dès 2029.")
  }

  @Test("profiles: who waits less, who waits longer")
  func profiles() {
    func text(_ verdicts: [Verdict], _ language: Language = .french) -> String {
      let lines = zip(["a", "b", "c", "d"], verdicts).map { SmallComparison.profile($0, $1) }
      let comparison = SmallComparison(profiles: lines)
      return comparison.sentences(language).profiles(of: comparison.variant)?.text ?? "–"
    }
    #expect(
      text([.lower, .lower, .higher]) == "Avec le livre blanc, deux profils attendent moins, un attend plus.")
    #expect(text([.lower]) == "Avec le livre blanc, un profil attend moins.")
    #expect(text([.higher, .higher]) == "Avec le livre blanc, deux profils attendent plus.")
    #expect(
      text([.lower, .higher], .english) == "With the white paper, one profile waits less, one waits longer.")
    #expect(
      text([.notDemonstrated])
        == "Avec le livre blanc, pas de différence d'attente démontrée, dans aucun profil.")
    #expect(text([.identical, .identical]) == "Avec le livre blanc, chaque profil attend exactement autant.")
    #expect(text([]) == "–")
  }
}
