import Foundation
import TestSupport

/// A file system in memory that is soon full.
struct SmallDisk {
  private let folder: String

  struct Refused: Error {}

  /// Whether this machine lets the tests mount one.
  static let isPossible: Bool = {
    guard getuid() == 0, let folder = try? TestFiles.temporaryFolder() else { return false }
    defer { try? FileManager.default.removeItem(atPath: folder) }
    guard let disk = try? SmallDisk(at: folder, kilobytes: 100) else { return false }
    disk.unmount()
    return true
  }()

  init(at folder: String, kilobytes: Int) throws {
    self.folder = folder
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    guard
      try Self.run("mount", ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", folder]) == 0
    else { throw Refused() }
  }

  func unmount() { _ = try? Self.run("umount", [folder]) }

  private static func run(_ name: String, _ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
