import Foundation
import Testing

@testable import OpenData

@Suite("Estimate of the demand")
struct DemandEstimateTests {
  /// Perimeters made from a small congruential sequence, so that every run tests the same ones.
  private func perimeters(_ count: Int, seed: UInt64) -> [DemandEstimate.Perimeter] {
    var state = seed
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(1 << 53)
    }
    return (0..<count).map { index in
      DemandEstimate.Perimeter(
        code: index == 10 ? "200093201" : String(200_000_000 + index),
        department: ["92", "75", "93", "59", "62", "35", "01"][index % 7],
        region: ["11", "11", "11", "32", "32", "53", "84"][index % 7],
        dwellings: 1 + Int(next() * next() * 20_000), mobility: next() * 0.2, longVacancy: next() * 0.05)
    }
  }

  /// What the estimate gives the perimeters that a condition picks.
  private func sum(
    _ estimate: DemandEstimate, _ made: [DemandEstimate.Perimeter],
    where holds: (DemandEstimate.Perimeter) -> Bool
  ) -> DemandEstimate.Applicants {
    made.filter(holds).map { estimate.applicants(of: $0.code, in: [$0.department]) }
      .reduce(DemandEstimate.Applicants(all: 0, transfers: 0), +)
  }

  /// The lists add up to the national total, and transfers to their national share, exactly.
  @Test(arguments: 1...6) func listsAddUpExactly(seed: UInt64) {
    let made = perimeters(300, seed: seed)
    let estimate = DemandEstimate(made)
    let all = estimate.applicants.values.reduce(0) { $0 + $1.all }
    let transfers = estimate.applicants.values.reduce(0) { $0 + $1.transfers }
    #expect(all == DemandEstimate.nationalApplicants)
    #expect(transfers == Int((Double(all) * DemandEstimate.nationalTransferShare).rounded()))
    #expect(
      estimate.applicants.values.allSatisfy { $0.all >= 1 && $0.transfers >= 0 && $0.transfers <= $0.all })
    #expect(sum(estimate, made) { _ in true }.all == DemandEstimate.nationalApplicants)
  }

  /// Each area adds up to its published list and share of transfers, the areas inside it included.
  @Test(arguments: 1...6) func areasAddUpToTheirLists(seed: UInt64) {
    let made = perimeters(300, seed: seed)
    let estimate = DemandEstimate(made)
    for area in DemandArea.all {
      let found = sum(estimate, made) { area.holds($0) }
      #expect(found.all == area.applicants, "\(area.name)")
      guard let share = area.transferShare else { continue }
      #expect(found.transfers == Int((Double(found.all) * share).rounded()), "\(area.name)")
    }
    #expect(estimate.applicants["200093201"] == DemandEstimate.Applicants(all: 53_899, transfers: 23_078))
    #expect(estimate.benchmarks.reduce(0) { $0 + $1.applicants } == DemandEstimate.nationalApplicants)
  }

  /// Where the files hold one area only, or nothing of an area beside those inside it, the whole still adds up.
  @Test func areasWithoutTheRest() {
    let made = perimeters(70, seed: 2)
    for region in ["11", "32", "53"] {
      let own = made.filter { $0.region == region }
      let estimate = DemandEstimate(own)
      #expect(sum(estimate, own) { _ in true }.all == DemandEstimate.nationalApplicants)
      #expect(estimate.applicants.values.allSatisfy { $0.all >= 1 && $0.transfers <= $0.all })
    }
    let inside = made.filter { $0.department == "92" || $0.department == "75" }
    #expect(sum(DemandEstimate(inside), inside) { _ in true }.all == DemandEstimate.nationalApplicants)
    #expect(DemandEstimate([]).applicants.isEmpty)
  }

  /// An EPCI over several départements is the sum of its parts.
  @Test func anEPCIIsTheSumOfItsParts() throws {
    let made = ["75", "92", "93"].map {
      DemandEstimate.Perimeter(
        code: "200054781", department: $0, region: "11", dwellings: 100_000, mobility: 0.06, longVacancy: 0.01
      )
    }
    let estimate = DemandEstimate(made + perimeters(50, seed: 4))
    let parts = made.map { estimate.applicants(of: $0.code, in: [$0.department]) }
    let whole = try #require(estimate.applicants["200054781"])
    #expect(parts[0] + parts[1] + parts[2] == whole)
    #expect(estimate.applicants(of: "200054781", in: ["75", "92", "93"]) == whole)
    #expect(estimate.benchmarks(of: "200054781", in: ["75", "92", "93"]).count == 3)
  }

  /// The order in which the perimeters are given is of no account.
  @Test func theOrderIsOfNoAccount() {
    let made = perimeters(60, seed: 3)
    #expect(DemandEstimate(made).applicants == DemandEstimate(made.reversed()).applicants)
  }

  /// At the same stock, the scarcer the offer the longer the list and the smaller its share of transfers.
  @Test func aScarceOfferMakesALongList() throws {
    let made = [0.04, 0.08, 0.12, 0.20].enumerated().map { index, offer in
      DemandEstimate.Perimeter(
        code: String(index), department: "35", region: "53", dwellings: 10_000, mobility: offer - 0.01,
        longVacancy: 0.01)
    }
    let estimate = DemandEstimate(made)
    let lists = try made.map { try #require(estimate.applicants[$0.code]) }
    for (tight, easy) in zip(lists, lists.dropFirst()) {
      #expect(tight.all > easy.all)
      #expect(Double(tight.transfers) / Double(tight.all) <= Double(easy.transfers) / Double(easy.all))
    }
    // Twice the offer: the list falls by 2^0.545.
    let ratio = Double(lists[0].all) / Double(lists[1].all)
    #expect(abs(ratio - pow(2, 0.545)) < 1e-3)
  }
}

@Suite("Largest remainder")
struct LargestRemainderTests {
  /// Against the definition: parts are within one of the exact shares, and add up.
  @Test(arguments: 0..<40) func partsAddUpAndStayNear(total: Int) {
    let weights = [3.0, 0, 1.5, 7, 0.25, 2].map { $0 + Double(total % 3) }
    let parts = LargestRemainder.parts(of: total, weights: weights)
    #expect(parts.reduce(0, +) == total)
    let sum = weights.reduce(0, +)
    for (part, weight) in zip(parts, weights) {
      #expect(abs(Double(part) - weight / sum * Double(total)) < 1)
    }
  }

  /// Ties go to the earlier part; nothing is shared out where nothing weighs.
  @Test func tiesAndNothing() {
    #expect(LargestRemainder.parts(of: 1, weights: [1, 1, 1]) == [1, 0, 0])
    #expect(LargestRemainder.parts(of: 5, weights: [1, 1]) == [3, 2])
    #expect(LargestRemainder.parts(of: 3, weights: [0, 0]) == [0, 0])
  }
}
