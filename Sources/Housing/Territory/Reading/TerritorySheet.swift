import DataFiles

/// Reads `territory.yml`.
struct TerritorySheet {
  let title: Bilingual
  let epci: String
  let department: String
  let region: String
  let referenceDate: CalendarDate
  let startYear: Int
  let priceDate: CalendarDate
  let ageingRule: Bilingual
  let cautions: [Bilingual]
  /// Shares of the holders.
  ///
  /// Shape: `ReservationHolder.allCases.count`.
  let holders: [SourcedFigure]
  let figures: [SourcedFigure]
  let settings: [SourcedFigure]
  /// What the columns of `epci.csv` are, their value of no account; empty where the territory is one EPCI.
  let epciFigures: [SourcedFigure]
  /// Whether the demand was estimated by a rule.
  let demandIsEstimated: Bool

  static let keys = [
    "title", "epci", "department", "region", "referenceDate", "startYear", "priceDate", "ageingRule",
    "cautions", "holders", "figures", "settings", "epciFigures", "demandEstimated",
  ]
  /// Years that a simulation may start in, or whose euros amounts may be in.
  static let startYears = 2000...2100
  /// The longest burn-in that a simulation may need, in years.
  static let longestBurnIn = 20

  init(text: String, file: String) throws(DataProblem) {
    let sheet = try LocatedYAML(text: text, file: file)
    _ = try sheet.entries(known: Self.keys)
    title = try sheet.required("title").bilingual()
    epci = try Self.code(sheet.required("epci"))
    department = try Self.department(sheet.required("department"))
    region = try sheet.required("region").text()
    referenceDate = try sheet.required("referenceDate").date()
    startYear = try sheet.required("startYear").integer(in: Self.startYears)
    priceDate = try sheet.required("priceDate").date()
    ageingRule = try sheet.required("ageingRule").bilingual()
    cautions = try Self.cautions(sheet.required("cautions"))
    holders = try Self.holders(sheet.required("holders"))
    figures = try Self.figures(sheet.required("figures"))
    settings = try Self.settings(sheet["settings"])
    epciFigures = try Self.epciFigures(sheet["epciFigures"])
    demandIsEstimated = try sheet["demandEstimated"]?.boolean() ?? false
    try checkDates(sheet)
  }

  private func checkDates(_ sheet: LocatedYAML) throws(DataProblem) {
    let earliest = startYear - Self.longestBurnIn
    guard referenceDate <= .startOf(year: startYear), referenceDate.year >= earliest else {
      throw try sheet.required("referenceDate").problem(
        what: Bilingual(
          fr: "\(referenceDate) ne convient pas à un départ en \(startYear)",
          en: "\(referenceDate) does not suit a start in \(startYear)"),
        allowed: Bilingual(
          fr: "de \(earliest)-01-01 à \(startYear)-01-01", en: "\(earliest)-01-01 to \(startYear)-01-01"))
    }
    guard Self.startYears.contains(priceDate.year) else {
      throw try sheet.required("priceDate").problem(
        what: Bilingual(fr: "\(priceDate) est hors bornes", en: "\(priceDate) is out of range"),
        allowed: Bilingual(
          fr: "de \(Self.startYears.lowerBound) à \(Self.startYears.upperBound)",
          en: "\(Self.startYears.lowerBound) to \(Self.startYears.upperBound)"))
    }
  }

  private static func code(_ place: LocatedYAML) throws(DataProblem) -> String {
    let text = try place.text()
    guard IntercommunalityFile.isCode(text) else {
      throw place.problem(
        what: Bilingual(fr: "« \(text) » n'est pas un code", en: "\"\(text)\" is not a code"),
        allowed: Bilingual(fr: "9 chiffres", en: "9 digits"))
    }
    return text
  }

  private static func department(_ place: LocatedYAML) throws(DataProblem) -> String {
    let text = try place.text()
    guard GeographicCode.isCommune(text + "000") || GeographicCode.isCommune(text + "00") else {
      throw place.problem(
        what: Bilingual(
          fr: "« \(text) » n'est pas un code de département", en: "\"\(text)\" is not a département code"),
        allowed: Bilingual(fr: "01 à 95, 2A, 2B, 971 à 976", en: "01 to 95, 2A, 2B, 971 to 976"))
    }
    return text
  }

  private static func cautions(_ place: LocatedYAML) throws(DataProblem) -> [Bilingual] {
    var cautions: [Bilingual] = []
    for element in try place.elements() { cautions.append(try element.bilingual()) }
    return cautions
  }

  private static func holders(_ place: LocatedYAML) throws(DataProblem) -> [SourcedFigure] {
    _ = try place.entries(known: ReservationHolder.codes)
    var holders: [SourcedFigure] = []
    for code in ReservationHolder.codes {
      holders.append(
        try FigureEntry.read(place.required(code), key: "holders.\(code)", unit: "share", range: 0...1))
    }
    if let fault = ShareSum.fault(of: holders.map(\.value)) {
      throw place.problem(what: fault.what, allowed: fault.allowed)
    }
    return holders
  }

  private static func figures(_ place: LocatedYAML) throws(DataProblem) -> [SourcedFigure] {
    var figures: [SourcedFigure] = []
    for (key, value) in try place.entries(known: KnownFigures.all.map(\.key)) {
      let known = KnownFigures.figure(key)
      figures.append(try FigureEntry.read(value, key: key, unit: known?.unit, range: known?.range))
    }
    for known in KnownFigures.all where known.isRequired && !figures.contains(where: { $0.key == known.key })
    {
      throw DataProblem(
        file: place.file, line: place.line, field: "figures.\(known.key)",
        what: Bilingual(fr: "clé manquante", en: "the key is missing"),
        allowed: Bilingual(fr: "en \(known.unit)", en: "in \(known.unit)"),
        fix: Bilingual(
          fr: "l'ajouter, avec sa source et sa marque", en: "add it, with its source and its mark"))
    }
    return figures
  }

  /// The registry of levers checks names and ranges; here a key must have the form `group.lever`.
  private static func settings(_ place: LocatedYAML?) throws(DataProblem) -> [SourcedFigure] {
    guard let place else { return [] }
    var settings: [SourcedFigure] = []
    for (key, value) in try place.entries() {
      let parts = key.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
        throw value.problem(
          what: Bilingual(
            fr: "« \(key) » n'est pas une clé de levier", en: "\"\(key)\" is not the key of a lever"),
          allowed: Bilingual(fr: "écrire groupe.levier", en: "write group.lever"))
      }
      settings.append(try FigureEntry.read(value, key: key, unit: nil, range: nil))
    }
    return settings
  }

  private static func epciFigures(_ place: LocatedYAML?) throws(DataProblem) -> [SourcedFigure] {
    guard let place else { return [] }
    var figures: [SourcedFigure] = []
    for (key, value) in try place.entries() {
      let known = KnownFigures.figure(key)
      guard known != nil || key.contains(".") else {
        throw DataProblem.unknownName(
          key, among: KnownFigures.all.map(\.key), file: value.file, line: value.line, field: "epciFigures")
      }
      figures.append(try FigureEntry.readDescription(value, key: key, unit: known?.unit))
    }
    return figures
  }
}
