import DataFiles
import Testing

/// What readers tell and go on.
@Suite("Findings") struct FindingsTests {
  @Test("The first of each kind and field are kept, all are counted; remarks are never errors")
  func counts() throws {
    var findings = Findings(cap: 2)
    for line in 1...5 {
      findings.add(.repair, "lost-zero", file: "f", line: line, field: "a", what: Bilingual(same: "mended"))
    }
    findings.add(.remark, "note", file: "f", what: Bilingual(same: "so"))
    #expect(findings.entries.map(\.problem.line) == [1, 2, nil])
    #expect(findings.counts.map(\.count) == [5, 1])
    #expect(findings.count(of: .repair) == 5 && findings.count(of: "note") == 1)
    let problem = try #require(throws: DataProblem.self) { try findings.refuseUnderStrict() }
    #expect(problem.description == "f:1: a: mended")
    var remarks = Findings()
    remarks.add(.remark, "note", file: "f", what: Bilingual(same: "so"))
    try remarks.refuseUnderStrict()
  }
}
