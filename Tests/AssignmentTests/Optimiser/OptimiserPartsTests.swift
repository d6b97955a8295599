import Testing

@testable import Assignment

@Suite("Parts of the optimiser")
struct OptimiserPartsTests {
  @Test("The whole-number form is implied by the share row, and cuts as much as it may")
  func shareForm() {
    for share in [0, 1, 2_500, 3_333, 5_000, 7_499, 10_000] {
      for sense in [QuotaRow.Sense.atLeast, .atMost] {
        for capacity in 0...13 {
          let row = QuotaRow(
            id: 0, family: "", sense: sense, measure: .share(share), dwellings: .everyone,
            households: .everyone)
          let form = IntegerShareForm.priced(
            row, insideClasses: [true, false], dwellings: capacity, capacity: { capacity })
          var reached = false
          for allocated in 0...capacity {
            for inside in 0...allocated {
              let holds =
                sense == .atLeast
                ? 10_000 * inside >= share * allocated : 10_000 * inside <= share * allocated
              let left =
                Int(form.coefficients[0]) * inside + Int(form.coefficients[1]) * (allocated - inside)
              if holds {
                #expect(left <= form.limit)
                if left == form.limit { reached = true }
              }
            }
          }
          let isTrivial = form.coefficients.allSatisfy { $0 == 0 }
          #expect(reached || isTrivial, "share \(share) \(sense.rawValue) capacity \(capacity)")
        }
      }
    }
  }

  @Test("Classes tell apart exactly what the rows tell apart")
  func classes() throws {
    var market = SmallMarket(seed: 9, dwellings: 3, households: 60, rows: 6)
    market.dropContradictions()
    let classes = try market.problem().classes
    for left in 0..<60 {
      for right in 0..<60 {
        let alike = market.rows.allSatisfy {
          market.isFavoured($0, household: left) == market.isFavoured($0, household: right)
        }
        #expect((classes.classOf[left] == classes.classOf[right]) == alike)
      }
    }
  }

  @Test("Segments hold every edge once, by weight")
  func segments() throws {
    var market = SmallMarket(seed: 21, dwellings: 6, households: 90, rows: 4, largest: 9)
    market.dropContradictions()
    let problem = try market.problem()
    let graph = PricedGraph(problem, classes: problem.classes)
    var seen: Set<[Int]> = []
    for dwelling in 0..<graph.dwellingCount {
      for category in 0..<graph.classCount {
        var last = Int32.max
        for edge in graph.segment(dwelling, category) {
          #expect(graph.edges[edge].weight <= last)
          last = graph.edges[edge].weight
          #expect(graph.classOf[graph.edges[edge].household] == category)
          let household = graph.originalHousehold[Int(graph.edges[edge].household)]
          seen.insert([Int(household), dwelling, Int(last) / Int(graph.scale.unitsPerWeight)])
        }
      }
    }
    #expect(seen == Set(market.edges.map { [$0.household, $0.dwelling, $0.weight] }))
  }

  @Test("After settling, complementary slackness holds within the tolerance", arguments: [1, 50, 3000])
  func slackness(tolerance: Int32) throws {
    let market = SmallMarket(seed: 33, dwellings: 30, households: 80, rows: 0, density: 25, largest: 100)
    let problem = try market.problem()
    let graph = PricedGraph(problem, classes: problem.classes)
    let auction = Auction(graph)
    for round in 0..<4 {
      // Penalties move between rounds: the auction starts warm.
      for dwelling in 0..<graph.dwellingCount where (dwelling + round) % 3 == 0 {
        auction.penalty[dwelling] = Int32(round * 100_000 + dwelling * 1_000)
        auction.touch(dwelling)
      }
      if round == 0 { auction.touchAll() }
      auction.settle(tolerance: tolerance)
      for dwelling in 0..<graph.dwellingCount {
        for edge in graph.edges(ofDwelling: dwelling) {
          let reduced = auction.reducedValue(ofEdge: edge, dwelling)
          #expect(auction.profit[dwelling] >= reduced - tolerance)
          if Int(auction.edgeOf[dwelling]) == edge {
            #expect(auction.profit[dwelling] <= reduced + tolerance)
          }
        }
        if auction.edgeOf[dwelling] < 0 { #expect(auction.profit[dwelling] == 0) }
      }
      for household in 0..<graph.householdCount where auction.dwellingOf[household] < 0 {
        #expect(auction.price[household] == 0)
      }
    }
  }

  @Test("The queue gives labels by cost, the latest first among equals")
  func queue() {
    var draws = TestDraws(1)
    var queue = SearchQueue()
    var expected: [(cost: Int, label: Int)] = []
    for label in 0..<500 {
      let cost = draws.below(40)
      queue.push(cost, label)
      expected.append((cost, label))
    }
    expected.sort { ($0.cost, $1.label) < ($1.cost, $0.label) }
    for entry in expected { #expect(queue.pop() == entry.label) }
    #expect(queue.pop() == nil)
  }

  @Test("The factor of a geometric schedule comes back to its total")
  func ratio() {
    for (total, steps) in [(0.0667, 79), (0.5, 1), (1.0, 12), (8.0, 3)] {
      var product = 1.0
      for _ in 0..<steps { product *= DualAscent.ratio(total, steps: steps) }
      #expect(abs(product - total) < 1e-12 * Double(steps) * total)
    }
    #expect(DualAscent.ratio(0.1, steps: 0) == 1)
  }

  @Test("Scales keep every weight within the ceiling, and are powers of two")
  func scale() {
    for weight in [0, 1, 500, 4_096, 4_097, 70_000, 100_000_000] {
      let units = Int(PriceScale(largestWeight: weight).unitsPerWeight)
      #expect(units.nonzeroBitCount == 1 && units * weight <= PriceScale.ceiling)
    }
    #expect(PriceScale(largestWeight: 4_096).unitsPerWeight == 65_536)
  }
}
