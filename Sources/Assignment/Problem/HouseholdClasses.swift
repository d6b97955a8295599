/// Households that no row tells apart: the coarsest partition that respects every household filter of the rows.
///
/// A row price acts on a pair only through (dwelling, class), so that the penalties of all rows fit in a table of
/// dwellings × classes whatever the attributes that the rows look at.
struct HouseholdClasses: Sendable {
  /// Class of each household.
  ///
  /// Shape: `households`.
  let classOf: [Int32]
  /// Number of classes, at least 1.
  let count: Int
  /// Whether a class is inside a household filter.
  ///
  /// Shape: filters × `count`.
  let isInside: [[Bool]]

  /// - Complexity: O(filters × households). Order: classes are numbered by their first household.
  init(groups: [[Bool]], households: Int) {
    var classOf = [Int32](repeating: 0, count: households)
    var count = 1
    for group in groups {
      // Children of each class: outside the filter, inside it; -1 while not seen.
      var children = [Int32](repeating: -1, count: 2 * count)
      var next: Int32 = 0
      for household in classOf.indices {
        let split = 2 * Int(classOf[household]) + (group[household] ? 1 : 0)
        if children[split] < 0 {
          children[split] = next
          next += 1
        }
        classOf[household] = children[split]
      }
      count = max(1, Int(next))
    }
    var isInside = groups.map { _ in [Bool](repeating: false, count: count) }
    for (filter, group) in groups.enumerated() {
      for household in classOf.indices where group[household] {
        isInside[filter][Int(classOf[household])] = true
      }
    }
    self.classOf = classOf
    self.count = count
    self.isInside = isInside
  }
}
