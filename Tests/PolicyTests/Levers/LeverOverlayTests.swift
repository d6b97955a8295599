import DataFiles
import Policy
import Testing

/// Values that are typed: `--set KEY=VALUE`.
@Suite struct LeverOverlayTests {
  func value(_ name: String, _ text: String) throws -> Double {
    var overlay = LeverOverlay()
    try overlay.set(name, to: text, file: "--set", line: nil)
    return try #require(overlay.entries.last).value
  }

  @Test(arguments: [
    ("socialMix.q1TargetOutsideQPV", "0.30", 0.30), ("socialMix.q1TargetOutsideQPV", "0", 0),
    ("process.committeeCadence", "7", 7), ("process.committeeCadence", "7.0", 7),
    ("behaviour.refusalConstant", "-3.2", -3.2), ("flows.firstTimeArrivalsPerYear", "1e3", 1000),
    ("socialMix.enforcement", "prefectSubstitution", 2), ("reservations.mode", "stock", 0),
    ("reservations.priorityEnforcement", "on", 1), ("reservations.priorityEnforcement", "true", 1),
    ("reservations.priorityEnforcement", "false", 0),
  ])
  func aGoodValueIsRead(name: String, text: String, expected: Double) throws {
    #expect(try value(name, text) == expected)
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let what: String
    var allowed: String?
    var fix: String?
    var testDescription: String { "\(name)=\(text)" }
  }

  @Test(arguments: [
    Fault(
      name: "socialMix.q1TargetOutsideQPW", text: "0.3", what: "is unknown", allowed: "service.",
      fix: "did you mean \"socialMix.q1TargetOutsideQPV\"?"),
    // A percentage for a share.
    Fault(
      name: "socialMix.q1TargetOutsideQPV", text: "30", what: "30 is out of range", allowed: "0 to 0.5",
      fix: "0.3 for 30%"),
    // Out of range, but no slip of that kind: 130 % of anything is not allowed either.
    Fault(
      name: "socialMix.q1TargetOutsideQPV", text: "130", what: "130 is out of range", allowed: "0 to 0.5"),
    Fault(name: "socialMix.q1TargetOutsideQPV", text: "-0.1", what: "-0.1 is out of range"),
    Fault(
      name: "process.committeeCadence", text: "0", what: "out of range", allowed: "whole number, 1 to 30"),
    Fault(name: "process.committeeCadence", text: "14.5", what: "14.5 is not whole", allowed: "1 to 30"),
    Fault(name: "process.committeeCadence", text: "", what: "is not a number"),
    Fault(name: "process.committeeCadence", text: "quatorze", what: "\"quatorze\" is not a number"),
    // French decimals and the words of floating point are no numbers here.
    Fault(name: "socialMix.q1TargetOutsideQPV", text: "0,3", what: "\"0,3\" is not a number"),
    Fault(name: "socialMix.q1TargetOutsideQPV", text: "nan", what: "is not a number"),
    Fault(name: "socialMix.q1TargetOutsideQPV", text: "inf", what: "is not a number"),
    Fault(
      name: "socialMix.enforcement", text: "prefectSubstitutions", what: "is unknown",
      allowed: "none, report, prefectSubstitution", fix: "did you mean \"prefectSubstitution\"?"),
    Fault(name: "reservations.mode", text: "1", what: "\"1\" is unknown", allowed: "stock, flow"),
  ])
  func aBadValueIsToldAndNotKept(fault: Fault) throws {
    var overlay = LeverOverlay()
    let problem = try #require(throws: DataProblem.self) {
      try overlay.set(fault.name, to: fault.text, file: "politique.yml", line: 12)
    }
    #expect(problem.file == "politique.yml")
    #expect(problem.line == 12)
    #expect(problem.field == fault.name)
    #expect(problem.what.en.contains(fault.what), "\(problem)")
    #expect(!problem.what.fr.isEmpty && problem.what.fr != problem.what.en)
    if let allowed = fault.allowed { #expect(problem.allowed?.en.contains(allowed) == true, "\(problem)") }
    if let fix = fault.fix { #expect(problem.fix?.en.contains(fix) == true, "\(problem)") }
    #expect(overlay.entries.isEmpty)
  }

  @Test func aPercentageThatCannotBeOneGetsNoSuchAdvice() throws {
    let problem = try #require(throws: DataProblem.self) { try value("socialMix.q1TargetOutsideQPV", "130") }
    #expect(problem.fix == nil)
  }

  /// The ends of every range may be taken, the next number beyond may not.
  @Test(arguments: LeverKey.allCases)
  func theEndsOfTheRangeAreInside(key: LeverKey) throws {
    let ends: (Double, Double)
    let step: Double
    switch LeverRegistry.lever(key).domain {
    case .number(let range): (ends, step) = ((range.lowerBound, range.upperBound), 1e-6)
    case .integer(let range): (ends, step) = ((Double(range.lowerBound), Double(range.upperBound)), 1)
    case .choice(let names):
      for (place, name) in names.enumerated() { #expect(try value(key.rawValue, name) == Double(place)) }
      return
    }
    for end in [ends.0, ends.1] { #expect(try value(key.rawValue, "\(end)") == end) }
    for beyond in [ends.0 - step, ends.1 + step] {
      #expect(throws: DataProblem.self) { try value(key.rawValue, "\(beyond)") }
    }
  }

  @Test func entriesKeepTheirOrderAndPlace() throws {
    var overlay = LeverOverlay()
    try overlay.set("process.committeeCadence", to: "7", file: "a.yml", line: 3)
    try overlay.set("process.designationDelay", to: "14", file: "a.yml", line: 4)
    try overlay.set("process.committeeCadence", to: "10", file: "--set", line: nil)
    #expect(overlay.entries.map(\.key) == [.committeeCadence, .designationDelay, .committeeCadence])
    #expect(overlay.entries.map(\.line) == [3, 4, nil])
    #expect(overlay.entries.map(\.file) == ["a.yml", "a.yml", "--set"])
  }
}
