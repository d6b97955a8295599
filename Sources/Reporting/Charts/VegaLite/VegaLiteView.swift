import Foundation

/// A Vega-Lite view: a specification by itself, or a layer of one.
///
/// Only what the lab's charts use is typed. Source: the Vega-Lite 6 reference, "View specification".
public struct VegaLiteView: Encodable, Sendable {
  /// Rows of data, by field.
  public typealias Row = [String: JSONValue]

  struct Rows: Encodable { var values: [Row] }
  struct Padding: Encodable { var left = 0, right = 0, top = 0, bottom = 0 }
  struct AutoSize: Encodable { var type = "none" }
  struct Filter: Encodable { var filter: String }

  var width: Int?
  var height: Int?
  var padding: Padding?
  var autosize: AutoSize?
  var background: String?
  var data: Rows?
  var transform: [Filter]?
  var encoding: VegaLiteEncoding?
  var mark: VegaLiteMark?
  var layer: [VegaLiteView]?

  /// A layer that draws one kind of mark.
  init(
    _ mark: VegaLiteMark, rows: [Row]? = nil, filter: String? = nil, encoding: VegaLiteEncoding
  ) {
    self.mark = mark
    data = rows.map(Rows.init)
    transform = filter.map { [Filter(filter: $0)] }
    self.encoding = encoding
  }

  /// Layers that share data and channels.
  init(rows: [Row]? = nil, encoding: VegaLiteEncoding? = nil, layers: [VegaLiteView]) {
    data = rows.map(Rows.init)
    self.encoding = encoding
    layer = layers
  }

  /// A whole chart of a fixed size; the margins are fixed, so that rows of different charts line up.
  func sized(width: Int, height: Int, left: Int = 0, right: Int = 0, top: Int = 0, bottom: Int = 0)
    -> VegaLiteView
  {
    var chart = self
    chart.width = width
    chart.height = height
    chart.padding = Padding(left: left, right: right, top: top, bottom: bottom)
    chart.autosize = AutoSize()
    return chart
  }

  /// The specification as JSON, keys sorted: the same chart gives the same bytes.
  public func json() -> String { VegaLiteView.encoded(self) }

  /// A value as JSON on one line, keys sorted.
  static func encoded(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
      preconditionFailure("a chart holds a number that JSON cannot write: \(error)")
    }
  }
}
