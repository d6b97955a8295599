public import DataFiles
public import Housing

/// A setting of the lab: its meaning, unit, range, default and source, read by file check, command line, report and
/// workbench alike.
public struct Lever: Sendable {
  /// Where its value is stored, and its key `group.lever`.
  public let key: LeverKey
  /// Axis of the white paper of 2021, 1 to 10; nil for a parameter of behaviour or a flow.
  public let axis: Int?
  /// What it is for.
  public let role: LeverRole
  /// Label.
  public let label: Bilingual
  /// What it does, in a sentence.
  public let explanation: Bilingual
  /// Unit.
  public let unit: LeverUnit
  /// Values it may take.
  public let domain: LeverDomain
  /// Default; the place of the name for a choice.
  public let defaultValue: Double
  /// Article, statistic or rule that the default comes from.
  public let source: String
  /// How far the default can be trusted.
  public let mark: Mark

  /// The default or another value as people write it: "25 %", "14 jours".
  public func text(_ value: Double, _ language: Language) -> String {
    LeverText.text(value, unit: unit, domain: domain, language: language)
  }
}
