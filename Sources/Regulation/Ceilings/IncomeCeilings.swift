public import Housing

/// Income ceilings (*plafonds de ressources*) in force on a date, by financing class, zone and category.
///
/// Compared with the reference tax income (RFR) of the year before last: an applicant is eligible when its
/// income is at most the ceiling. Source: CCH R.441-1, arrêté of 29 July 1987 as amended.
public struct IncomeCeilings: Sendable {
  /// Where the ceilings of each financing class come from.
  ///
  /// Shape: `Financing.allCases.count`.
  public let bases: [LegalBasis]
  /// Euros per year.
  ///
  /// Shape: financing × zone × (6 categories, then the amount per extra person), row-major.
  private let table: [Int32]

  /// Columns of a row: six categories and the amount per extra person.
  static let columns = CeilingCategory.last + 1

  /// How far the figures can be trusted.
  ///
  /// Shape: financing × zone, row-major.
  private let marks: [Mark]

  init(bases: [LegalBasis], marks: [Mark], table: [Int32]) {
    precondition(
      table.count == Financing.allCases.count * CeilingZone.allCases.count * Self.columns,
      "one ceiling for each financing class, zone and category")
    self.bases = bases
    self.marks = marks
    self.table = table
  }

  /// The ceiling, euros of reference tax income per year.
  public func euros(_ financing: Financing, zone: CeilingZone, category: CeilingCategory) -> Int {
    let row = (Int(financing.rawValue) * CeilingZone.allCases.count + Int(zone.rawValue)) * Self.columns
    return Int(table[row + category.number - 1])
      + category.extraPersons * Int(table[row + CeilingCategory.last])
  }

  /// Whether a reference tax income, euros per year, is within the ceiling (equality included).
  public func admits(
    referenceTaxIncome: Int, _ financing: Financing, zone: CeilingZone, category: CeilingCategory
  ) -> Bool {
    referenceTaxIncome <= euros(financing, zone: zone, category: category)
  }

  /// How far the ceilings of a financing class in a zone can be trusted.
  public func mark(_ financing: Financing, zone: CeilingZone) -> Mark {
    marks[Int(financing.rawValue) * CeilingZone.allCases.count + Int(zone.rawValue)]
  }

  /// Where the ceilings of a financing class come from.
  public func basis(_ financing: Financing) -> LegalBasis { bases[Int(financing.rawValue)] }
}
