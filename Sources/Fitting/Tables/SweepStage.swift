/// Controls with the innermost axis that one pass over the rows adds up for.
///
/// Either a control alone, for whose slices the pass adds up; or several that all lack one more axis, which are fitted
/// to each other on the table without it, smaller by the number of its categories, and reach the rows as the product
/// of their factors. Of the four tables of a zone with size, decile, situation and age, three lack the decile: two
/// passes do instead of four.
struct SweepStage {
  /// A control that keeps the innermost axis.
  struct Member {
    /// Place among the controls of the fit.
    let control: Int
    /// Targets by tile, one row a combination of the control's other axes.
    ///
    /// Shape of each: rows · width of the tile; the padding is 0.
    let targets: [[Double]]
    /// Row of `targets` that each row of the stage belongs to.
    let slices: [Int32]
    /// Distance between two neighbours along the innermost axis among the control's own slices.
    private let stride: Int
    /// Categories of the innermost axis.
    private let length: Int
    private let tiles: [Range<Int>]

    init(
      _ control: ProportionalFit.Control, place: Int, axis: Int, of table: CellTable, tiles: [Range<Int>],
      slices: [Int32]
    ) {
      let position = control.axes.firstIndex(of: axis) ?? 0
      let length = table.dimensions[axis].categories.count
      let stride = table.sliceCount(Array(control.axes[(position + 1)...]))
      let rows = control.targets.count / max(1, length)
      targets = tiles.map { tile in
        let width = SweepKernels.wholeLanes(tile.count)
        var targets = Array(repeating: 0.0, count: rows * width)
        for row in 0..<rows {
          let first = row / stride * stride * length + row % stride
          for (lane, category) in tile.enumerated() {
            targets[row * width + lane] = control.targets[first + category * stride]
          }
        }
        return targets
      }
      self.control = place
      self.slices = slices
      self.stride = stride
      self.length = length
      self.tiles = tiles
    }

    /// Slice of the control from its place in the targets of a tile.
    func slice(ofPlace place: Int, tile: Int) -> Int {
      let width = SweepKernels.wholeLanes(tiles[tile].count)
      let row = place / width
      let category = tiles[tile].lowerBound + place % width
      return row / stride * stride * length + category * stride + row % stride
    }
  }

  /// Row of the stage that each row of the table belongs to.
  let slices: [Int32]
  /// Number of rows of the stage.
  let rowCount: Int
  /// The controls; where there is one, the rows of the stage are its own.
  let members: [Member]

  /// Passes over a smaller table that a control of a group costs: adding up and scaling, then its factor.
  private static let passesOfMember = 2.0

  /// The stages for the controls that keep the innermost axis: groups first, then single controls.
  ///
  /// - Parameters:
  ///   - profiles: the table without the innermost axis.
  ///   - kept: the profiles that are rows.
  static func stages(
    of table: CellTable, controls: [ProportionalFit.Control], innermost axis: Int, tiles: [Range<Int>],
    profiles: CellTable, kept: [Int]
  ) -> [SweepStage] {
    var left = controls.indices.filter { controls[$0].axes.contains(axis) }
    var stages: [SweepStage] = []
    while let (lacking, group) = bestGroup(left, controls, axis, table) {
      left.removeAll(where: group.contains)
      let axes = table.dimensions.indices.filter { $0 != axis && $0 != lacking }
      let rows = CellTable(axes.map { table.dimensions[$0] })
      let slices = profiles.sliceOfCell(axes.map { $0 > axis ? $0 - 1 : $0 })
      let members = group.map { place in
        let own = controls[place].axes.filter { $0 != axis }.compactMap(axes.firstIndex(of:))
        return Member(
          controls[place], place: place, axis: axis, of: table, tiles: tiles, slices: rows.sliceOfCell(own))
      }
      stages.append(
        SweepStage(slices: kept.map { slices[$0] }, rowCount: rows.values.count, members: members))
    }
    for place in left {
      let own = controls[place].axes.filter { $0 != axis }.map { $0 > axis ? $0 - 1 : $0 }
      let slices = profiles.sliceOfCell(own)
      let rowCount = profiles.sliceCount(own)
      let member = Member(
        controls[place], place: place, axis: axis, of: table, tiles: tiles,
        slices: (0..<rowCount).map(Int32.init))
      stages.append(SweepStage(slices: kept.map { slices[$0] }, rowCount: rowCount, members: [member]))
    }
    return stages
  }

  /// The axis whose absence saves the most passes, with the controls that lack it; nil where none saves any.
  private static func bestGroup(
    _ left: [Int], _ controls: [ProportionalFit.Control], _ innermost: Int, _ table: CellTable
  ) -> (axis: Int, group: [Int])? {
    var best: (axis: Int, group: [Int])?
    var mostSaved = 0.0
    for axis in table.dimensions.indices where axis != innermost {
      let group = left.filter { !controls[$0].axes.contains(axis) }
      let categories = Double(max(1, table.dimensions[axis].categories.count))
      let saved = Double(group.count - 1) - passesOfMember * Double(group.count) / categories
      if group.count > 1, saved > mostSaved {
        best = (axis, group)
        mostSaved = saved
      }
    }
    return best
  }
}
