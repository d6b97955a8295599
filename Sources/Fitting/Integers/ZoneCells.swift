internal import DataFiles

/// The cells of a table that hold something, zone by zone.
struct ZoneCells {
  /// The cells with a positive count, by zone, ascending inside it.
  let cells: [Int32]
  /// Their counts; those that are whole but for the rounding of the fit are whole.
  let values: [Double]
  /// Where each zone begins in `cells`, and after the last one where it ends.
  ///
  /// Shape: zones + 1.
  let offsets: [Int]
  /// Sum of each zone's counts, whole where it is whole but for the rounding of the fit.
  let sums: [Double]
  /// The cell of each zone whose other axes stand at their first category.
  let firstCells: [Int]
  /// A number of each zone made of the names of its categories, 0 to 2^32 − 1: it stays when other zones come
  /// or go.
  let keys: [Int]

  /// Difference from a whole number, over the number or over 1, that is held to be the rounding of a fit.
  private static let cellRounding = 1e-9
  /// The same for the sum of a zone, which a fit meets to its tolerance only.
  private static let sumRounding = 1e-6
  /// Households by which the sum of a zone may be rounded at most.
  private static let greatestRounding = 0.01

  init(_ table: CellTable, zoneAxes: [Int]) {
    let zones = table.sliceCount(zoneAxes)
    let zoneOfCell = table.sliceOfCell(zoneAxes)
    var offsets = Array(repeating: 0, count: zones + 1)
    for (cell, value) in table.values.enumerated() where value > 0 { offsets[Int(zoneOfCell[cell]) + 1] += 1 }
    for zone in 0..<zones { offsets[zone + 1] += offsets[zone] }
    var cells = Array(repeating: Int32(0), count: offsets[zones])
    var values = Array(repeating: 0.0, count: offsets[zones])
    var sums = Array(repeating: 0.0, count: zones)
    var next = offsets
    for (cell, value) in table.values.enumerated() where value > 0 {
      let zone = Int(zoneOfCell[cell])
      let nearest = value.rounded()
      let count = abs(value - nearest) <= Self.cellRounding * max(1, value) ? nearest : value
      cells[next[zone]] = Int32(cell)
      values[next[zone]] = count
      next[zone] += 1
      sums[zone] += count
    }
    self.cells = cells
    self.values = values
    self.offsets = offsets
    self.sums = sums.map { sum in
      let nearest = sum.rounded()
      let allowed = min(Self.greatestRounding, Self.sumRounding * max(1, sum))
      return abs(sum - nearest) <= allowed ? nearest : sum
    }
    firstCells = (0..<zones).map { zone in
      var rest = zone
      var cell = 0
      for axis in zoneAxes.reversed() {
        let count = table.dimensions[axis].categories.count
        cell += rest % count * table.strides[axis]
        rest /= count
      }
      return cell
    }
    keys = (0..<zones).map { zone in
      var digest = Digest()
      digest.add(table.name(ofSlice: zone, over: zoneAxes))
      return Int(UInt32(truncatingIfNeeded: digest.value))
    }
  }

  /// Places of a zone's cells.
  func range(of zone: Int) -> Range<Int> { offsets[zone]..<offsets[zone + 1] }
}
