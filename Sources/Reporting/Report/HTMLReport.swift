public import DataFiles
public import Evaluation
import Mustache
import Population

/// A comparison as one HTML file: it opens with no network, on any computer, and prints on A4.
///
/// The first page gives the question, the finding, three results with their verdicts, the options and what the
/// report does not say. Every section opens with its finding; every chart has its data as a table; every indicator
/// says where it comes from; the last section gives the command that does it again.
public enum HTMLReport {
  /// The whole file.
  ///
  /// - Parameters:
  ///   - result: what is told; nothing else is computed.
  ///   - language: French unless asked otherwise.
  ///   - assets: chart bundle and fonts to inline; with `.none` the tables stand open in place of the charts.
  public static func html(
    _ result: ScenarioComparison, language: Language = .french, assets: ReportAssets
  ) -> String {
    let page = page(result, language, assets)
    guard let text = ReportTemplates.library.render(page, withTemplate: "page") else {
      preconditionFailure("the template of the page is not registered")
    }
    return text
  }

  /// The charts of a report as Vega-Lite specifications, by their name in the page, in its order.
  public static func charts(_ result: ScenarioComparison, language: Language = .french) -> [ChartFigure] {
    figures(of: Sections(ChartContext(ComparisonReader(result), language), hasCharts: true))
  }

  private struct Sections {
    let targets: TargetsSection?
    let differences: DifferencesSection
    let time: TimeSection?
    let zones: ZonesSection?
    let profiles: ProfilesSection?
    let prices: PricesSection?
    let population: PopulationSection?

    init(_ context: ChartContext, hasCharts: Bool) {
      targets = TargetsSection(context, hasCharts: hasCharts)
      differences = DifferencesSection(context, hasCharts: hasCharts)
      time = TimeSection(context, hasCharts: hasCharts)
      zones = ZonesSection(context, hasCharts: hasCharts)
      profiles = ProfilesSection(context, hasCharts: hasCharts)
      prices = PricesSection(context)
      population = context.reader.result.population.map {
        PopulationSection(FitContext($0, context.language), hasCharts: hasCharts, isWhole: false)
      }
    }
  }

  private static func figures(of sections: Sections) -> [ChartFigure] {
    (sections.targets?.figures ?? []) + sections.differences.figures + (sections.time?.figures ?? [])
      + (sections.zones?.figures ?? []) + (sections.profiles?.figures ?? [])
      + (sections.population?.figures ?? [])
  }

  private static func page(_ result: ScenarioComparison, _ language: Language, _ assets: ReportAssets)
    -> ReportPage
  {
    let context = ChartContext(ComparisonReader(result), language)
    let hasCharts = assets.vegaBundle != nil
    let sections = Sections(context, hasCharts: hasCharts)
    let study = result.study
    let words = ReportWords.table(language)
    let territory =
      language == .french ? FrenchTypography.curved(study.territoryTitleFr) : study.territoryTitleEn
    let years = context.numbers.years(study.startYear, study.years)
    let present: [(anchor: String, shown: Bool)] = [
      ("rules", true), ("targets", sections.targets != nil), ("differences", true),
      ("time", sections.time != nil),
      ("zones", sections.zones != nil), ("profiles", sections.profiles != nil),
      ("prices", sections.prices != nil), ("population", sections.population != nil),
      ("definitions", true), ("method", true), ("sources", !study.sources.isEmpty), ("reproduce", true),
    ]
    return ReportPage(
      language: language.rawValue, words: words,
      title: "\(context.sentences.headline.pageText(language)) · \(territory)", territory: territory,
      years: years, heading: "\(territory), \(years)",
      estimatedBadge: result.demandIsEstimated ? words["estimatedBadge"] : nil,
      nonce: nonce(result),
      styles: assets.fontFaces + ReportTemplates.styles + runningHeads(context, words), hasCharts: hasCharts,
      contents: present.filter(\.shown).map {
        ReportPage.ContentsEntry(anchor: $0.anchor, text: words[$0.anchor] ?? "")
      },
      first: FirstPage(context), rules: RulesSection(context), targets: sections.targets,
      differences: sections.differences, time: sections.time, zones: sections.zones,
      profiles: sections.profiles,
      prices: sections.prices, population: sections.population, definitions: DefinitionEntry.all(context),
      method: MethodSection(context),
      sources: study.sources.map { SourceEntry($0, context) }, reproduce: ReproduceSection(context),
      chartData: HTMLText.json(hasCharts ? chartData(figures(of: sections), language) : "{}"),
      script: HTMLText.script(ReportTemplates.script), bundle: assets.vegaBundle.map(HTMLText.script))
  }

  /// Only scripts that bear it run; it differs from one result to another.
  private static func nonce(_ result: ScenarioComparison) -> String {
    var digest = Digest()
    digest.add(result.study.digest)
    digest.add(result.study.command)
    return digest.hex
  }

  private struct ChartData: Encodable {
    let config: JSONValue
    let charts: [String: [String: VegaLiteView]]
  }

  static func chartData(_ figures: [ChartFigure], _ language: Language) -> String {
    let charts = figures.map { figure in
      (figure.id, Dictionary(uniqueKeysWithValues: figure.views.map { ($0.key.rawValue, $0.value) }))
    }
    return VegaLiteView.encoded(
      ChartData(
        config: VegaLiteConfig.config(language),
        charts: Dictionary(charts, uniquingKeysWith: { first, _ in first })))
  }

  /// Head and foot of each printed page.
  private static func runningHeads(_ context: ChartContext, _ words: [String: String]) -> String {
    let study = context.reader.result.study
    let french = context.language == .french
    let law = DateText.long(study.lawDate, context.language)
    let head = "\(words["product"] ?? "") · \(french ? study.territoryTitleFr : study.territoryTitleEn)"
    let foot = context.text(
      "Comparaison \(study.digest.prefix(6)) · moteur \(study.engineVersion) · données \(study.referenceDate.prefix(4)) · droit au \(law)",
      "Comparison \(study.digest.prefix(6)) · engine \(study.engineVersion) · data \(study.referenceDate.prefix(4)) · law of \(law)"
    )
    func box(_ place: String, _ text: String) -> String {
      "@\(place){content:\"\(HTMLText.styleString(text))\"}"
    }
    return
      "@page{\(box("top-left", head))\(box("top-right", ReportWords.badges(words, estimated: context.reader.result.demandIsEstimated)))\(box("bottom-left", foot))}"
  }
}
