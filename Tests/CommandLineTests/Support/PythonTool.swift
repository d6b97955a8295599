import Foundation

/// A script of the shared benches, run with the machine's Python.
enum PythonTool {
  /// Whether Python, NumPy and pandas are there, which the shared benches stand on.
  static let hasBenchPackages = (try? run(["-c", "import numpy, pandas"]))?.status == 0

  /// Runs Python and gives its exit code and what it printed.
  static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
