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
        code: String(200_000_000 + index), dwellings: 1 + Int(next() * next() * 20_000),
        mobility: next() * 0.2, longVacancy: next() * 0.05)
    }
  }

  /// The lists add up to the national total, and transfers to their national share, exactly.
  @Test(arguments: 1...6) func listsAddUpExactly(seed: UInt64) {
    let estimate = DemandEstimate(perimeters(300, seed: seed))
    let all = estimate.applicants.values.reduce(0) { $0 + $1.all }
    let transfers = estimate.applicants.values.reduce(0) { $0 + $1.transfers }
    #expect(all == DemandEstimate.nationalApplicants)
    #expect(transfers == Int((Double(all) * DemandEstimate.nationalTransferShare).rounded()))
    #expect(
      estimate.applicants.values.allSatisfy { $0.all >= 1 && $0.transfers >= 0 && $0.transfers <= $0.all })
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
        code: String(index), dwellings: 10_000, mobility: offer - 0.01, longVacancy: 0.01)
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

  /// A perimeter that is no EPCI follows the same rule: one with an EPCI's figures has its list.
  @Test func anyPerimeterFollowsTheRule() throws {
    let made = perimeters(100, seed: 9)
    let estimate = DemandEstimate(made)
    for perimeter in made where perimeter.dwellings > 100 {
      let own = try #require(estimate.applicants[perimeter.code])
      // The household that every list has at least moves the others by a little.
      #expect(abs(estimate.applicants(of: perimeter).all - own.all) <= max(2, own.all / 1_000))
    }
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
