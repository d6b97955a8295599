import DataFiles
public import Housing
public import Population
import Randomness

extension SyntheticPopulation {
  /// Gives every sitting tenant without an application what it would ask for, should it ask for a transfer: size,
  /// communes, priority, declared resources.
  ///
  /// Fixed for each household, so that the same request meets the same tenant in every variant and replication.
  public mutating func prepareTransferRequests(territory: Territory, settings: PopulationSettings) {
    let generator = ArrivalGenerator(population: self, territory: territory, settings: settings)
    let draws = KeyedDraws(seed: settings.seed, replication: 0)
    let month = CalendarMonth(year: territory.referenceDate.year, month: territory.referenceDate.month)
    for tenant in sittingTenants where households.applicationMonth[tenant] == Households.noApplication {
      let situation = households.situation[tenant]
      generator.fileTransfer(of: tenant, month: month, draws: draws, in: &households)
      households.applicationMonth[tenant] = Households.noApplication
      households.situation[tenant] = situation
    }
  }
}
