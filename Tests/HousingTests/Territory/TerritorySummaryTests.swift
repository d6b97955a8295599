import DataFiles
import Housing
import TestSupport
import Testing

/// What `territory show` and `territory check` tell.
@Suite struct TerritorySummaryTests {
  static func summary(_ name: String) throws -> TerritorySummary {
    TerritorySummary(try TerritoryLibrary(project: TestFiles.project).territory(name))
  }

  @Test(arguments: ["mel", "essai"]) func partsSumToTheWhole(name: String) throws {
    let summary = try Self.summary(name)
    #expect(summary.communes.map(\.stock.total).reduce(0, +) == summary.stock.total)
    #expect(summary.sectors.map(\.stock.inQPV).reduce(0, +) == summary.stock.inQPV)
    #expect(summary.sectors.map(\.communes).reduce(0, +) == summary.communes.count)
    for parts in [
      summary.stock.byRooms, summary.stock.byBuilding, summary.stock.byPeriod, summary.stock.byEnergy,
    ] {
      #expect(parts.reduce(0, +) == summary.stock.total)
    }
    #expect(summary.marks.reduce(0, +) == summary.territory.allFigures.count)
  }

  @Test func sectorsStandLargestFirst() throws {
    let sectors = try Self.summary("mel").sectors
    #expect(sectors.count == 9)
    #expect(sectors.first?.sector == "Lillois")
    #expect(sectors.map(\.stock.total) == sectors.map(\.stock.total).sorted(by: >))
  }

  @Test func totalsOfTheSmallTerritory() throws {
    let summary = try Self.summary("essai")
    #expect(summary.applicants == 1_135)
    #expect(summary.transferApplicants == 486)
    #expect(summary.stock.inQPV == 505)
    #expect(abs(summary.applicantsPerDwelling - 1_135.0 / 2_797) < 1e-12)
    #expect(abs(summary.rentPerSquareMetre - 5.6092 * 1.118353) < 1e-9)
    #expect((0.3...0.9).contains(summary.uncertainShare))
  }

  @Test func remarksCountTheGaps() throws {
    let remarks = try Self.summary("essai").remarks
    #expect(remarks.map(\.fr).contains("7 communes sans logement social"))
    #expect(remarks.map(\.en).contains("4 invented landlords"))
    #expect(remarks.map(\.fr).contains { $0.hasSuffix("chiffres supposés") })
    #expect(!remarks.map(\.fr).contains { $0.hasPrefix("0 ") })
  }

  @Test func anEmptyStockHasNoShare() {
    let empty = StockCount()
    #expect(empty.qpvShare == 0)
    #expect(empty.houseShare == 0)
  }
}
