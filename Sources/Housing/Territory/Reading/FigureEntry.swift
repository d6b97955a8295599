import DataFiles

/// The date or period of a figure: a year, a month or a day.
enum FigureDate {
  static let allowed = Bilingual(
    fr: "écrire 2019, 2019-01 ou 2019-01-31", en: "write 2019, 2019-01 or 2019-01-31")

  static func fault(_ text: String) -> Bilingual {
    Bilingual(fr: "« \(text) » n'est pas une date", en: "\"\(text)\" is not a date")
  }

  static func isValid(_ text: String) -> Bool {
    switch text.count {
    case 4: CalendarDate(text + "-01-01") != nil
    case 7: CalendarDate(text + "-01") != nil
    default: CalendarDate(text) != nil
    }
  }
}

/// Reads a figure of `territory.yml`, written `{ value, unit, source, date, scope, mark }`.
enum FigureEntry {
  static let keys = ["value", "unit", "source", "date", "scope", "mark"]

  /// A figure.
  ///
  /// - Parameters:
  ///   - unit: the unit that the file must give; any where nil.
  ///   - range: values allowed; where nil, 0 to 1 for a unit that begins with `share`, else any number.
  static func read(
    _ place: LocatedYAML, key: String, unit: String?, range: ClosedRange<Double>?
  ) throws(DataProblem) -> SourcedFigure {
    _ = try place.entries(known: keys)
    let what = try description(place, key: key, unit: unit)
    let isShare = what.unit == "share" || what.unit.hasPrefix("share/")
    let limits = range ?? (isShare ? 0...1 : -1e12...1e12)
    return SourcedFigure(
      key: key, value: try place.required("value").number(in: limits), unit: what.unit, source: what.source,
      date: what.date, scope: what.scope, mark: what.mark, file: place.file, line: place.line ?? 1)
  }

  /// What the figures of a column are, written `{ unit, source, date, scope, mark }`; the value is 0.
  static func readDescription(
    _ place: LocatedYAML, key: String, unit: String?
  ) throws(DataProblem) -> SourcedFigure {
    _ = try place.entries(known: Array(keys.dropFirst()))
    return try description(place, key: key, unit: unit)
  }

  private static func description(
    _ place: LocatedYAML, key: String, unit: String?
  ) throws(DataProblem) -> SourcedFigure {
    let unitPlace = try place.required("unit")
    let written = try filled(unitPlace)
    if let unit, written != unit {
      throw unitPlace.problem(
        what: Bilingual(fr: "unité « \(written) »", en: "unit \"\(written)\""),
        allowed: Bilingual(fr: "unité attendue\u{A0}: \(unit)", en: "expected unit: \(unit)"),
        fix: Bilingual(fr: "convertir la valeur", en: "convert the value"))
    }
    let date = try place.required("date")
    let dateText = try date.text()
    guard FigureDate.isValid(dateText) else {
      throw date.problem(what: FigureDate.fault(dateText), allowed: FigureDate.allowed)
    }
    let mark = try place.required("mark").choice(among: Mark.allCases.map(\.rawValue))
    return SourcedFigure(
      key: key, value: 0, unit: written,
      source: try filled(place.required("source")), date: dateText,
      scope: try filled(place.required("scope")), mark: Mark.allCases[mark], file: place.file,
      line: place.line ?? 1)
  }

  private static func filled(_ place: LocatedYAML) throws(DataProblem) -> String {
    let text = try place.text()
    guard !text.isEmpty else {
      throw place.problem(
        what: Bilingual(fr: "texte vide", en: "the text is empty"),
        fix: Bilingual(fr: "le remplir", en: "fill it"))
    }
    return text
  }
}
