import DataFiles
import Testing

/// The one line that a person reads when data is wrong.
@Suite struct DataProblemTests {
  static let what = Bilingual(fr: "faux", en: "wrong")
  static let allowed = Bilingual(fr: "permis", en: "allowed")
  static let fix = Bilingual(fr: "corriger", en: "mend it")

  @Test func theLineHasPlaceFaultRangeAndFix() {
    let problem = DataProblem(
      file: "f.csv", line: 12, field: "rooms", what: Self.what, allowed: Self.allowed, fix: Self.fix)
    #expect(problem.message(in: .english) == "f.csv:12: rooms: wrong; allowed; mend it")
    #expect(problem.message(in: .french) == "f.csv:12: rooms: faux\u{202F}; permis\u{202F}; corriger")
    #expect(problem.description == problem.message(in: .english))
  }

  @Test func partsThatLackAreLeftOut() {
    #expect(DataProblem(file: "f", what: Self.what).message(in: .english) == "f: wrong")
    #expect(DataProblem(file: "f", what: Self.what).message(in: .french) == "f\u{A0}: faux")
    #expect(DataProblem(file: "f", line: 3, what: Self.what).description == "f:3: wrong")
    #expect(DataProblem(file: "f", field: "x", what: Self.what).description == "f: x: wrong")
  }

  @Test func aLongListIsAbridged() {
    let known = (1...20).map { "name\($0)" }
    let problem = DataProblem.unknownName("nom", among: known, file: "f", line: nil, field: nil)
    #expect(problem.allowed?.en.hasSuffix("name12, …") == true)
    #expect(problem.what.fr == "« nom » est inconnu")
  }

  @Test func bilingualTextsChooseTheirLanguage() {
    #expect(Self.what[.french] == "faux")
    #expect(Self.what[.english] == "wrong")
    #expect(Bilingual(same: "MEL")[.french] == "MEL")
  }
}
