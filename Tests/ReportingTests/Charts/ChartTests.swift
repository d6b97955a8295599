import DataFiles
import Evaluation
import Foundation
import Housing
import Testing

@testable import Reporting

@Suite("Charts")
struct ChartTests {
  let context = ChartContext(ComparisonReader(ComparisonFixture.result()), .french)

  private func object(_ view: VegaLiteView) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(view.json().utf8)) as? [String: Any])
  }

  @Test("every chart of a report is JSON, the same twice, with a finding, a caption and its sizes")
  func everyChart() throws {
    let charts = HTMLReport.charts(ComparisonFixture.result())
    // Five targets, twenty indicators, four trajectories, two maps, two profile charts.
    #expect(charts.count == 5 + 20 + 4 + 2 + 2)
    #expect(Set(charts.map(\.id)).count == charts.count)
    let again = HTMLReport.charts(ComparisonFixture.result())
    for (chart, other) in zip(charts, again) {
      #expect(!chart.finding.text.isEmpty && !chart.caption.isEmpty)
      for size in [ChartFigure.Size.wide, .narrow, .paper] {
        let view = try #require(chart.views[size])
        #expect(view.json() == other.views[size]?.json())
        let parsed = try object(view)
        let padding = try #require(parsed["padding"] as? [String: Int])
        let total = try #require(parsed["width"] as? Int) + (padding["left"] ?? 0) + (padding["right"] ?? 0)
        // A phone of 360 px less its margins; A4 less its margins at 96 px an inch.
        if size == .narrow { #expect(total <= 328, "\(chart.id)") }
        if size == .paper { #expect(total <= 665, "\(chart.id)") }
      }
    }
  }

  @Test("tables under charts are as wide as their heads")
  func tables() {
    for chart in HTMLReport.charts(ComparisonFixture.result()) {
      for row in chart.table.rows { #expect(row.count == chart.table.header.count, "\(chart.id)") }
    }
  }

  @Test("a gauge covers thirty points around its target, and more only where a scenario stands farther")
  func reach() {
    #expect(TargetGauge.reach(context.reader) == 15)
    var far = ComparisonFixture.result()
    far.targets[1].mean = 0.05
    far.targets[1].low = 0.03
    #expect(far.targets[1].parameters == "B")
    #expect(TargetGauge.reach(ComparisonReader(far)) == 25)
  }

  @Test("what is not demonstrated is hollow")
  func hollow() throws {
    let wait = try #require(IndicatorRegistry.indicator("medianWait"))
    let figure = try #require(DifferenceRow(context: context, indicator: wait).figure())
    let parsed = try object(try #require(figure.views[.wide]))
    let layers = try #require(parsed["layer"] as? [[String: Any]])
    let rows = try #require((layers[1]["data"] as? [String: Any])?["values"] as? [[String: Any]])
    #expect(rows.map { $0["fill"] as? String } == [Palette.surface, Palette.variants[1]])
    #expect(rows.map { $0["shape"] as? String } == ["circle", "square"])
  }

  @Test("profiles stand from most gain to most loss, what is not demonstrated between")
  func profiles() throws {
    let (variant, style) = try #require(context.variants.first)
    let lines = ProfileDumbbell(context: context, variant: variant, style: style).lines()
    #expect(lines.count == ApplicantProfile.allCases.count)
    let order: [Verdict] = [.lower, .notDemonstrated, .higher]
    let ranks = lines.compactMap { order.firstIndex(of: $0.verdict) }
    #expect(ranks == ranks.sorted())
    for verdict in order {
      let sizes = lines.filter { $0.verdict == verdict }.map(\.shown.difference)
      #expect(sizes == sizes.sorted())
    }
  }

  @Test("ticks hold the data at round steps")
  func ticks() {
    var seed: UInt64 = 1
    func draw() -> Double {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(seed >> 33) / Double(1 << 31)
    }
    for _ in 0..<2_000 {
      let low = (draw() - 0.5) * 1e5
      let high = low + draw() * 1e4 + 1e-3
      let ticks = AxisTicks(holding: low, high)
      #expect(ticks.range.lowerBound <= low + 1e-9 && ticks.range.upperBound >= high - 1e-9)
      #expect((2...8).contains(ticks.values.count), "\(low) \(high) \(ticks.values)")
    }
    #expect(AxisTicks(holding: 15.2, 29.1).values == [15, 20, 25, 30])
    #expect(AxisTicks(holding: 3, 3).range.contains(3))
  }

  @Test("labels at the ends of lines are spread, in order")
  func spread() {
    var seed: UInt64 = 7
    for _ in 0..<500 {
      let places = (0..<5).map { _ -> Double in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(seed >> 40) / Double(1 << 24) * 200
      }
      let moved = TrajectoryChart.spread(places, apart: 22)
      let order = places.indices.sorted { places[$0] < places[$1] }
      for (upper, lower) in zip(order, order.dropFirst()) { #expect(moved[lower] - moved[upper] > 21) }
    }
    #expect(TrajectoryChart.spread([10, 100], apart: 22) == [10, 100])
  }

  @Test("tints of a hue")
  func tints() {
    #expect(ZoneTiles.tint("#1E62B4", strength: 1) == "#1E62B4")
    #expect(ZoneTiles.tint("#1E62B4", strength: 0) == "#FFFFFF")
    #expect(ZoneTiles.tint("#00564C", strength: 0.5) == "#80ABA6")
  }

  @Test("one year has no trajectory; no zone has no map; no target no gauge")
  func absent() {
    var bare = ComparisonFixture.result()
    bare.study.years = 1
    (bare.zones, bare.targets, bare.gainersLosers) = (nil, [], [])
    let charts = HTMLReport.charts(bare)
    #expect(charts.count == 20)
    #expect(charts.allSatisfy { $0.id.hasPrefix("difference-") })
  }

  @Test("a long title is cut in a chart and nowhere else")
  func longTitle() {
    var scenario = ComparisonFixture.scenarios[1]
    scenario.titleFr = "Un titre de scénario bien trop long pour un graphique"
    #expect(context.shortTitle(scenario).count == ChartContext.longestTitle)
    #expect(context.title(scenario) == scenario.titleFr)
  }

  @Test("the style sheet holds every colour of the charts")
  func palette() {
    let styles = ReportTemplates.styles
    for colour in [
      Palette.ink, Palette.ink2, Palette.ink3, Palette.hollow, Palette.hairline, Palette.strongLine,
      Palette.reference,
    ] + Palette.variants {
      #expect(styles.contains(colour), "\(colour)")
    }
  }
}
