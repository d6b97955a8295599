import Foundation
import TestSupport

/// A small file that a test writes and reads.
enum MadeFile {
  static func path(_ text: String, name: String = "made.csv") throws -> String {
    let path = try TestFiles.temporaryFolder() + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }
}

extension MadeFile {
  static func path(_ bytes: [UInt8]) throws -> String {
    let path = try TestFiles.temporaryFolder() + "/made"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }
}
