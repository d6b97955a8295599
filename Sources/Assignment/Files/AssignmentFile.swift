public import DataFiles

/// Writes an allocation as lines `household,dwelling`, by dwelling.
public enum AssignmentFile {
  /// Writes the file whole or not at all.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - householdOf: household of each dwelling, as a position, or -1. Shape: `problem.dwellings.count`.
  ///   - problem: gives the ids.
  public static func write(
    _ path: String, householdOf: [Int32], of problem: AssignmentProblem
  ) throws(OutputFile.Failure) {
    var file = try OutputFile(path)
    try file.write("household,dwelling\n")
    for dwelling in problem.dwellings.positionsByID() where householdOf[Int(dwelling)] >= 0 {
      let household = problem.households.ids[Int(householdOf[Int(dwelling)])]
      try file.write("\(household),\(problem.dwellings.ids[Int(dwelling)])\n")
    }
    try file.commit()
  }
}
