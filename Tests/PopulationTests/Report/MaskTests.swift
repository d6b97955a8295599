import DataFiles
import Foundation
import Housing
import TestSupport
import Testing

@testable import Population

@Suite("A report as it is shown")
struct MaskTests {
  /// Small territories, sampled down until cells are small, each with its threshold.
  private static let cases: [(applicants: Double, minCell: Int)] = [
    (200, 11), (60, 11), (30, 11), (40, 5), (200, 40), (200, 150),
  ]

  private func report(_ applicants: Double) throws -> FitReport {
    var made = MadeTerritory()
    made.figures[0].1 = applicants
    return try PopulationGenerator(
      territory: made.territory, law: try Shipped.law(),
      settings: PopulationSettings(territory: made.territory)
    ).generate().fit
  }

  /// No count of households under the threshold is in the JSON; what two lists share is hidden in both; no list has
  /// one hidden cell alone beside its total.
  @Test(arguments: cases)
  func nothingSmallIsShown(applicants: Double, minCell: Int) throws {
    let whole = try report(applicants)
    let shown = whole.masked(minCell: minCell)
    for (margin, open) in zip(shown.margins, whole.margins) {
      var hidden: [Int] = []
      for (category, real) in zip(margin.categories, open.categories) {
        if category.isMasked {
          hidden.append(real.fit)
          #expect(category.fit == 0 && category.target == 0)
        } else {
          #expect(category.fit == real.fit && (real.fit == 0 || real.fit >= minCell))
        }
      }
      if !hidden.isEmpty {
        #expect(
          hidden.count { $0 > 0 } >= 2 || hidden.count == margin.categories.count, "\(margin.dimension)")
      }
    }
    func isHidden(_ dimension: String, _ code: String) -> Bool {
      shown.margins.first { $0.dimension == dimension }?.categories.first { $0.category == code }?.isMasked
        ?? false
    }
    #expect(isHidden("persons", "1") == isHidden("composition", "single"))
    if shown.totals.masksTransfers { #expect(isHidden("situation", "socialTenant")) }
    if isHidden("situation", "socialTenant") { #expect(shown.totals.masksTransfers) }
    let anyHidden = shown.margins.contains { $0.categories.contains(where: \.isMasked) }
    for control in shown.tables.flatMap(\.controls) {
      if let twin = shown.margins.first(where: { $0.dimension == control.dimension }) {
        #expect(twin.categories.map(\.isMasked) == control.categories.map(\.isMasked))
      } else if anyHidden {
        let allHidden = control.categories.allSatisfy(\.isMasked)
        #expect(allHidden, "\(control.dimension)")
      }
    }
    #expect(shown.stock == whole.stock)
    #expect(shown.masked(minCell: minCell) == shown)
  }

  /// Masked numbers are null in the JSON, with the flag, and the report is read back as it was.
  @Test func json() throws {
    let shown = try report(60).masked(minCell: 11)
    let text = PopulationFiles.json(of: shown)
    #expect(text.contains("\"masked\" : true") && text.contains("\"fit\" : null"))
    #expect(try JSONDecoder().decode(FitReport.self, from: Data(text.utf8)) == shown)
    #expect(
      shown.sentences(.english).joined().contains("<11") || !shown.adjustments.contains(where: \.isMasked))
    let whole = try report(60)
    #expect(whole.masked(minCell: 1) == whole)
  }

  /// The lines of the EPCI: a small one takes another with it, so that the total gives neither back.
  @Test func blocks() throws {
    let split = SplitTerritory(applicants: [200, 12, 320])
    let shown = try split.generator().generate().fit.masked(minCell: 11)
    let hidden = shown.blocks.filter(\.totals.masksApplicants)
    #expect(hidden.count == 2)
    #expect(hidden.contains { $0.epci == split.parts[1].epci })
    #expect(shown.blocks.allSatisfy { $0.totals.dwellings > 0 })
  }
}
