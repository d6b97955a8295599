import Foundation
import TestSupport

/// The built program, started as a user starts it.
struct Program {
  /// What a finished program left.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String

    /// Lines of standard error.
    var errorLines: [Substring] { errors.split(separator: "\n") }
  }

  /// The executable beside the bundle of the tests, or nil where it was not built.
  static let executable: String? = {
    let path = Bundle.main.bundleURL.appendingPathComponent("attrilab").path
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }()

  private let process = Process()
  private let folder: String

  /// A program that is about to start.
  ///
  /// - Parameters:
  ///   - arguments: what follows `attrilab`.
  ///   - folder: where it is started.
  ///   - output: where its results go, a file that is kept; nil reads them.
  ///   - environment: variables besides a plain English environment.
  init(
    _ arguments: [String], in folder: String, output: String? = nil, environment: [String: String] = [:]
  ) throws {
    guard let executable = Self.executable else { throw Missing() }
    self.folder = try TestFiles.temporaryFolder()
    outputPath = output ?? self.folder + "/output"
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"].merging(environment) { $1 }
    if output == nil { try Data().write(to: URL(fileURLWithPath: outputPath)) }
    try Data().write(to: URL(fileURLWithPath: errorPath))
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: outputPath)
    process.standardError = FileHandle(forWritingAtPath: errorPath)
  }

  /// The program was not built.
  struct Missing: Error {}

  private let outputPath: String
  private var errorPath: String { folder + "/errors" }

  /// Starts the program.
  func start() throws { try process.run() }

  /// Sends a signal.
  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Sends two interrupts, one shortly after the other, from a process of its own: the threads of the tests may be
  /// busy for seconds.
  func sendTwice() throws {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    let identifier = process.processIdentifier
    shell.arguments = ["-c", "kill -INT \(identifier); sleep 0.02; kill -INT \(identifier)"]
    try shell.run()
  }

  /// Waits until standard error holds a text, or the program has ended.
  func waitForError(_ text: String) async throws {
    while process.isRunning {
      if (try? String(contentsOfFile: errorPath, encoding: .utf8))?.contains(text) == true { return }
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  /// Waits for the end.
  func finish() async throws -> Outcome {
    while process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let output = outputPath.hasPrefix("/dev/") ? "" : try String(contentsOfFile: outputPath, encoding: .utf8)
    // A signal that ends the program shows as a shell shows it.
    let status = process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0)
    return Outcome(
      status: status, output: output, errors: try String(contentsOfFile: errorPath, encoding: .utf8))
  }

  /// Runs the program to its end.
  static func run(
    _ arguments: String..., in folder: String, output: String? = nil, environment: [String: String] = [:]
  ) async throws -> Outcome {
    let program = try Program(arguments, in: folder, output: output, environment: environment)
    try program.start()
    return try await program.finish()
  }
}
