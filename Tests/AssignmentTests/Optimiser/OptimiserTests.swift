import Testing

@testable import Assignment

@Suite("Optimiser")
struct OptimiserTests {
  /// Tiny markets under random shares and ceilings: the optimum is met and proved, whatever the rows.
  @Test("Equals brute force on tiny markets", arguments: 0..<10)
  func equalsBruteForce(batch: Int) throws {
    for case_ in 0..<30 {
      let seed = batch * 1000 + case_
      var market = SmallMarket(
        seed: seed, dwellings: 2 + seed % 4, households: 3 + seed % 5, rows: seed % 6)
      market.dropContradictions()
      let problem = try market.problem()
      let answer = Optimiser().solve(problem)
      let optimum = try #require(market.bruteForceOptimum(), "shares and ceilings allow the empty allocation")
      #expect(market.meetsRows(answer.householdOf), "seed \(seed)")
      #expect(answer.value == optimum, "seed \(seed)")
      #expect(answer.bound == optimum, "seed \(seed)")
      #expect(answer.certificate.bound >= optimum, "seed \(seed)")
      #expect(answer.verify(problem), "seed \(seed)")
    }
  }

  /// Without the exact search, value ≤ optimum ≤ bound still holds, and the rows are met.
  @Test("Brackets the optimum by prices alone", arguments: 0..<8)
  func bracketsOptimum(batch: Int) throws {
    var settings = OptimiserSettings()
    settings.closingNodes = 0
    for case_ in 0..<25 {
      let seed = 50_000 + batch * 1000 + case_
      var market = SmallMarket(seed: seed, dwellings: 4, households: 6, rows: 1 + seed % 5)
      market.dropContradictions()
      let answer = try Optimiser(settings: settings).solve(market.problem())
      let optimum = try #require(market.bruteForceOptimum())
      #expect(market.meetsRows(answer.householdOf), "seed \(seed)")
      #expect(answer.value <= optimum && optimum <= answer.bound, "seed \(seed)")
    }
  }

  /// Floors in numbers can be out of reach: then it is said and proved, and otherwise the optimum is found.
  @Test("Tells infeasible floors from feasible ones")
  func floors() throws {
    var infeasible = 0
    for seed in 90_000..<90_150 {
      var market = SmallMarket(
        seed: seed, dwellings: 4, households: 6, rows: 1 + seed % 4, density: 40, floors: true)
      market.dropContradictions()
      let answer = try Optimiser().solve(market.problem())
      if let optimum = market.bruteForceOptimum() {
        #expect(answer.violatedRows == 0 && answer.value == optimum, "seed \(seed)")
        #expect(answer.isProvedOptimal, "seed \(seed)")
      } else {
        infeasible += 1
        #expect(answer.violatedRows > 0 && answer.isProvedInfeasible && answer.gap == nil, "seed \(seed)")
      }
    }
    #expect(
      (10..<140).contains(infeasible), "\(infeasible) infeasible markets of 150: one side is hardly tested")
  }

  /// Without rows the answer is the optimum of an independent method, on markets beyond brute force.
  @Test("Equals the Hungarian method without rows", arguments: 0..<6)
  func equalsHungarian(seed: Int) throws {
    let market = SmallMarket(
      seed: 7_000 + seed, dwellings: 20 + 5 * seed, households: 60 - 7 * seed, rows: 0, density: 30,
      largest: [1, 5, 30, 400, 4_000, 1_000_000][seed])
    var weights = [[Int]](
      repeating: [Int](repeating: 0, count: market.quartile.count), count: market.zone.count)
    for edge in market.edges { weights[edge.dwelling][edge.household] = edge.weight }
    let answer = try Optimiser().solve(market.problem())
    #expect(answer.value == Hungarian.greatestWeight(weights))
    #expect(answer.isProvedOptimal)
  }

  @Test("Answers the same twice, prices included")
  func deterministic() throws {
    var market = SmallMarket(seed: 3, dwellings: 40, households: 120, rows: 6, density: 20, largest: 300)
    market.dropContradictions()
    let first = try Optimiser().solve(market.problem())
    let second = try Optimiser().solve(market.problem())
    #expect(first.householdOf == second.householdOf)
    #expect(first.certificate == second.certificate)
  }

  @Test("The optimum does not depend on numbering", arguments: 0..<40)
  func renumbering(seed: Int) throws {
    var market = SmallMarket(seed: 400 + seed, dwellings: 5, households: 8, rows: 3)
    market.dropContradictions()
    let other = market.renumbered(seed: seed)
    #expect(try Optimiser().solve(market.problem()).value == Optimiser().solve(other.problem()).value)
  }

  @Test("Adding a row never raises the optimum", arguments: 0..<20)
  func moreRows(seed: Int) throws {
    var market = SmallMarket(seed: 800 + seed, dwellings: 5, households: 7, rows: 5)
    market.dropContradictions()
    var last = Int.max
    let rows = market.rows
    for count in 0...rows.count {
      market.rows = Array(rows[..<count])
      let value = try Optimiser().solve(market.problem()).value
      #expect(value <= last)
      last = value
    }
  }

  /// A middling market: the rows hold, the proof holds, the gap is small; from the prices found, a quick re-solve is
  /// also valid.
  @Test("Certifies a market of 150 dwellings, cold and from known prices", arguments: 0..<6)
  func middling(seed: Int) throws {
    var market = SmallMarket(
      seed: 60 + seed, dwellings: 150, households: 600, rows: 8, density: 12, largest: 400,
      shares: [1_500, 2_000, 2_500, 3_000])
    market.dropContradictions()
    let problem = try market.problem()
    let cold = Optimiser().solve(problem)
    #expect(market.meetsRows(cold.householdOf))
    #expect(cold.verify(problem))
    #expect(try #require(cold.gap) <= 0.01)
    let warm = Optimiser(
      settings: .fromKnownPrices, knownRowPrices: cold.certificate.rowPrices(of: problem)
    ).solve(problem)
    #expect(market.meetsRows(warm.householdOf))
    #expect(warm.verify(problem))
    #expect(warm.bound >= cold.value && cold.bound >= warm.value)
  }

  @Test("A month without vacancy, household or pair is an answer, not an accident")
  func empty() throws {
    for (dwellings, households) in [(0, 0), (0, 3), (2, 0), (2, 3)] {
      let problem = try AssignmentProblem(
        dwellings: AttributeColumns(count: dwellings), households: AttributeColumns(count: households),
        pairs: EligiblePairs(
          householdCount: households, dwellingCount: dwellings, households: [], dwellings: [], weights: []),
        rows: [
          QuotaRow(
            id: 0, family: "all", sense: .atLeast, measure: .share(2_500), dwellings: .everyone,
            households: .everyone)
        ])
      let answer = Optimiser().solve(problem)
      #expect(answer.value == 0 && answer.bound == 0 && answer.assigned == 0)
      #expect(answer.isProvedOptimal && answer.verify(problem))
    }
  }

  @Test("Weights up to the largest allowed do not overflow")
  func hugeWeights() throws {
    let largest = Int32(EligiblePairs.weightRange.upperBound)
    let problem = try AssignmentProblem(
      dwellings: AttributeColumns(count: 2), households: AttributeColumns(count: 2, columns: ["q": [1, 2]]),
      pairs: EligiblePairs(
        householdCount: 2, dwellingCount: 2, households: [0, 0, 1, 1], dwellings: [0, 1, 0, 1],
        weights: [largest, largest - 1, largest - 3, largest - 5]),
      rows: [
        QuotaRow(
          id: 0, family: "cap", sense: .atMost, measure: .share(5_000), dwellings: .everyone,
          households: .equal("q", 1))
      ])
    let answer = Optimiser().solve(problem)
    #expect(answer.value == Int(largest) - 1 + Int(largest) - 3)
    #expect(answer.isProvedOptimal && answer.verify(problem))
  }

  @Test("Verification finds what was tampered with")
  func tampering() throws {
    let market = SmallMarket(seed: 5, dwellings: 5, households: 8, rows: 0, density: 60)
    let problem = try market.problem()
    let answer = Optimiser().solve(problem)
    #expect(answer.verify(problem))
    var heavier = market
    heavier.edges = market.edges.map { ($0.household, $0.dwelling, $0.weight + 1) }
    #expect(try !answer.verify(heavier.problem()))
  }
}
