import DataFiles
import Foundation
import Housing
import Testing

/// Faults of `territory.yml`, and of whole files.
@Suite struct TerritorySheetTests {
  typealias Fault = TerritoryFaultTests.Fault

  static let sheet = "territory.yml"

  @Test(arguments: [
    Fault(
      name: "an unknown key", file: sheet, old: "startYear:", new: "startyear:", field: "startyear",
      says: "did you mean \"startYear\"?"),
    Fault(
      name: "an EPCI code of a spreadsheet", file: sheet, old: "epci: \"246000376\"", new: "epci: 2,46E+08",
      field: "epci", says: "9 digits"),
    Fault(
      name: "no département", file: sheet, old: "department: \"60\"", new: "department: Oise",
      field: "department", says: "is not a département code"),
    Fault(
      name: "a date that does not exist", file: sheet, old: "referenceDate: 2019-01-01",
      new: "referenceDate: 2019-02-30", field: "referenceDate", says: "\"2019-02-30\" is not a date"),
    Fault(
      name: "a French date", file: sheet, old: "priceDate: 2025-01-01", new: "priceDate: 01/01/2025",
      field: "priceDate", says: "write 2019-01-31"),
    Fault(
      name: "a price date in francs", file: sheet, old: "priceDate: 2025-01-01", new: "priceDate: 1925-01-01",
      field: "priceDate", says: "2000 to 2100"),
    Fault(
      name: "a reference after the start", file: sheet, old: "referenceDate: 2019-01-01",
      new: "referenceDate: 2027-01-01", field: "referenceDate", says: "2006-01-01 to 2026-01-01"),
    Fault(
      name: "a start too far", file: sheet, old: "startYear: 2026", new: "startYear: 20260",
      field: "startYear", says: "allowed: 2000 to 2100"),
    Fault(
      name: "a holder's percentage", file: sheet, old: "state: { value: 0.3,", new: "state: { value: 30,",
      field: "holders.state.value", says: "0.3 for 30 %"),
    Fault(
      name: "an unknown holder", file: sheet, old: "  landlord: {", new: "  landlords: {",
      field: "holders.landlords", says: "did you mean \"landlord\"?"),
    Fault(
      name: "an unknown figure", file: sheet, old: "  transferApplicants:", new: "  transferApplicant:",
      field: "figures.transferApplicant", says: "did you mean \"transferApplicants\"?"),
    Fault(
      name: "the wrong unit", file: sheet, old: "rentAgeing: { value: 1.118353, unit: ratio",
      new: "rentAgeing: { value: 1.118353, unit: \"%\"", field: "figures.rentAgeing.unit",
      says: "expected unit: ratio"),
    Fault(
      name: "an unknown mark", file: sheet, old: "mark: derived", new: "mark: guessed",
      field: "figures.dwellings.mark", says: "\"guessed\" is unknown"),
    Fault(
      name: "an empty source", file: sheet, old: "source: \"part supposée\"", new: "source: \"\"",
      field: "holders.actionLogement.source", says: "the text is empty"),
    Fault(
      name: "an unknown key of a figure", file: sheet, old: "scope: \"France\"", new: "scop: \"France\"",
      field: "holders.state.scop", says: "did you mean \"scope\"?"),
    Fault(
      name: "a rent out of range", file: sheet, old: "rentPerSquareMetre: { value: 5.6092",
      new: "rentPerSquareMetre: { value: 560.92", field: "figures.rentPerSquareMetre.value",
      says: "allowed: 1 to 30"),
    Fault(
      name: "a setting without a group", file: sheet, old: "flows.departureRate:", new: "departureRate:",
      field: "settings.departureRate", says: "write group.lever"),
    Fault(
      name: "a rate in percent", file: sheet, old: "departureRate: { value: 0.0534",
      new: "departureRate: { value: 5.81", field: "settings.flows.departureRate.value",
      says: "0.0581 for 5.81 %"),
    Fault(
      name: "a stock that contradicts the figure", file: sheet, old: "dwellings: { value: 2797",
      new: "dwellings: { value: 2798", field: "figures.dwellings", says: "stock.csv counts 2797 dwellings"),
    Fault(
      name: "applicants that do not add up", file: sheet, old: "transferApplicants: { value: 486",
      new: "transferApplicants: { value: 487", field: "figures.transferApplicants",
      says: "do not make 1135 applicants"),
    Fault(
      name: "surfaces that contradict their mean", file: sheet, old: "meanSurface: { value: 62.3318",
      new: "meanSurface: { value: 72.3318", field: "figures.meanSurface", says: "m² on average"),
    Fault(
      name: "more than the whole of a period", file: sheet, old: "plsShare.2010-: { value: 0.22",
      new: "plsShare.2010-: { value: 0.92", field: "figures.plsShare.2010-", says: "exceed 1 together"),
    Fault(
      name: "a title in one language", file: sheet, old: ", en: \"Trial", new: ", ne: \"Trial",
      field: "title.ne",
      says: "\"ne\" is unknown"),
  ])
  func sheetFaults(fault: Fault) throws { try TerritoryFaultTests.check(fault) }

  @Test(arguments: ["epci", "figures", "holders", "priceDate", "cautions"])
  func aKeyThatIsMissingIsNamed(key: String) throws {
    let folder = try TerritoryFolder()
    var lines = try folder.text("territory.yml").split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasPrefix(key + ":") })
    let end = lines[(start + 1)...].firstIndex { !$0.hasPrefix(" ") } ?? lines.endIndex
    lines.removeSubrange(start..<end)
    try folder.write(lines.joined(separator: "\n"), to: "territory.yml")
    let problem = try #require(folder.problem())
    #expect(problem.field == key)
    #expect(problem.message(in: .english).contains("the key is missing"))
  }

  @Test func aFigureThatIsMissingIsNamedWithItsUnit() throws {
    let folder = try TerritoryFolder()
    let lines = try folder.text("territory.yml").split(separator: "\n")
    try folder.write(
      lines.filter { !$0.hasPrefix("  rentAgeing:") }.joined(separator: "\n"), to: "territory.yml")
    let problem = try #require(folder.problem())
    #expect(problem.field == "figures.rentAgeing")
    #expect(problem.message(in: .english).contains("in ratio"))
  }

  @Test func holdersShareTheWholeFlow() throws {
    let folder = try TerritoryFolder()
    try folder.replace("state: { value: 0.3,", with: "state: { value: 0.35,", in: "territory.yml")
    let problem = try #require(folder.problem())
    #expect(problem.field == "holders")
    #expect(problem.message(in: .english).contains("the shares sum to 1.05"))
  }

  @Test func aKeyThatStandsTwiceIsRefused() throws {
    let folder = try TerritoryFolder()
    try folder.replace("startYear: 2026", with: "startYear: 2026\nstartYear: 2027", in: "territory.yml")
    #expect(try #require(folder.problem()).message(in: .english).contains("startYear"))
  }

  // MARK: - Whole files

  @Test(arguments: ["territory.yml", "communes.csv", "stock.csv", "demand.csv", "landlords.csv"])
  func eachFileMustBeThereAndHoldText(file: String) throws {
    let folder = try TerritoryFolder()
    try folder.write("\n", to: file)
    #expect(try #require(folder.problem()).description.hasPrefix("essai/\(file): the file is empty"))
    try FileManager.default.removeItem(atPath: "\(folder.path)/\(file)")
    #expect(try #require(folder.problem()).description.hasPrefix("essai/\(file): no such file"))
  }

  @Test(arguments: ["territory.yml", "communes.csv", "stock.csv", "demand.csv", "landlords.csv"])
  func anotherEncodingIsNamedWithItsByte(file: String) throws {
    let folder = try TerritoryFolder()
    let text = try folder.text(file)
    var bytes = Array(text.utf8)
    let end = try #require(bytes.firstIndex(of: 0x0a))
    bytes.insert(0xe9, at: end + 1)
    try Data(bytes).write(to: URL(fileURLWithPath: "\(folder.path)/\(file)"))
    let problem = try #require(folder.problem())
    #expect(problem.line == 2)
    #expect(problem.message(in: .english).contains("byte \(end + 1): the file is not UTF-8"))
  }
}
