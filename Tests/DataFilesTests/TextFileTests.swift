import Foundation
import TestSupport
import Testing

@testable import DataFiles

/// What stands between the bytes of a file and its text.
@Suite struct TextFileTests {
  let folder: String

  init() throws { folder = try TestFiles.temporaryFolder() }

  func file(_ bytes: [UInt8]) throws -> String {
    let path = folder + "/file.txt"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  func problem(_ bytes: [UInt8]) throws -> DataProblem {
    let path = try file(bytes)
    return try #require(throws: DataProblem.self) { try TextFile.read(path, shownAs: "shown.csv") }
  }

  @Test func plainTextComesBack() throws {
    #expect(try TextFile.read(file(Array("é,1\n".utf8))) == "é,1\n")
  }

  @Test func aByteOrderMarkIsDropped() throws {
    #expect(try TextFile.read(file([0xef, 0xbb, 0xbf] + Array("a\n".utf8))) == "a\n")
  }

  @Test(arguments: ["a\r\nb\r\n", "a\rb\r", "a\nb\n"]) func lineEndsAreMadeOne(text: String) throws {
    #expect(try TextFile.read(file(Array(text.utf8))) == "a\nb\n")
  }

  @Test func anEmptyLineBetweenReturnsStays() throws {
    #expect(try TextFile.read(file(Array("a\r\n\r\nb".utf8))) == "a\n\nb")
    #expect(try TextFile.read(file(Array("a\r\rb".utf8))) == "a\n\nb")
  }

  /// "Barœul" and "lès" saved by an old spreadsheet: the byte that is wrong is named, and its line.
  @Test(arguments: [
    ([0x61, 0x0a, 0x6c, 0xe8, 0x73] as [UInt8], 3, 2),
    ([0xe9], 0, 1),
    ([0x61, 0xa0, 0x62], 1, 1),
    ([0x61, 0x62, 0xe9], 2, 1),
    ([0xef, 0xbb, 0xbf, 0x61, 0xe9, 0x62], 4, 1),
    ([0xc3, 0xa9, 0xc3], 2, 1),
    ([0xe2, 0x82], 0, 1),
    ([0xe0, 0x80, 0x80], 0, 1),
    ([0xed, 0xa0, 0x80], 0, 1),
    ([0xc0, 0x80], 0, 1),
    ([0xf5, 0x80, 0x80, 0x80], 0, 1),
    ([0xe2, 0x82, 0x41], 0, 1),
  ])
  func anotherEncodingIsNamedWithItsByte(bytes: [UInt8], offset: Int, line: Int) throws {
    let problem = try problem(bytes)
    #expect(problem.line == line)
    #expect(problem.what.en == "byte \(offset): the file is not UTF-8")
    #expect(problem.fix?.en.contains("iconv -f iso-8859-1") == true)
  }

  /// The offset agrees with the standard library on many short byte strings: valid exactly up to it.
  @Test func theOffsetAgreesWithTheStandardLibrary() {
    let alphabet: [UInt8] = [0x41, 0x80, 0xa0, 0xbf, 0xc3, 0xe0, 0xe2, 0xed, 0xf0, 0xf4, 0xff]
    var wrong = 0
    for index in 0..<(11 * 11 * 11 * 11) {
      var rest = index
      let bytes = (0..<4).map { _ in
        defer { rest /= alphabet.count }
        return alphabet[rest % alphabet.count]
      }
      let offset = TextFile.firstInvalidByte(in: bytes, from: 0)
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      if (offset == nil) != isValid { wrong += 1 }
      if let offset, String(validating: bytes[..<offset], as: UTF8.self) == nil { wrong += 1 }
    }
    #expect(wrong == 0)
  }

  @Test(arguments: [[0xff, 0xfe, 0x61, 0x00] as [UInt8], [0xfe, 0xff, 0x00, 0x61]])
  func utf16IsRecognised(bytes: [UInt8]) throws {
    let problem = try problem(bytes)
    #expect(problem.description.contains("the file is UTF-16"))
    #expect(problem.fix?.en.contains("iconv -f utf-16") == true)
  }

  @Test(arguments: [[] as [UInt8], [0x0a, 0x20, 0x0a], [0xef, 0xbb, 0xbf]])
  func anEmptyFileIsSaid(bytes: [UInt8]) throws {
    #expect(try problem(bytes).description == "shown.csv: the file is empty; fill it or remove it")
  }

  @Test func anAbsentFileIsSaid() throws {
    let path = folder + "/nothing.csv"
    let problem = try #require(throws: DataProblem.self) { try TextFile.read(path) }
    #expect(problem.description == "\(path): no such file; check the path")
    #expect(problem.message(in: .french) == "\(path)\u{A0}: fichier absent\u{202F}; vérifier le chemin")
  }

  @Test func aFolderIsNoFile() throws {
    let problem = try #require(throws: DataProblem.self) { try TextFile.read(folder) }
    #expect(problem.description.contains("this is a folder"))
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
  func anUnreadableFileIsSaid() throws {
    let path = try file([0x61])
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let problem = try #require(throws: DataProblem.self) { try TextFile.read(path) }
    #expect(problem.description.contains("check that you may read it"))
  }
}
