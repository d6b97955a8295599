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
  /// - Throws: `DataProblem` for a dimension or category that the table does not have, a target that is negative, no
  ///   number, given twice, or lacks.
  public init(
    _ path: String, dimensions: [CellTable.Dimension], whole: Bool
  ) throws(DataProblem) {
    self.path = path
    mustBeWhole = whole
    table = CellTable(dimensions)
    var rows = try RowScanner(path, required: ["dim1", "cat1", "count"])
    let layout = try Layout(rows)
    var axes: [Int] = []
    var names: [ArraySlice<UInt8>] = []
    var current = -1
    while try rows.next() {
      // Rows of one control mostly follow each other: names are looked up where they change.
      let ofRow = layout.dimensions.map { rows.slice($0) }
      if ofRow != names || current < 0 {
        axes = try axesOfRow(rows, layout)
        current = place(of: axes.sorted())
        names = ofRow
      }
      try add(rows, layout, axes: axes, to: current)
    }
    guard !drafts.isEmpty else {
      throw DataProblem(
        file: path, what: Bilingual(fr: "aucune ligne sous l'en-tête", en: "no row below the header"),
        fix: Bilingual(fr: "donner au moins un contrôle", en: "give one control at least"))
    }
    for draft in drafts { controls.append(try control(of: draft)) }
  }

  /// Which columns hold what.
  private struct Layout {
    let dimensions: [Int]
    let categories: [Int]
    let count: Int

    init(_ rows: RowScanner) throws(DataProblem) {
      var dimensions: [Int] = []
      var categories: [Int] = []
      while let dimension = rows.columns.firstIndex(of: "dim\(dimensions.count + 1)"),
        let category = rows.columns.firstIndex(of: "cat\(dimensions.count + 1)")
      {
        dimensions.append(dimension)
        categories.append(category)
      }
      guard let count = rows.columns.firstIndex(of: "count"),
        rows.columns.count == 2 * dimensions.count + 1
      else {
        throw DataProblem(
          file: rows.file, line: rows.line, field: rows.columns.joined(separator: ","),
          what: Bilingual(fr: "colonnes inattendues", en: "unexpected columns"),
          allowed: Bilingual(
            fr: "dim1,cat1,count ou dim1,dim2,cat1,cat2,count, et ainsi de suite",
            en: "dim1,cat1,count or dim1,dim2,cat1,cat2,count, and so on"))
      }
      self.dimensions = dimensions
      self.categories = categories
      self.count = count
    }
  }

  private func axesOfRow(_ rows: RowScanner, _ layout: Layout) throws(DataProblem) -> [Int] {
    var axes: [Int] = []
    let known = table.dimensions.map(\.name)
    for column in layout.dimensions where !rows.isEmpty(column) {
      let name = rows.text(column)
      guard let axis = known.firstIndex(of: name) else {
        throw DataProblem.unknownName(
          name, among: known, file: path, line: rows.line, field: rows.columns[column])
      }
      guard !axes.contains(axis) else {
        throw rows.problem(
          column, what: Bilingual(fr: "« \(name) » est en double", en: "\"\(name)\" stands twice"),
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
    _ rows: RowScanner, _ layout: Layout, axes: [Int], to place: Int
  ) throws(DataProblem) {
    var categories = Array(repeating: 0, count: table.dimensions.count)
    var next = 0
    for (dimension, category) in zip(layout.dimensions, layout.categories) {
      if rows.isEmpty(dimension) {
        guard rows.isEmpty(category) else {
          throw rows.problem(
            category,
            what: Bilingual(fr: "catégorie sans dimension", en: "a category without its dimension"),
            fix: Bilingual(
              fr: "remplir \(rows.columns[dimension])", en: "fill \(rows.columns[dimension])"))
        }
        continue
      }
      let axis = axes[next]
      next += 1
      categories[axis] = try rows.integer(category, in: 0...table.dimensions[axis].categories.count - 1)
    }
    var slice = 0
    for axis in drafts[place].axes {
      slice = slice * table.dimensions[axis].categories.count + categories[axis]
    }
    let first = drafts[place].lines[slice]
    guard first == 0 else {
      throw rows.problem(
        layout.count,
        what: Bilingual(
          fr: "« \(table.name(ofSlice: slice, over: drafts[place].axes)) » est déjà à la ligne \(first)",
          en: "\"\(table.name(ofSlice: slice, over: drafts[place].axes))\" already stands on line \(first)"),
        fix: Bilingual(fr: "garder une seule ligne", en: "keep one row"))
    }
    let target = try rows.number(layout.count, in: 0...Double.greatestFiniteMagnitude)
    guard !mustBeWhole || target == target.rounded() else {
      throw rows.problem(
        layout.count,
        what: Bilingual(
          fr: "\(rows.text(layout.count)) n'est pas entier", en: "\(rows.text(layout.count)) is not whole"),
        fix: Bilingual(
          fr: "avec --total, donner des effectifs entiers, ou --reconcile scale",
          en: "with --total, give whole counts, or --reconcile scale"))
    }
    drafts[place].targets[slice] = target
    drafts[place].lines[slice] = rows.line
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
