import Foundation
import TestSupport

/// A file system in memory that is soon full, where this process may mount one.
final class SmallDisk {
  let path: String

  init(kibibytes: Int) throws {
    path = try TestFiles.temporaryFolder()
    guard try Self.run("/bin/mount", ["-t", "tmpfs", "-o", "size=\(kibibytes)k", "tmpfs", path]) else {
      throw CannotMount()
    }
  }

  deinit {
    _ = try? Self.run("/bin/umount", [path])
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Whether a mount succeeds here: tried once, since rights alone do not tell.
  static let canBeMounted: Bool = {
    guard geteuid() == 0, let disk = try? SmallDisk(kibibytes: 64) else { return false }
    return FileManager.default.isWritableFile(atPath: disk.path)
  }()

  struct CannotMount: Error {}

  private static func run(_ program: String, _ arguments: [String]) throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
