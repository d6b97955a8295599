import DataFiles
import Foundation
import Regulation
import TestSupport
import Testing

/// The law files of the project, as tests read and spoil them.
enum LawOfTheProject {
  static let folder = TestFiles.project + "/Experiments/law"

  private static let read = Result { try LawBook.read(folder: folder) }

  static func book() throws -> LawBook { try read.get() }

  static func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  static func texts() throws -> [String: String] {
    var texts: [String: String] = [:]
    for file in LawBook.files { texts[file] = try TextFile.read(folder + "/" + file) }
    return texts
  }

  /// The problem met when the first `good` of a file, after the text `anchor`, is replaced by `bad`.
  static func problem(_ file: String, after anchor: String, _ good: String, _ bad: String) throws
    -> DataProblem
  {
    var texts = try texts()
    let text = try #require(texts[file])
    let start = try #require(text.range(of: anchor)).lowerBound
    let place = try #require(text[start...].range(of: good))
    texts[file] = text.replacingCharacters(in: place, with: bad)
    do {
      _ = try LawBook(texts: texts, folder: "law")
    } catch {
      return error
    }
    throw NotRefused(file: file, bad: bad)
  }

  /// Line of the first `text` of a file after `anchor`, counted from 1.
  static func line(_ file: String, after anchor: String, of text: String) throws -> Int {
    let whole = try #require(try texts()[file])
    let start = try #require(whole.range(of: anchor)).lowerBound
    let place = try #require(whole[start...].range(of: text))
    return 1 + whole[..<place.lowerBound].count { $0 == "\n" }
  }

  struct NotRefused: Error {
    let file: String
    let bad: String
  }
}
