public import Foundation

/// What a report inlines and the project does not hold: the chart bundle and the fonts, each optional.
///
/// Without the bundle the report shows the tables of its charts; without the fonts, the machine's own.
public struct ReportAssets: Sendable {
  /// A font file, to be inlined under a family name.
  public struct Font: Sendable {
    /// Family name in the style sheet.
    public let family: String
    /// Weights that the file covers: "400", or "100 900".
    public let weight: String
    /// Characters for which it is used; nil for all that it holds.
    public let range: String?
    /// The WOFF2 file.
    public let data: Data
  }

  /// The script that draws Vega-Lite specifications.
  public var vegaBundle: String?
  /// Fonts, in the order of their rules.
  public var fonts: [Font]

  /// Nothing to inline.
  public static let none = ReportAssets(vegaBundle: nil, fonts: [])

  /// Assets from their parts.
  public init(vegaBundle: String?, fonts: [Font]) {
    self.vegaBundle = vegaBundle
    self.fonts = fonts
  }

  /// What stands in a cache folder that `Scripts/charts.sh` filled; what is absent there is left out.
  public static func load(cacheFolder: String) -> ReportAssets {
    func data(_ name: String) -> Data? {
      FileManager.default.contents(atPath: cacheFolder + "/" + name)
    }
    func font(_ name: String, _ family: String, _ weight: String, range: String? = nil) -> Font? {
      data(name).map { Font(family: family, weight: weight, range: range, data: $0) }
    }
    let fonts = [
      font("al-texte.woff2", "AL Texte", "100 900"),
      font("al-phrase-400.woff2", "AL Phrase", "400"),
      font("al-phrase-700.woff2", "AL Phrase", "700"),
      // Charis draws "+" and "−" thin and wide; those two come from the text font.
      font("al-texte.woff2", "AL Phrase", "400", range: "U+2B,U+2212"),
      font("al-texte.woff2", "AL Phrase", "700", range: "U+2B,U+2212"),
    ]
    return ReportAssets(
      vegaBundle: data("vega-bundle.js").map { String(decoding: $0, as: UTF8.self) },
      fonts: fonts.compactMap { $0 })
  }

  /// Rules of the style sheet that hold the fonts.
  var fontFaces: String {
    fonts.map { font in
      let range = font.range.map { "unicode-range:\($0);" } ?? ""
      return
        "@font-face{font-family:\"\(font.family)\";font-weight:\(font.weight);font-display:block;\(range)"
        + "src:url(data:font/woff2;base64,\(font.data.base64EncodedString())) format(\"woff2\")}"
    }.joined(separator: "\n")
  }
}
