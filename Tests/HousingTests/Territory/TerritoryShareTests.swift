import DataFiles
import Housing
import Testing

/// Shares, landlords and dated figures: what the reader says of the wrong ones.
@Suite struct TerritoryShareTests {
  typealias Fault = TerritoryFaultTests.Fault

  // MARK: - demand.csv

  static let demand = "demand.csv"

  @Test(arguments: [
    Fault(
      name: "a percentage", file: demand, old: "composition,single,0.45", new: "composition,single,45",
      field: "share", says: "0.45 for 45 %"),
    Fault(
      name: "a percent sign", file: demand, old: "composition,single,0.45", new: "composition,single,45 %",
      field: "share", says: "0.45 for 45 %"),
    Fault(
      name: "shares that do not sum to 1", file: demand, old: "composition,single,0.45",
      new: "composition,single,0.46", field: "share (composition)", says: "the shares sum to 1.01", offset: 4),
    Fault(
      name: "an unknown dimension", file: demand, old: "composition,single", new: "compositions,single",
      field: "dimension", says: "did you mean \"composition\"?"),
    Fault(
      name: "an unknown category", file: demand, old: "composition,single,", new: "composition,singles,",
      field: "category (composition)", says: "did you mean \"single\"?"),
    Fault(
      name: "a doubled category", file: demand, old: "composition,couple,", new: "composition,single,",
      field: "category (composition)", says: "already stands on line 3"),
    Fault(
      name: "an unknown mark", file: demand, old: ",read\n", new: ",red\n", field: "mark",
      says: "did you mean \"read\"?"),
    Fault(
      name: "a bad date", file: demand, old: ",2020,", new: ",20,", field: "date",
      says: "\"20\" is not a date"),
    Fault(
      name: "transfers that contradict the figures", file: demand,
      old: "situation,socialTenant,0.4282", new: "situation,socialTenant,0.4382", field: "share (situation)",
      says: "the shares sum to 1.01", offset: 5),
  ])
  func demandFaults(fault: Fault) throws { try TerritoryFaultTests.check(fault) }

  @Test func aCategoryThatIsMissingIsNamed() throws {
    let folder = try TerritoryFolder()
    let text = try folder.text("demand.csv").split(separator: "\n").filter { !$0.hasPrefix("persons,6+") }
    try folder.write(text.joined(separator: "\n"), to: "demand.csv")
    let problem = try #require(folder.problem())
    #expect(problem.field == "category (persons)")
    #expect(problem.message(in: .english).contains("\"6+\" is missing"))
  }

  @Test func transfersMustAgreeWithTheFigures() throws {
    let folder = try TerritoryFolder()
    try folder.replace("socialTenant,0.4282", with: "socialTenant,0.4382", in: "demand.csv")
    let line = try folder.replace("privateTenant,0.2118", with: "privateTenant,0.2018", in: "demand.csv")
    let problem = try #require(folder.problem())
    #expect(problem.file == "essai/demand.csv")
    #expect(problem.line == line - 1)
    #expect(problem.message(in: .english).contains("about 0.4282"))
  }

  /// The tolerance is 1e-6: what rounding of written decimals leaves passes, a slip of one hundred-thousandth does not.
  @Test(arguments: [(0.4500005, true), (0.45001, false), (0.44999, false)])
  func theSumOfSharesHasAMargin(share: Double, passes: Bool) throws {
    let folder = try TerritoryFolder()
    try folder.replace("composition,single,0.45", with: "composition,single,\(share)", in: "demand.csv")
    #expect((folder.problem() == nil) == passes)
  }

  // MARK: - landlords.csv

  static let landlords = "landlords.csv"

  @Test(arguments: [
    Fault(
      name: "a percentage", file: landlords, old: "A,0.45", new: "A,45", field: "share", says: "0.45 for 45 %"
    ),
    Fault(
      name: "invented written yes", file: landlords, old: "0.45,true", new: "0.45,yes", field: "invented",
      says: "known: false, true"),
    Fault(
      name: "a doubled code", file: landlords, old: "B02,", new: "B01,", field: "code",
      says: "already stands on line 3"),
    Fault(
      name: "no share", file: landlords, old: "A,0.45", new: "A,", field: "share", says: "is not a number"),
  ])
  func landlordFaults(fault: Fault) throws { try TerritoryFaultTests.check(fault) }

  @Test func sharesOfLandlordsSumToOne() throws {
    let folder = try TerritoryFolder()
    try folder.replace("A,0.45", with: "A,0.5", in: "landlords.csv")
    let problem = try #require(folder.problem())
    #expect(problem.field == "share")
    #expect(problem.message(in: .english).contains("the shares sum to 1.05"))
  }
}
