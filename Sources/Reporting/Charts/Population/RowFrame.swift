/// The margins of a chart of rows: names at the left, values at the right, the same in all charts of a page so that
/// they line up; on a phone the name stands above its row.
struct RowFrame {
  let size: ChartFigure.Size
  let left: Int
  let plot: Int
  let right: Int
  let step: Int
  let metrics: ChartMetrics

  /// - Parameter lines: lines of marks in a row, 1 or more.
  init(_ size: ChartFigure.Size, lines: Int = 1) {
    self.size = size
    metrics = ChartMetrics.of(size)
    let more = (lines - 1) * (size == .paper ? 7 : 9)
    switch size {
    case .wide: (left, plot, right, step) = (290, 640, 228, 34 + more)
    case .medium: (left, plot, right, step) = (262, 260, 178, 34 + more)
    case .narrow: (left, plot, right, step) = (32, 194, 108, 54 + more)
    case .paper: (left, plot, right, step) = (190, 270, 150, 17 + more)
    }
  }

  var isNarrow: Bool { size == .narrow }

  func height(_ rows: Int) -> Int { step * rows }

  /// Centre of a row's marks, pixels from the top.
  func centre(_ row: Int) -> Double { Double(row * step) + Double(step) / 2 + (isNarrow ? 11 : 0) }

  /// The names of the rows and the values at their end.
  ///
  /// - Parameter values: a text and whether it is stressed, one a row.
  func labels(_ names: [String], values: [(text: String, strong: Bool)]) -> [VegaLiteView] {
    names.indices.flatMap { row in
      let place = centre(row)
      let name = VegaLiteView(
        .text(align: isNarrow ? "left" : "right", size: metrics.type, color: Palette.ink),
        rows: [["label": .string(names[row])]],
        encoding: VegaLiteEncoding(
          x: .pixels(isNarrow ? Double(6 - left) : -18), y: .pixels(isNarrow ? place - nameDrop : place),
          text: .label("label")))
      let value = VegaLiteView(
        .text(
          align: "right", size: metrics.type, weight: values[row].strong ? 700 : 400,
          color: values[row].strong ? Palette.ink : Palette.ink3),
        rows: [["label": .string(values[row].text)]],
        encoding: VegaLiteEncoding(
          x: .pixels(Double(plot + right - 4)), y: .pixels(place), text: .label("label")))
      return [name, value]
    }
  }

  /// Height of a name above its row's marks on a phone.
  private var nameDrop: Double { Double(step) / 2 - 4 }

  /// A rule at zero through all the rows; on a phone it stops at each name.
  func zero(_ domain: ClosedRange<Double>, rows: Int, axis: VegaLiteAxis? = nil) -> VegaLiteView {
    let half = isNarrow ? 13 : Double(step) / 2
    let height = Double(height(rows))
    func vertical(_ field: String) -> VegaLiteChannel {
      VegaLiteChannel.quantity(field, 0...height, axis: .off).descending
    }
    return VegaLiteView(
      .rule(Palette.ink, width: 1.5),
      rows: (0..<rows).map {
        ["zero": 0, "top": .number(centre($0) - half), "bottom": .number(centre($0) + half)]
      },
      encoding: VegaLiteEncoding(
        x: .quantity("zero", domain, axis: axis.map { .on($0) }), y: vertical("top"),
        y2: .end("bottom")))
  }

  /// A dotted rule above a row, which parts two groups.
  func cut(above row: Int) -> VegaLiteView {
    VegaLiteView(
      .rule(Palette.strongLine, width: 1, dash: [2, 4]), rows: [[:]],
      encoding: VegaLiteEncoding(
        x: .pixels(Double(-left)), x2: .pixels(Double(plot + right)), y: .pixels(Double(row * step))))
  }

  /// The axis on top, its labels given for each tick.
  func axis(_ ticks: [(value: Double, label: String)]) -> VegaLiteAxis {
    var axis = VegaLiteAxis()
    axis.orient = "top"
    axis.values = ticks.map(\.value)
    axis.labelExpr = ticks.map { "abs(datum.value-(\($0.value)))<1e-12?'\($0.label)':" }.joined() + "''"
    (axis.grid, axis.ticks, axis.domain, axis.labelFontSize) = (true, false, false, metrics.type)
    return axis
  }

  func sized(_ layers: [VegaLiteView], rows: Int) -> VegaLiteView {
    VegaLiteView(layers: layers).sized(
      width: plot, height: height(rows), left: left, right: right, top: 32, bottom: 6)
  }
}
