import DataFiles
import Evaluation

/// An indicator year by year in every scenario, with bands, and its legal target where it has one.
///
/// The reference is a grey dashed line. Names and last values stand at the end of the lines, spread so that they do
/// not overlap; the target is a bold label of the axis, which no curve can cross.
struct TrajectoryChart {
  let context: ChartContext
  let indicator: Indicator

  /// Variants beyond which bands grow muddy: then only the reference and the first variant keep theirs.
  static let variantsWithBands = 2

  private struct Curve {
    let title: String
    let style: ScenarioStyle
    let points: [LevelEstimate]
  }

  private var scale: Double { indicator.unit == .share ? 100 : 1 }

  func figure() -> ChartFigure? {
    let study = context.reader.result.study
    let curves = context.scenarios.compactMap { scenario, style -> Curve? in
      let points = (study.startYear..<(study.startYear + study.years)).compactMap { year in
        context.reader.level(indicator.id, in: scenario.name, year: year).flatMap {
          $0.mean == nil ? nil : $0
        }
      }
      return points.count > 1 ? Curve(title: context.shortTitle(scenario), style: style, points: points) : nil
    }
    guard !curves.isEmpty else { return nil }
    let limit = context.reader.reference.flatMap {
      context.reader.target(indicator.id, in: $0.name)?.main.limit
    }
    let bounds =
      curves.flatMap(\.points).flatMap { [$0.low, $0.high, $0.mean].compactMap { $0 } }
      + [limit].compactMap { $0 }
    let ticks = AxisTicks(holding: (bounds.min() ?? 0) * scale, (bounds.max() ?? 1) * scale)
    let start = context.numbers.level(
      ticks.range.lowerBound / scale, indicator.unit, decimals: tickDecimals(ticks))
    let startsAtZero = ticks.range.lowerBound == 0
    let axisNote =
      startsAtZero ? "" : context.text(" L'axe commence à \(start).", " The axis starts at \(start).")
    return ChartFigure(
      id: "trajectory-\(indicator.id)", finding: finding(curves),
      caption: context.text(
        "\(indicator.label.fr), par an. Bandes : \(context.dispersionWords).",
        "\(indicator.label.en), by year. Bands: \(context.dispersionWords).") + axisNote,
      views: ChartFigure.views(ChartFigure.Size.allCases) {
        view($0, curves, ticks, limit.map { $0 * scale })
      },
      table: table(curves))
  }

  /// What the lines come to in the last year.
  private func finding(_ curves: [Curve]) -> Sentence {
    let year = context.reader.result.study.startYear + context.reader.result.study.years - 1
    let ends = curves.compactMap { curve in
      curve.points.last?.mean.map {
        "\(curve.title) \(context.numbers.level($0, indicator.unit, decimals: indicator.decimals))"
      }
    }
    return Sentence(
      context.text(
        "\(indicator.label.fr), en \(year) : \(ends.joined(separator: ", ")).",
        "\(indicator.label.en), in \(year): \(ends.joined(separator: ", ")).")
    )
  }

  private func tickDecimals(_ ticks: AxisTicks) -> Int {
    let step = ticks.values.count > 1 ? ticks.values[1] - ticks.values[0] : 1
    return step >= 0.999 ? 0 : step >= 0.0999 ? 1 : step >= 0.00999 ? 2 : 3
  }

  /// Labels of the ticks, the legal target among them and in place of any tick that it would touch.
  private func verticalAxis(_ ticks: AxisTicks, _ limit: Double?, _ metrics: ChartMetrics) -> VegaLiteAxis {
    let near = (ticks.range.upperBound - ticks.range.lowerBound) * 0.09
    let plain = ticks.values.filter { tick in limit.map { abs(tick - $0) > near } ?? true }
    let decimals = tickDecimals(ticks)
    var labels = plain.map { ($0, context.numbers.level($0 / scale, indicator.unit, decimals: decimals)) }
    if let limit {
      labels.append(
        (
          limit,
          context.text(
            "légal \(context.numbers.percent(limit / 100))", "legal \(context.numbers.percent(limit / 100))")
        ))
    }
    var axis = VegaLiteAxis()
    axis.values = labels.map(\.0)
    axis.labelExpr = labels.map { "abs(datum.value-\($0.0))<1e-9?'\($0.1)':" }.joined() + "''"
    if let limit {
      let test = "abs(datum.value-\(limit))<1e-9"
      axis.labelFontWeight = .init(condition: .init(test: test, value: 700), value: 400)
      axis.labelColor = .init(condition: .init(test: test, value: Palette.ink), value: Palette.ink2)
    }
    (axis.grid, axis.ticks, axis.domain, axis.labelFontSize) = (true, false, false, metrics.type)
    return axis
  }

  private func view(_ size: ChartFigure.Size, _ curves: [Curve], _ ticks: AxisTicks, _ limit: Double?)
    -> VegaLiteView
  {
    let metrics = ChartMetrics.of(size)
    let (left, plot, right, height) =
      switch size {
      case .wide: (96, 346, 290, 280)
      case .medium: (92, 220, 280, 260)
      case .narrow: (92, 158, 78, 240)
      case .paper: (70, 150, 226, 132)
      }
    let study = context.reader.result.study
    let last = study.startYear + study.years - 1
    let years = Double(study.startYear)...Double(last)
    var yearAxis = VegaLiteAxis()
    // Every other year where they fit, else the first and the last.
    let step = size == .narrow ? max(1, study.years - 1) : max(1, (study.years + 4) / 5)
    yearAxis.values = stride(from: last, through: study.startYear, by: -step).map(Double.init).reversed()
    (yearAxis.format, yearAxis.grid, yearAxis.labelFontSize) = ("d", false, metrics.type)
    let x = VegaLiteChannel.quantity("year", years, axis: .on(yearAxis))
    let plainX = VegaLiteChannel.quantity("year", years)
    func y(_ field: String) -> VegaLiteChannel { .quantity(field, ticks.range) }
    let framed = VegaLiteChannel.quantity("low", ticks.range, axis: .on(verticalAxis(ticks, limit, metrics)))

    func rows(_ curve: Curve) -> [VegaLiteView.Row] {
      curve.points.map { point in
        let mean = point.mean ?? 0
        return [
          "year": .number(Double(point.year ?? 0)), "mean": .number(mean * scale),
          "low": .number((point.low ?? mean) * scale), "high": .number((point.high ?? mean) * scale),
        ]
      }
    }
    let allBands = curves.count <= 1 + TrajectoryChart.variantsWithBands
    var layers = curves.enumerated().map { place, curve in
      VegaLiteView(
        .area(curve.style.hue, opacity: allBands || place < 2 ? 0.17 : 0), rows: rows(curve),
        encoding: VegaLiteEncoding(x: x, y: framed, y2: .end("high")))
    }
    if let limit {
      layers.append(
        VegaLiteView(
          .rule(Palette.ink, width: 1.5), rows: [["limit": .number(limit)]],
          encoding: VegaLiteEncoding(y: y("limit"))))
    }
    for curve in curves {
      let isReference = curve.style.mark == .reference
      layers.append(
        VegaLiteView(
          .line(curve.style.hue, width: isReference ? 2.5 : 3, dash: isReference ? [7, 5] : nil),
          rows: rows(curve),
          encoding: VegaLiteEncoding(x: plainX, y: y("mean"))))
      guard !isReference, let end = rows(curve).last else { continue }
      var point = VegaLiteMark.point(shape: curve.style.mark.symbol, size: size == .paper ? 70 : 120)
      point.color = curve.style.hue
      layers.append(VegaLiteView(point, rows: [end], encoding: VegaLiteEncoding(x: plainX, y: y("mean"))))
    }
    let ends = curves.map { ($0.points.last?.mean ?? 0) * scale }
    let places = TrajectoryChart.spread(
      ends.map {
        Double(height)
          * (1 - ($0 - ticks.range.lowerBound) / (ticks.range.upperBound - ticks.range.lowerBound))
      },
      apart: size == .paper ? 15 : 22)
    for (curve, (end, place)) in zip(curves, zip(ends, places)) {
      let value = context.numbers.level(end / scale, indicator.unit, decimals: indicator.decimals)
      layers.append(
        VegaLiteView(
          .text(align: "left", size: metrics.type, weight: 650, dx: 12, color: curve.style.textHue),
          rows: [["label": .string(size == .narrow ? value : "\(curve.title)  \(value)")]],
          encoding: VegaLiteEncoding(x: .pixels(Double(plot)), y: .pixels(place), text: .label("label"))))
    }
    return VegaLiteView(layers: layers).sized(
      width: plot, height: height, left: left, right: right, top: 14, bottom: 30)
  }

  /// The places moved apart so that none is nearer than `apart` to its neighbour, kept in order and near their mean.
  static func spread(_ places: [Double], apart: Double) -> [Double] {
    let order = places.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    var moved = order.map { places[$0] }
    // Each pass pushes touching neighbours half the overlap each way; enough passes settle any small set.
    for _ in 0..<(20 * max(1, moved.count)) {
      for index in moved.indices.dropFirst() {
        let overlap = apart - (moved[index] - moved[index - 1])
        if overlap > 0 {
          moved[index - 1] -= overlap / 2
          moved[index] += overlap / 2
        }
      }
    }
    var result = places
    for (rank, index) in order.enumerated() { result[index] = moved[rank] }
    return result
  }

  private func table(_ curves: [Curve]) -> FigureTable {
    let years = curves.first?.points.compactMap(\.year) ?? []
    return FigureTable(
      caption: indicator.label[context.language],
      header: [context.text("Année", "Year")] + curves.map(\.title),
      rows: years.map { year in
        ["\(year)"]
          + curves.map { curve in
            let texts = context.levelTexts(curve.points.first { $0.year == year }, indicator)
            return "\(texts[0]) (\(texts[1])–\(texts[2]))"
          }
      })
  }
}
