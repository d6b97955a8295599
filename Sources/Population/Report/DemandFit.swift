internal import Fitting
internal import Housing

/// Counts the margins of the demand on the applicants themselves, not on the table they came from.
struct DemandFit {
  private let households: Households
  private let members: [Int]
  private let margins: DemandMargins
  private let bands: IncomeBands
  private let resources: [Int32]
  private let reference: CalendarMonth

  init(
    _ households: Households, members: [Int], margins: DemandMargins, bands: IncomeBands, resources: [Int32],
    reference: CalendarMonth
  ) {
    self.households = households
    self.members = members
    self.margins = margins
    self.bands = bands
    self.resources = resources
    self.reference = reference
  }

  /// Every margin of the territory, target and count.
  var all: [FitReport.Margin] {
    var result = [
      margin(margins.composition) { Int(households.composition[$0]) },
      margin(margins.situation) { Int(households.situation[$0]) },
      margin(margins.roomsWanted) { Int(households.roomsWanted[$0]) - 1 },
      margin(margins.seniority) { place(years(of: $0), in: margins.seniorityBands) },
      margin(margins.incomeBand) {
        bands.band(resources[$0], IncomeBands.category(of: households, at: $0))
      },
      margin(margins.age) { ageBand(Int(households.age[$0])) },
    ]
    if let persons = margins.persons {
      result.append(margin(persons) { HouseholdMakeup.personsClass(households.persons[$0]) - 1 })
    }
    if let employment = margins.employment {
      result.append(margin(employment) { Int(households.employment[$0]) })
    }
    return result
  }

  private func margin(_ margin: DemandMargins.Margin, category: (Int) -> Int) -> FitReport.Margin {
    var counts = Array(repeating: 0, count: margin.shares.count)
    for index in members { counts[category(index)] += 1 }
    return FitReport.Margin(
      dimension: margin.dimension.name,
      categories: counts.indices.map {
        FitReport.Category(
          category: margin.dimension.categories[$0], target: margin.shares[$0] * Double(members.count),
          fit: counts[$0])
      })
  }

  /// Whole years since the application.
  private func years(of index: Int) -> Int {
    (reference.number - 1 - Int(households.applicationMonth[index])) / 12
  }

  /// Seniority `0-1` means under one year: a band ends before its last figure.
  private func place(_ value: Int, in bands: [CategoryBand]) -> Int {
    bands.firstIndex { value >= $0.low && value < $0.high ?? .max } ?? bands.count - 1
  }

  private func ageBand(_ age: Int) -> Int {
    margins.ageBands.firstIndex { age >= $0.low && age <= $0.high ?? .max } ?? margins.ageBands.count - 1
  }
}
