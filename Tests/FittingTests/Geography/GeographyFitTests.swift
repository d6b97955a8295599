import DataFiles
import LinearAlgebra
import Randomness
import Testing

@testable import Fitting

@Suite("Calibration in several geographies")
struct GeographyFitTests {
  /// Zones in two larger areas; households by size and kind; totals of hidden whole households, so that all
  /// can be met.
  private func problem(seed: UInt64, spoil: Double = 0) -> GeographyProblem {
    let draws = KeyedDraws(seed: seed, replication: 0)
    let zones = 6
    let households = 40
    let sizes = (0..<households).map { 1 + ($0 < 6 ? $0 % 3 : Int(draws.uniform(1, entity: $0) * 3)) }
    let kinds = (0..<households).map { $0 < 6 ? $0 / 3 : Int(draws.uniform(2, entity: $0) * 2) }
    let counts: [[Double]] =
      [sizes.map { _ in 1 }] + (1...3).map { size in sizes.map { $0 == size ? 1 : 0 } }
      + [kinds.map { Double($0) }, sizes.map { Double($0) }]
    var totals: [[Double]] = Array(repeating: Array(repeating: 0, count: zones), count: 4)
    totals += Array(repeating: Array(repeating: 0, count: 2), count: 2)
    for zone in 0..<zones {
      for household in 0..<households {
        let copies = Double(Int(draws.uniform(3, entity: household, other: zone) * 3))
        for control in 0..<4 { totals[control][zone] += copies * counts[control][household] }
        for control in 4..<6 { totals[control][zone / 3] += copies * counts[control][household] }
      }
    }
    totals[5][0] += spoil
    let names = ["all", "one", "two", "three", "kind", "persons"]
    return GeographyProblem(
      geographies: [
        .init(name: "ZONE", areas: (0..<zones).map { "z\($0)" }), .init(name: "TOWN", areas: ["a", "b"]),
      ],
      controls: names.enumerated().map {
        .init(name: $1, level: $0 < 4 ? 0 : 1, field: $1, importance: $0 == 0 ? 1e6 : 100)
      },
      totals: totals, areaOfZone: [Array(0..<zones), (0..<zones).map { $0 / 3 }],
      seedAreaOfZone: Array(repeating: 0, count: zones), households: (0..<households).map { "h\($0)" },
      weights: Array(repeating: 2, count: households), counts: counts,
      seedArea: Array(repeating: 0, count: households), seedAreas: 1)
  }

  /// Ten consistent problems: every total is met by the weights, and by whole households in whole numbers.
  @Test func consistentTotalsAreMetInWholeNumbers() throws {
    for seed in 1...10 {
      let problem = problem(seed: UInt64(seed))
      let fit = try GeographyFit(
        problem, policy: .fail, draws: KeyedDraws(seed: 1, replication: 0), file: "c.csv")
      #expect(fit.groups == 2 && fit.contradictions.isEmpty && fit.relaxations.isEmpty)
      #expect(fit.residual <= GeographyFit.tolerance)
      for total in fit.totals where total.control < 4 {
        #expect(
          total.count == total.target,
          "seed \(seed): \(problem.name(control: total.control, area: total.area))")
      }
      for total in fit.totals { #expect(abs(total.count - total.target) <= 1) }
      // Counted again from the households.
      for zone in 0..<problem.zones {
        let made = fit.entries.filter { $0.zone == zone }.reduce(0) { $0 + $1.count }
        #expect(Double(made) == problem.totals[0][zone])
      }
    }
  }

  /// The same seed gives the same households; another seed other ones.
  @Test func sameSeedSameHouseholds() throws {
    func entries(_ seed: UInt64) throws -> [GeographyFit.Entry] {
      try GeographyFit(
        problem(seed: 4), policy: .fail, draws: KeyedDraws(seed: seed, replication: 0), file: "c.csv"
      ).entries
    }
    #expect(try entries(1) == entries(1))
    #expect(try entries(1) != entries(2))
  }

  /// Persons implied by the sizes of the zones and given otherwise: the relation is named; under relax the
  /// zones stay.
  @Test func aContradictionBetweenLevelsIsNamed() throws {
    let problem = problem(seed: 2, spoil: 7)
    do {
      _ = try GeographyFit(
        problem, policy: .fail, draws: KeyedDraws(seed: 1, replication: 0), file: "c.csv")
      Issue.record("the persons differ by 7")
    } catch {
      #expect(error.description.hasPrefix("c.csv: TOWN a: totals contradict each other: "))
      #expect(error.description.contains("persons") && error.description.contains("difference"))
    }
    let fit = try GeographyFit(
      problem, policy: .relax, draws: KeyedDraws(seed: 1, replication: 0), file: "c.csv")
    #expect(fit.contradictions.map(\.area) == ["TOWN a"])
    #expect(abs(abs(fit.contradictions[0].given - fit.contradictions[0].implied) - 7) < 1e-9)
    #expect(fit.relaxations.count == 1)
    for total in fit.totals where total.control == 0 { #expect(total.count == total.target) }
    for total in fit.totals where total.control == 5 && total.area == 1 {
      #expect(abs(total.count - total.target) <= 1)
    }
  }

  /// The block solution of a group's Newton system is that of the dense matrix.
  @Test func blocksSolveTheDenseSystem() throws {
    let group = ZoneGroup.all(of: problem(seed: 5))[0]
    let weights = group.initial.indices.map { 0.3 + Double($0 % 7) }
    let right = group.incidence.totals(weights.map { 1 / $0 })
    let added = right.indices.map { 0.1 + Double($0 % 3) }
    let solution = try #require(
      group.blocks.solve(group.incidence, weights: weights, added: added, right: right, tolerance: 1e-12))
    var gram = group.incidence.gram(weights)
    for index in added.indices { gram[index, index] += added[index] }
    let dense = try PivotedCholesky(gram, tolerance: 1e-12).solve(right)
    for (left, expected) in zip(solution, dense) { #expect(abs(left - expected) < 1e-9) }
  }
}
