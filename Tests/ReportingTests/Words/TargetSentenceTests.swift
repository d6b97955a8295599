import DataFiles
import Evaluation
import Testing

@testable import Reporting

@Suite("Sentences of a legal target")
struct TargetSentenceTests {
  @Test(
    "one parameter set",
    arguments: [
      (
        20, "Le livre blanc atteint l'objectif dans 20 simulations sur 20.",
        "The white paper meets the target in 20 simulations out of 20."
      ),
      (
        18, "Le livre blanc atteint l'objectif dans 18 simulations sur 20.",
        "The white paper meets the target in 18 simulations out of 20."
      ),
      (
        17, "Incertain avec le livre blanc~: 17 simulations sur 20.",
        "Uncertain with the white paper: 17 simulations out of 20."
      ),
      (
        3, "Incertain avec le livre blanc~: 3 simulations sur 20.",
        "Uncertain with the white paper: 3 simulations out of 20."
      ),
      (
        2, "Le livre blanc n'atteint l'objectif que dans 2 simulations sur 20.",
        "The white paper meets the target in only 2 simulations out of 20."
      ),
      (
        1, "Le livre blanc n'atteint l'objectif que dans 1 simulation sur 20.",
        "The white paper meets the target in only 1 simulation out of 20."
      ),
      (
        0, "Le livre blanc n'atteint l'objectif dans aucune simulation.",
        "The white paper meets the target in no simulation."
      ),
    ])
  func oneSet(_ met: Int, _ french: String, _ english: String) {
    let comparison = SmallComparison(targets: [SmallComparison.target(met: met)])
    #expect(
      shown(comparison.sentences(.french).target("q1ShareOutsideQPV", in: comparison.variant)?.text ?? "")
        == french)
    #expect(
      shown(comparison.sentences(.english).target("q1ShareOutsideQPV", in: comparison.variant)?.text ?? "")
        == english)
  }

  @Test(
    "two parameter sets: the less favourable counts, and a disagreement is uncertain",
    arguments: [
      (
        20, 19,
        "Le livre blanc atteint l'objectif dans 19 simulations sur 20 au moins, sous les deux jeux de paramètres."
      ),
      (
        19, 19,
        "Le livre blanc atteint l'objectif dans 19 simulations sur 20, sous les deux jeux de paramètres."
      ),
      (0, 0, "Le livre blanc n'atteint l'objectif dans aucune simulation, sous les deux jeux de paramètres."),
      (
        2, 0,
        "Le livre blanc n'atteint l'objectif que dans 2 simulations sur 20 au plus, sous les deux jeux de paramètres."
      ),
      (
        20, 9,
        "Incertain avec le livre blanc~: 20 simulations sur 20 (paramètres A), 9 simulations sur 20 (paramètres B)."
      ),
    ])
  func twoSets(_ first: Int, _ second: Int, _ french: String) {
    let targets = [
      SmallComparison.target(met: first, set: "A"), SmallComparison.target(met: second, set: "B"),
    ]
    let comparison = SmallComparison(sets: ["A", "B"], targets: targets)
    #expect(
      shown(comparison.sentences(.french).target("q1ShareOutsideQPV", in: comparison.variant)?.text ?? "")
        == french)
  }

  @Test("other counts keep the shares of 18 and 2 in 20")
  func otherCounts() {
    let comparison = SmallComparison(targets: [SmallComparison.target(met: 9, of: 10)])
    #expect(
      comparison.sentences(.french).target("q1ShareOutsideQPV", in: comparison.variant)?.text
        == "Le livre blanc atteint l'objectif dans 9 simulations sur 10.")
  }

  @Test("prices: cost, gain, nothing demonstrated, nothing gained")
  func prices() {
    func price(_ indicator: String, _ cost: Double, _ low: Double, _ high: Double, points: Double = 5)
      -> String
    {
      let price = ConstraintPrice(
        scenario: "livre-blanc", constraint: "x", labelFr: "x", labelEn: "x", pointsGained: points,
        indicator: indicator,
        group: "all", cost: cost, low: low, high: high)
      return shown(SmallComparison().sentences(.french).price(price).text)
    }
    #expect(
      price("medianWait", 0.4, 0.3, 0.5)
        == "Un point de plus coûte 0,4~mois d'attente médiane (entre 0,3 et 0,5).")
    #expect(
      price("medianWait", -0.4, -0.5, -0.3)
        == "Un point de plus fait gagner 0,4~mois d'attente médiane (entre 0,3 et 0,5).")
    #expect(
      price("refusalRate", 0.02, 0.01, 0.03)
        == "Un point de plus ajoute 2,0~points à la part des propositions refusées (entre 1,0 et 3,0).")
    #expect(
      price("allocationRate", -0.02, -0.03, -0.01)
        == "Un point de plus retire 2,0~points au taux d'attribution (entre 1,0 et 3,0).")
    #expect(
      price("homelessHoused", 61, 40, 80)
        == "Un point de plus ajoute 61 ménages sans domicile logés (entre 40 et 80).")
    #expect(
      price("medianWait", 0.4, -0.1, 0.9)
        == "Attente médiane~: pas de coût démontré pour un point de plus (entre −0,1 et +0,9~mois).")
    #expect(
      price("medianWait", 0, 0, 0, points: 0)
        == "Cette contrainte ne fait gagner aucun point~: elle n'a pas de prix.")
  }
}
