internal import Housing

/// The columns with their counts: what was put where a source has nothing, what was mended on the way, and what no
/// figure of the territory governs.
struct ColumnCounts {
  let territory: Territory
  let totals: FitReport.Totals
  let link: TransferLink
  let list: ApplicantList
  /// Households whose resources follow figures of the EPCI, for want of some of their commune.
  let incomesOfNeighbours: (tenants: Int, applicants: Int)

  /// The registry, counted.
  var all: [FitReport.ColumnQuality] {
    let imputed = imputed
    let repaired = repaired
    let defaulted = defaulted
    return ColumnRegistry.all.map { entry in
      var entry = entry
      let name = entry.file + "/" + entry.column
      entry.imputed = imputed[name] ?? 0
      entry.repaired = repaired[name] ?? 0
      entry.defaulted = defaulted[name] ?? 0
      return entry
    }
  }

  private var imputed: [String: Int] {
    [
      "tenants.csv/income": incomesOfNeighbours.tenants,
      "households.csv/verified_income": incomesOfNeighbours.applicants,
    ]
  }

  private var repaired: [String: Int] {
    let remade = link.substitutes[1] + link.substitutes[2]
    return [
      "households.csv/persons": link.substitutes[2], "households.csv/composition": remade,
      "households.csv/adults": remade, "households.csv/children_under_14": remade,
      "households.csv/age": list.movedAges, "households.csv/employment": list.changedEmployments,
      "households.csv/verified_income": list.redrawnIncomes, "households.csv/months_there": list.olderLeases,
      "tenants.csv/persons": link.substitutes[2], "tenants.csv/composition": remade,
      "tenants.csv/adults": remade, "tenants.csv/children_under_14": remade,
      "tenants.csv/age": list.movedAges, "tenants.csv/employment": list.changedEmployments,
      "tenants.csv/income": list.redrawnIncomes, "tenants.csv/lease_month": list.olderLeases,
      "dwellings.csv/bail": list.olderLeases,
    ]
  }

  /// Only columns whose law a figure of the territory could govern.
  private var defaulted: [String: Int] {
    func given(_ key: String) -> Bool { territory.figure(key) != nil }
    let financing = ConstructionPeriod.codes.allSatisfy { given("plaiShare." + $0) }
    let governed: [(columns: [String], rows: Int, isGiven: Bool)] = [
      (["households.csv/age"], totals.applicants, territory.margin("age") != nil),
      (["households.csv/employment"], totals.applicants, territory.margin("employment") != nil),
      (["households.csv/persons"], totals.applicants, territory.margin("persons") != nil),
      (["households.csv/verified_income"], totals.applicants, given("applicantIncomeMedian")),
      (["tenants.csv/lease_month", "dwellings.csv/bail"], totals.tenants, given("tenantsOverTenYears")),
      (["dwellings.csv/surface"], totals.dwellings, given("meanSurface")),
      (["dwellings.csv/accessible"], totals.dwellings, given("accessibleShare")),
      (["dwellings.csv/service_charge"], totals.dwellings, given("serviceChargePerSquareMetre")),
      (["dwellings.csv/financing", "dwellings.csv/finan"], totals.dwellings, financing),
      (["dwellings.csv/mode", "dwellings.csv/tenant"], totals.dwellings, given("vacancyRate")),
    ]
    var counts: [String: Int] = [:]
    for line in governed where !line.isGiven {
      for column in line.columns { counts[column] = line.rows }
    }
    return counts
  }
}

extension CommuneIncomes {
  /// Tenants and applicants whose commune lacks deciles or a median, so that those of the EPCI stood in.
  func stoodIn(
    _ households: Households, tenants: Range<Int>, members: [Int]
  ) -> (tenants: Int, applicants: Int) {
    func isOf(_ index: Int) -> Bool {
      let commune = Int(households.homeCommune[index])
      return commune >= 0 && hasGap[commune]
    }
    return (tenants.count { isOf($0) }, members.count { isOf($0) })
  }
}
