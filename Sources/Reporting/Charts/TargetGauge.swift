import DataFiles
import Evaluation

/// A legal target and how far each scenario stands from it: reached or not, by how much, how surely.
///
/// Every gauge of a report covers the same number of points around its target, so that they compare by eye;
/// position is read, not length, so the axis needs no zero.
struct TargetGauge {
  let context: ChartContext
  let target: String
  /// Points on each side of the target.
  let reach: Double

  /// Least reach, in points.
  static let leastReach = 15.0

  /// The reach that holds every scenario of every target, in steps of five points.
  static func reach(_ reader: ComparisonReader) -> Double {
    let farthest = reader.result.targets.filter { $0.parameters == reader.mainSet }.map { outcome in
      100 * max(abs(outcome.low - outcome.limit), abs(outcome.high - outcome.limit))
    }.max()
    return max(leastReach, (((farthest ?? 0) + 1) / 5).rounded(.up) * 5)
  }

  private struct Line {
    let title: String
    let style: ScenarioStyle
    let outcome: TargetOutcome
  }

  func figure() -> ChartFigure? {
    let lines = context.scenarios.compactMap { scenario, style in
      context.reader.target(target, in: scenario.name).map {
        Line(title: context.shortTitle(scenario), style: style, outcome: $0.main)
      }
    }
    guard let limit = lines.first?.outcome.limit, let first = lines.first?.outcome else { return nil }
    let label = context.language == .french ? first.labelFr : first.labelEn
    let values = lines.map { "\($0.title) \(context.numbers.level($0.outcome.mean, .share, decimals: 1))" }
    let finding = context.text(
      "\(label) : \(values.joined(separator: ", ")) ; objectif légal \(context.numbers.percent(limit)).",
      "\(label): \(values.joined(separator: ", ")); legal target \(context.numbers.percent(limit)).")
    return ChartFigure(
      id: "gauge-\(target)", finding: Sentence(finding),
      caption: context.text(
        "Barre claire : \(context.dispersionWords).", "Pale bar: \(context.dispersionWords)."),
      views: ChartFigure.views { view($0, lines, limit * 100) },
      table: table(lines, label))
  }

  private func view(_ size: ChartFigure.Size, _ lines: [Line], _ limit: Double) -> VegaLiteView {
    let metrics = ChartMetrics.of(size)
    let (names, plot, values) =
      switch size {
      case .wide, .medium: (222, 328, 78)
      case .narrow: (20, 230, 76)
      case .paper: (168, 162, 54)
      }
    let height = metrics.row * lines.count
    let domain = max(0, limit - reach)...min(100, limit + reach)
    let rows = lines.enumerated().map { place, line -> VegaLiteView.Row in
      [
        "place": .string("\(place)"),
        "name": .string(line.title), "mark": .string(line.style.mark.rawValue),
        "shape": .string(line.style.mark.symbol), "hue": .string(line.style.hue),
        "ink": .string(line.style.textHue),
        "mean": .number(line.outcome.mean * 100),
        "low": .number(max(domain.lowerBound, line.outcome.low * 100)),
        "high": .number(min(domain.upperBound, line.outcome.high * 100)),
        "text": .string(context.numbers.level(line.outcome.mean, .share, decimals: 1)),
      ]
    }
    let legal = context.text(
      "objectif légal \(context.numbers.percent(limit / 100))",
      "legal target \(context.numbers.percent(limit / 100))")
    var axis = VegaLiteAxis()
    axis.values = stride(from: (domain.lowerBound / 10).rounded(.up) * 10, through: domain.upperBound, by: 10)
      .map { $0 }
    axis.labelExpr = context.language == .french ? "datum.value+'\u{202F}%'" : "datum.value+'%'"
    (axis.grid, axis.domain, axis.ticks, axis.labelPadding, axis.labelFontSize) = (
      false, false, false, 4, metrics.type
    )
    // On paper the target and the values are printed, so the axis goes.
    let horizontal: Switchable<VegaLiteAxis> = size == .paper ? .off : .on(axis)
    var layers = [
      VegaLiteView(
        .rect(fill: Palette.hollow), rows: [["from": .number(limit), "to": .number(domain.upperBound)]],
        encoding: VegaLiteEncoding(x: .quantity("from", domain, axis: horizontal), x2: .end("to"))),
      VegaLiteView(
        .rule(Palette.ink, width: 2), rows: [["limit": .number(limit)]],
        encoding: VegaLiteEncoding(x: .quantity("limit", domain), y: .pixels(-4), y2: .pixels(Double(height)))
      ),
      VegaLiteView(
        .text(align: "center", size: metrics.type, weight: 600, baseline: "bottom", color: Palette.ink),
        rows: [["limit": .number(limit), "label": .string(legal)]],
        encoding: VegaLiteEncoding(x: .quantity("limit", domain), y: .pixels(-8), text: .label("label"))),
    ]
    var marks = [
      VegaLiteView(
        .rule(Palette.hairline, width: 1),
        encoding: VegaLiteEncoding(x: .pixels(0), x2: .pixels(Double(plot)))),
      VegaLiteView(
        .rule(width: 7, opacity: 0.38, round: true),
        encoding: VegaLiteEncoding(x: .quantity("low", domain), x2: .end("high"), color: .asWritten("hue"))),
      VegaLiteView(
        .point(size: 130), filter: "datum.mark!=='reference'",
        encoding: VegaLiteEncoding(
          x: .quantity("mean", domain), color: .asWritten("hue"), shape: .asWritten("shape"))),
      VegaLiteView(
        .tick(size: size == .paper ? 16 : 22), filter: "datum.mark==='reference'",
        encoding: VegaLiteEncoding(x: .quantity("mean", domain))),
      VegaLiteView(
        .text(align: "right", size: metrics.strong, weight: 700),
        encoding: VegaLiteEncoding(
          x: .pixels(Double(plot + values)), color: .asWritten("ink"), text: .label("text"))),
    ]
    if size != .narrow {
      marks.append(
        VegaLiteView(
          .text(align: "right", size: metrics.type, weight: 600),
          encoding: VegaLiteEncoding(x: .pixels(-14), color: .asWritten("ink"), text: .label("name"))))
    }
    layers.append(VegaLiteView(rows: rows, encoding: VegaLiteEncoding(y: .rows("place")), layers: marks))
    return VegaLiteView(layers: layers).sized(
      width: plot, height: height, left: names, right: values + 2, top: size == .paper ? 22 : 28,
      bottom: size == .paper ? 4 : 26)
  }

  private func table(_ lines: [Line], _ label: String) -> FigureTable {
    FigureTable(
      caption: label,
      header: [
        context.text("Scénario", "Scenario"), context.text("Moyenne", "Mean"), context.text("De", "From"),
        context.text("à", "to"), context.text("Atteint", "Met"),
      ],
      rows: context.scenarios.flatMap { scenario, _ in
        (context.reader.target(target, in: scenario.name)?.bySet ?? []).map { outcome in
          let set =
            context.reader.hasSeveralSets
            ? context.text(", paramètres \(outcome.parameters)", ", parameters \(outcome.parameters)") : ""
          return [context.title(scenario) + set]
            + [outcome.mean, outcome.low, outcome.high].map { context.numbers.level($0, .share, decimals: 1) }
            + ["\(outcome.met)/\(outcome.replications)"]
        }
      })
  }
}
