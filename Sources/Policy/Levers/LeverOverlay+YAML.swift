import DataFiles

extension LeverOverlay {
  /// Adds the levers of the groups that stand in a mapping: `socialMix: { q1TargetOutsideQPV: 0.30 }`.
  ///
  /// - Parameters:
  ///   - yaml: the mapping.
  ///   - others: keys of the mapping that are no groups.
  /// - Throws: `DataProblem` for an unknown group or lever, or a value out of range.
  mutating func read(groupsOf yaml: LocatedYAML, besides others: [String]) throws(DataProblem) {
    for (group, value) in try yaml.entries(known: others + LeverRegistry.groups) {
      guard !others.contains(group) else { continue }
      let known = LeverRegistry.all.filter { $0.key.group == group }.map(\.key.name)
      for (name, lever) in try value.entries(known: known) {
        try set("\(group).\(name)", to: lever.text(), file: lever.file, line: lever.line)
      }
    }
  }
}
