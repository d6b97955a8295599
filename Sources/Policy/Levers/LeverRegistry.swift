public import DataFiles

/// Every lever of the lab, once: scenario files, `--set`, report, workbench and documentation all read it here.
public enum LeverRegistry {
  /// The levers, in the order of their keys.
  public static let all: [Lever] = {
    let listed = axesOneToThree + axesFourAndFive + axesSixAndSeven + axesEightToTen + behaviour + flows
    return listed.sorted { $0.key.place < $1.key.place }
  }()

  /// The lever of a key.
  public static func lever(_ key: LeverKey) -> Lever { all[key.place] }

  /// The lever that a file or a command line names; an unknown name gives the nearest known one.
  public static func lever(named name: String, file: String, line: Int?) throws(DataProblem) -> Lever {
    guard let key = LeverKey(rawValue: name) else {
      throw DataProblem.unknownName(name, among: LeverKey.allNames, file: file, line: line, field: name)
    }
    return lever(key)
  }

  /// All groups, in the order of the keys, each once.
  public static let groups: [String] = {
    var groups: [String] = []
    for lever in all where groups.last != lever.key.group { groups.append(lever.key.group) }
    return groups
  }()
}
