public import DataFiles

/// The controls of a table as a file, one row a target: `dim1,dim2,cat1,cat2,count`.
///
/// As many dimensions as the header has; a row of a control with fewer leaves the last ones blank. Rows with the same
/// dimensions, in whichever order, make one control, which must have a target for each of its slices.
public struct TableControlsFile {
  /// The controls, in the order in which the file first names them, their axes ascending.
  public private(set) var controls: [ProportionalFit.Control] = []

  private let path: String
  private let table: CellTable
  private let mustBeWhole: Bool
  private var drafts: [Draft] = []
  private var placeOfAxes: [[Int]: Int] = [:]

  /// Targets as they are gathered.
  private struct Draft {
    let axes: [Int]
    var targets: [Double]
    /// Line of each target, 0 where it has none yet.
    var lines: [Int]
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - dimensions: the dimensions of the table.
  ///   - whole: whether every target must be a whole number.
  ///   - choice: what is declared of the file's dialect.
  /// - Throws: `DataProblem` for a dimension or category that the table does not have, a target that is negative, no
  ///   number, given twice, or lacks.
  public init(
    _ path: String, dimensions: [CellTable.Dimension], whole: Bool, choice: DialectChoice = DialectChoice()
  ) throws(DataProblem) {
    self.path = path
    mustBeWhole = whole
    table = CellTable(dimensions)
    let text = try TableText(path: path, choice: choice)
    try text.check(required: ["dim1", "cat1", "count"])
    let layout = try Layout(text)
    let rows = try ScannedTable(text, wanted: layout.dimensions + layout.categories + ["count"])
    let dimensions = layout.dimensions.map(rows.texts)
    let categories = layout.categories.map(rows.texts)
    let targets = try rows.numbers("count", in: 0...Double.greatestFiniteMagnitude)
    var axes: [Int] = []
    var names: [String] = []
    var current = -1
    for row in targets.indices {
      // Rows of one control mostly follow each other: names are looked up where they change.
      let ofRow = dimensions.map { $0[row] }
      if ofRow != names || current < 0 {
        axes = try axesOfRow(row, ofRow, rows, layout)
        current = place(of: axes.sorted())
        names = ofRow
      }
      try add(
        Entry(row: row, dimensions: ofRow, categories: categories.map { $0[row] }, target: targets[row]),
        rows, layout, axes: axes, to: current)
    }
    for draft in drafts { controls.append(try control(of: draft)) }
  }

  /// Which columns hold what.
  private struct Layout {
    let dimensions: [String]
    let categories: [String]

    init(_ text: TableText) throws(DataProblem) {
      var places: [Int] = []
      while text.columns.contains("dim\(places.count + 1)"), text.columns.contains("cat\(places.count + 1)") {
        places.append(places.count + 1)
      }
      guard text.columns.count == 2 * places.count + 1 else {
        throw DataProblem(
          file: text.file, line: text.headerLine, field: text.columns.joined(separator: ","),
          what: Bilingual(fr: "colonnes inattendues", en: "unexpected columns"),
          allowed: Bilingual(
            fr: "dim1,cat1,count ou dim1,dim2,cat1,cat2,count, et ainsi de suite",
            en: "dim1,cat1,count or dim1,dim2,cat1,cat2,count, and so on"))
      }
      dimensions = places.map { "dim\($0)" }
      categories = places.map { "cat\($0)" }
    }
  }

  /// A row.
  private struct Entry {
    let row: Int
    let dimensions: [String]
    let categories: [String]
    let target: Double
  }

  private func axesOfRow(
    _ row: Int, _ names: [String], _ rows: ScannedTable, _ layout: Layout
  ) throws(DataProblem) -> [Int] {
    var axes: [Int] = []
    let known = table.dimensions.map(\.name)
    for (name, column) in zip(names, layout.dimensions) where !name.isEmpty {
      guard let axis = known.firstIndex(of: name) else {
        throw DataProblem.unknownName(
          name, among: known, file: path, line: Int(rows.lines[row]), field: column)
      }
      guard !axes.contains(axis) else {
        throw rows.problem(
          row: row, column: column,
          what: Bilingual(fr: "« \(name) » est en double", en: "\"\(name)\" stands twice"),
          fix: Bilingual(fr: "nommer deux dimensions différentes", en: "name two different dimensions"))
      }
      axes.append(axis)
    }
    return axes
  }

  private mutating func place(of axes: [Int]) -> Int {
    if let place = placeOfAxes[axes] { return place }
    let slices = table.sliceCount(axes)
    drafts.append(
      Draft(
        axes: axes, targets: Array(repeating: 0, count: slices), lines: Array(repeating: 0, count: slices)))
    placeOfAxes[axes] = drafts.count - 1
    return drafts.count - 1
  }

  private mutating func add(
    _ entry: Entry, _ rows: ScannedTable, _ layout: Layout, axes: [Int], to place: Int
  ) throws(DataProblem) {
    var categories = Array(repeating: 0, count: table.dimensions.count)
    var next = 0
    for (index, text) in entry.categories.enumerated() {
      if entry.dimensions[index].isEmpty {
        guard text.isEmpty else {
          throw rows.problem(
            row: entry.row, column: layout.categories[index],
            what: Bilingual(fr: "catégorie sans dimension", en: "a category without its dimension"),
            fix: Bilingual(
              fr: "remplir \(layout.dimensions[index])", en: "fill \(layout.dimensions[index])"))
        }
        continue
      }
      let axis = axes[next]
      next += 1
      let count = table.dimensions[axis].categories.count
      categories[axis] = try rows.integer(
        row: entry.row, column: layout.categories[index], in: 0...count - 1)
    }
    var slice = 0
    for axis in drafts[place].axes {
      slice = slice * table.dimensions[axis].categories.count + categories[axis]
    }
    let first = drafts[place].lines[slice]
    guard first == 0 else {
      throw rows.problem(
        row: entry.row, column: "count",
        what: Bilingual(
          fr: "« \(table.name(ofSlice: slice, over: drafts[place].axes)) » est déjà à la ligne \(first)",
          en: "\"\(table.name(ofSlice: slice, over: drafts[place].axes))\" already stands on line \(first)"),
        fix: Bilingual(fr: "garder une seule ligne", en: "keep one row"))
    }
    guard !mustBeWhole || entry.target == entry.target.rounded() else {
      let text = rows.text(row: entry.row, column: "count")
      throw rows.problem(
        row: entry.row, column: "count",
        what: Bilingual(fr: "\(text) n'est pas entier", en: "\(text) is not whole"),
        fix: Bilingual(
          fr: "avec --total, donner des effectifs entiers, ou --reconcile scale",
          en: "with --total, give whole counts, or --reconcile scale"))
    }
    drafts[place].targets[slice] = entry.target
    drafts[place].lines[slice] = Int(rows.lines[entry.row])
  }

  private func control(of draft: Draft) throws(DataProblem) -> ProportionalFit.Control {
    let name = draft.axes.map { table.dimensions[$0].name }.joined(separator: " × ")
    if let missing = draft.lines.firstIndex(of: 0) {
      let lacking = draft.lines.count { $0 == 0 }
      throw DataProblem(
        file: path, field: name,
        what: Bilingual(
          fr: "\(lacking) case(s) sans ligne, dont « \(table.name(ofSlice: missing, over: draft.axes)) »",
          en: "\(lacking) slice(s) without a row, \"\(table.name(ofSlice: missing, over: draft.axes))\" first"
        ),
        fix: Bilingual(
          fr: "donner une ligne par case, 0 où il n'y a personne",
          en: "give a row a slice, 0 where there is nobody"))
    }
    return ProportionalFit.Control(name: name, axes: draft.axes, targets: draft.targets)
  }
}
