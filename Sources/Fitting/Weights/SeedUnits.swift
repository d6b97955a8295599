public import DataFiles

/// The units of a microdata file with what each counts in each control.
public struct SeedUnits: Sendable {
  /// Text of the identifying column of each unit.
  public let identifiers: [String]
  /// Initial weight of each unit.
  public let weights: [Double]
  /// What counts in what.
  public let incidence: Incidence

  /// Reads the units of a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - totals: the controls.
  ///   - identifier: column whose texts identify the units.
  ///   - weight: column of the initial weights; nil takes `weight` where there is one, else 1 for each unit.
  ///   - choice: what is declared of the file's dialect.
  /// - Throws: `DataProblem` for a fault of the table, a column that lacks, a category that no row has, a
  ///   count or a weight
  ///   that is none, an identifier that stands twice.
  /// - Complexity: O(bytes of the file + rows · entries).
  public init(
    path: String, totals: ControlTotals, identifier: String, weight: String?,
    choice: DialectChoice = DialectChoice()
  ) throws(DataProblem) {
    let table = try ScannedTable(
      path: path, choice: choice,
      wanted: Self.wanted([identifier] + totals.columns + (weight.map { [$0] } ?? [])),
      optional: weight == nil ? [Self.usualWeight] : [])
    identifiers = try table.keys(identifier)
    let weightColumn = weight ?? Self.usualWeight
    weights =
      table.has(weightColumn)
      ? try table.numbers(weightColumn, in: 0...Double.greatestFiniteMagnitude)
      : Array(repeating: 1, count: table.count)
    incidence = try Self.incidence(table, totals)
  }

  /// Column of the weights where none is named.
  public static let usualWeight = "weight"

  private static func wanted(_ columns: [String]) -> [String] {
    var seen: Set<String> = []
    return columns.filter { seen.insert($0).inserted }
  }

  private static func incidence(
    _ table: ScannedTable, _ totals: ControlTotals
  ) throws(DataProblem) -> Incidence {
    var groups: [CategoryGroup] = []
    var sums: [(control: Int, values: [Double])] = []
    var places: [[String]: Int] = [:]
    for (index, control) in totals.controls.enumerated() {
      switch control {
      case .category(let conditions):
        let columns = conditions.map(\.column)
        let place = places[columns] ?? groups.count
        if place == groups.count {
          places[columns] = place
          groups.append(CategoryGroup(columns: columns))
        }
        groups[place].add(conditions.map(\.category), control: index)
      case .persons(let column):
        sums.append(
          (index, try table.numbers(column, in: 0...Double.greatestFiniteMagnitude, whole: true)))
      case .sum(let column):
        let greatest = Double.greatestFiniteMagnitude
        sums.append((index, try table.numbers(column, in: -greatest...greatest)))
      }
    }
    for group in groups { try group.checkCategories(table, totals) }
    let found = groups.map { $0.controlOfRow(table) }
    // Where every group and sum stands in ascending order, the entries of a row need no sorting.
    return assemble(rows: table.count, controls: totals.names.count, found: found, sums: sums)
  }

  private static func assemble(
    rows: Int, controls: Int, found: [[Int32]], sums: [(control: Int, values: [Double])]
  ) -> Incidence {
    var incidence = Incidence(
      columns: controls, reservingRows: rows, entries: rows * (found.count + min(sums.count, 8)))
    var entries: [(control: Int32, value: Double)] = []
    for row in 0..<rows {
      entries.removeAll(keepingCapacity: true)
      for group in found where group[row] >= 0 { entries.append((group[row], 1)) }
      for sum in sums where sum.values[row] != 0 { entries.append((Int32(sum.control), sum.values[row])) }
      var isSorted = true
      for place in 1..<max(1, entries.count)
      where entries[place].control < entries[place - 1].control { isSorted = false }
      if !isSorted { entries.sort { $0.control < $1.control } }
      for entry in entries { incidence.add(entry.value, control: Int(entry.control)) }
      incidence.endRow()
    }
    return incidence
  }
}

/// The controls that count by the same columns: a row falls in at most one of them.
private struct CategoryGroup {
  let columns: [String]
  /// Categories in use, by column.
  private var categories: [[String]]
  private var placeOfCategory: [[String: Int]]
  /// Control of each combination of categories.
  private var controls: [[Int]: Int] = [:]

  init(columns: [String]) {
    self.columns = columns
    categories = Array(repeating: [], count: columns.count)
    placeOfCategory = Array(repeating: [:], count: columns.count)
  }

  mutating func add(_ names: [String], control: Int) {
    var key: [Int] = []
    for (axis, name) in names.enumerated() {
      let place = placeOfCategory[axis][name] ?? categories[axis].count
      if place == categories[axis].count {
        placeOfCategory[axis][name] = place
        categories[axis].append(name)
      }
      key.append(place)
    }
    controls[key] = control
  }

  /// Refuses a category that no row has, unless all its totals are 0.
  func checkCategories(_ table: ScannedTable, _ totals: ControlTotals) throws(DataProblem) {
    for axis in columns.indices {
      let known = Set(table.codes(columns[axis], of: categories[axis]))
      for place in categories[axis].indices where !known.contains(Int32(place)) {
        let named = controls.filter { $0.key[axis] == place }.map(\.value).sorted()
        guard let control = named.first(where: { totals.totals[$0] != 0 }) else { continue }
        throw DataProblem.unknownName(
          categories[axis][place], among: table.distinct(columns[axis]), file: totals.file,
          line: totals.lines[control], field: "name")
      }
    }
  }

  /// Control of each row, or -1.
  func controlOfRow(_ table: ScannedTable) -> [Int32] {
    // Combinations as one number, the first column slowest;.
    var controlOfCell = [Int32](repeating: -1, count: categories.reduce(1) { $0 * $1.count })
    for (key, control) in controls {
      var cell = 0
      for axis in key.indices { cell = cell * categories[axis].count + key[axis] }
      controlOfCell[cell] = Int32(control)
    }
    var cells = [Int32](repeating: 0, count: table.count)
    for axis in columns.indices {
      let codes = table.codes(columns[axis], of: categories[axis])
      let size = Int32(categories[axis].count)
      for row in cells.indices {
        cells[row] = codes[row] < 0 || cells[row] < 0 ? -1 : cells[row] * size + codes[row]
      }
    }
    return cells.map { $0 < 0 ? -1 : controlOfCell[Int($0)] }
  }
}
