import DataFiles
import Regulation
import TestSupport
import Testing

@Suite("Law book")
struct LawBookTests {
  @Test("A date before every text says what stands in for the law of that day; a late date says nothing")
  func standIns() throws {
    let book = try LawOfTheProject.book()
    let early = try book.standIns(on: LawOfTheProject.date("2000-01-01"))
    #expect(early.count == 11)
    #expect(try book.standIns(on: LawOfTheProject.date("2026-01-01")).isEmpty)
    let in2020 = try book.standIns(on: LawOfTheProject.date("2020-01-01"))
    #expect(in2020.map(\.en).contains { $0.hasPrefix("housing aid: 2020-01-01 is before") })
    #expect(!in2020.map(\.en).contains { $0.hasPrefix("PLUS") })
  }

  @Test("A lookup takes the latest version that began by the date")
  func lookup() throws {
    var texts = try LawOfTheProject.texts()
    texts["quotas.yml"] = """
      quotas:
        - { from: 2020-01-01, article: A, source: s, mark: read, q1ShareOutsideQPV: 0.1, q2q4ShareInQPV: 0.5, priorityShareByHolder: 0.2 }
        - { from: 2021-03-15, article: B, source: s, mark: read, q1ShareOutsideQPV: 0.2, q2q4ShareInQPV: 0.5, priorityShareByHolder: 0.2 }
        - { from: 2022-01-01, article: C, source: s, mark: read, q1ShareOutsideQPV: 0.3, q2q4ShareInQPV: 0.5, priorityShareByHolder: 0.2 }
      """
    let book = try LawBook(texts: texts, folder: "law")
    let expected = [
      ("1999-12-31", "A"), ("2020-01-01", "A"), ("2021-03-14", "A"), ("2021-03-15", "B"),
      ("2021-12-31", "B"), ("2022-01-01", "C"), ("2099-01-01", "C"),
    ]
    for (date, article) in expected {
      #expect(try book.quotas(on: LawOfTheProject.date(date)).basis.article == article, "\(date)")
    }
  }

  @Test("The digest changes with any file, and only then")
  func digest() throws {
    let texts = try LawOfTheProject.texts()
    let digest = try LawBook(texts: texts, folder: "law").digest
    #expect(digest.count == 16)
    #expect(try LawOfTheProject.book().digest == digest)
    for file in LawBook.files {
      var changed = texts
      changed[file, default: ""] += "# a remark\n"
      #expect(try LawBook(texts: changed, folder: "law").digest != digest, "\(file)")
    }
  }

  @Test("A folder without the files is named")
  func missingFolder() throws {
    let folder = try TestFiles.temporaryFolder()
    do {
      _ = try LawBook.read(folder: folder)
      Issue.record("an empty folder was read")
    } catch {
      #expect(error.file == folder + "/ceilings.yml")
      #expect(error.what.en == "no such file")
    }
  }
}
