import DataFiles
import Evaluation
import Population

/// What a statistician asks of a population: the measures of each table, persons, correlations, how each column was
/// made, the EPCI one by one.
struct FitDetails {
  struct Group {
    let id: String
    let title: String
    let said: String?
    /// Whether the second and third columns are words, not numbers.
    let isWordy: Bool
    let table: TableEntry
  }

  let groups: [Group]

  init(_ context: FitContext) {
    groups = [
      Self.tables(context), Self.people(context), Self.correlations(context), Self.duplicates(context),
      Self.columns(context), Self.blocks(context),
    ].compactMap { $0 }
  }

  private static func group(
    _ id: String, _ title: String, said: String? = nil, isWordy: Bool = false, _ header: [String],
    _ rows: [[String]]
  ) -> Group? {
    guard !rows.isEmpty else { return nil }
    return Group(
      id: "details-" + id, title: title, said: said, isWordy: isWordy,
      table: TableEntry(FigureTable(caption: title, header: header, rows: rows), open: true))
  }

  /// SRMSE under it are written as less than it.
  private static let leastShown = 0.0001

  private static func tables(_ context: FitContext) -> Group? {
    func row(_ name: String, _ measures: FitReport.ErrorMeasures) -> [String] {
      [
        name, context.count(measures.categories),
        context.numbers.plain(measures.totalAbsoluteError, decimals: 1),
        measures.standardisedError > 0 && measures.standardisedError < leastShown
          ? "<" + context.numbers.plain(leastShown, decimals: 4)
          : context.numbers.plain(measures.standardisedError, decimals: 4),
        context.numbers.plain(measures.chiSquare, decimals: 2), context.percent(measures.meanRelativeError),
        context.numbers.plain(measures.largestError, decimals: 1), context.percent(measures.withinOnePercent),
        context.percent(measures.withinFivePercent),
      ]
    }
    return group(
      "measures", context.text("Les mesures d'écart, table par table", "Measures of error, table by table"),
      said: context.text(
        "En ménages ou en logements. TAE : somme des écarts absolus ; SRMSE : écart quadratique moyen sur la cible moyenne ; χ² de Pearson ; MAPE : écart relatif moyen ; maximum : le plus grand écart ; à 1 %, à 5 % : part des cases à cette distance de leur cible. Les effectifs masqués n'y sont pas.",
        "In households or dwellings. TAE: sum of absolute errors; SRMSE: root mean square error over the mean target; Pearson's χ²; MAPE: mean relative error; largest: the largest error; within 1%, 5%: share of the cells as near to their target. Hidden counts are left out."
      ),
      [
        context.text("Table ou marge", "Table or margin"), context.text("Cases", "Cells"), "TAE", "SRMSE",
        "χ²", "MAPE", context.text("Maximum", "Largest"), context.text("À 1 %", "Within 1%"),
        context.text("À 5 %", "Within 5%"),
      ],
      context.fit.tables.map { table in
        row(
          context.text("Table : ", "Table: ") + context.text(MarginNames.dimension(table.name)),
          table.measures)
      }
        + (context.fit.margins + context.fit.stock).map {
          row(context.text(MarginNames.dimension($0.dimension)), $0.measures)
        })
  }

  private static func people(_ context: FitContext) -> Group? {
    group(
      "people", context.text("Les personnes", "The persons"),
      [
        context.text("Total", "Total"), context.text("Demandé", "Asked for"),
        context.text("Population", "Population"), context.text("Écart", "Distance"),
      ],
      context.fit.people.map { line in
        let name =
          context.text(FitNames.measure(line.measure)) + context.text(" des ", " of ")
          + context.text(FitNames.population(line.population))
        let gap = line.target.flatMap { $0 > 0 ? context.gap(line.fit / $0 - 1) : nil } ?? "–"
        return [
          Grammar.capitalised(name), line.target.map { context.numbers.plain($0, decimals: 0) } ?? "–",
          context.numbers.plain(line.fit, decimals: 0), gap,
        ]
      })
  }

  private static func correlations(_ context: FitContext) -> Group? {
    func signed(_ value: Double) -> String { context.numbers.signed(value, .number, decimals: 2) }
    let repair = context.numbers.plain(context.fit.correlationRepair, decimals: 4)
    return group(
      "correlations", context.text("Les corrélations de rang", "The rank correlations"),
      said: context.text(
        "Demandées à l'intérieur des cases, mesurées sur tous les primo-demandeurs. Distance de la matrice corrigée : \(repair) (0 : prise telle quelle).",
        "Asked for inside the cells, measured over all first-time applicants. Distance of the repaired matrix: \(repair) (0: taken as it is)."
      ),
      [
        context.text("Champs", "Fields"), context.text("Demandée", "Asked for"),
        context.text("Obtenue", "Obtained"),
      ],
      context.fit.correlations.map {
        [
          Grammar.capitalised(context.text(FitNames.fields($0.fields))), signed($0.target),
          signed($0.obtained),
        ]
      })
  }

  private static func duplicates(_ context: FitContext) -> Group? {
    group(
      "duplicates", context.text("Les lignes identiques", "Identical rows"),
      said: context.text(
        "Part des lignes identiques à une autre du même fichier, numéros mis à part.",
        "Share of the rows that are identical to another of their file, numbers apart."),
      [
        context.text("Fichier", "File"), context.text("Lignes", "Rows"), context.text("Part", "Share"),
      ],
      context.fit.duplicates.map { [$0.file, context.count($0.rows), context.percent($0.share)] })
  }

  private static func columns(_ context: FitContext) -> Group? {
    func count(_ number: Int, _ column: FitReport.ColumnQuality) -> String {
      number > 0 ? context.count(number) : column.isMasked ? context.hidden : "–"
    }
    return group(
      "columns", context.text("Comment chaque colonne est faite", "How each column is made"),
      said: context.text(
        "Imputé : valeur mise là où la source n'en a pas. Réparé : valeur changée pour s'accorder à une autre ligne. Par défaut : la loi est celle du laboratoire, faute de chiffre du territoire.",
        "Imputed: a value put where the source has none. Repaired: a value changed to agree with another row. By default: the law is the lab's own, for want of a figure of the territory."
      ),
      isWordy: true,
      [
        context.text("Colonne", "Column"), context.text("Origine", "Origin"),
        context.text("Source ou loi", "Source or law"), context.text("Imputé", "Imputed"),
        context.text("Réparé", "Repaired"), context.text("Par défaut", "By default"),
      ],
      context.fit.columns.map { column in
        [
          column.file.replacing(".csv", with: "") + "." + column.column,
          context.text(FitNames.origin(column.origin)), context.text(column.source),
          count(column.imputed, column), count(column.repaired, column), count(column.defaulted, column),
        ]
      })
  }

  /// EPCI that the page lists from each end, where there are many.
  private static let listedBlocks = 5

  private static func blocks(_ context: FitContext) -> Group? {
    let blocks = context.fit.blocks
    guard blocks.count > 1 else { return nil }
    let sorted = blocks.enumerated().sorted {
      ($1.element.relativeError, $0.offset) < ($0.element.relativeError, $1.offset)
    }.map(\.element)
    let isWhole = sorted.count <= 2 * listedBlocks
    let listed = isWhole ? sorted : Array(sorted.prefix(listedBlocks) + sorted.suffix(listedBlocks))
    return group(
      "blocks", context.text("EPCI par EPCI", "EPCI by EPCI"),
      said: isWhole
        ? context.text("Le moins bien calé d'abord.", "The least well fitted first.")
        : context.text(
          "Les \(listedBlocks) moins bien calés, puis les \(listedBlocks) mieux calés ; tous sont dans fit.json.",
          "The \(listedBlocks) least well fitted, then the \(listedBlocks) best; all are in fit.json."),
      [
        "EPCI", context.text("Logements", "Dwellings"), context.text("Locataires", "Tenants"),
        context.text("Demandeurs", "Applicants"), context.text("Écart relatif", "Relative error"),
        context.text("Demande", "Demand"),
      ],
      listed.map { block in
        [
          context.text(block.title), context.count(block.totals.dwellings),
          block.totals.masksTenants ? context.hidden : context.count(block.totals.tenants),
          block.totals.masksApplicants ? context.hidden : context.count(block.totals.applicants),
          context.percent(block.relativeError),
          block.demandIsEstimated
            ? context.text("estimée", "estimated") : context.text("comptée", "counted"),
        ]
      })
  }
}
