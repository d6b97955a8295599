import DataFiles
import Foundation
import Regulation
import Testing

@Suite("Faults in law files are named by file and line")
struct LawFaultsTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    let file: String
    /// The replaced text is the first `good` after this one.
    let anchor: String
    let good: String
    let bad: String
    /// Part of the English message.
    let says: String
    /// End of the key path.
    let field: String
    var testDescription: String { name }
  }

  static let faults = [
    Fault(
      name: "a ceiling with a digit too many", file: "ceilings.yml", anchor: "from: 2022-01-01",
      good: "c2: 21805",
      bad: "c2: 218805", says: "218805 is out of range", field: "paris.c2"),
    Fault(
      name: "a ceiling that does not grow with the household", file: "ceilings.yml",
      anchor: "from: 2024-01-01", good: "c3: 30614", bad: "c3: 20614",
      says: "20614 is not above the ceiling of the category before, 23355", field: "paris.c3"),
    Fault(
      name: "a ceiling above that of the dearer zone", file: "ceilings.yml", anchor: "from: 2024-01-01",
      good: "c1: 12452", bad: "c1: 14452", says: "14452 is above the ceiling of the dearer zone, 14329",
      field: "other.c1"),
    Fault(
      name: "a negative ceiling", file: "ceilings.yml", anchor: "from: 2024-01-01", good: "c1: 14329",
      bad: "c1: -14329", says: "-14329 is out of range", field: "paris.c1"),
    Fault(
      name: "a decimal ceiling", file: "ceilings.yml", anchor: "from: 2024-01-01", good: "c1: 14329",
      bad: "c1: 14329.5", says: "is not a whole number", field: "paris.c1"),
    Fault(
      name: "a category that is missing", file: "ceilings.yml", anchor: "from: 2024-01-01",
      good: "c4: 33511, ", bad: "", says: "the key is missing", field: "paris.c4"),
    Fault(
      name: "a slip in a key", file: "ceilings.yml", anchor: "from: 2024-01-01", good: "perExtraPerson",
      bad: "perExtraPersn", says: "did you mean \"perExtraPerson\"?", field: "paris.perExtraPersn"),
    Fault(
      name: "an unknown mark", file: "ceilings.yml", anchor: "from: 2024-01-01", good: "mark: read",
      bad: "mark: raed", says: "did you mean \"read\"?", field: "mark"),
    Fault(
      name: "two versions on one date", file: "ceilings.yml", anchor: "from: 2024-01-01",
      good: "from: 2024-01-01", bad: "from: 2023-01-01", says: "two versions in force on 2023-01-01",
      field: "from"),
    Fault(
      name: "versions out of order", file: "ceilings.yml", anchor: "from: 2024-01-01",
      good: "from: 2024-01-01", bad: "from: 2020-06-01", says: "2020-06-01 comes after 2023-01-01",
      field: "from"),
    Fault(
      name: "a day that does not exist", file: "ceilings.yml", anchor: "from: 2024-01-01",
      good: "from: 2024-01-01", bad: "from: 2024-02-30", says: "\"2024-02-30\" is not a date", field: "from"),
    Fault(
      name: "a PLS multiple below PLUS", file: "ceilings.yml", anchor: "timesPLUS", good: "1.30", bad: "0.30",
      says: "0.30 is out of range", field: "timesPLUS"),
    Fault(
      name: "a share written in percent", file: "quotas.yml", anchor: "q1Share", good: "0.25", bad: "25",
      says: "a share is written between 0 and 1: 0.25 for 25 %", field: "q1ShareOutsideQPV"),
    Fault(
      name: "a negative share", file: "quotas.yml", anchor: "priorityShare", good: "0.25", bad: "-0.25",
      says: "-0.25 is out of range", field: "priorityShareByHolder"),
    Fault(
      name: "an article left blank", file: "quotas.yml", anchor: "article", good: "\"CCH L.441-1\"",
      bad: "\" \"", says: "the text is empty", field: "article"),
    Fault(
      name: "a decimal comma", file: "housing-aid.yml", anchor: "participation", good: "39.56",
      bad: "\"39,56\"",
      says: "write 39.56, with a dot", field: "participation.least"),
    Fault(
      name: "an exempt amount that does not grow", file: "housing-aid.yml", anchor: "exemptResources",
      good: "9498", bad: "8498", says: "the amount does not grow with the family",
      field: "exemptResources.dependants[2]"),
    Fault(
      name: "a family rate that does not fall", file: "housing-aid.yml", anchor: "familyRates",
      good: "0.0201",
      bad: "0.0301", says: "the rate does not fall with the family", field: "familyRates.dependants[2]"),
    Fault(
      name: "a rate that rises per dependant", file: "housing-aid.yml", anchor: "familyRates",
      good: "-0.0006", bad: "0.0006", says: "wrong sign", field: "familyRates.perFurtherDependant"),
    Fault(
      name: "degressivity that ends before it starts", file: "housing-aid.yml", anchor: "degressivity",
      good: "end: 4.0", bad: "end: 3.0", says: "3.0 is not above 3.4", field: "degressivity.zone1.end"),
    Fault(
      name: "a fourth zone of the housing aid", file: "housing-aid.yml", anchor: "rentCeilings",
      good: "zone3",
      bad: "zone4", says: "\"zone4\" is unknown", field: "rentCeilings.zone4"),
    Fault(
      name: "reactivation before deregistration", file: "registration.yml", anchor: "reactivation",
      good: "18", bad: "12", says: "12 months, before deregistration (13 months)", field: "reactivation"),
    Fault(
      name: "a notice longer than validity", file: "registration.yml", anchor: "notice", good: "notice: 1",
      bad: "notice: 12", says: "a notice of 12 months for a validity of 12", field: "notice"),
    Fault(
      name: "no candidate at all", file: "committee.yml", anchor: "leastCandidates", good: "3", bad: "0",
      says: "0 is out of range", field: "leastCandidates"),
    Fault(
      name: "neither true nor false", file: "committee.yml", anchor: "daloDesignation", good: "true",
      bad: "oui", says: "is neither true nor false", field: "exemptions.daloDesignation"),
    Fault(
      name: "civil servants above the State", file: "reservations.yml", anchor: "management: flow",
      good: "greatestCivilServantShare: 0.05", bad: "greatestCivilServantShare: 0.35",
      says: "0.35 is out of range", field: "greatestCivilServantShare"),
    Fault(
      name: "an unknown management", file: "reservations.yml", anchor: "management: flow", good: "flow",
      bad: "flux", says: "did you mean \"flow\"?", field: "management"),
    Fault(
      name: "a burden in percent", file: "affordability.yml", anchor: "usualGreatestBurden: ", good: "0.33",
      bad: "33", says: "0.33 for 33 %", field: "usualGreatestBurden"),
    Fault(
      name: "an unknown priority category", file: "priority.yml", anchor: "      homeless:", good: "homeless",
      bad: "homeles", says: "did you mean \"homeless\"?", field: "categories.homeles"),
  ]

  @Test("Each fault is refused with its place and a fix", arguments: faults)
  func refused(fault: Fault) throws {
    let problem = try LawOfTheProject.problem(fault.file, after: fault.anchor, fault.good, fault.bad)
    #expect(problem.file == "law/" + fault.file)
    #expect(problem.description.contains(fault.says), "\(problem)")
    #expect(problem.field?.hasSuffix(fault.field) == true, "\(problem)")
    #expect(
      try problem.line == LawOfTheProject.line(fault.file, after: fault.anchor, of: fault.good), "\(problem)")
    #expect(problem.message(in: .french) != problem.message(in: .english))
  }

  @Test("A PLAI ceiling that reaches the PLUS one is named by its block")
  func plaiAbovePLUS() throws {
    var texts = try LawOfTheProject.texts()
    let line = try LawOfTheProject.line("ceilings.yml", after: "from: 2024-01-01", of: "from:")
    texts["ceilings.yml"] = texts["ceilings.yml"]?
      .replacingOccurrences(of: "c6: 44861", with: "c6: 81562")
    do {
      _ = try LawBook(texts: texts, folder: "law")
      Issue.record("a PLAI ceiling equal to PLUS was accepted")
    } catch {
      #expect(error.line == line)
      #expect(error.field == "plai.paris.c6")
      #expect(error.what.en == "the PLAI ceiling 81562 reaches the PLUS ceiling 81562")
    }
  }

  @Test("A file without a version says what a version needs")
  func noVersion() throws {
    var texts = try LawOfTheProject.texts()
    texts["quotas.yml"] = "quotas: []\n"
    let problem = #expect(throws: DataProblem.self) { try LawBook(texts: texts, folder: "law") }
    #expect(problem?.line == 1)
    #expect(problem?.field == "quotas")
    #expect(problem?.what.en == "no dated version")
  }
}
