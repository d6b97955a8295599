public import Housing

/// The population of one EPCI of a territory.
public struct PopulationBlock: Sendable {
  /// Its place among the EPCI of the territory, from 0.
  public let number: Int
  /// EPCI of the territory.
  public let count: Int
  /// The EPCI as a territory of its own, whose communes, zones and landlords the columns number.
  public let territory: Territory
  /// Its population.
  public let population: SyntheticPopulation
}
