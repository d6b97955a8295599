/// How the social stock of France divides, the perimeter of the national figures that laws by dwelling are fitted to.
///
/// A national mean holds over the national stock: a territory of larger dwellings has larger households. And a law
/// that is fitted once for the country does not move when the figures of a commune do.
/// Source: RPLS 2019 (SDES), file by commune, 5 089 834 dwellings (derived).
enum NationalStock {
  /// Shares of one room to five and more.
  static let byRooms = [0.0691, 0.1928, 0.3692, 0.2875, 0.0814]
  /// Shares by period of construction.
  ///
  /// Shape: `ConstructionPeriod.allCases`.
  static let byPeriod = [0.0623, 0.0786, 0.1866, 0.1984, 0.1210, 0.1196, 0.0957, 0.1378]
}
