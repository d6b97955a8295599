/// A table of cells over several dimensions, each with its categories.
///
/// Shape: the product of the numbers of categories. Order: row-major, the last dimension fastest.
public struct CellTable: Sendable {
  /// A dimension of the table.
  public struct Dimension: Sendable, Hashable {
    /// Name, as in `demand.csv`.
    public let name: String
    /// Codes of its categories, in order.
    public let categories: [String]

    /// A dimension.
    public init(name: String, categories: [String]) {
      self.name = name
      self.categories = categories
    }
  }

  /// The dimensions, the slowest first.
  public let dimensions: [Dimension]
  /// Distance between two neighbours along each dimension.
  ///
  /// Shape: `dimensions.count`.
  public let strides: [Int]
  /// The cells.
  ///
  /// A zero is structural: no fit ever fills it.
  public var values: [Double]

  /// A table whose cells are given by their categories.
  ///
  /// - Parameter value: the value of a cell from its category along each dimension; 0 or more.
  public init(_ dimensions: [Dimension], value: ([Int]) -> Double) {
    self.init(dimensions)
    var position = Array(repeating: 0, count: dimensions.count)
    for cell in values.indices {
      values[cell] = value(position)
      var axis = dimensions.count - 1
      while axis >= 0 {
        position[axis] += 1
        if position[axis] < dimensions[axis].categories.count { break }
        position[axis] = 0
        axis -= 1
      }
    }
  }

  /// A table of zeros.
  public init(_ dimensions: [Dimension]) {
    self.init(dimensions, values: Array(repeating: 0, count: Self.cellCount(dimensions)))
  }

  /// A table of given cells.
  ///
  /// - Parameter values: the cells, row-major, the last dimension fastest. Shape: one a cell.
  public init(_ dimensions: [Dimension], values: [Double]) {
    precondition(
      values.count == Self.cellCount(dimensions), "a table has as many values as its dimensions have cells")
    self.dimensions = dimensions
    var strides = Array(repeating: 1, count: dimensions.count)
    for axis in dimensions.indices.dropLast().reversed() {
      strides[axis] = strides[axis + 1] * dimensions[axis + 1].categories.count
    }
    self.strides = strides
    self.values = values
  }

  private static func cellCount(_ dimensions: [Dimension]) -> Int {
    dimensions.reduce(1) { $0 * $1.categories.count }
  }

  /// Category of a cell along an axis.
  public func category(of cell: Int, along axis: Int) -> Int {
    cell / strides[axis] % dimensions[axis].categories.count
  }

  /// Sums of the cells over all axes but some.
  ///
  /// - Returns: one sum a slice, row-major over `axes` in their order.
  public func margin(_ axes: [Int]) -> [Double] {
    let slices = sliceOfCell(axes)
    var sums = Array(repeating: 0.0, count: sliceCount(axes))
    for cell in values.indices { sums[Int(slices[cell])] += values[cell] }
    return sums
  }

  /// Number of slices over some axes.
  public func sliceCount(_ axes: [Int]) -> Int {
    axes.reduce(1) { $0 * dimensions[$1].categories.count }
  }

  /// Slice of each cell over some axes.
  ///
  /// Shape: `values.count`.
  ///
  /// - Parameter axes: distinct axes, in the order of the slices.
  public func sliceOfCell(_ axes: [Int]) -> [Int32] {
    var weights = Array(repeating: 0, count: dimensions.count)
    var weight = 1
    for axis in axes.reversed() {
      weights[axis] = weight
      weight *= dimensions[axis].categories.count
    }
    // One axis at a time: no division a cell.
    var slices: [Int32] = [0]
    for axis in dimensions.indices {
      let count = dimensions[axis].categories.count
      let step = Int32(weights[axis])
      var longer = Array(repeating: Int32(0), count: slices.count * count)
      var place = 0
      for slice in slices {
        for category in 0..<count { longer[place + category] = slice + Int32(category) * step }
        place += count
      }
      slices = longer
    }
    return slices
  }

  /// How messages name a slice: `composition = single, persons = 2`.
  public func name(ofSlice slice: Int, over axes: [Int]) -> String {
    var rest = slice
    var parts: [String] = []
    for axis in axes.reversed() {
      let dimension = dimensions[axis]
      parts.append("\(dimension.name) = \(dimension.categories[rest % dimension.categories.count])")
      rest /= dimension.categories.count
    }
    return parts.reversed().joined(separator: ", ")
  }
}
