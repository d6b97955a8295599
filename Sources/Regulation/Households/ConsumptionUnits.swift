/// Consumption units (*unités de consommation*): what makes incomes of small and large households comparable.
///
/// Source: OECD-modified scale, as used for the first-quartile threshold (CCH L.441-1).
public enum ConsumptionUnits {
  /// Weight of the first person, hundredths of a unit.
  public static let firstPerson = 100
  /// Weight of each further person of 14 or more, hundredths of a unit.
  public static let furtherPerson = 50
  /// Weight of each child under 14, hundredths of a unit.
  public static let childUnder14 = 30

  /// Consumption units of a household, in hundredths: 180 for a couple with a child of six.
  ///
  /// - Parameters:
  ///   - persons: persons in all, 1 or more.
  ///   - childrenUnder14: children under 14 among them, fewer than `persons`.
  public static func hundredths(persons: Int, childrenUnder14: Int) -> Int {
    precondition(persons >= 1, "a household has at least one person")
    precondition((0..<persons).contains(childrenUnder14), "a child under 14 does not head a household")
    return firstPerson + furtherPerson * (persons - 1 - childrenUnder14) + childUnder14 * childrenUnder14
  }
}
