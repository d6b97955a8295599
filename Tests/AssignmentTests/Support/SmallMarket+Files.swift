import Assignment
import Foundation

extension SmallMarket {
  /// Writes the market as an instance folder.
  func write(to folder: String) throws {
    func line(_ values: [Any]) -> String { values.map { "\($0)" }.joined(separator: ",") + "\n" }
    var text = "id,zone,qpv\n"
    for dwelling in zone.indices { text += line([dwelling, zone[dwelling], qpv[dwelling]]) }
    try text.write(toFile: folder + "/dwellings.csv", atomically: true, encoding: .utf8)
    text = "id,quartile,priority,zones\n"
    for household in quartile.indices {
      text += line([household, quartile[household], priority[household], "0;1"])
    }
    try text.write(toFile: folder + "/households.csv", atomically: true, encoding: .utf8)
    text = "household,dwelling,weight\n"
    for edge in edges { text += line([edge.household, edge.dwelling, edge.weight]) }
    try text.write(toFile: folder + "/edges.csv", atomically: true, encoding: .utf8)
    func filter(_ filter: AttributeFilter) -> String {
      let conditions = filter.conditions.map { "\"\($0.column)\": \($0.values.map { Int($0) })" }
      return "{" + conditions.joined(separator: ", ") + "}"
    }
    let records = rows.map { row -> String in
      let measure =
        switch row.measure {
        case .share(let share): "\"kind\": \"share\", \"pct\": \(Double(share) / 100)"
        case .count(let count): "\"kind\": \"count\", \"rhs\": \(count)"
        }
      return "{\"id\": \(row.id), \"family\": \"\(row.family)\", \(measure), "
        + "\"sense\": \"\(row.sense.rawValue)\", \"dwellings\": \(filter(row.dwellings)), "
        + "\"households\": \(filter(row.households))}"
    }
    try ("[\n" + records.joined(separator: ",\n") + "\n]\n").write(
      toFile: folder + "/constraints.json", atomically: true, encoding: .utf8)
  }
}
