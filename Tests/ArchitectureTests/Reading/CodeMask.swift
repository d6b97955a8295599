/// Swift source text with its comments, and if wanted its string literals, blanked out.
///
/// Byte for byte as long as the source, line ends kept, so that a position in the mask is a position in the file.
/// Code inside a string's interpolation stays visible. Complexity: O(*n*).
enum CodeMask {
  /// What is blanked out.
  enum Blanked {
    case comments
    case commentsAndStrings
  }

  private enum Frame {
    /// Code; `parentheses` counts the open ones inside an interpolation and is nil outside any.
    case code(parentheses: Int?)
    case string(hashes: Int, multiline: Bool)
  }

  /// The text, blanked.
  static func code(of text: String, blanking: Blanked = .commentsAndStrings) -> String {
    let bytes = Array(text.utf8)
    var mask = bytes
    var frames = [Frame.code(parentheses: nil)]
    var index = 0

    func starts(with pattern: String, at place: Int) -> Bool {
      let pattern = Array(pattern.utf8)
      return place + pattern.count <= bytes.count
        && bytes[place..<place + pattern.count].elementsEqual(pattern)
    }
    func hashes(at place: Int) -> Int {
      var end = place
      while end < bytes.count, bytes[end] == Ascii.hash { end += 1 }
      return end - place
    }
    func blank(_ count: Int, evenStrings: Bool = true) {
      for place in index..<min(index + count, bytes.count) where bytes[place] != Ascii.newline {
        if evenStrings || blanking == .commentsAndStrings { mask[place] = Ascii.space }
      }
      index += count
    }

    while index < bytes.count {
      guard Ascii.telling.contains(bytes[index]) else {
        if case .string = frames[frames.count - 1] { blank(1, evenStrings: false) } else { index += 1 }
        continue
      }
      switch frames[frames.count - 1] {
      case .code(let parentheses):
        if starts(with: "//", at: index) {
          let end = bytes[index...].firstIndex(of: Ascii.newline) ?? bytes.count
          blank(end - index)
        } else if starts(with: "/*", at: index) {
          var depth = 0
          var end = index
          repeat {
            if starts(with: "/*", at: end) {
              depth += 1
              end += 2
            } else if starts(with: "*/", at: end) {
              depth -= 1
              end += 2
            } else {
              end += 1
            }
          } while depth > 0 && end < bytes.count
          blank(end - index)
        } else if case let count = hashes(at: index), starts(with: "\"", at: index + count) {
          let multiline = starts(with: "\"\"\"", at: index + count)
          frames.append(.string(hashes: count, multiline: multiline))
          blank(count + (multiline ? 3 : 1), evenStrings: false)
        } else {
          if let open = parentheses {
            if bytes[index] == Ascii.open { frames[frames.count - 1] = .code(parentheses: open + 1) }
            if bytes[index] == Ascii.close {
              if open == 1 {
                frames.removeLast()
              } else {
                frames[frames.count - 1] = .code(parentheses: open - 1)
              }
            }
          }
          index += 1
        }
      case .string(let count, let multiline):
        let closing = String(repeating: "\"", count: multiline ? 3 : 1) + String(repeating: "#", count: count)
        let escape = "\\" + String(repeating: "#", count: count)
        if starts(with: closing, at: index) {
          frames.removeLast()
          blank(closing.utf8.count, evenStrings: false)
        } else if starts(with: escape + "(", at: index) {
          frames.append(.code(parentheses: 1))
          blank(escape.utf8.count, evenStrings: false)
          index += 1
        } else if starts(with: escape, at: index) {
          blank(escape.utf8.count + 1, evenStrings: false)
        } else {
          if bytes[index] == Ascii.newline, !multiline { frames.removeLast() }
          blank(1, evenStrings: false)
        }
      }
    }
    return String(decoding: mask, as: UTF8.self)
  }
}

/// The bytes that the readers of source text look for.
enum Ascii {
  static let newline = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let hash = UInt8(ascii: "#")
  static let open = UInt8(ascii: "(")
  static let close = UInt8(ascii: ")")

  /// Bytes at which a comment, a string or an interpolation can begin or end; all others are passed over.
  static let telling: Set<UInt8> = [
    newline, hash, open, close, UInt8(ascii: "/"), UInt8(ascii: "\""), UInt8(ascii: "\\"),
  ]
}
