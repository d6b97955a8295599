public import DataFiles

/// A month that does not add up: a fault of the lab, never of the data.
public struct SimulationError: Error, Sendable, CustomStringConvertible {
  /// Month of the simulation.
  public let month: Int
  /// Household or dwelling concerned, where there is one.
  public let entity: Int?
  /// Rule that is broken.
  public let rule: Bilingual

  /// The one line that is printed.
  public func message(in language: Language) -> String {
    let place = entity.map { " (\($0))" } ?? ""
    switch language {
    case .french: return "mois \(month)\(place)\u{A0}: \(rule.fr)"
    case .english: return "month \(month)\(place): \(rule.en)"
    }
  }

  /// The English line.
  public var description: String { message(in: .english) }
}
