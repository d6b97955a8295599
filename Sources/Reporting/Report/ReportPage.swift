import DataFiles

/// Everything that the page's template prints, section by section; texts are ready, the template only places them.
struct ReportPage {
  let language: String
  let words: [String: String]
  let title: String
  let territory: String
  let years: String
  let heading: String
  let estimatedBadge: String?
  let nonce: String
  let styles: String
  let hasCharts: Bool
  let contents: [ContentsEntry]
  let first: FirstPage
  let rules: RulesSection
  let targets: TargetsSection?
  let differences: DifferencesSection
  let time: TimeSection?
  let zones: ZonesSection?
  let profiles: ProfilesSection?
  let prices: PricesSection?
  let population: PopulationSection?
  let definitions: [DefinitionEntry]
  let method: MethodSection
  let sources: [SourceEntry]
  let reproduce: ReproduceSection
  let chartData: String
  let script: String
  let bundle: String?

  struct ContentsEntry {
    let anchor: String
    let text: String
  }
}

/// A scenario as it stands beside its figures.
struct ScenarioMark {
  let name: String
  /// Name of the mark, `reference` or a shape.
  let mark: String

  init(_ name: String, _ style: ScenarioStyle) {
    self.name = name
    mark = style.mark.rawValue
  }
}

/// A chart as the template places it.
struct FigureEntry {
  let id: String
  let label: String
  let caption: String
  let hasCharts: Bool
  let table: TableEntry?

  init(_ figure: ChartFigure, _ context: ChartContext, hasCharts: Bool) {
    self.init(figure, context.language, hasCharts: hasCharts)
  }

  init(_ figure: ChartFigure, _ language: Language, hasCharts: Bool) {
    id = figure.id
    label = figure.finding.pageText(language)
    caption = language == .french ? FrenchTypography.curved(figure.caption) : figure.caption
    self.hasCharts = hasCharts
    table = figure.table.rows.isEmpty ? nil : TableEntry(figure.table, open: !hasCharts)
  }
}

/// A table of texts as the template places it.
struct TableEntry {
  struct Row {
    let head: String
    let cells: [String]
  }
  let caption: String
  let open: Bool
  let first: String
  let header: [String]
  let rows: [Row]

  init(_ table: FigureTable, open: Bool) {
    caption = table.caption
    self.open = open
    first = table.header.first ?? ""
    header = Array(table.header.dropFirst())
    rows = table.rows.map { Row(head: $0.first ?? "", cells: Array($0.dropFirst())) }
  }
}

/// A verdict: its picture and its word.
struct VerdictEntry {
  let icon: String
  let word: String
  /// The word where there is little room: on paper, in a table.
  let short: String
  let strong: Bool
}
