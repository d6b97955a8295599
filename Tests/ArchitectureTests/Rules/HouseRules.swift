/// Words that the house does without, each with its reason.
struct ForbiddenWord {
  /// Where the word is looked for.
  enum Place {
    /// Anywhere in the file, comments and strings included.
    case text
    /// In code only.
    case code
  }

  /// The words.
  let words: [String]
  let place: Place
  /// Modules of `Sources` in which the words are forbidden; nil: in all, and in tests where `inTests`.
  let modules: Set<String>?
  /// Modules that are free to use them.
  var except: Set<String> = []
  /// Files that are free to use them, each with its reason.
  var exemptions: [String: String] = [:]
  /// Whether tests must do without them too.
  var inTests = false
  /// Why.
  let why: String
}

/// The rules that a reader of text can check.
enum HouseRules {
  /// Lines that no file may exceed; aim at 80 to 250.
  static let longestFile = 500

  /// Modules whose numbers decide who gets which dwelling.
  static let deciding: Set<String> = ["Population", "Fitting", "Assignment", "Policy", "Simulation"]

  /// Words that must not stand.
  ///
  /// Marks of unfinished work are put together here from halves, so that this table is not its own first finding.
  static let forbiddenWords = [
    ForbiddenWord(
      words: ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"], place: .text, modules: nil, inTests: true,
      why: "a mark of unfinished work: finish it, or open an issue"),
    ForbiddenWord(
      words: ["fatal" + "Error(", "try!", "as!"], place: .code, modules: nil,
      why:
        "traps where a user could be told: throw an error, or state a precondition for a programmer's fault"),
    ForbiddenWord(
      words: [".random(", ".randomElement(", ".shuffle(", ".shuffled(", "SystemRandomNumberGenerator"],
      place: .code, modules: nil,
      why: "chance without an address is not repeatable: draw through Randomness.KeyedDraws"),
    ForbiddenWord(
      words: ["exp(", "log(", "log2(", "log10(", "log1p(", "expm1(", "pow(", "sin(", "cos(", "tan(", "erf("],
      place: .code, modules: deciding,
      exemptions: [
        "Sources/Fitting/Copula/GaussianCopula.swift": "correlations are rounded to 1e-9 before use"
      ],
      why: "the system's mathematics differ from one machine to the next: use Randomness.ReproducibleMath"),
    ForbiddenWord(
      words: ["print("], place: .code, modules: nil, except: ["attrilab"],
      why: "only the command line prints: return the text, or an event"),
  ]

  /// Names that say where a thing was put, not what it is.
  static let emptyNames = ["Utils", "Utilities", "Helper", "Helpers", "Manager", "Misc", "Common"]

  /// Every rule that a file breaks.
  static func violations(in source: SwiftSource) -> [Finding] {
    var findings = forbiddenWords.flatMap { $0.findings(in: source) } + forceUnwraps(in: source)
    if source.lineCount > longestFile {
      findings.append(
        Finding(
          path: source.path, line: nil,
          why: "\(source.lineCount) lines, over \(longestFile): it has more than one subject, split it"))
    }
    if let empty = emptyNames.first(where: { source.name.hasSuffix($0) }) {
      findings.append(
        Finding(path: source.path, line: nil, why: "a file named …\(empty) says nothing of what it holds"))
    }
    return findings
  }

  /// Force unwraps and implicitly unwrapped types in `Sources`: a `!` right after a name or a closing bracket.
  private static func forceUnwraps(in source: SwiftSource) -> [Finding] {
    guard source.module != nil else { return [] }
    var findings: [Finding] = []
    for (index, line) in source.codeLines.enumerated() where line.utf8.contains(UInt8(ascii: "!")) {
      let bytes = Array(line.utf8)
      let unwraps = bytes.indices.contains { place in
        guard bytes[place] == UInt8(ascii: "!"), place > 0 else { return false }
        if place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "=") { return false }
        let before = bytes[place - 1]
        return isNameByte(before)
          || [UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}")].contains(before)
      }
      // `try!` and `as!` have their own rule.
      if unwraps, !line.contains("try!"), !line.contains("as!") {
        findings.append(
          Finding(
            path: source.path, line: index + 1,
            why: "a force unwrap traps without a word: use guard let, or state a precondition"))
      }
    }
    return findings
  }
}

extension ForbiddenWord {
  /// The lines of a file on which one of the words stands.
  func findings(in source: SwiftSource) -> [Finding] {
    if exemptions[source.path] != nil { return [] }
    if let module = source.module {
      if except.contains(module) { return [] }
      if let modules, !modules.contains(module) { return [] }
    } else if !inTests {
      return []
    }
    var findings: [Finding] = []
    for (index, line) in (place == .text ? source.lines : source.codeLines).enumerated() {
      for word in words where stands(word, in: line) {
        findings.append(Finding(path: source.path, line: index + 1, why: "\(word) — \(why)"))
      }
    }
    return findings
  }

  /// Whether a word stands in a line on its own: not inside a longer name, and not as a member of a type of
  /// ours (`ReproducibleMath.exp`), but for words that begin with a dot.
  private func stands(_ word: String, in line: Substring) -> Bool {
    var rest = line[...]
    while let range = rest.firstRange(of: word) {
      let before =
        range.lowerBound == line.startIndex ? nil : line.utf8[line.utf8.index(before: range.lowerBound)]
      let after = range.upperBound == line.endIndex ? nil : line.utf8[range.upperBound]
      let opensWithName = word.utf8.first.map(isNameByte) ?? false
      let closesWithName = word.utf8.last.map(isNameByte) ?? false
      let joinedBefore = opensWithName && before.map { isNameByte($0) || $0 == UInt8(ascii: ".") } ?? false
      let joinedAfter = closesWithName && after.map(isNameByte) ?? false
      if !joinedBefore, !joinedAfter { return true }
      rest = line[range.upperBound...]
    }
    return false
  }
}

/// Whether a byte can stand in a Swift name.
private func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
    true
  default: false
  }
}
