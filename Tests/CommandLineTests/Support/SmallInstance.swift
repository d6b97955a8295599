import Foundation
import TestSupport

/// A dozen dwellings, two dozen households, two rows: small enough to be read, with an optimum known by hand.
///
/// Dwellings 0 to 5 lie in zone 0, 6 to 11 in zone 1. Households are of group 0 (even) or 1 (odd); each may take
/// every dwelling; its score is its number. A household of group 1 is worth 100, one of group 0 is worth 10: without a row, twelve
/// households of group 1 take everything.
struct SmallInstance {
  static let dwellings = 12
  static let households = 24
  /// At least half of zone 0 goes to group 0: three dwellings at 10 instead of 100.
  static let optimum = 9 * 100 + 3 * 10

  /// Writes the instance.
  ///
  /// - Parameter percent: share of zone 0 that must go to group 0.
  static func write(to folder: String, percent: Int = 50) throws {
    var files = [
      "dwellings.csv": "id,zone\n", "households.csv": "id,group,score\n",
      "edges.csv": "household,dwelling,weight\n",
    ]
    for dwelling in 0..<dwellings { files["dwellings.csv", default: ""] += "\(dwelling),\(dwelling / 6)\n" }
    for household in 0..<households {
      files["households.csv", default: ""] += "\(household),\(household % 2),\(household)\n"
      for dwelling in 0..<dwellings {
        files["edges.csv", default: ""] += "\(household),\(dwelling),\(household % 2 == 0 ? 10 : 100)\n"
      }
    }
    files["constraints.json"] = """
      [
      {"id": 0, "family": "mix", "kind": "share", "sense": ">=", "pct": \(percent), "dwellings": {"zone": 0},
       "households": {"group": 0}},
      {"id": 1, "family": "cap", "kind": "count", "sense": "<=", "rhs": 4, "dwellings": {"zone": 1},
       "households": {"group": 0}}
      ]
      """
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    }
  }
}
