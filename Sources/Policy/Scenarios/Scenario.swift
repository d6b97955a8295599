public import DataFiles

/// A policy: a small overlay of levers over the status quo, with the words that tell it.
public struct Scenario: Sendable {
  /// A change that a scenario is expected to bring.
  public struct Expectation: Sendable, Hashable {
    /// Indicator that should move.
    public let indicator: String
    /// Direction: +1 or -1.
    public let sign: Int
  }

  /// Name in the library, also the name of its file.
  public let name: String
  /// Title: "Livre blanc".
  public let title: Bilingual
  /// Subject of a sentence, with its article: "le livre blanc".
  public let subject: Bilingual
  /// What it stands for, and what it does not.
  public let summary: Bilingual
  /// Axis of the white paper, where it is about one.
  public let axis: Int?
  /// Scenario that it extends, or nil.
  public let extends: String?
  /// Levers that it sets, those of the scenarios it extends first.
  public let overlay: LeverOverlay
  /// What it is expected to move.
  public let expectations: [Expectation]
  /// Path of its file, as messages show it.
  public let path: String

  /// Fingerprint of the levers that it sets.
  public var digest: String {
    var digest = Digest()
    for entry in overlay.entries {
      digest.add(entry.key.rawValue)
      digest.add(Int(bitPattern: UInt(entry.value.bitPattern)))
    }
    return digest.hex
  }
}
