import Foundation
import TestSupport
import Testing

/// Results that cannot be written: a clear error, exit code 1, no half file.
@Suite struct OutputFaultTests {
  static let full = "/dev/full"
  static let small = ["--territory", "essai", "--years", "1", "-q"]

  @Test(.enabled(if: FileManager.default.fileExists(atPath: full), "needs /dev/full"))
  func aFullDiskUnderStandardOutputIsAFailure() async throws {
    let project = try TrialProject()
    for arguments in [["territory", "list"], ["scenario", "list", "--format", "json"], ["doctor"]] {
      let outcome = try await project.run(arguments, output: Self.full)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("standard output: cannot be written (No space left on device)"))
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: full), "needs /dev/full"))
  func aFullDiskUnderAReportIsAFailure() async throws {
    let project = try TrialProject()
    #expect(try await project.run(["run", "status-quo", "-o", "kept"] + Self.small).status == 0)
    let outcome = try await project.run("report", "kept", "-o", Self.full)
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(
      outcome.errors
        == "attrilab: /dev/full: cannot be written (No space left on device); nothing was written\n")
  }

  /// A file stands where a folder is needed: that stops root as well, whom rights do not.
  @Test func aFolderThatCannotBeMadeIsAFailure() async throws {
    let project = try TrialProject()
    try project.write("", to: "file")
    let populate = try await project.run("populate", "essai", "-o", "file/out", "-q")
    #expect(populate.status == 1 && populate.output.isEmpty)
    #expect(populate.errors.hasPrefix("attrilab: file/out/dwellings.csv: cannot be written"))
    #expect(populate.errorLines.count == 1)
    let run = try await project.run(["run", "status-quo", "-o", "file/r.sqlite"] + Self.small)
    #expect(run.status == 1 && run.errorLines.count == 1)
    #expect(run.errors.hasPrefix("attrilab: file/r.sqlite: "))
    try SmallInstance.write(to: project.path("instance"))
    let solve = try await project.run("solve", "instance", "-o", "file/a.csv")
    #expect(solve.status == 1 && solve.output.isEmpty)
    #expect(solve.errors.contains("nothing was written"))
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
  func aFolderWithoutTheRightToWriteIsAFailure() async throws {
    let project = try TrialProject()
    try FileManager.default.createDirectory(
      atPath: project.path("closed"), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o555])
    let outcome = try await project.run("populate", "essai", "-o", "closed", "-q")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("Permission denied"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: project.path("closed")).isEmpty)
  }

  /// A disk of a hundred kilobytes: the population does not fit, and leaves nothing behind.
  @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount a tmpfs"))
  func aFullDiskLeavesNoHalfPopulation() async throws {
    let project = try TrialProject()
    let disk = try SmallDisk(at: project.path("disk"), kilobytes: 100)
    defer { disk.unmount() }
    let outcome = try await project.run("populate", "essai", "-o", "disk", "-q")
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.errorLines.count == 1)
    #expect(outcome.errors.contains("No space left on device"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: project.path("disk")).isEmpty)
    let run = try await project.run(["run", "status-quo", "-o", "disk/r.sqlite"] + Self.small)
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("attrilab: disk/r.sqlite: "))
  }

  @Test func aLetterIsAFileNameLikeAnother() async throws {
    let project = try TrialProject()
    #expect(try await project.run(["run", "status-quo", "-o", "r"] + Self.small).status == 0)
    #expect(try await project.run("report", "r", "-o", "h").status == 0)
    #expect(try await project.run("populate", "essai", "-o", "p", "-q").status == 0)
    #expect(project.exists("r") && project.exists("h") && project.exists("p/dwellings.csv"))
  }
}
