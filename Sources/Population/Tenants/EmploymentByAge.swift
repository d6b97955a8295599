internal import Housing

/// Occupation of a sitting tenant's reference person, by age.
///
/// Assumed: social tenants work less and retire as others do; no publication by age was read.
enum EmploymentByAge {
  /// Age below which a row holds, and the shares of stable, precarious, unemployed, retired, student, inactive.
  private static let rows: [(below: Int, thresholds: CategoryThresholds)] = [
    (26, CategoryThresholds([0.26, 0.26, 0.20, 0.00, 0.12, 0.16])),
    (40, CategoryThresholds([0.42, 0.16, 0.19, 0.00, 0.01, 0.22])),
    (55, CategoryThresholds([0.46, 0.11, 0.16, 0.00, 0.00, 0.27])),
    (62, CategoryThresholds([0.38, 0.07, 0.13, 0.12, 0.00, 0.30])),
    (200, CategoryThresholds([0.02, 0.01, 0.00, 0.92, 0.00, 0.05])),
  ]

  /// Occupation at an age, from a word of chance.
  static func employment(age: Int, _ word: UInt32) -> Employment {
    let row = rows.first { age < $0.below } ?? rows[rows.count - 1]
    return Employment(rawValue: UInt8(row.thresholds.category(word))) ?? .inactive
  }
}
