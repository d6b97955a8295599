import Housing
import Randomness
import Testing

@testable import Population

@Suite("Incomes of a commune")
struct CommuneIncomeLawTests {
  private static let published = (first: 10_049.0, median: 19_900.0, ninth: 39_092.0)
  private let law = CommuneIncomeLaw(
    median: published.median, firstDecile: published.first, ninthDecile: published.ninth)

  /// The law passes through its three points, and no one lognormal does.
  @Test func points() {
    let z = CommuneIncomeLaw.scoreOfNinthDecile
    #expect(abs(law.value(score: -z) - Self.published.first) < 0.01)
    #expect(abs(law.value(score: 0) - Self.published.median) < 0.01)
    #expect(abs(law.value(score: z) - Self.published.ninth) < 0.01)
    #expect(law.lower != law.upper)
  }

  /// Scores undo values, and both grow together.
  @Test func inverse() {
    var previous = 0.0
    for step in -40...40 {
      let score = Double(step) / 10
      let value = law.value(score: score)
      #expect(value > previous)
      #expect(abs(law.score(value) - score) < 1e-9)
      previous = value
    }
    #expect(law.score(0) == -.infinity)
  }

  /// Sixty thousand draws of a tenure reproduce the deciles of its law, two-sided, inside and outside a band.
  @Test(arguments: [(0.0, 1.0), (0.53, 0.8), (1.4, 0.75)]) func deciles(shift: Double, spread: Double) {
    let tenure = TenureIncomeLaw(commune: law, shift: shift, spread: spread)
    let draws = KeyedDraws(seed: 7, replication: 0)
    let normals = (0..<60_000).map { Inversion.normal(draws.uniform(0x1FE, entity: $0)) }
    let drawn = normals.map { tenure.value(normal: $0) }.sorted()
    for decile in 1...9 {
      let rank = Inversion.normal(Double(decile) / 10)
      let expected = law.value(score: spread * rank - shift)
      #expect(abs(drawn[drawn.count * decile / 10] / expected - 1) < 0.012, "decile \(decile)")
    }
    let band = normals.map { tenure.value(normal: $0, above: 9_000, upTo: 14_000) }.sorted()
    #expect((band.first ?? 0) >= 9_000 && (band.last ?? .infinity) <= 14_000)
    let inside =
      tenure.probability(above: 9_000, upTo: 11_000) / tenure.probability(above: 9_000, upTo: 14_000)
    let share = Double(band.count { $0 <= 11_000 }) / Double(band.count)
    #expect(abs(share - inside) < 0.01)
  }

  /// Secret deciles take the ratios of the EPCI where it gives them, of the other communes where not; each is counted.
  @Test func fallbacks() {
    var made = MadeTerritory()
    made.communes[0] = Self.commune("59001", 20_000, first: 10_000, ninth: 40_000)
    made.communes[1] = Self.commune("59002", 30_000, first: nil, ninth: nil)
    made.communes[2] = Self.commune("59003", 0, first: nil, ninth: nil)
    let settings = PopulationSettings()
    let incomes = CommuneIncomes(made.territory, settings)
    #expect(incomes.withoutDeciles == 2)
    #expect(incomes.withoutMedian == 1)
    let z = CommuneIncomeLaw.scoreOfNinthDecile
    let ageing = settings.communeIncomeAgeing
    #expect(abs(incomes.laws[1].value(score: -z) - 15_000 * ageing) < 0.1)
    #expect(abs(incomes.laws[1].value(score: z) - 60_000 * ageing) < 0.1)
    made.figures += [("epciMedianIncome", 21_000), ("epciFirstDecile", 7_000), ("epciNinthDecile", 42_000)]
    let given = CommuneIncomes(made.territory, settings)
    #expect(abs(given.laws[1].value(score: -z) - 10_000 * ageing) < 0.1)
    #expect(abs(given.laws[2].value(score: 0) - 21_000 * ageing) < 0.1)
    #expect(given.laws[0] == incomes.laws[0])
  }

  /// Shift and spread of applicants give their mixture the median and the spread that are asked for.
  @Test func applicants() {
    let incomes = CommuneIncomes(MadeTerritory().territory, PopulationSettings())
    let place = incomes.applicants(median: 11_400, sigma: 0.4)
    let laws = incomes.laws(shift: place.shift, spread: place.spread)
    let weights = [4_000.0, 1_500, 500]
    func share(_ amount: Double) -> Double {
      (0..<3).reduce(0.0) { $0 + weights[$1] * laws[$1].cumulative(amount) } / 6_000
    }
    #expect(abs(share(11_400) - 0.5) < 1e-4)
    let within = share(11_400 * ReproducibleMath.exp(0.4)) - share(11_400 * ReproducibleMath.exp(-0.4))
    #expect(abs(within - 0.6827) < 1e-3)
  }

  private static func commune(_ code: String, _ median: Double, first: Double?, ninth: Double?) -> Commune {
    Commune(
      code: code, name: code, zoneABC: "B1", aidZone: 2, ceilingZone: "other", households: 1_000,
      medianIncome: median, firstDecile: first, ninthDecile: ninth, tileColumn: 1, tileRow: 1, sector: "Seul")
  }
}
