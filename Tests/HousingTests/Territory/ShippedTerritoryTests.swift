import DataFiles
import Housing
import TestSupport
import Testing

/// The territories that ship with the project are read, and hold the figures they are known for.
@Suite struct ShippedTerritoryTests {
  static let library = TerritoryLibrary(project: TestFiles.project)
  /// The MEL is read once for all the communes that are looked at.
  static let mel = Result { TerritorySummary(try library.territory("mel")) }

  @Test func melIsReadAtFullScale() throws {
    let mel = try Self.library.territory("mel")
    #expect(mel.name == "mel")
    #expect(mel.epci == "200093201")
    #expect(mel.communes.count == 95)
    #expect(mel.stock.total == 132_817)
    #expect(mel.figure("applicants")?.value == 53_899)
    #expect(mel.landlords.count == 12)
    #expect(mel.landlords.count { $0.invented } == 12)
    #expect(mel.holderShares == [0.30, 0.20, 0.25, 0.25])
  }

  @Test(arguments: ["mel", "essai"]) func everyFigureSaysWhereItComesFrom(name: String) throws {
    let territory = try Self.library.territory(name)
    #expect(territory.allFigures.count > 90)
    for figure in territory.allFigures {
      #expect(!figure.source.isEmpty && !figure.scope.isEmpty, "\(figure.key)")
      #expect(figure.file.hasPrefix("Experiments/territories/\(name)/"), "\(figure.key)")
    }
    #expect(!territory.cautions.isEmpty)
  }

  /// The 12 largest communes as published: stock, share in QPV, T1 to T5, houses, before 1970, since 2010
  /// (percent).
  ///
  /// Source: RPLS 2019 (SDES), commune file.
  struct Published: Sendable, CustomTestStringConvertible {
    let code: String
    let stock: Int
    let percents: [Double]
    var testDescription: String { code }
  }

  @Test(arguments: [
    Published(code: "59350", stock: 31_555, percents: [53.5, 8.6, 25.3, 36.4, 21.2, 8.4, 7.7, 30.8, 12.9]),
    Published(code: "59512", stock: 15_268, percents: [84.4, 9.6, 25.8, 38.5, 19.2, 7.0, 15.3, 42.9, 12.3]),
    Published(code: "59599", stock: 12_302, percents: [37.4, 4.3, 25.6, 33.8, 26.8, 9.5, 22.8, 44.6, 17.6]),
    Published(code: "59009", stock: 12_157, percents: [35.8, 18.9, 18.7, 32.4, 22.3, 7.7, 9.8, 10.1, 9.6]),
    Published(code: "59650", stock: 5_474, percents: [40.6, 1.7, 21.4, 29.9, 35.8, 11.2, 41.0, 62.5, 6.0]),
    Published(code: "59360", stock: 3_668, percents: [51.9, 3.0, 30.8, 32.4, 27.1, 6.7, 6.4, 43.6, 23.2]),
    Published(code: "59410", stock: 3_159, percents: [82.0, 1.2, 17.7, 39.8, 30.4, 10.9, 6.0, 43.1, 8.0]),
    Published(code: "59378", stock: 3_132, percents: [18.2, 3.8, 27.2, 34.9, 27.8, 6.4, 14.6, 40.0, 17.2]),
    Published(code: "59017", stock: 2_996, percents: [25.3, 3.9, 21.2, 31.2, 32.8, 10.9, 35.3, 21.3, 16.4]),
    Published(code: "59368", stock: 2_583, percents: [0.0, 7.8, 26.4, 37.4, 22.1, 6.2, 9.8, 29.0, 12.8]),
    Published(code: "59299", stock: 2_340, percents: [73.4, 0.0, 17.9, 24.1, 32.7, 25.3, 64.5, 63.6, 13.4]),
    Published(code: "59507", stock: 1_993, percents: [32.2, 3.5, 30.4, 36.9, 24.1, 5.1, 9.5, 35.7, 20.4]),
  ])
  func aLargeCommuneIsAsPublished(published: Published) throws {
    let summary = try Self.mel.get()
    let row = try #require(summary.communes.first { $0.commune.code == published.code })
    #expect(row.stock.total == published.stock)
    let shares =
      [row.stock.qpvShare] + row.stock.byRooms.map(row.stock.share)
      + [row.stock.houseShare, row.stock.before1970Share, row.stock.since2010Share]
    for (share, percent) in zip(shares, published.percents) {
      #expect(abs(share * 100 - percent) <= 0.0501, "\(share * 100) for \(percent)")
    }
  }

  /// Source: RPLS 2019 (SDES), commune file, sums over the 95 communes.
  @Test func theWholeMetropolisIsAsPublished() throws {
    let stock = try Self.mel.get().stock
    let percents =
      [stock.qpvShare, stock.houseShare] + stock.byRooms.map(stock.share) + stock.byPeriod.map(stock.share)
    let published = [39.4, 20.5, 6.6, 25.0, 35.3, 24.4, 8.7, 3.8, 9.8, 17.8, 22.0, 13.3, 9.2, 8.6, 15.4]
    for (share, percent) in zip(percents, published) {
      #expect(abs(share * 100 - percent) <= 0.0501, "\(share * 100) for \(percent)")
    }
  }

  /// Eight communes that joined later, outside the agglomeration, are in zone 3 of the housing aid.
  ///
  /// Source: order of 17 March 1978 as amended, annex of zone 2.
  @Test func theAidZoneIsThatOfTheOrder() throws {
    let mel = try Self.mel.get().territory
    let outside = mel.communes.filter { $0.aidZone == 3 }.map(\.code)
    #expect(outside == ["59005", "59011", "59025", "59088", "59133", "59257", "59371", "59487"])
    #expect(mel.communes.count { $0.aidZone == 2 } == 87)
  }
}
