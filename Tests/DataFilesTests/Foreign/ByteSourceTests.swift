import DataFiles
import Foundation
import TestSupport
import Testing

/// Plain and compressed files, whole, cut and damaged.
@Suite("Bytes of a file, inflated where it is gzip") struct ByteSourceTests {
  static func file(_ bytes: [UInt8]) throws -> String {
    let path = try TestFiles.temporaryFolder() + "/f"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func read(_ bytes: [UInt8], limit: Int = ByteSource.greatestWholeFile) throws -> [UInt8] {
    try ByteSource(path: Self.file(bytes), shownAs: "f", limit: limit).rest()
  }

  @Test func plainBytesComeAsTheyAre() throws {
    #expect(try read(Array("abc".utf8)) == Array("abc".utf8))
    #expect(try read([]).isEmpty)
  }

  @Test("Members follow each other; zeros after the last are padding") func members() throws {
    let bytes = GzipMaker.member("a;b\n") + GzipMaker.member("1;2\n") + [0, 0, 0]
    #expect(try read(bytes) == Array("a;b\n1;2\n".utf8))
  }

  @Test("A text of several blocks is whole") func long() throws {
    let text = (0..<90_000).map { "row \($0)\n" }.joined()
    #expect(try read(GzipMaker.member(text)) == Array(text.utf8))
  }

  @Test("A file cut anywhere is refused, with the byte") func cut() throws {
    let whole = GzipMaker.member("a;b\n1;2\n")
    for length in 2..<whole.count {
      let problem = try #require(throws: DataProblem.self) { try read(Array(whole[..<length])) }
      #expect(problem.description == "f: byte \(length): the gzip file is cut short; download it again")
    }
  }

  @Test("A damaged byte is refused, and what follows the data too") func damaged() throws {
    var bytes = GzipMaker.member("a;b\n1;2\n")
    bytes[bytes.count - 6] ^= 0xff
    let problem = try #require(throws: DataProblem.self) { try read(bytes) }
    #expect(problem.what.en.hasSuffix("the gzip data is damaged"))
    let whole = GzipMaker.member("a\n")
    let after = try #require(throws: DataProblem.self) { try read(whole + Array("xyz".utf8)) }
    #expect(after.what.en == "byte \(whole.count): something else follows the gzip data")
  }

  @Test("A text over the limit is refused, plain or compressed") func limit() throws {
    let text = String(repeating: "a", count: 1001)
    for bytes in [Array(text.utf8), GzipMaker.member(text)] {
      let problem = try #require(throws: DataProblem.self) { try read(bytes, limit: 1000) }
      #expect(problem.what.en == "the text exceeds 1000 bytes once inflated")
    }
    #expect(try read(GzipMaker.member(text), limit: 1001).count == 1001)
  }

  @Test func anAbsentFileAndAFolderAreNamed() throws {
    let absent = try #require(throws: DataProblem.self) { try ByteSource(path: "/nowhere/x.gz") }
    #expect(absent.description == "/nowhere/x.gz: no such file; check the path")
    let folder = try TestFiles.temporaryFolder()
    let problem = try #require(throws: DataProblem.self) { try ByteSource(path: folder, shownAs: "d") }
    #expect(problem.what.en == "this is a folder, not a file")
  }
}
