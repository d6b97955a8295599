import DataFiles
import Population

/// "La population de synthèse": what fits, what does not, and the pictures of both; the same in the report of a
/// comparison and on the population's own page.
struct PopulationSection {
  struct Part {
    let title: String
    let said: [String]
    /// Marks and names of the series, for a narrow chart that has no room for them.
    let key: [ScenarioMark]
    let figure: FigureEntry?
    /// A remark under the chart.
    let note: String?
  }

  let title: String
  let estimated: String?
  let parts: [Part]
  let figures: [ChartFigure]

  /// The section.
  ///
  /// - Parameter isWhole: whether the page is the population's own: then the course of the fit is drawn too.
  init(_ context: FitContext, hasCharts: Bool, isWhole: Bool) {
    let sentences = FitSentences(context: context)
    func html(_ sentence: Sentence?) -> String? { sentence?.html(context.language) }
    func part(_ title: String, _ said: [Sentence?], _ figure: ChartFigure?, key: [ScenarioMark] = []) -> Part
    {
      Part(
        title: title, said: said.compactMap(html), key: key,
        figure: figure.map { FigureEntry($0, context.language, hasCharts: hasCharts) }, note: nil)
    }
    let published = PublishedGaps(context: context).figure()
    let errors = MarginErrors(context: context).figure()
    let incomes = IncomeRanges(context: context).figure()
    let residuals = isWhole ? ResidualHistory(context: context).figure() : nil
    let names = [
      context.text("tous les ménages (FiLoSoFi)", "all households (FiLoSoFi)"),
      context.text("locataires", "tenants"), context.text("demandeurs", "applicants"),
    ]
    var parts = [
      part(
        context.text("L'épreuve : ce qui n'a pas servi au calage", "The test: what was kept aside"),
        [sentences.tested], published),
      part(
        context.text("Ce qui est calé, et à combien près", "What is fitted, and how closely"),
        [sentences.fitted, sentences.extremes], errors),
    ]
    if incomes != nil {
      parts.append(
        part(
          context.text("Les ressources, commune par commune", "Resources, commune by commune"),
          [sentences.incomes], incomes, key: zip(names, IncomeRanges.styles).map { ScenarioMark($0, $1) }))
    }
    if residuals != nil {
      parts.append(
        part(
          context.text("Comment le calage a convergé", "How the fit converged"), [sentences.converged],
          residuals))
    }
    if !isWhole {
      parts.append(
        part(context.text("Confidentialité", "Confidentiality"), [sentences.confidential], nil))
    }
    // The population's own page has said both above.
    title =
      isWhole
      ? context.text("Ce qui est retrouvé, ce qui est calé", "What is found again, what is fitted")
      : sentences.headline.pageText(context.language)
    estimated = isWhole ? nil : html(sentences.estimated)
    self.parts = parts
    figures = [published, errors, incomes, residuals].compactMap { $0 }
  }
}
