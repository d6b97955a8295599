internal import Housing
internal import Randomness

/// Where a first-time applicant lives at present: mode given situation, age and occupation; then months there, persons
/// in the dwelling, its rooms, surface and rent.
///
/// Keyed by the household. No open table crosses these fields; the shapes are assumed, and say what goes with what:
/// crowding with size and situation, private rent with commune and size.
struct PresentHousing {
  private(set) var mode = HousingMode.privateTenant
  private(set) var monthsThere = 0
  private(set) var personsThere = 0
  private(set) var rooms = 0
  private(set) var surface = 0
  /// Rent without charges, euro cents a month.
  private(set) var rent = 0

  /// Modes of each situation with their shares; of the hosted, with the parents or others, by age below 30, 40, above.
  private static let hostel = CategoryThresholds([0.40, 0.25, 0.35])
  private static let hostelModes: [HousingMode] = [.hostingStructure, .temporaryHousing, .residence]
  private static let homeless = CategoryThresholds([0.35, 0.25, 0.40])
  private static let homelessModes: [HousingMode] = [.hotel, .makeshift, .shelterless]
  private static let withParents: [(below: Int, share: Double)] = [(30, 0.75), (40, 0.45), (200, 0.20)]
  private static let owners = 0.42

  /// Mean months in the present housing.
  ///
  /// Shape: `HousingMode.allCases`.
  private static let meanMonths = [90.0, 48, 90, 14, 9, 14, 20, 6, 12, 9, 14, 110, 40]
  /// Longest time that is kept, months.
  private static let longest = 480.0
  /// Persons of the hosting household, 1 to 5.
  private static let hosts = CategoryThresholds([0.30, 0.35, 0.20, 0.10, 0.05])
  /// Rooms, 1 to 5, of a private dwelling by persons 1 to 6 and more.
  private static let roomsByPersons = [
    [0.30, 0.44, 0.20, 0.05, 0.01], [0.07, 0.34, 0.40, 0.15, 0.04], [0.03, 0.22, 0.43, 0.24, 0.08],
    [0.02, 0.12, 0.37, 0.34, 0.15], [0.01, 0.08, 0.31, 0.37, 0.23], [0.01, 0.05, 0.26, 0.38, 0.30],
  ].map { CategoryThresholds($0) }
  /// Rooms that the host's dwelling has beyond what its persons alone would give, as persons taken from the guests.
  private static let guestsCounted = 2
  /// Width of the spread of private areas around the mean of their rooms, as a share.
  private static let surfaceWidth = 0.3
  /// Surface of the room of a residence, m².
  private static let roomOfResidence = 18
  /// Area at which the private rent per m² is that of the settings, m², and its elasticity to the area.
  private static let rentArea = 45.0
  private static let rentElasticity = -0.35

  /// The present housing of a household.
  ///
  /// - Parameter rentLevel: rent per m² of the commune for `rentArea`, euro cents a month.
  init(
    of households: Households, at index: Int, key: HouseholdKey, rentLevel: Double,
    _ settings: PopulationSettings,
    draws: KeyedDraws
  ) {
    let chances = Chances(
      draws.block(DrawPurpose.presentHousing.rawValue, entity: key.entity, other: key.other))
    mode = Self.mode(of: households, at: index, chances)
    let mean = Self.meanMonths[Int(mode.rawValue)]
    monthsThere = Int(min(mean * Inversion.exponential(chances.uniform(5)), Self.longest))
    let persons = Int(households.persons[index])
    switch mode {
    case .hotel, .makeshift, .shelterless: return
    case .hostingStructure, .temporaryHousing, .residence, .studentResidence:
      personsThere = persons
      rooms = 1
      surface = Self.roomOfResidence * (persons + 1) / 2
    case .withParents, .withOthers:
      let hosts = Self.hosts.category(chances.word(6)) + 1
      personsThere = persons + hosts
      fillDwelling(persons: hosts + min(persons, Self.guestsCounted), chances, settings)
    case .socialTenant, .privateTenant, .owner, .freeOfCharge:
      personsThere = persons
      fillDwelling(persons: persons, chances, settings)
      guard mode == .privateTenant else { return }
      let ratio = ReproducibleMath.power(Double(surface) / Self.rentArea, Self.rentElasticity)
      rent = Int((rentLevel * ratio * Double(surface)).rounded(.toNearestOrAwayFromZero))
    }
  }

  private mutating func fillDwelling(persons: Int, _ chances: Chances, _ settings: PopulationSettings) {
    let law = Self.roomsByPersons[min(persons, Self.roomsByPersons.count) - 1]
    rooms = law.category(chances.word(7)) + 1
    let spread = 1 + Self.surfaceWidth * (chances.uniform(4) - 0.5)
    surface = Int((settings.surfaceByRooms[rooms - 1] * spread).rounded(.toNearestOrAwayFromZero))
  }

  private static func mode(of households: Households, at index: Int, _ chances: Chances) -> HousingMode {
    switch HousingSituation(rawValue: households.situation[index]) ?? .other {
    case .socialTenant: return .socialTenant
    case .privateTenant: return .privateTenant
    case .hosted:
      let age = Int(households.age[index])
      let share = withParents.first(where: { age < $0.below })?.share ?? 0
      return chances.happens(3, share) ? .withParents : .withOthers
    case .hostel: return hostelModes[hostel.category(chances.word(3))]
    case .homeless: return homelessModes[homeless.category(chances.word(3))]
    case .other:
      if households.employment[index] == Employment.student.rawValue { return .studentResidence }
      return chances.happens(3, owners) ? .owner : .freeOfCharge
    }
  }
}
