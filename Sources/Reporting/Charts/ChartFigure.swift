/// A chart with everything that makes it readable without being seen: its finding, its caption, its data.
public struct ChartFigure: Sendable {
  /// The width for which a chart is drawn.
  public enum Size: String, Sendable, CaseIterable {
    /// A wide container on a screen.
    case wide
    /// A container of two thirds of that, for the charts that would lose most by going narrow.
    case medium
    /// A phone, or a narrow column.
    case narrow
    /// A4.
    case paper
  }

  /// Name in the page, unique.
  public let id: String
  /// The finding with its numbers: what a screen reader says in place of the picture.
  public let finding: Sentence
  /// Unit, years, what bands and bars are.
  public let caption: String
  /// The specification for each width.
  public let views: [Size: VegaLiteView]
  /// The same data as a table.
  public let table: FigureTable

  /// The specification for each of some widths.
  static func views(_ sizes: [Size] = [.wide, .narrow, .paper], _ draw: (Size) -> VegaLiteView) -> [Size:
    VegaLiteView]
  {
    Dictionary(uniqueKeysWithValues: sizes.map { ($0, draw($0)) })
  }

  /// The whole specification with its look, as a `.vl.json` file holds it.
  public func specification(_ size: Size) -> String? { views[size]?.json() }
}

/// The data of a chart as a table of texts; the first column names the row.
public struct FigureTable: Sendable {
  /// What it holds, in words.
  public let caption: String
  /// Heads of the columns.
  public let header: [String]
  /// Rows, each as long as the header.
  public let rows: [[String]]
}
