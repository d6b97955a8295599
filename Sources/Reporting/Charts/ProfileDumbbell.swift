import DataFiles
import Evaluation

/// Who gains and who loses under one variant: each profile's median wait under the reference and under the variant.
///
/// Three groups, cut by dotted rules: shorter waits, nothing demonstrated, longer waits; the largest changes at the
/// outside. What is not demonstrated is hollow. The change printed at the right is the paired difference.
struct ProfileDumbbell {
  let context: ChartContext
  let variant: ScenarioSummary
  let style: ScenarioStyle

  /// Profiles in the order of the chart: from most gain to most loss, ties in the order of the result.
  func lines() -> [JointProfile] {
    func group(_ profile: JointProfile) -> Int {
      switch profile.verdict {
      case .lower: 0
      case .notDemonstrated, .identical: 1
      case .higher: 2
      }
    }
    let profiles = context.reader.profiles.compactMap { context.reader.profile($0, of: variant.name) }
    return profiles.enumerated().sorted { left, right in
      (group(left.element), left.element.shown.difference, left.offset)
        < (group(right.element), right.element.shown.difference, right.offset)
    }.map(\.element)
  }

  func figure() -> ChartFigure? {
    let lines = lines()
    // One scale for all the variants, so that their charts compare by eye.
    let waits = context.variants.flatMap { other in
      context.reader.profiles.compactMap { context.reader.profile($0, of: other.summary.name)?.waits }
    }.flatMap { [$0.referenceWait, $0.variantWait].compactMap { $0 } }
    guard let finding = context.sentences.profiles(of: variant), let low = waits.min(), let high = waits.max()
    else {
      return nil
    }
    let ticks = AxisTicks(holding: low, high)
    let title = context.title(variant)
    return ChartFigure(
      id: "profiles-\(variant.name)", finding: finding,
      caption: context.text(
        "Attente médiane en mois : trait gris, référence ; marque, \(title) (pleine : différence démontrée ; creuse : non démontrée). À droite, écart apparié de l'attente moyenne.",
        "Median wait in months: grey stroke, reference; mark, \(title) (full: difference demonstrated; hollow: not demonstrated). At the right, the paired difference of the mean wait."
      ),
      views: ChartFigure.views(ChartFigure.Size.allCases) { view($0, lines, ticks) },
      table: table(lines))
  }

  func label(_ profile: JointProfile) -> String {
    context.language == .french ? FrenchTypography.curved(profile.shown.labelFr) : profile.shown.labelEn
  }

  private func row(_ profile: JointProfile) -> VegaLiteView.Row {
    var row: VegaLiteView.Row = [
      "name": .string(profile.shown.profile), "label": .string(label(profile)),
      "fill": .string(profile.isDemonstrated ? style.hue : Palette.surface),
      "ink": .string(profile.isDemonstrated ? Palette.ink : Palette.ink3),
      "weight": .string(profile.isDemonstrated ? "strong" : "plain"),
      "text": .string(
        profile.isDemonstrated
          ? context.numbers.difference(profile.shown.difference, .months, decimals: 1)
          : context.text("non démontré", "not demonstrated")),
    ]
    if let wait = profile.waits.referenceWait { row["reference"] = .number(wait) }
    if let wait = profile.waits.variantWait { row["variant"] = .number(wait) }
    if profile.waits.referenceWait == nil || profile.waits.variantWait == nil {
      row["unreached"] = .string(context.text("médiane non atteinte", "median not reached"))
    }
    return row
  }

  private func view(_ size: ChartFigure.Size, _ lines: [JointProfile], _ ticks: AxisTicks) -> VegaLiteView {
    let metrics = ChartMetrics.of(size)
    // On a phone the name stands above its line, so the rows are taller and the plot takes the width.
    let (left, plot, right, step) =
      switch size {
      case .wide: (290, 700, 168, 36)
      case .medium: (262, 320, 118, 36)
      case .narrow: (6, 214, 108, 56)
      case .paper: (214, 300, 112, 20)
      }
    let height = step * lines.count
    let drop = size == .narrow ? 12.0 : 0
    var axis = VegaLiteAxis()
    axis.orient = "top"
    axis.values = ticks.values
    axis.labelExpr =
      "datum.value+(datum.value===\(ticks.values.last ?? 0)?'\u{A0}\(context.text("mois", "months"))':'')"
    (axis.grid, axis.ticks, axis.domain, axis.labelFontSize) = (true, false, false, metrics.type)
    let x = VegaLiteChannel.quantity("reference", ticks.range, axis: .on(axis))
    let known = "isValid(datum.reference)&&isValid(datum.variant)"
    let rule = VegaLiteMark.rule(style.hue, width: 2)
    let tick = VegaLiteMark.tick(size: size == .paper ? 15 : 22)
    var point = VegaLiteMark.point(
      shape: style.mark.symbol, size: size == .paper ? 75 : 140, strokeWidth: size == .paper ? 1.8 : 2.5)
    point.stroke = style.hue
    let places = lines.indices.map { Double($0 * step) + Double(step) / 2 + drop }
    let rows = zip(lines, places).map { line, place in
      row(line).merging(["place": .number(place), "namePlace": .number(place - (drop > 0 ? 23 : 0))]) { $1 }
    }
    let vertical = VegaLiteChannel.quantity("place", 0...Double(height), axis: .off).descending
    let nameVertical = VegaLiteChannel.quantity("namePlace", 0...Double(height), axis: .off).descending
    let names = VegaLiteView(
      .text(align: size == .narrow ? "left" : "right", size: metrics.type, color: Palette.ink),
      encoding: VegaLiteEncoding(
        x: .pixels(size == .narrow ? 0 : -18), y: size == .narrow ? nameVertical : vertical,
        text: .label("label")))
    func change(_ weight: String, _ bold: Double) -> VegaLiteView {
      VegaLiteView(
        .text(align: "right", size: metrics.strong - (weight == "plain" ? 1 : 0), weight: bold),
        filter: "datum.weight==='\(weight)'",
        encoding: VegaLiteEncoding(
          x: .pixels(Double(plot + right - 4)), y: vertical, color: .asWritten("ink"), text: .label("text")))
    }
    var layers = [
      VegaLiteView(rule, filter: known, encoding: VegaLiteEncoding(x: x, x2: .end("variant"), y: vertical)),
      VegaLiteView(
        tick, filter: "isValid(datum.reference)",
        encoding: VegaLiteEncoding(x: .quantity("reference", ticks.range), y: vertical)),
      VegaLiteView(
        point, filter: "isValid(datum.variant)",
        encoding: VegaLiteEncoding(
          x: .quantity("variant", ticks.range), y: vertical, fill: .asWritten("fill"))),
      names, change("strong", 700), change("plain", 400), unreached(vertical, metrics),
    ]
    let cuts = lines.indices.dropFirst().filter { lines[$0].verdict != lines[$0 - 1].verdict }
    for cut in cuts {
      layers.append(
        VegaLiteView(
          .rule(Palette.strongLine, width: 1, dash: [2, 4]), rows: [[:]],
          encoding: VegaLiteEncoding(
            x: .pixels(Double(-left)), x2: .pixels(Double(plot + right)), y: .pixels(Double(cut * step)))))
    }
    return VegaLiteView(rows: rows, layers: layers).sized(
      width: plot, height: height, left: left, right: right, top: 30, bottom: 4)
  }

  /// Says why a row has no mark.
  private func unreached(_ vertical: VegaLiteChannel, _ metrics: ChartMetrics) -> VegaLiteView {
    VegaLiteView(
      .text(align: "left", size: metrics.type - 1, color: Palette.ink3), filter: "isValid(datum.unreached)",
      encoding: VegaLiteEncoding(x: .pixels(6), y: vertical, text: .label("unreached")))
  }

  private func table(_ lines: [JointProfile]) -> FigureTable {
    func months(_ value: Double?) -> String {
      value.map { context.numbers.level($0, .months, decimals: 1) }
        ?? context.text("non atteinte", "not reached")
    }
    func people(_ value: Double) -> String { context.numbers.level(value, .households, decimals: 0) }
    func signed(_ value: Double) -> String { context.numbers.signed(value, .months, decimals: 1) }
    return FigureTable(
      caption: context.text("Profils, \(context.title(variant))", "Profiles, \(context.title(variant))"),
      header: [
        context.text("Profil", "Profile"), context.text("Ménages", "Households"),
        context.text("Logés plus tôt", "Housed sooner"), context.text("Logés plus tard", "Housed later"),
        context.text("Médiane, référence", "Median, reference"),
        context.text("Médiane, variante", "Median, variant"),
        context.text("Écart, mois", "Difference, months"), context.text("Lecture", "Reading"),
      ],
      rows: lines.map { line in
        let shown = line.shown
        return [
          label(line), people(shown.households), people(shown.sooner), people(shown.later),
          months(line.waits.referenceWait), months(line.waits.variantWait),
          "\(signed(shown.difference)) [\(signed(shown.low)) ; \(signed(shown.high))]",
          VerdictWord.word(line.verdict)[context.language],
        ]
      })
  }
}
