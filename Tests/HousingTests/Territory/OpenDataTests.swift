import DataFiles
import Foundation
import Housing
import TestSupport
import Testing

/// The shipped figures against the public files they were written from, where those stand beside the project.
@Suite(.enabled(if: TestFiles.sharedData != nil, "needs the public data of ../shared/data"))
struct OpenDataTests {
  /// The rows of a public file whose line matches a pattern of `grep -E`, split at a separator.
  static func rows(_ file: String, matching pattern: String, separator: Character = ",") throws -> [[String]]
  {
    let path = try #require(TestFiles.sharedData) + "/" + file
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "gzip -cdf \"$0\" | grep -E \"$1\"", path, pattern]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).map { line in
      line.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
  }

  static let cases = [("mel", "59"), ("essai", "60")]
  static let library = TerritoryLibrary(project: TestFiles.project)

  static let periods = [
    "avant1950": "before-1950", "1950-59": "1950-1959", "1960-69": "1960-1969", "1970-79": "1970-1979",
    "1980-89": "1980-1989", "1990-99": "1990-1999", "2000-09": "2000-2009", "2010+": "2010-",
  ]

  @Test(arguments: cases) func communesAreThoseOfTheEPCI(name: String, department: String) throws {
    let territory = try Self.library.territory(name)
    let rows = try Self.rows("rpls2019/commune_epci.csv", matching: ",\(territory.epci)$")
    #expect(Set(rows.map { $0[0] }) == Set(territory.communes.map(\.code)))
    #expect(rows.count == territory.communes.count)
  }

  /// Every cell of commune × rooms × building × QPV × period × energy, and no other.
  @Test(arguments: cases) func stockIsThatOfRPLS(name: String, department: String) throws {
    let territory = try Self.library.territory(name)
    let codes = Set(territory.communes.map(\.code))
    var published: [String: Int] = [:]
    for row in try Self.rows("rpls2019/parc_communes.csv.gz", matching: "^\(department)")
    where codes.contains(row[0]) {
      let rooms = row[1] == "5+" ? "5" : row[1]
      let building = row[2] == "collectif" ? "collective" : "individual"
      let period = try #require(Self.periods[row[4]])
      let energy = row[5] == "Inconnu" ? "unknown" : row[5]
      let count = try #require(Int(row[6]))
      published["\(row[0]) \(rooms) \(building) \(row[3]) \(period) \(energy)", default: 0] += count
    }
    var shipped: [String: Int] = [:]
    let stock = territory.stock
    for row in stock.counts.indices {
      let commune = territory.communes[stock.communes[row]].code
      let kind = "\(stock.buildings[row].code) \(stock.inQPV[row] ? 1 : 0) \(stock.periods[row].code)"
      shipped["\(commune) \(stock.rooms[row]) \(kind) \(stock.energies[row].code)"] = stock.counts[row]
    }
    #expect(shipped == published)
    #expect(published.values.reduce(0, +) == stock.total)
  }

  @Test(arguments: cases) func incomesAreThoseOfFiLoSoFi(name: String, department: String) throws {
    let territory = try Self.library.territory(name)
    var published: [String: [String]] = [:]
    for row in try Self.rows("insee_filosofi2016/filosofi2016_communes.csv.gz", matching: "^\(department)") {
      published[row[0]] = row
    }
    var compared = 0
    for commune in territory.communes {
      guard let row = published[commune.code], let median = Double(row[4]) else { continue }
      compared += 1
      #expect(commune.medianIncome == median, "\(commune.name)")
      #expect(Double(row[2]) == Double(commune.households), "\(commune.name)")
      #expect(Double(row[18]) == commune.firstDecile, "\(commune.name)")
      #expect(Double(row[19]) == commune.ninthDecile, "\(commune.name)")
    }
    #expect(compared >= territory.communes.count - 1)
  }

  @Test(arguments: cases) func zonesAreThoseOfTheMinistry(name: String, department: String) throws {
    let territory = try Self.library.territory(name)
    let rows = try Self.rows(
      "zonage_abc/zonage-abc-juillet-2024.csv.gz", matching: "^\(department)", separator: ";")
    let zones = Dictionary(rows.map { ($0[0], $0[4]) }, uniquingKeysWith: { first, _ in first })
    for commune in territory.communes { #expect(zones[commune.code] == commune.zoneABC, "\(commune.name)") }
  }

  /// Each figure marked read, against its line of the indicators; percentages in the file, shares here.
  @Test(arguments: [("mel", "245900410"), ("essai", "246000376")])
  func figuresAreThoseOfTheIndicators(name: String, code: String) throws {
    let territory = try Self.library.territory(name)
    let rows = try Self.rows("rpls2019/indicateurs.csv.gz", matching: "^Epci,\(code),")
    func published(_ indicator: String, young: Bool = false, column: Int = 6) throws -> Double {
      let part = young ? "Parc de moins de 5 ans" : "Ensemble du parc"
      let row = try #require(rows.first { $0[3] == part && $0[5] == indicator })
      return try #require(Double(row[column]))
    }
    let expected: [(String, Double)] = [
      ("dwellingsOfIndicators", try published("Nombre de logements sociaux")),
      ("dwellingsUnder5Years", try published("Nombre de logements sociaux", young: true)),
      ("rentPerSquareMetre", try published("Loyer au m2")),
      ("rentPerSquareMetreUnder5Years", try published("Loyer au m2", young: true)),
      ("livingArea", try published("Surface habitable")),
      ("mainResidences", try published("Nombre de résidences principales")),
      ("vacancyOver3Months", try published("Taux de vacance") / 100),
      ("mobilityRate", try published("Taux de mobilité") / 100),
      ("qpvShareOfIndicators", try published("En QPV", column: 7) / 100),
      ("qpvShareUnder5Years", try published("En QPV", young: true, column: 7) / 100),
    ]
    for (key, value) in expected {
      let figure = try #require(territory.figure(key))
      #expect(abs(figure.value - value) <= 1e-9, "\(key): \(figure.value) for \(value)")
      #expect(figure.mark == .read)
    }
  }
}
