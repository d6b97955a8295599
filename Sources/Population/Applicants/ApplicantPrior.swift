internal import Housing

/// The associations of the applicants' table before it is fitted: odds, of which only the ratios matter.
///
/// No open table crosses these dimensions; every figure here is assumed from practice (which rooms a household may
/// ask for) and changes what goes with what, never how many: the margins are met whatever they are.
enum ApplicantPrior {
  /// Persons 1 to 6+ by composition; zeros are impossible households.
  private static let persons: [[Double]] = [
    [1, 0, 0, 0, 0, 0],
    [0, 1, 0, 0, 0, 0],
    [0, 0.52, 0.31, 0.12, 0.04, 0.01],
    [0, 0, 0.36, 0.37, 0.18, 0.09],
    [0, 0.55, 0.25, 0.12, 0.05, 0.03],
  ]

  /// Rooms 1 to 5+ by persons 1 to 6+; zeros are requests that no committee takes.
  static let rooms: [[Double]] = [
    [0.34, 0.54, 0.11, 0.01, 0.00],
    [0.03, 0.34, 0.54, 0.08, 0.01],
    [0.00, 0.05, 0.58, 0.34, 0.03],
    [0.00, 0.01, 0.22, 0.65, 0.12],
    [0.00, 0.00, 0.05, 0.53, 0.42],
    [0.00, 0.00, 0.02, 0.30, 0.68],
  ]

  /// Odds of each situation by composition, relative to the margin.
  private static let situation: [[Double]] = [
    // socialTenant, privateTenant, hosted, hostel, homeless, other
    [0.85, 0.95, 1.20, 1.20, 1.60, 1.00],
    [1.00, 1.15, 0.80, 0.50, 0.40, 1.20],
    [1.10, 0.95, 1.10, 1.20, 0.70, 0.80],
    [1.25, 1.15, 0.60, 0.80, 0.40, 1.00],
    [1.00, 1.00, 1.00, 1.00, 1.00, 1.00],
  ]

  /// Odds of a band of resources by situation.
  private static let incomeBySituation: [[Double]] = [
    // under-plai, plai-plus, over-plus
    [0.95, 1.15, 1.10],
    [0.90, 1.25, 1.30],
    [1.15, 0.80, 0.70],
    [1.60, 0.35, 0.10],
    [1.90, 0.20, 0.05],
    [0.85, 1.30, 2.00],
  ]

  /// Odds of a band of resources by composition: two adults are two possible wages.
  private static let incomeByComposition: [[Double]] = [
    [1.0, 1.0, 1.0], [0.8, 1.3, 1.6], [1.4, 0.7, 0.5], [0.9, 1.2, 1.2], [1.0, 1.0, 1.0],
  ]

  /// How much the odds grow with each step of seniority, by situation: tenants renew, others leave the list.
  private static let seniorityStep = [1.25, 1.00, 0.90, 0.85, 0.85, 1.00]

  /// Odds of a cell of the main table.
  static func weight(
    situation s: Int, composition c: Int, persons p: Int, income b: Int, seniority y: Int, rooms r: Int
  ) -> Double {
    var odds = persons[c][p] * rooms[p][r] * situation[c][s]
    odds *= incomeBySituation[s][b] * incomeByComposition[c][b]
    for _ in 0..<y { odds *= seniorityStep[s] }
    return odds
  }

  /// Odds of an occupation by band of resources.
  private static let employmentByIncome: [[Double]] = [
    // stable, precarious, unemployed, retired, student, inactive
    [0.60, 1.10, 1.40, 0.90, 1.30, 1.40],
    [2.20, 1.00, 0.30, 1.20, 0.20, 0.20],
    [3.00, 0.60, 0.10, 1.20, 0.05, 0.10],
  ]

  /// Odds of an occupation in the middle of an age band, years: no pension before 50, no studies after 40.
  private static func employment(_ employment: Employment, from low: Int, to high: Int) -> Double {
    let middle = (low + high) / 2
    switch employment {
    case .retired: return high < 55 ? 0 : middle >= 65 ? 1 : 0.15
    case .student: return low >= 35 ? 0 : middle <= 24 ? 1 : 0.10
    case .stable: return middle < 25 ? 0.5 : middle < 60 ? 1 : 0.02
    case .precarious: return middle < 25 ? 1.6 : middle < 60 ? 1 : 0.02
    case .unemployed: return middle < 60 ? 1 : 0.01
    case .inactive: return middle < 60 ? 1 : 0.05
    }
  }

  /// Odds of an age by composition: families are in the middle of life.
  private static func age(_ composition: HouseholdComposition, middle: Int) -> Double {
    switch composition {
    case .single: middle < 30 ? 1.4 : middle < 50 ? 0.8 : 1.4
    case .couple: middle < 30 ? 1.2 : middle < 50 ? 0.6 : 1.6
    case .singleParent, .coupleWithChildren: middle < 25 ? 0.3 : middle < 50 ? 1.3 : middle < 65 ? 0.4 : 0.03
    case .other: 1
    }
  }

  /// Odds of a cell of the table of ages and occupations.
  static func weight(
    composition: HouseholdComposition, income: Int, employment: Employment, age: CategoryBand
  ) -> Double {
    let high = age.high ?? age.low + 20
    let middle = (age.low + high) / 2
    return employmentByIncome[income][Int(employment.rawValue)]
      * self.employment(employment, from: age.low, to: high) * self.age(composition, middle: middle)
  }

  /// How much older, in standard deviations, the applicants of each situation are than the mean of their
  /// composition and resources: the hosted are young, tenants older.
  ///
  /// Shape: `HousingSituation.allCases`.
  static let ageShift = [0.35, 0.15, -0.60, -0.20, -0.05, 0.40]
}
