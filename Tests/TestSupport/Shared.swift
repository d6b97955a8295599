import Foundation

/// Where tests find files: the project, and the folder of public data that may stand beside it.
public enum TestFiles {
  /// Root of the project, without a trailing slash.
  public static let project: String = {
    var folder = URL(fileURLWithPath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) { break }
    }
    return folder.path
  }()

  /// The folder of public data beside the project, or nil where it is absent.
  public static let sharedData: String? = shared("data")

  /// A folder of `../shared`, or nil where it is absent.
  public static func shared(_ folder: String) -> String? {
    let path = project + "/../shared/" + folder
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  /// A new empty folder for one test, under the system's temporary folder.
  public static func temporaryFolder() throws -> String {
    let path = NSTemporaryDirectory() + "attrilab-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }
}
