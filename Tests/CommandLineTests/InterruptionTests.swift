import Foundation
import Testing

/// Ctrl-C and SIGTERM: what is finished is kept, and the same command goes on from it.
@Suite struct InterruptionTests {
  static let study = [
    "run", "status-quo", "--territory", "essai", "--years", "1", "--replications", "3", "--threads", "1",
    "--format", "json",
  ]

  /// What the study gives when nothing stops it.
  static let uninterrupted = Task { try await TrialProject().run(study) }

  @Test(arguments: [SIGINT, SIGTERM])
  func anInterruptedRunGoesOnToTheSameResult(signal: Int32) async throws {
    let expected = try await Self.uninterrupted.value
    #expect(expected.status == 0)
    let project = try TrialProject()
    let program = try Program(Self.study, in: project.root)
    try program.start()
    try await program.waitForError("replications done: 1 of 3")
    program.send(signal)
    let stopped = try await program.finish()
    #expect(stopped.status == 75)
    #expect(stopped.output.isEmpty)
    #expect(stopped.errors.contains("Ctrl-C again to quit at once"))
    let last = try #require(stopped.errorLines.last)
    #expect(last.contains(/interrupted: [12] of 3 kept in .*\.sqlite; the same command goes on from there/))

    let resumed = try await project.run(Self.study)
    #expect(resumed.status == 0)
    #expect(resumed.errors.contains(/already done: [12] of 3/))
    #expect(try JSONObject(resumed.output).withoutCosts() == JSONObject(expected.output).withoutCosts())
  }

  /// The large territory is long enough in the making for a second signal to arrive.
  @Test func aSecondSignalStopsAtOnce() async throws {
    let project = try TrialProject(withMEL: true)
    let program = try Program(["run", "status-quo", "--territory", "mel"], in: project.root)
    try program.start()
    try await program.waitForError("Ctrl-C keeps what is finished")
    try program.sendTwice()
    #expect(try await program.finish().status == 130)
  }

  /// Nobody reads the pipe that the results go into: the verb waits, its work half told, until it is stopped.
  @Test func aVerbWithNothingToResumeStopsAtOnce() async throws {
    let project = try TrialProject(withMEL: true)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Program.executable))
    process.arguments = ["territory", "show", "mel", "--format", "json", "-q", "--project", project.root]
    let pipe = Pipe()
    // The smallest pipe that Linux makes (F_SETPIPE_SZ): the territory's forty kilobytes do not fit.
    try #require(fcntl(pipe.fileHandleForWriting.fileDescriptor, 1031, 4096) >= 0)
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    // Its first bytes are there: it has begun to write more than a pipe holds.
    #expect(try pipe.fileHandleForReading.read(upToCount: 1)?.count == 1)
    kill(process.processIdentifier, SIGINT)
    while process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
    #expect(process.terminationReason == .exit && process.terminationStatus == 130)
  }
}
