public import DataFiles
public import Evaluation

/// A comparison as text: on a terminal, in Markdown.
///
/// Levels of the reference, then paired differences with their interval and a verdict; legal targets; gainers and
/// losers by profile. The last line is the command that reproduces the result.
public struct ComparisonTable: Sendable {
  let reader: ComparisonReader
  let sentences: ComparisonSentences
  let language: Language
  let numbers: NumberText

  /// The tables of a comparison in a language.
  public init(_ result: ScenarioComparison, _ language: Language) {
    reader = ComparisonReader(result)
    sentences = ComparisonSentences(reader, language)
    numbers = NumberText(language)
    self.language = language
  }

  /// The text for a terminal.
  ///
  /// - Parameters:
  ///   - width: columns of the terminal; from 80 to 120 are meant. Variants stand side by side where they fit, else
  ///     one under the other.
  ///   - colour: whether what is demonstrated may be bold (ANSI); false for a file, or where `NO_COLOR` is set.
  public func terminal(width: Int = 100, colour: Bool) -> String {
    var lines = sentences.headline.text.wrapped(to: width)
    lines += [""] + introduction.wrapped(to: width)
    if let estimated { lines += estimated.wrapped(to: width) }
    for block in blocks(fitting: width) {
      lines += ["", block.title] + block.lines(colour: colour)
      if let note = block.note { lines += note.wrapped(to: width) }
    }
    lines += ["", reader.result.study.command]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The same as Markdown.
  public func markdown() -> String {
    var lines = ["# " + sentences.headline.text, "", introduction]
    if let estimated { lines += ["", estimated] }
    for block in blocks(fitting: .max) {
      lines += ["", "## " + block.title, ""] + block.markdown
      if let note = block.note { lines += ["", note] }
    }
    lines += ["", "```sh", reader.result.study.command, "```"]
    return lines.joined(separator: "\n") + "\n"
  }

  private func blocks(fitting width: Int) -> [TableBlock] {
    [differences, targets, profiles].compactMap { sideBySide, stacked -> TableBlock? in
      guard !sideBySide.rows.isEmpty else { return nil }
      return sideBySide.width <= width ? sideBySide : stacked
    }
  }

  func text(_ fr: String, _ en: String) -> String {
    language == .french ? FrenchTypography.set(fr) : en
  }

  private var introduction: String {
    let study = reader.result.study
    let sets = Grammar.list(study.parameterSets, language)
    let many = study.parameterSets.count > 1
    let level = numbers.percent(study.level)
    let reference = reader.reference.map { $0.titleFr } ?? "–"
    let referenceEn = reader.reference.map { $0.titleEn } ?? "–"
    let years = numbers.years(study.startYear, study.years)
    return text(
      "\(study.territoryTitleFr), \(years). Référence : \(reference). \(study.replications) simulations appariées par scénario, \(many ? "jeux" : "jeu") de paramètres \(sets), graine \(study.seed) ; intervalles à \(level).",
      "\(study.territoryTitleEn), \(years). Reference: \(referenceEn). \(study.replications) paired simulations for each scenario, parameter \(many ? "sets" : "set") \(sets), seed \(study.seed); \(level) intervals."
    )
  }

  /// Where the demand comes from, when it is no count.
  private var estimated: String? {
    guard reader.result.demandIsEstimated else { return nil }
    return text(
      "Demande estimée : le nombre de demandeurs vient d'une règle, non d'un compte de ce territoire.",
      "Estimated demand: the number of applicants comes from a rule, not from a count of this territory.")
  }

  func title(_ scenario: ScenarioSummary) -> String {
    language == .french ? scenario.titleFr : scenario.titleEn
  }

  /// How to read signs, stress and units.
  private var legend: String {
    let set =
      reader.hasSeveralSets
      ? text(
        " Niveaux : paramètres \(reader.mainSet) ; une différence n'est démontrée que si tous les jeux s'accordent.",
        " Levels: parameters \(reader.mainSet); a difference is demonstrated only where all sets agree.") : ""
    return text(
      "↑ hausse  ↓ baisse  ≈ pas de différence démontrée  = identique. Écarts des parts en points.",
      "↑ higher  ↓ lower  ≈ no difference demonstrated  = identical. Differences of shares in points.") + set
  }

  /// A difference, its interval and its sign: "+6,3 [+5,3 ; +7,3] ↑".
  private func cell(
    _ value: Double, _ low: Double, _ high: Double, _ verdict: Verdict,
    _ indicator: (unit: IndicatorUnit, decimals: Int)
  ) -> TableBlock.Cell {
    let sign = VerdictWord.sign(verdict)
    if verdict == .identical { return TableBlock.Cell(text: "0 \(sign)") }
    func shown(_ number: Double) -> String {
      numbers.signed(number, indicator.unit, decimals: indicator.decimals)
    }
    return TableBlock.Cell(
      text: text(
        "\(shown(value)) [\(shown(low)) ; \(shown(high))] \(sign)",
        "\(shown(value)) [\(shown(low)), \(shown(high))] \(sign)"),
      strong: verdict != .notDemonstrated)
  }

  /// Variants side by side, and one under the other for narrow terminals.
  private func layouts(
    title: String, rows: [(name: String, reference: String, cells: [TableBlock.Cell])], note: String?
  ) -> (TableBlock, TableBlock) {
    let variants = reader.variants.map(self.title)
    let reference = text("Référence", "Reference")
    let wide = TableBlock(
      title: title, header: ["", reference] + variants,
      rows: rows.map { [TableBlock.Cell(text: $0.name), TableBlock.Cell(text: $0.reference)] + $0.cells },
      note: note)
    let narrow = TableBlock(
      title: title, header: ["", ""],
      rows: rows.flatMap { row in
        [[TableBlock.Cell(text: row.name), TableBlock.Cell(text: row.reference)]]
          + zip(variants, row.cells).map { [TableBlock.Cell(text: "  " + $0), $1] }
      }, note: note)
    return (wide, narrow)
  }

  private var differences: (TableBlock, TableBlock) {
    let rows = reader.indicators.map { indicator in
      let level = reader.reference.flatMap { reader.level(indicator.id, in: $0.name)?.mean }
      let cells = reader.variants.map { variant -> TableBlock.Cell in
        guard let joint = reader.difference(indicator.id, of: variant.name) else {
          return TableBlock.Cell(text: "–")
        }
        return cell(
          joint.shown.difference, joint.shown.low, joint.shown.high, joint.verdict,
          (indicator.unit, indicator.decimals))
      }
      return (
        name: indicator.label[language],
        reference: level.map { numbers.level($0, indicator.unit, decimals: indicator.decimals) } ?? "–",
        cells: cells
      )
    }
    return layouts(title: text("Indicateurs", "Indicators"), rows: rows, note: legend)
  }

  private var targets: (TableBlock, TableBlock) {
    let outcomes = reader.targets.map { target in
      (target, reader.result.scenarios.map { reader.target(target, in: $0.name) })
    }
    func name(_ outcome: TargetOutcome?) -> String {
      guard let outcome else { return "–" }
      return "\(language == .french ? outcome.labelFr : outcome.labelEn) ≥ \(numbers.percent(outcome.limit))"
    }
    func cell(_ joint: JointTarget?) -> TableBlock.Cell {
      guard let joint else { return TableBlock.Cell(text: "–") }
      let counts = joint.bySet.map { "\($0.met)/\($0.replications)" }.joined(separator: " · ")
      let level = numbers.level(joint.main.mean, .share, decimals: 1)
      return TableBlock.Cell(
        text: "\(level)  \(VerdictWord.word(joint.verdict)[language])  \(counts)",
        strong: joint.verdict != .uncertain)
    }
    let titles = reader.result.scenarios.map(title)
    let head = text("Objectifs légaux", "Legal targets")
    let note = text(
      "Simulations où l'objectif est atteint, par jeu de paramètres (\(reader.result.study.parameterSets.joined(separator: " · "))).",
      "Simulations in which the target is met, by parameter set (\(reader.result.study.parameterSets.joined(separator: " · ")))."
    )
    let wide = TableBlock(
      title: head, header: [""] + titles,
      rows: outcomes.map { _, joints in
        [TableBlock.Cell(text: name(joints.compactMap { $0 }.first?.main))] + joints.map(cell)
      },
      note: note)
    let narrow = TableBlock(
      title: head, header: ["", ""],
      rows: outcomes.flatMap { _, joints in
        [[TableBlock.Cell(text: name(joints.compactMap { $0 }.first?.main)), TableBlock.Cell(text: "")]]
          + zip(titles, joints).map { [TableBlock.Cell(text: "  " + $0), cell($1)] }
      }, note: note)
    return (wide, narrow)
  }

  private var profiles: (TableBlock, TableBlock) {
    let codes = reader.result.gainersLosers.isEmpty ? [] : [ComparisonReader.everyone] + reader.profiles
    let rows = codes.compactMap { code -> (name: String, reference: String, cells: [TableBlock.Cell])? in
      let joints = reader.variants.map { reader.profile(code, of: $0.name) }
      guard let any = joints.compactMap({ $0 }).first else { return nil }
      let cells = joints.map { joint -> TableBlock.Cell in
        guard let joint else { return TableBlock.Cell(text: "–") }
        return cell(joint.shown.difference, joint.shown.low, joint.shown.high, joint.verdict, (.months, 1))
      }
      return (
        name: language == .french ? any.shown.labelFr : any.shown.labelEn,
        reference: any.waits.referenceWait.map { numbers.level($0, .months, decimals: 1) }
          ?? text("non atteinte", "not reached"),
        cells: cells
      )
    }
    return layouts(
      title: text("Qui attend moins, qui attend plus", "Who waits less, who waits longer"), rows: rows,
      note: text(
        "Référence : attente médiane ; écarts : attente moyenne restreinte, en mois.",
        "Reference: median wait; differences: restricted mean wait, in months."))
  }
}
