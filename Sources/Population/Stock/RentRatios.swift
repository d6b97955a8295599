/// Rent per m² of a class of dwellings over that of the reference class (PLUS of the 1970s, a flat of three
/// rooms outside priority neighbourhoods); the whole is then scaled to the territory's mean.
public struct RentRatios: Sendable, Hashable, Codable {
  /// By financing: PLAI, PLUS, PLS.
  ///
  /// Source: rents of new dwellings by class, the order of size.
  public var financing = [0.94, 1.0, 1.36]
  /// By period of construction.
  ///
  /// Shape: `ConstructionPeriod.allCases`. Source: MEL: 5.99 €/m² for dwellings under five years, 5.65 for
  /// all; the steps between are assumed.
  public var period = [1.04, 0.94, 0.93, 0.95, 1.02, 1.06, 1.08, 1.06]
  /// By rooms: small dwellings cost more per m².
  ///
  /// Shape: 5. Assumed.
  public var rooms = [1.16, 1.05, 1.0, 0.95, 0.90]
  /// In priority neighbourhoods.
  ///
  /// Assumed.
  public var priorityNeighbourhood = 0.95
  /// Of a house.
  ///
  /// Assumed.
  public var house = 1.04

  /// The defaults.
  public init() {}
}
