import DataFiles
import Evaluation

/// The paired differences of one indicator, around a zero that is the reference: sign and certainty at a glance.
///
/// Units differ from row to row, so only the side of the zero and the bar's crossing of it compare. What is not
/// demonstrated is hollow.
struct DifferenceRow {
  let context: ChartContext
  let indicator: Indicator

  func figure() -> ChartFigure? {
    let lines = context.variants.compactMap { variant, style in
      context.reader.difference(indicator.id, of: variant.name).map {
        (variant: variant, style: style, joint: $0)
      }
    }
    guard !lines.isEmpty else { return nil }
    let farthest = lines.flatMap { [abs($0.joint.shown.low), abs($0.joint.shown.high)] }.max() ?? 0
    // A margin of a tenth keeps the ends of the bars inside; an all-zero row still needs a width.
    let reach = farthest > 0 ? farthest * 1.1 : 1
    let rows = lines.enumerated().map { place, line -> VegaLiteView.Row in
      [
        "place": .string("\(place)"), "shape": .string(line.style.mark.symbol),
        "hue": .string(line.style.hue),
        "fill": .string(line.joint.isDemonstrated ? line.style.hue : Palette.surface),
        "mean": .number(line.joint.shown.difference), "low": .number(line.joint.shown.low),
        "high": .number(line.joint.shown.high),
      ]
    }
    let finding = lines.map { context.sentences.told($0.joint, indicator, $0.variant).text }.joined(
      separator: " ")
    return ChartFigure(
      id: "difference-\(indicator.id)", finding: Sentence(finding),
      caption: context.text("Trait : \(context.precisionWords).", "Bar: \(context.precisionWords)."),
      views: ChartFigure.views { view($0, rows, -reach...reach) },
      table: FigureTable(caption: indicator.label[context.language], header: [], rows: []))
  }

  private func view(_ size: ChartFigure.Size, _ rows: [VegaLiteView.Row], _ domain: ClosedRange<Double>)
    -> VegaLiteView
  {
    let width =
      switch size {
      case .wide, .medium: 200
      case .narrow: 312
      case .paper: 74
      }
    let row = size == .paper ? 20 : 34
    let marks = [
      VegaLiteView(
        .rule(Palette.hairline, width: 1),
        encoding: VegaLiteEncoding(x: .pixels(0), x2: .pixels(Double(width)))),
      VegaLiteView(
        .rule(width: 4, opacity: 0.45, round: true),
        encoding: VegaLiteEncoding(x: .quantity("low", domain), x2: .end("high"), color: .asWritten("hue"))),
      VegaLiteView(
        .point(size: size == .paper ? 60 : 110, strokeWidth: size == .paper ? 1.8 : 2.5),
        encoding: VegaLiteEncoding(
          x: .quantity("mean", domain), fill: .asWritten("fill"), stroke: .asWritten("hue"),
          shape: .asWritten("shape"))),
    ]
    return VegaLiteView(layers: [
      VegaLiteView(
        .rule(Palette.ink, width: 1.5), rows: [["zero": 0]],
        encoding: VegaLiteEncoding(x: .quantity("zero", domain, axis: .off))),
      VegaLiteView(rows: rows, encoding: VegaLiteEncoding(y: .rows("place")), layers: marks),
    ]).sized(width: width, height: row * rows.count, left: 4, right: 4)
  }
}
