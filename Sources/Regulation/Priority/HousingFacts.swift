public import Housing

/// What the application form says of a household and its present housing, as far as a priority category or a ground
/// of the enforceable right depends on it.
public struct HousingFacts: Sendable, Hashable {
  /// Where the household lives, as the law tells it apart.
  public enum Lodging: UInt8, Sendable {
    /// A dwelling of its own, rented, owned or lent.
    case dwelling
    /// With family or friends (*hébergé par un tiers*).
    case hosted
    /// A hosting structure (*structure d'hébergement*), form box F7.
    case structure
    /// Transitional housing, hostel or residence (*logement de transition, foyer*), boxes F12 and F15.
    case transition
    /// No dwelling: without shelter, in a hotel or a makeshift shelter.
    case none
  }

  /// Where it lives.
  public var lodging = Lodging.dwelling
  /// Months it has lived there.
  public var monthsThere = 0
  /// Persons who live there, those of the household and others.
  public var personsThere = 1
  /// Surface there, m²; 0 where unknown, which no rule counts.
  public var surface = 0
  /// Whether a minor child is in the household.
  public var hasMinorChild = false
  /// Whether a disabled person is in it.
  public var disabledPerson = false
  /// Whether its dwelling is unsuited to that disability.
  public var unadapted = false
  /// Whether the dwelling is not decent (box F26).
  public var notDecent = false
  /// Whether it is unfit, insalubrious or dangerous (box F27).
  public var unfit = false
  /// Whether an eviction without rehousing threatens it.
  public var evictionThreat = false
  /// Whether it is a victim of violence, rape, trafficking or procuring.
  public var violence = false
  /// Whether it is back at work after long unemployment.
  public var backFromUnemployment = false
  /// Whether its means are too low for its present housing: particular difficulty in the sense of L.441-1 b.
  public var hardship = false
  /// Whole months since the application.
  public var monthsOnList = 0
  /// Rooms asked for, 1 to 5 (5: five or more).
  public var roomsWanted = 1

  /// A household in a dwelling of its own about which nothing else is said.
  public init() {}
}

extension HousingFacts.Lodging {
  /// How the law sees a mode of housing of the form.
  @inline(__always)
  public init(_ mode: HousingMode) {
    switch mode {
    case .withParents, .withOthers: self = .hosted
    case .hostingStructure: self = .structure
    case .temporaryHousing, .residence: self = .transition
    case .hotel, .makeshift, .shelterless: self = .none
    case .socialTenant, .privateTenant, .studentResidence, .owner, .freeOfCharge: self = .dwelling
    }
  }
}
