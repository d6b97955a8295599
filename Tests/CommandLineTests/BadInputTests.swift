import Foundation
import Testing

/// Every fault of a file ends in one line with file, line and field, exit code 65, and nothing written.
@Suite struct BadInputTests {
  /// A place to spoil and what must be said of it.
  struct Fault: CustomTestStringConvertible, Sendable {
    let name: String
    let file: String
    let old: String
    let new: String
    /// Field of the message.
    let field: String
    /// A part of the message.
    let says: String

    var testDescription: String { name }
  }

  static let territory = "Experiments/territories/essai/"
  static let scenario = "Experiments/scenarios/livre-blanc.yml"

  @Test(arguments: [
    Fault(
      name: "a missing column", file: territory + "communes.csv", old: ",medianIncome,", new: ",medianIncom,",
      field: "medianIncome", says: "rename \"medianIncom\" to \"medianIncome\""),
    Fault(
      name: "a negative count", file: territory + "stock.csv", old: "1990-1999,F,1\n",
      new: "1990-1999,F,-1\n",
      field: "count", says: "-1 is out of range"),
    Fault(
      name: "a fractional count", file: territory + "stock.csv", old: "1990-1999,F,1\n",
      new: "1990-1999,F,1.5\n", field: "count", says: "not a whole number"),
    Fault(
      name: "an unknown lever", file: scenario, old: "committeeCadence: 7", new: "committeeCadense: 7",
      field: "process.committeeCadense", says: "did you mean \"committeeCadence\"?"),
    Fault(
      name: "a percentage for a share", file: scenario, old: "share: 0.3", new: "share: 30",
      field: "choiceBasedLetting.share", says: "0.3 for 30%"),
    Fault(
      name: "an unknown parent", file: scenario, old: "extends: status-quo", new: "extends: statu-quo",
      field: "extends", says: "did you mean \"status-quo\"?"),
  ])
  func aFaultIsNamedByFileLineAndField(fault: Fault) async throws {
    let project = try TrialProject()
    let line = try project.replace(fault.old, with: fault.new, in: fault.file)
    let outcome = try await project.run(
      "compare", "status-quo", "livre-blanc", "--territory", "essai", "-o", "out.sqlite")
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errorLines.count == 1)
    #expect(
      outcome.errors.hasPrefix("attrilab: \(fault.file):\(line): \(fault.field): "), "\(outcome.errors)")
    #expect(outcome.errors.contains(fault.says), "\(outcome.errors)")
    #expect(!project.exists("out.sqlite") && !project.exists("results"))
    let french = try await project.run("run", "livre-blanc", "--territory", "essai", "--lang", "fr")
    #expect(french.status == 65 && french.errors.contains("\(fault.file):\(line): \(fault.field)"))
    #expect(french.errors != outcome.errors)
  }

  @Test func sharesThatDoNotAddUpAreRefused() async throws {
    let project = try TrialProject()
    try project.replace(
      "composition,single,0.45,", with: "composition,single,0.55,", in: Self.territory + "demand.csv")
    let outcome = try await project.run("populate", "essai", "-o", "out")
    #expect(outcome.status == 65)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.errors.hasPrefix("attrilab: \(Self.territory)demand.csv:"))
    #expect(outcome.errors.contains("composition"))
    #expect(!project.exists("out"))
  }

  @Test(arguments: ["communes.csv", "stock.csv", "demand.csv", "landlords.csv", "territory.yml"])
  func anotherEncodingAndAnEmptyFileAreRefused(file: String) async throws {
    let project = try TrialProject()
    let path = Self.territory + file
    let text = try project.text(path)
    // One accented letter on the last line, as ISO-8859-1 writes it.
    var bytes = Array(text.utf8)
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    let line = 1 + bytes.count { $0 == UInt8(ascii: "\n") }
    bytes += [0xe9, UInt8(ascii: "\n")]
    try Data(bytes).write(to: URL(fileURLWithPath: project.path(path)))
    let latin = try await project.run("populate", "essai", "-o", "out")
    #expect(latin.status == 65 && latin.errorLines.count == 1)
    #expect(latin.errors.hasPrefix("attrilab: \(path):\(line): byte "))
    #expect(latin.errors.contains("iconv -f iso-8859-1 -t utf-8"))
    try project.write("", to: path)
    let empty = try await project.run("populate", "essai", "-o", "out")
    #expect(empty.status == 65)
    #expect(empty.errors == "attrilab: \(path): the file is empty; fill it or remove it\n")
    #expect(!project.exists("out"))
  }

  @Test func anAbsentFileIsNamed() async throws {
    let project = try TrialProject()
    try FileManager.default.removeItem(atPath: project.path("Experiments/law/quotas.yml"))
    let outcome = try await project.run("run", "status-quo", "--territory", "essai")
    #expect(outcome.status == 65 && outcome.errorLines.count == 1)
    #expect(outcome.errors.contains("law/quotas.yml: no such file"))
  }
}
