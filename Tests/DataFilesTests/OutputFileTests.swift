import DataFiles
import Foundation
import TestSupport
import Testing

/// A file is written whole or not at all.
@Suite struct OutputFileTests {
  let folder: String

  init() throws { folder = try TestFiles.temporaryFolder() }

  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder) }

  @Test func aTextIsWrittenInFoldersThatAreMade() throws {
    let path = folder + "/a/b/c.txt"
    try OutputFile.write("é\n", to: path)
    #expect(try TextFile.read(path) == "é\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/a/b") == ["c.txt"])
  }

  @Test func manyPiecesComeBackInOrder() throws {
    let path = folder + "/many.txt"
    var expected = ""
    var file = try OutputFile(path)
    for index in 0..<100_000 {
      let piece = "\(index),"
      expected += piece
      if index % 2 == 0 { try file.write(piece) } else { try file.write(bytes: Array(piece.utf8)) }
    }
    try file.commit()
    #expect(try TextFile.read(path) == expected)
  }

  @Test func nothingBearsTheNameBeforeCommit() throws {
    let path = folder + "/late.txt"
    try OutputFile.write("old", to: path)
    var file = try OutputFile(path)
    try file.write(String(repeating: "new ", count: 200_000))
    #expect(try TextFile.read(path) == "old")
    try file.commit()
    #expect(try TextFile.read(path).hasPrefix("new new"))
    #expect(try names() == ["late.txt"])
  }

  @Test func whatIsDiscardedLeavesTheOldFile() throws {
    let path = folder + "/kept.txt"
    try OutputFile.write("old", to: path)
    var file = try OutputFile(path)
    try file.write("new")
    file.discard()
    #expect(try TextFile.read(path) == "old")
    #expect(try names() == ["kept.txt"])
  }

  @Test func whatIsDroppedLeavesNoTrace() throws {
    func start() throws {
      var file = try OutputFile(folder + "/dropped.txt")
      try file.write("half")
    }
    try start()
    #expect(try names().isEmpty)
  }

  @Test func aFolderThatIsAFileCannotBeWritten() throws {
    let path = folder + "/file"
    try OutputFile.write("text", to: path)
    let failure = try #require(throws: OutputFile.Failure.self) {
      try OutputFile.write("x", to: path + "/inside.txt")
    }
    #expect(failure.path == path + "/inside.txt")
    #expect(failure.message(in: .english).contains("cannot be written"))
    #expect(failure.message(in: .french).hasSuffix("\u{202F}; rien n'a été écrit"))
    #expect(try TextFile.read(path) == "text")
  }

  @Test func aNameThatIsAFolderCannotBeReplaced() throws {
    let path = folder + "/taken"
    try OutputFile.write("text", to: path + "/inside.txt")
    let failure = try #require(throws: OutputFile.Failure.self) { try OutputFile.write("x", to: path) }
    #expect(failure.reason.contains("directory"))
    #expect(try names() == ["taken"])
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write everywhere"))
  func aFolderWithoutRightsCannotBeWritten() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)
    let failure = try #require(throws: OutputFile.Failure.self) {
      try OutputFile.write("x", to: folder + "/no.txt")
    }
    #expect(failure.reason.contains("denied"))
  }

  @Test func aFolderThatCannotBeMadeIsNamed() throws {
    let failure = try #require(throws: OutputFile.Failure.self) {
      try OutputFile.write("x", to: "/proc/attrilab/no.txt")
    }
    #expect(failure.reason.hasPrefix("/proc/attrilab: "))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"))
  func aFullDeviceIsSaidAndSurvives() throws {
    let failure = try #require(throws: OutputFile.Failure.self) { try OutputFile.write("x", to: "/dev/full") }
    #expect(failure.reason.contains("space"))
    #expect(FileManager.default.fileExists(atPath: "/dev/full"))
  }

  @Test func aDeviceIsWrittenAndNotReplaced() throws {
    try OutputFile.write("x", to: "/dev/null")
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
    #expect(type == .typeCharacterSpecial)
  }

  /// The temporary file is led to a device that is always full: the disk fills while bytes are written.
  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"),
    arguments: [1, 1_000_000])
  func aFullDiskKeepsTheOldFile(length: Int) throws {
    let path = folder + "/result.csv"
    try OutputFile.write("old", to: path)
    let temporary = path + ".\(ProcessInfo.processInfo.processIdentifier).tmp"
    try FileManager.default.createSymbolicLink(atPath: temporary, withDestinationPath: "/dev/full")
    let failure = try #require(throws: OutputFile.Failure.self) {
      try OutputFile.write(String(repeating: "x", count: length), to: path)
    }
    #expect(failure.reason.contains("space"))
    #expect(failure.message(in: .english).hasSuffix("nothing was written"))
    #expect(try TextFile.read(path) == "old")
    #expect(try names() == ["result.csv"])
  }
}
