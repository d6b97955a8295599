/// Slices that have a positive target although the prior leaves none of their cells a chance.
///
/// No fit fills them. Either the target or the zeros are wrong, or the zeros come from a sample that saw no such
/// household: then a small prior may be given to them, which is a choice that the result must record.
public struct EmptySlices: Sendable {
  /// An empty slice.
  public struct Slice: Sendable, Hashable {
    /// Place of its control.
    public let control: Int
    /// Place among the control's slices.
    public let slice: Int
  }

  /// The empty slices, by control and place.
  public let slices: [Slice]
  private let controls: [ProportionalFit.Control]

  /// Finds the empty slices.
  ///
  /// - Parameter controls: as many targets as slices each.
  /// - Complexity: O(controls · cells).
  public init(_ prior: CellTable, controls: [ProportionalFit.Control]) {
    self.controls = controls
    // A prior without any zero has no empty slice; most have none.
    guard prior.values.contains(where: { !($0 > 0) }) else {
      slices = []
      return
    }
    var slices: [Slice] = []
    for (index, control) in controls.enumerated() {
      let margin = prior.margin(control.axes)
      for (slice, target) in control.targets.enumerated() where target > 0 && !(margin[slice] > 0) {
        slices.append(Slice(control: index, slice: slice))
      }
    }
    self.slices = slices
  }

  /// Gives a small prior to every cell of the empty slices.
  ///
  /// - Parameters:
  ///   - prior: the table in which the slices were found.
  ///   - epsilon: the prior of each such cell, in the units of the table; above 0.
  /// - Returns: how many cells were filled.
  public func fill(_ prior: inout CellTable, with epsilon: Double) -> Int {
    precondition(epsilon > 0 && epsilon.isFinite, "a prior is above 0")
    var filled = 0
    for (index, control) in controls.enumerated() {
      let empty = Set(slices.filter { $0.control == index }.map { Int32($0.slice) })
      if empty.isEmpty { continue }
      for (cell, slice) in prior.sliceOfCell(control.axes).enumerated() where empty.contains(slice) {
        if prior.values[cell] > 0 { continue }
        prior.values[cell] = epsilon
        filled += 1
      }
    }
    return filled
  }
}
