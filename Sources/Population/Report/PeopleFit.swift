internal import Fitting
internal import Housing

/// Persons, children and consumption units of the households, and how many rows are alike.
enum PeopleFit {
  /// The totals of applicants, then of tenants.
  ///
  /// - Parameters:
  ///   - sizes: the margin of persons with its targets, or nil where the territory has none.
  ///   - tenantMean: mean persons of a sitting household that was asked for.
  static func all(
    _ households: Households, members: [Int], tenants: Range<Int>, sizes: FitReport.Margin?,
    tenantMean: Double
  ) -> [FitReport.PersonFit] {
    lines(.applicants, households, members, target: sizes.map { target($0, households, members) })
      + lines(.tenants, households, tenants, target: tenantMean * Double(tenants.count))
  }

  /// Persons that the targets of the sizes ask for; a household of the open class has the mean of its class here.
  private static func target(_ sizes: FitReport.Margin, _ households: Households, _ members: [Int]) -> Double
  {
    var largest = (count: 0, persons: 0)
    for index in members where Int(households.persons[index]) >= sizes.categories.count {
      largest.count += 1
      largest.persons += Int(households.persons[index])
    }
    return sizes.categories.enumerated().reduce(0) { sum, entry in
      let isOpen = entry.offset == sizes.categories.count - 1
      let mean =
        isOpen && largest.count > 0
        ? Double(largest.persons) / Double(largest.count) : Double(entry.offset + 1)
      return sum + entry.element.target * mean
    }
  }

  private static func lines(
    _ population: FitReport.Population, _ households: Households, _ indices: some Sequence<Int>,
    target: Double?
  ) -> [FitReport.PersonFit] {
    var (persons, adults, units) = (0, 0, 0)
    for index in indices {
      persons += Int(households.persons[index])
      adults += Int(households.adults[index])
      units += Int(households.consumptionUnits[index])
    }
    return FitReport.PersonFit.Measure.allCases.map { measure in
      let sum =
        switch measure {
        case .persons: Double(persons)
        case .adults: Double(adults)
        case .children: Double(persons - adults)
        case .consumptionUnits: Double(units) / 100
        }
      return FitReport.PersonFit(
        population: population, measure: measure, target: measure == .persons ? target : nil, fit: sum)
    }
  }

  /// Share of rows whose hash an earlier row already has.
  static func duplicate(_ file: String, _ hashes: [UInt64]) -> FitReport.Duplicate {
    let sorted = hashes.sorted()
    let twins = zip(sorted, sorted.dropFirst()).count { $0 == $1 }
    return FitReport.Duplicate(
      file: file, rows: hashes.count,
      share: hashes.isEmpty ? 0 : Double(twins) / Double(hashes.count))
  }
}
