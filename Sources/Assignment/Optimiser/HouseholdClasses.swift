/// Households that no row tells apart: the coarsest partition that respects every household filter of the rows.
///
/// A row price acts on a pair only through (dwelling, class), so that the penalties of all rows fit in a table of
/// dwellings × classes whatever the attributes that the rows look at.
struct HouseholdClasses {
  /// Class of each household.
  ///
  /// Shape: `problem.households.count`.
  let classOf: [Int32]
  /// Number of classes, at least 1.
  let count: Int
  /// Whether a class is inside a household filter.
  ///
  /// Shape: filters × `count`.
  let isInside: [[Bool]]

  /// - Complexity: O(filters × households). Order: classes are numbered by their first household.
  init(_ problem: AssignmentProblem) {
    struct Split: Hashable {
      let parent: Int32
      let inside: Bool
    }
    var classOf = [Int32](repeating: 0, count: problem.households.count)
    var count = 1
    for group in problem.householdGroups {
      var children: [Split: Int32] = [:]
      for household in classOf.indices {
        let split = Split(parent: classOf[household], inside: group[household])
        let next = Int32(children.count)
        if let child = children[split] {
          classOf[household] = child
        } else {
          children[split] = next
          classOf[household] = next
        }
      }
      count = max(1, children.count)
    }
    var isInside = problem.householdGroups.map { _ in [Bool](repeating: false, count: count) }
    for (filter, group) in problem.householdGroups.enumerated() {
      for household in classOf.indices where group[household] {
        isInside[filter][Int(classOf[household])] = true
      }
    }
    self.classOf = classOf
    self.count = count
    self.isInside = isInside
  }
}
