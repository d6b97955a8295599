/// The folder of a path, as text.
///
/// Foundation's `deletingLastPathComponent` stops the program on a relative path of one letter (Swift 6.3, Linux),
/// and a user may well type `-o x`.
public enum ParentFolder {
  /// What stands before the last `/`: empty for a name alone, `/` for what lies at the root.
  ///
  /// - Complexity: O(length of the path).
  public static func of(_ path: String) -> String {
    var rest = Substring(path)
    while rest.count > 1, rest.last == "/" { rest.removeLast() }
    guard let slash = rest.lastIndex(of: "/") else { return "" }
    var folder = rest[..<slash]
    while folder.last == "/" { folder.removeLast() }
    return folder.isEmpty ? "/" : String(folder)
  }
}
