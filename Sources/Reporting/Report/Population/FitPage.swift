public import DataFiles
import Mustache
public import Population

/// Everything that the template of a population's page prints.
struct FitPage {
  let language: String
  let words: [String: String]
  let title: String
  let heading: String
  let estimatedBadge: String?
  let nonce: String
  let styles: String
  let hasCharts: Bool
  let headline: String
  let told: [String]
  let contents: [ReportPage.ContentsEntry]
  let population: PopulationSection
  let details: FitDetails
  let confidential: String
  let limits: [String]
  let adjustments: [String]
  let command: String?
  let entries: [ReproduceSection.Entry]
  let digests: [ReproduceSection.Entry]
  let chartData: String
  let script: String
  let bundle: String?
}

/// A population's fit report as one HTML file, with the look and the rules of the report of a comparison.
public enum PopulationPage {
  /// The whole file.
  ///
  /// - Parameters:
  ///   - fit: the report as it is shown: masked.
  ///   - language: French unless asked otherwise.
  ///   - assets: chart bundle and fonts to inline; with `.none` the tables stand open in place of the charts.
  public static func html(
    _ fit: FitReport, language: Language = .french, assets: ReportAssets
  ) -> String {
    let page = page(FitContext(fit, language), assets)
    guard let text = ReportTemplates.library.render(page, withTemplate: "fit") else {
      preconditionFailure("the template of the population's page is not registered")
    }
    return text
  }

  /// The charts of the page as Vega-Lite specifications, in its order.
  public static func charts(_ fit: FitReport, language: Language = .french) -> [ChartFigure] {
    PopulationSection(FitContext(fit, language), hasCharts: true, isWhole: true).figures
  }

  private static func page(_ context: FitContext, _ assets: ReportAssets) -> FitPage {
    let fit = context.fit
    let language = context.language
    let hasCharts = assets.vegaBundle != nil
    let words = ReportWords.table(language)
    let sentences = FitSentences(context: context)
    let section = PopulationSection(context, hasCharts: hasCharts, isWhole: true)
    let territory = context.text(fit.title)
    let anchors = ["population", "details", "method", "reproduce"]
    let names = [
      words["populationShort"], words["details"], words["populationLimits"], words["reproduce"],
    ]
    return FitPage(
      language: language.rawValue, words: words,
      title: "\(sentences.headline.pageText(language)) · \(territory)", heading: territory,
      estimatedBadge: fit.demandIsEstimated ? words["estimatedBadge"] : nil, nonce: nonce(fit),
      styles: assets.fontFaces + ReportTemplates.styles + runningHeads(context, words), hasCharts: hasCharts,
      headline: sentences.headline.html(language),
      told: [
        sentences.totals, sentences.estimated, sentences.fitted, sentences.tested, sentences.made,
        sentences.hidden,
      ].compactMap { $0?.html(language) },
      contents: zip(anchors, names).map { ReportPage.ContentsEntry(anchor: $0, text: $1 ?? "") },
      population: section, details: FitDetails(context),
      confidential: sentences.confidential.html(language),
      limits: (fit.assumptions + fit.cautions).map { context.text($0) },
      adjustments: fit.adjustments.filter { $0.count > 0 || $0.isMasked }.map {
        context.text($0.label) + context.text(" : ", ": ")
          + ($0.isMasked ? context.hidden : context.count($0.count))
      },
      command: fit.provenance.command.isEmpty ? nil : fit.provenance.command, entries: entries(context),
      digests: fit.provenance.inputs.map {
        ReproduceSection.Entry(name: context.text(FitNames.input($0.name)), value: $0.digest)
      },
      chartData: HTMLText.json(
        hasCharts ? HTMLReport.chartData(section.figures, language) : "{}"),
      script: HTMLText.script(ReportTemplates.script), bundle: assets.vegaBundle.map(HTMLText.script))
  }

  private static func entries(_ context: FitContext) -> [ReproduceSection.Entry] {
    let fit = context.fit
    func date(_ text: String) -> String { DateText.long(text, context.language) }
    return [
      (context.text("Graine", "Seed"), "\(fit.seed)"),
      (context.text("Part du territoire", "Share of the territory"), context.percent(fit.sample)),
      (context.text("Version du moteur", "Engine version"), fit.provenance.engineVersion),
      (context.text("Données au", "Data of"), date(fit.provenance.referenceDate)),
      (context.text("Plafonds et euros du", "Ceilings and euros of"), date(fit.provenance.lawDate)),
    ].filter { !$0.1.isEmpty }.map { ReproduceSection.Entry(name: $0.0, value: $0.1) }
  }

  /// Only scripts that bear it run; it differs from one report to another.
  private static func nonce(_ fit: FitReport) -> String {
    var digest = Digest()
    digest.add(PopulationFiles.json(of: fit))
    return digest.hex
  }

  /// Head and foot of each printed page.
  private static func runningHeads(_ context: FitContext, _ words: [String: String]) -> String {
    let fit = context.fit
    let head = "\(words["product"] ?? "") · \(context.text(fit.title))"
    let year = String(fit.provenance.referenceDate.prefix(4))
    let foot = context.text(
      "Population \(fit.territoryDigest.prefix(6)) · graine \(fit.seed) · données \(year)",
      "Population \(fit.territoryDigest.prefix(6)) · seed \(fit.seed) · data \(year)")
    return "@page{"
      + [
        ("top-left", head), ("top-right", ReportWords.badges(words, estimated: fit.demandIsEstimated)),
        ("bottom-left", foot),
      ].map {
        "@\($0){content:\"\(HTMLText.styleString($1))\"}"
      }.joined() + "}"
  }
}
