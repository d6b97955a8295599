import DataFiles
import Housing
import Testing

@testable import Population

@Suite("Margins of the demand")
struct DemandMarginsTests {
  /// Bands from their codes; what is no band is refused.
  @Test func bands() {
    #expect(CategoryBand("25-34")?.low == 25)
    #expect(CategoryBand("25-34")?.high == 34)
    #expect(CategoryBand("10+")?.low == 10)
    #expect(CategoryBand("10+")?.high == nil)
    #expect(CategoryBand("3")?.high == 3)
    for wrong in ["", "+", "a", "5-", "-5", "9-3", "1-2-3", "-1+", "2 - 3"] {
      #expect(CategoryBand(wrong) == nil, "\(wrong)")
    }
  }

  /// The made territory reads without a remark: its margins agree.
  @Test func consistent() throws {
    let margins = try DemandMargins(MadeTerritory().territory)
    #expect(margins.applicants == 200)
    #expect(margins.remarks.isEmpty)
    #expect(margins.seniorityBands.map(\.low) == [0, 1, 2, 3, 5, 10])
  }

  /// One-person households that contradict the single ones are brought to them, and that is said.
  @Test func reconciled() throws {
    var made = MadeTerritory()
    made.set("persons", "1", 0.40)
    made.set("persons", "2", 0.26)
    let margins = try DemandMargins(made.territory)
    let shares = try #require(margins.persons?.shares)
    #expect(abs(shares[0] - 0.45) < 1e-12)
    #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
    #expect(abs(shares[1] / shares[2] - 0.26 / 0.15) < 1e-12)
    #expect(margins.remarks.count == 1)
    #expect(margins.remarks.first?.en.contains("0.4") == true)
  }

  /// A missing margin or figure names what is missing and where.
  @Test(arguments: ["composition", "situation", "roomsWanted", "seniority", "incomeBand"])
  func missing(dimension: String) {
    var made = MadeTerritory()
    made.remove(dimension)
    Self.expectProblem(made, file: "made/demand.csv", line: nil, field: dimension, part: "missing")
  }

  /// Without the number of applicants there is nothing to make.
  @Test func missingFigure() {
    var made = MadeTerritory()
    made.figures.removeAll { $0.0 == "applicants" }
    Self.expectProblem(
      made, file: "made/territory.yml", line: nil, field: "figures.applicants", part: "missing")
  }

  /// An unknown category is named with its line and the nearest known one; a band that is none likewise.
  @Test func unknownCategory() {
    var made = MadeTerritory()
    made.margins[1].categories[2].0 = "hostd"
    Self.expectProblem(
      made, file: "made/demand.csv", line: 4, field: "situation", part: "did you mean \"hosted\"")
    made = MadeTerritory()
    made.margins[5].categories[0].0 = "young"
    Self.expectProblem(made, file: "made/demand.csv", line: 2, field: "age", part: "is no band")
  }

  /// Ages, persons and occupations may be left out: what is assumed instead is said.
  @Test func optional() throws {
    var made = MadeTerritory()
    for dimension in ["age", "persons", "employment"] { made.remove(dimension) }
    let margins = try DemandMargins(made.territory)
    #expect(margins.persons == nil)
    #expect(margins.employment == nil)
    #expect(margins.remarks.count == 1)
  }

  private static func expectProblem(
    _ made: MadeTerritory, file: String, line: Int?, field: String, part: String
  ) {
    do {
      _ = try DemandMargins(made.territory)
      Issue.record("a faulty margin was read")
    } catch {
      guard case .data(let problem) = error else {
        Issue.record("unexpected: \(error)")
        return
      }
      #expect(problem.file == file)
      #expect(problem.line == line)
      #expect(problem.field == field)
      #expect(problem.message(in: .english).contains(part), "\(problem)")
    }
  }
}
