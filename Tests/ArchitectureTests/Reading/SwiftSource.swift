import Foundation
import TestSupport

/// A Swift file of the project: its text, its code without comments and strings, and what it imports.
struct SwiftSource {
  /// An `import` line.
  struct Import: Equatable {
    /// Module imported.
    let module: String
    /// Line in the file, counted from 1.
    let line: Int
  }

  /// Path from the project's root: `Sources/Housing/Territory/Territory.swift`.
  let path: String
  /// Lines as they stand.
  let lines: [Substring]
  /// Lines without comments and strings.
  ///
  /// Shape: as `lines`.
  let codeLines: [Substring]

  /// A file from its text.
  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    codeLines = CodeMask.code(of: text).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The module a file of `Sources` belongs to, or nil.
  var module: String? {
    let parts = path.split(separator: "/")
    return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
  }

  /// File name without its ending.
  var name: String { ((path as NSString).lastPathComponent as NSString).deletingPathExtension }

  /// Lines in the file, a last empty one not counted.
  var lineCount: Int { lines.last == "" ? lines.count - 1 : lines.count }

  /// The modules that the file imports, in its order.
  var imports: [Import] {
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
    let before: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    var found: [Import] = []
    for (index, line) in codeLines.enumerated() where line.contains("import") {
      var words = line.split(whereSeparator: \.isWhitespace)[...]
      while let first = words.first, first.hasPrefix("@") || before.contains(first) { words.removeFirst() }
      guard words.popFirst() == "import" else { continue }
      if let first = words.first, kinds.contains(first) { words.removeFirst() }
      if let module = words.first?.prefix(while: { $0 != "." && $0 != ";" }) {
        found.append(Import(module: String(module), line: index + 1))
      }
    }
    return found
  }

  /// Every Swift file below a folder of the project, in the order of the paths.
  static func files(below folder: String) throws -> [SwiftSource] {
    let root = TestFiles.project + "/" + folder
    guard let walk = FileManager.default.enumerator(atPath: root) else { return [] }
    var paths: [String] = []
    for case let path as String in walk where path.hasSuffix(".swift") { paths.append(path) }
    return try paths.sorted().map { path in
      SwiftSource(
        path: folder + "/" + path, text: try String(contentsOfFile: root + "/" + path, encoding: .utf8))
    }
  }
}
