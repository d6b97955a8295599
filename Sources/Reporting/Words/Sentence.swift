import DataFiles

/// A sentence that people read, with the words that carry the finding told apart.
///
/// Written by interpolation, `"Avec \(subject), \(strong: number) de plus"`; set in the typography of its
/// language when it is finished.
public struct Sentence: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// A stretch of the sentence.
  public struct Part: Sendable, Hashable {
    /// The words.
    public var text: String
    /// Whether they carry the finding (bold on a page).
    public var strong: Bool
  }

  /// The stretches, in order.
  public private(set) var parts: [Part]

  /// A sentence without stress.
  public init(stringLiteral value: String) { parts = [Part(text: value, strong: false)] }

  /// A sentence from its interpolation.
  public init(stringInterpolation: Interpolation) { parts = stringInterpolation.parts }

  /// A sentence without stress.
  public init(_ text: String) { self.init(stringLiteral: text) }

  /// The sentence without marks of stress.
  public var text: String { parts.map(\.text).joined() }

  /// The sentence with the spaces of its language and a capital first letter.
  func set(in language: Language) -> Sentence {
    var copy = self
    if language == .french {
      for index in copy.parts.indices {
        copy.parts[index].text = FrenchTypography.set(copy.parts[index].text)
      }
    }
    if let first = copy.parts.indices.first(where: { !copy.parts[$0].text.isEmpty }) {
      copy.parts[first].text = Grammar.capitalised(copy.parts[first].text)
    }
    return copy
  }

  static func + (left: Sentence, right: Sentence) -> Sentence {
    var sum = left
    sum.parts += right.parts
    return sum
  }

  /// Collects the stretches of an interpolated sentence.
  public struct Interpolation: StringInterpolationProtocol {
    var parts: [Part] = []

    /// An empty collection.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds plain words.
    public mutating func appendLiteral(_ literal: String) { parts.append(Part(text: literal, strong: false)) }

    /// Adds plain words.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      appendLiteral(value.description)
    }

    /// Adds words that carry the finding.
    public mutating func appendInterpolation(strong text: String) {
      parts.append(Part(text: text, strong: true))
    }
  }
}
