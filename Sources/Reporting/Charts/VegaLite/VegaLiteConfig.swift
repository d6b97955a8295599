public import DataFiles

/// The look that every chart shares: fonts, inks, hairlines, number locale; no legend, no titles, no ARIA of marks
/// (the figure around the chart speaks for it).
public enum VegaLiteConfig {
  /// The configuration in a language.
  public static func config(_ language: Language) -> JSONValue {
    [
      "background": nil, "padding": 0, "aria": false,
      "font": "\"AL Texte\", Inter, \"Liberation Sans\", Arial, sans-serif",
      "view": ["stroke": nil, "continuousWidth": 640, "continuousHeight": 340],
      "axis": [
        "labelColor": .string(Palette.ink2), "labelFontSize": 15, "labelPadding": 6, "labelLimit": 0,
        "labelFlush": false, "title": nil, "gridColor": .string(Palette.grid), "gridWidth": 1,
        "domainColor": .string(Palette.strongLine), "tickColor": .string(Palette.strongLine), "tickSize": 6,
      ],
      "axisX": ["grid": false], "axisY": ["domain": false, "ticks": false],
      "legend": ["disable": true],
      "text": ["fontSize": 15, "color": .string(Palette.ink), "baseline": "middle"],
      "line": ["strokeWidth": 3, "strokeJoin": "round", "strokeCap": "butt"],
      "area": ["opacity": 0.17, "line": false],
      "rule": ["color": .string(Palette.ink), "strokeWidth": 1.5],
      "point": ["filled": true, "opacity": 1, "size": 130],
      "tick": ["color": .string(Palette.reference), "thickness": 4],
      "range": ["category": .array(Palette.variants.map(JSONValue.string))],
      "locale": ["number": language == .french ? french : english],
    ]
  }

  private static let french: JSONValue = [
    "decimal": ",", "thousands": "\u{202F}", "grouping": [3], "currency": ["", "\u{202F}€"],
    "percent": "\u{202F}%", "minus": "\u{2212}",
  ]
  private static let english: JSONValue = [
    "decimal": ".", "thousands": ",", "grouping": [3], "currency": ["€", ""], "percent": "%",
    "minus": "\u{2212}",
  ]
}
