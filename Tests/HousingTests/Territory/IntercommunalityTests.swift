import DataFiles
import Housing
import Testing

/// Territories of several EPCI: the trial territory cut in two.
@Suite struct IntercommunalityTests {
  /// The EPCI of a commune of the trial territory: those before Cambronne in one, the others in another.
  private static func epci(_ code: String) -> String { code < "60120" ? "246000376" : "246000999" }

  /// The trial territory as one of two EPCI, whose lists share out its 1,135 applicants.
  private func folder() throws -> TerritoryFolder {
    let folder = try TerritoryFolder()
    let communes = try folder.text("communes.csv").split(separator: "\n").map { line -> String in
      if line.hasPrefix("#") { return String(line) }
      if line.hasPrefix("code") { return line + ",epci" }
      return line + "," + Self.epci(String(line.prefix(5)))
    }
    try folder.write(communes.joined(separator: "\n") + "\n", to: "communes.csv")
    try folder.write(
      """
      code,name,department,region,applicants,firstTimeApplicants,transferApplicants,mobilityRate,flows.departureRate
      246000999,Sud,60,Hauts-de-France,900,500,400,0.08,0.05
      246000376,Nord,60,Hauts-de-France,235,149,86,,
      """, to: "epci.csv")
    let described = ["applicants", "firstTimeApplicants", "transferApplicants"].map {
      "  \($0): { unit: households, source: essai, date: \"2019\", scope: EPCI, mark: assumed }\n"
    }.joined()
    let sheet = try folder.text("territory.yml")
    try folder.write(
      sheet + "\nepciFigures:\n" + described + """
          mobilityRate: { unit: share/year, source: essai, date: "2019", scope: EPCI, mark: read }
          flows.departureRate: { unit: share/year, source: essai, date: "2019", scope: EPCI, mark: assumed }

        """, to: "territory.yml")
    return folder
  }

  @Test func partsAreTerritoriesOfTheirOwnInTheOrderOfTheirCodes() throws {
    let territory = try folder().read()
    #expect(territory.demandIsEstimated)
    #expect(territory.epcis.map(\.code) == ["246000376", "246000999"])
    let parts = territory.intercommunalities
    #expect(parts.map(\.epci) == ["246000376", "246000999"])
    #expect(parts.map(\.title.fr) == ["Nord", "Sud"])
    #expect(parts.reduce(0) { $0 + $1.stock.total } == territory.stock.total)
    #expect(parts.flatMap(\.communes).map(\.code).sorted() == territory.communes.map(\.code))
    for part in parts {
      #expect(part.communes.allSatisfy { Self.epci($0.code) == part.epci })
      #expect(part.stock.communes.allSatisfy(part.communes.indices.contains))
      #expect(part.intercommunalities.count == 1 && part.demandIsEstimated)
      // Every row stands under the same commune as before.
      for row in part.stock.counts.indices.prefix(20) {
        let code = part.communes[part.stock.communes[row]].code
        let whole = territory.stock
        #expect(
          whole.counts.indices.contains {
            territory.communes[whole.communes[$0]].code == code && whole.counts[$0] == part.stock.counts[row]
              && whole.rooms[$0] == part.stock.rooms[row] && whole.energies[$0] == part.stock.energies[row]
          })
      }
    }
  }

  @Test func ownFiguresStandOverTheCommonOnes() throws {
    let territory = try folder().read()
    let parts = territory.intercommunalities
    #expect(parts.map { $0.figure("applicants")?.value } == [235, 900])
    #expect(parts[0].figure("mobilityRate")?.value == territory.figure("mobilityRate")?.value)
    #expect(parts[1].figure("mobilityRate")?.value == 0.08)
    #expect(parts[1].figure("mobilityRate")?.scope == "Sud")
    #expect(parts[0].setting("flows.departureRate")?.value == 0.0534)
    #expect(parts[1].setting("flows.departureRate")?.value == 0.05)
    let deliveries = parts.compactMap { $0.setting("flows.deliveriesPerYear")?.value }
    let share = Double(parts[0].stock.total) / Double(territory.stock.total)
    #expect(deliveries == [(36 * share).rounded(), (36 * (1 - share)).rounded()])
  }

  @Test func theMarginOfSituationsFollowsEachListsTransfers() throws {
    let territory = try folder().read()
    let whole = try #require(territory.margin("situation"))
    let part = try #require(territory.intercommunalities[1].margin("situation"))
    let tenant = try #require(part.categories.firstIndex(of: HousingSituation.socialTenant.code))
    #expect(abs(part.shares[tenant] - 400.0 / 900) < 1e-12)
    #expect(abs(part.shares.reduce(0, +) - 1) < 1e-12)
    let others = part.shares.indices.filter { $0 != tenant }
    let ratios = others.map { part.shares[$0] / whole.shares[$0] }
    #expect(ratios.allSatisfy { abs($0 - ratios[0]) < 1e-12 })
  }

  @Test func aTerritoryOfOneEPCIIsItself() throws {
    let territory = try TerritoryFolder().read()
    #expect(territory.intercommunalities.map(\.epci) == [territory.epci])
    #expect(territory.demandIsEstimated && territory.epcis.isEmpty)
  }

  @Test(arguments: [
    (
      "communes.csv", "Clermont,246000999", "Clermont,246000998",
      "essai/communes.csv:14: epci: \"246000998\" is unknown"
    ),
    ("epci.csv", ",900,500,400,", ",901,501,400,", "figures.applicants: the EPCI sum to 1136, not 1135"),
    ("epci.csv", ",900,500,400,", ",900,501,400,", "first-time and transfer applicants do not make 900"),
    ("epci.csv", ",900,500,400,", ",,500,400,", "essai/epci.csv:2: applicants: the cell is empty"),
    ("epci.csv", "246000999,Sud", "24600099,Sud", "essai/epci.csv:2: code: \"24600099\" is not an EPCI code"),
    ("epci.csv", "246000376,Nord", "246000999,Nord", "EPCI 246000999 already stands on line 2"),
    (
      "territory.yml", "  mobilityRate: { unit: share/year", "  mobilityRat: { unit: share/year",
      "did you mean \"mobilityRate\""
    ),
  ])
  func faultsAreToldWithTheirPlace(file: String, old: String, new: String, message: String) throws {
    let folder = try folder()
    try folder.replace(old, with: new, in: file)
    let problem = try #require(folder.problem())
    #expect(problem.message(in: .english).contains(message), "\(problem.message(in: .english))")
  }

  /// The quick way of reading a stock gives what the slow one gives: a comment makes the slow one read.
  @Test func aPlainStockReadsAsOneWithComments() throws {
    let folder = try TerritoryFolder()
    let quick = try folder.read().stock
    try folder.write("# slowly\n" + folder.text("stock.csv"), to: "stock.csv")
    let slow = try folder.read().stock
    #expect(quick.counts == slow.counts && quick.communes == slow.communes && quick.rooms == slow.rooms)
    #expect(quick.buildings == slow.buildings && quick.inQPV == slow.inQPV)
    #expect(quick.periods == slow.periods && quick.energies == slow.energies)
  }
}
