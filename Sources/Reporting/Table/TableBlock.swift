/// A titled grid of texts, before it is known where it is printed.
struct TableBlock {
  /// One cell.
  struct Cell {
    /// What stands in it.
    var text: String
    /// Whether it is stressed where the medium allows.
    var strong = false
  }

  /// Heading.
  var title: String
  /// Heads of the columns; the first is the row's name.
  var header: [String]
  /// Rows, each as long as the header.
  var rows: [[Cell]]
  /// How to read it.
  var note: String?

  /// Lines of plain text, columns aligned: the first to the left, the others to the right.
  func lines(colour: Bool) -> [String] {
    let widths = self.widths
    let head = zip(header, widths).enumerated().map { place, pair in
      place == 0 ? pair.0.padded(to: pair.1) : pair.0.padded(to: pair.1, right: true)
    }
    let body = rows.map { row in
      zip(row, widths).enumerated().map { place, pair in
        let text = pair.0.text.padded(to: pair.1, right: place > 0)
        return pair.0.strong && colour ? "\u{1B}[1m\(text)\u{1B}[0m" : text
      }
    }
    let heads = header.allSatisfy(\.isEmpty) ? [] : [head.joined(separator: TableBlock.gap)]
    return heads + body.map { $0.joined(separator: TableBlock.gap) }
  }

  /// Columns that the widest line takes.
  var width: Int { widths.reduce(0, +) + TableBlock.gap.count * max(0, widths.count - 1) }

  /// Lines of a Markdown table.
  var markdown: [String] {
    func line(_ texts: [String]) -> String {
      "| " + texts.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    let rule = header.indices.map { $0 == 0 ? "---" : "---:" }
    return [line(header), line(rule)]
      + rows.map { row in line(row.map { $0.strong ? "**\($0.text)**" : $0.text }) }
  }

  private static let gap = "   "

  private var widths: [Int] {
    header.indices.map { column in
      rows.reduce(header[column].count) { max($0, $1[column].text.count) }
    }
  }
}

extension String {
  /// The text filled with spaces to a width.
  func padded(to width: Int, right: Bool = false) -> String {
    let fill = String(repeating: " ", count: max(0, width - count))
    return right ? fill + self : self + fill
  }

  /// The text cut into lines of at most `width` characters, at ordinary spaces.
  func wrapped(to width: Int, indent: String = "") -> [String] {
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ", omittingEmptySubsequences: true) {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = indent + word
      } else {
        line += (line.isEmpty || line == indent ? "" : " ") + word
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
