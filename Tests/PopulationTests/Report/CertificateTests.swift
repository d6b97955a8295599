import Foundation
import Housing
import TestSupport
import Testing

@testable import Population

/// The certificate against the files that it certifies, counted again from their text alone.
@Suite("The fit certificate")
struct CertificateTests {
  private struct Table {
    let rows: [[String: String]]

    init(_ path: String) throws {
      let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      let names = lines[0].split(separator: ",").map(String.init)
      rows = lines.dropFirst().map { line in
        Dictionary(
          uniqueKeysWithValues: zip(
            names, line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)))
      }
    }

    func counts(_ column: String) -> [String: Int] {
      rows.reduce(into: [:]) { $0[$1[column] ?? "", default: 0] += 1 }
    }

    func sum(_ column: String) -> Double { rows.reduce(0) { $0 + (Double($1[column] ?? "") ?? 0) } }

    /// Share of rows that repeat an earlier one, some columns left out.
    func repeated(without columns: Set<String>) -> Double {
      var seen: Set<String> = []
      var twins = 0
      for row in rows {
        let kept = row.filter { !columns.contains($0.key) }.sorted { $0.key < $1.key }
        if !seen.insert(kept.map { $0.key + "=" + $0.value }.joined(separator: ";")).inserted { twins += 1 }
      }
      return Double(twins) / Double(rows.count)
    }
  }

  private func written() throws -> (fit: FitReport, households: Table, tenants: Table, dwellings: Table) {
    let folder = try TestFiles.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let population = try Shipped.essai.get()
    try PopulationFiles.write(
      population, territory: try Shipped.territory("essai"), folder: folder, minCell: 1)
    let json = try Data(contentsOf: URL(fileURLWithPath: folder + "/fit.json"))
    return (
      try JSONDecoder().decode(FitReport.self, from: json), try Table(folder + "/households.csv"),
      try Table(folder + "/tenants.csv"), try Table(folder + "/dwellings.csv")
    )
  }

  @Test func countsAreThoseOfTheFiles() throws {
    let (fit, households, tenants, dwellings) = try written()
    #expect(fit.totals.applicants == households.rows.count)
    #expect(fit.totals.tenants == tenants.rows.count && fit.totals.dwellings == dwellings.rows.count)
    #expect(fit.totals.vacantDwellings == dwellings.counts("tenant")[""])
    for (dimension, column) in [
      ("composition", "composition"), ("situation", "situation"), ("employment", "employment"),
      ("roomsWanted", "rooms_wanted"),
    ] {
      let margin = try #require(fit.margins.first { $0.dimension == dimension })
      let counts = households.counts(column)
      for category in margin.categories {
        #expect(category.fit == counts[category.category] ?? 0, "\(dimension) \(category.category)")
      }
    }
    for (dimension, column) in [
      ("rooms", "rooms"), ("qpv", "qpv"), ("holder", "holder"), ("commune", "commune"),
    ] {
      let margin = try #require(fit.stock.first { $0.dimension == dimension })
      let counts = dwellings.counts(column)
      for category in margin.categories { #expect(category.fit == counts[category.category] ?? 0) }
    }
  }

  @Test func personsAreThoseOfTheFiles() throws {
    let (fit, households, tenants, _) = try written()
    for (population, table) in [(FitReport.Population.applicants, households), (.tenants, tenants)] {
      func fitted(_ measure: FitReport.PersonFit.Measure) -> Double? {
        fit.people.first { $0.population == population && $0.measure == measure }?.fit
      }
      #expect(fitted(.persons) == table.sum("persons"))
      #expect(fitted(.children) == table.sum("persons") - table.sum("adults"))
      #expect(abs((fitted(.consumptionUnits) ?? 0) - table.sum("consumption_units")) < 1e-6)
    }
    let asked = try #require(
      fit.people.first { $0.population == .applicants && $0.measure == .persons }?.target)
    #expect(abs(asked / households.sum("persons") - 1) < 0.01)
  }

  /// The errors of the margins, by hand.
  @Test func measures() throws {
    let fit = try Shipped.essai.get().fit
    for margin in fit.margins {
      let errors = margin.categories.map { Double($0.fit) - $0.target }
      #expect(abs(margin.measures.totalAbsoluteError - errors.reduce(0) { $0 + abs($1) }) < 1e-9)
      let chi = zip(errors, margin.categories).reduce(0) { $0 + $1.0 * $1.0 / $1.1.target }
      #expect(abs(margin.measures.chiSquare - chi) < 1e-9)
      let near = zip(errors, margin.categories).count { abs($0) <= 0.01 * $1.target }
      #expect(margin.measures.withinOnePercent == Double(near) / Double(errors.count))
    }
    let made = FitReport.ErrorMeasures(of: [
      FitReport.Category(category: "a", target: 10, fit: 12),
      FitReport.Category(category: "b", target: 30, fit: 30),
    ])
    #expect(made.totalAbsoluteError == 2 && made.largestError == 2 && made.chiSquare == 0.4)
    #expect(made.meanRelativeError == 0.1 && made.withinFivePercent == 0.5)
    #expect(abs(made.standardisedError - 2.0.squareRoot() / 20) < 1e-12)
  }

  @Test func duplicatesAreThoseOfTheFiles() throws {
    let (fit, households, tenants, dwellings) = try written()
    let expected = [
      "dwellings.csv": dwellings.repeated(without: ["id", "tenant"]),
      "tenants.csv": tenants.repeated(without: ["id", "dwelling"]),
      "households.csv": households.repeated(without: ["id", "dwelling"]),
    ]
    for line in fit.duplicates { #expect(line.share == expected[line.file], "\(line.file)") }
    #expect(fit.duplicates.count == 3)
  }

  /// Every column of every file, in its order, and no other.
  @Test func columnsAreThoseOfTheFiles() {
    let files = [
      ("dwellings.csv", PopulationFiles.dwellingColumns), ("tenants.csv", PopulationFiles.tenantColumns),
      ("households.csv", PopulationFiles.householdColumns),
    ]
    for (file, columns) in files {
      #expect(ColumnRegistry.all.filter { $0.file == file }.map(\.column) == columns, "\(file)")
    }
    #expect(ColumnRegistry.all.count == files.reduce(0) { $0 + $1.1.count })
    #expect(ColumnRegistry.all.allSatisfy { !$0.source.fr.isEmpty && !$0.source.en.isEmpty })
  }

  /// What is mended is counted in its column; a margin that the territory lacks makes a default.
  @Test func mendedValuesAreCounted() throws {
    let fit = try Shipped.essai.get().fit
    func column(_ file: String, _ name: String, _ fit: FitReport) -> FitReport.ColumnQuality? {
      fit.columns.first { $0.file == file && $0.column == name }
    }
    #expect(column("tenants.csv", "lease_month", fit)?.repaired == fit.adjustments[4].count)
    #expect(column("households.csv", "verified_income", fit)?.repaired == fit.adjustments[3].count)
    #expect(column("households.csv", "age", fit)?.defaulted == 0)
    var made = MadeTerritory()
    made.remove("age")
    let bare = try PopulationGenerator(
      territory: made.territory, law: try Shipped.law(),
      settings: PopulationSettings(territory: made.territory)
    ).generate().fit
    #expect(column("households.csv", "age", bare)?.defaulted == bare.totals.applicants)
  }

  /// Deciles by commune, by a second road: every tenant of the commune sorted.
  @Test func deciles() throws {
    let territory = try Shipped.territory("essai")
    let population = try Shipped.essai.get()
    for line in population.fit.incomes where line.dimension == .commune {
      let commune = try #require(territory.communes.firstIndex { $0.code == line.code })
      let values = population.sittingTenants.filter { Int(population.households.homeCommune[$0]) == commune }
        .map { Int(population.resources[$0]) * 100 / Int(population.households.consumptionUnits[$0]) }
        .sorted()
      guard values.count >= 11 else {
        #expect(line.tenants == nil)
        continue
      }
      let deciles = try #require(line.tenants)
      let below = { (value: Double?) in
        Double(values.count { Double($0) <= value ?? 0 }) / Double(values.count)
      }
      #expect(below(deciles.first) >= 0.1 && below((deciles.first ?? 0) - 1) < 0.1)
      #expect(below(deciles.median) >= 0.5 && below(deciles.median - 1) < 0.5)
      #expect(below(deciles.ninth) >= 0.9 && below((deciles.ninth ?? 0) - 1) < 0.9)
      let aged = territory.communes[commune].medianIncome * PopulationSettings().communeIncomeAgeing
      #expect(line.source?.median == aged)
    }
    #expect(population.fit.incomes.count { $0.dimension == .commune } == 12)
  }

  /// Fitted over prior: the mean of the ratios, weighted by the prior, is 1, and the deciles lie between the ends.
  @Test func odds() throws {
    for table in try Shipped.essai.get().fit.tables {
      #expect(table.odds.deciles.count == 9 && table.odds.deciles == table.odds.deciles.sorted())
      #expect(table.odds.least <= table.odds.deciles[0] && table.odds.deciles[8] <= table.odds.greatest)
      #expect(table.odds.least < 1 && table.odds.greatest > 1)
      #expect(table.odds.structuralZeros + table.possibleCells == table.cells)
    }
  }
}
