import Foundation
import TestSupport

/// Text files of the project, by their path from its root.
enum ProjectText {
  /// The text of a file.
  static func read(_ path: String) throws -> String {
    try String(contentsOfFile: TestFiles.project + "/" + path, encoding: .utf8)
  }

  /// Whether a file or folder is there.
  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: TestFiles.project + "/" + path)
  }

  /// Cells of each row of a Markdown table whose header begins with the given cell, with the line of the row.
  ///
  /// Shape: each row has as many cells as the header; the separator row is left out.
  static func table(headed first: String, in text: String) -> [(line: Int, cells: [String])] {
    var rows: [(line: Int, cells: [String])] = []
    var inside = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard line.hasPrefix("|") else {
        inside = false
        continue
      }
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
        .map { $0.trimmingCharacters(in: .whitespaces) }
      if inside, !cells.allSatisfy({ $0.hasPrefix("-") || $0.hasPrefix(":") }) {
        rows.append((index + 1, cells))
      } else if cells.first == first {
        inside = true
      }
    }
    return rows
  }
}
