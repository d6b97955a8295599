public import DataFiles

/// Reads a `SeedExpression` from its text, and says at which character it cannot.
public struct SeedExpressionParser {
  /// Why a text is no expression.
  public struct Fault: Error, Sendable, Hashable {
    /// Character at which it stops being one, counted from 1.
    public let position: Int
    /// What was expected there.
    public let expected: Bilingual

    /// What is wrong.
    public func what(_ text: String) -> Bilingual {
      Bilingual(
        fr: "caractère \(position) de « \(text) »\u{A0}: attendu \(expected.fr)",
        en: "character \(position) of \"\(text)\": expected \(expected.en)")
    }
  }

  /// Nesting beyond which a text is refused.
  private static let deepest = 64

  private let characters: [Character]
  private var place = 0
  private var depth = 0

  private init(_ text: String) { characters = Array(text) }

  /// The expression of a text.
  public static func parse(_ text: String) throws(Fault) -> SeedExpression {
    var parser = SeedExpressionParser(text)
    let expression = try parser.alternatives()
    parser.skipSpaces()
    guard parser.place == parser.characters.count else {
      throw parser.fault(Bilingual(fr: "&, | ou la fin", en: "&, | or the end"))
    }
    return expression
  }

  private mutating func alternatives() throws(Fault) -> SeedExpression {
    var expression = try conjunction()
    while take("|") { expression = .either(expression, try conjunction()) }
    return expression
  }

  private mutating func conjunction() throws(Fault) -> SeedExpression {
    var expression = try condition()
    while take("&") { expression = .both(expression, try condition()) }
    return expression
  }

  private mutating func condition() throws(Fault) -> SeedExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw fault(Bilingual(fr: "moins de parenthèses", en: "fewer parentheses"))
    }
    if take("~") { return .not(try condition()) }
    if take("(") {
      let inner = try alternatives()
      guard take(")") else {
        throw fault(Bilingual(fr: "une parenthèse fermante", en: "a closing parenthesis"))
      }
      return inner
    }
    return try comparison()
  }

  private enum Operand {
    case column(table: String, name: String)
    case number(Double)
  }

  private mutating func comparison() throws(Fault) -> SeedExpression {
    let left = try operand()
    guard let sign = comparisonSign() else {
      throw fault(Bilingual(fr: "==, !=, <, <=, > ou >=", en: "==, !=, <, <=, > or >="))
    }
    let before = place
    switch (left, try operand()) {
    case (.column(let table, let name), .number(let number)):
      return .compare(table: table, column: name, sign, number)
    case (.number(let number), .column(let table, let name)):
      return .compare(table: table, column: name, sign.mirrored, number)
    case (.column, .column):
      place = before
      skipSpaces()
      throw fault(Bilingual(fr: "un nombre", en: "a number"))
    case (.number, .number):
      place = before
      skipSpaces()
      throw fault(Bilingual(fr: "une colonne", en: "a column"))
    }
  }

  private mutating func comparisonSign() -> SeedExpression.Comparison? {
    skipSpaces()
    // The longer signs come first in the list, so that <= is not read as <.
    for sign in SeedExpression.Comparison.allCases where starts(with: sign.rawValue) {
      place += sign.rawValue.count
      return sign
    }
    return nil
  }

  private mutating func operand() throws(Fault) -> Operand {
    skipSpaces()
    let start = place
    let isNegative = take("-")
    skipSpaces()
    if starts(with: "np.inf") {
      place += 6
      return .number(isNegative ? -.infinity : .infinity)
    }
    if let first = peek, first.isASCII, first.isNumber || first == "." {
      let digits = word { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "e" || $0 == "_") }
      guard let number = Double(digits) else {
        place = start
        throw fault(Bilingual(fr: "un nombre", en: "a number"))
      }
      return .number(isNegative ? -number : number)
    }
    guard !isNegative else { throw fault(Bilingual(fr: "un nombre", en: "a number")) }
    let table = word(Self.isNamePart)
    guard !table.isEmpty else {
      throw fault(Bilingual(fr: "une colonne ou un nombre", en: "a column or a number"))
    }
    guard take(".") else {
      throw fault(Bilingual(fr: "un point et une colonne", en: "a dot and a column"))
    }
    let name = word(Self.isNamePart)
    guard !name.isEmpty else { throw fault(Bilingual(fr: "une colonne", en: "a column")) }
    return .column(table: table, name: name)
  }

  private static func isNamePart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  private var peek: Character? { place < characters.count ? characters[place] : nil }

  private mutating func word(_ isPart: (Character) -> Bool) -> String {
    let start = place
    while let next = peek, isPart(next) { place += 1 }
    return String(characters[start..<place])
  }

  private mutating func skipSpaces() {
    while let next = peek, next.isWhitespace { place += 1 }
  }

  private func starts(with text: String) -> Bool { characters[place...].starts(with: text) }

  private mutating func take(_ character: Character) -> Bool {
    skipSpaces()
    guard peek == character else { return false }
    place += 1
    return true
  }

  private func fault(_ expected: Bilingual) -> Fault { Fault(position: place + 1, expected: expected) }
}
