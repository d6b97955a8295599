/// Which field of the data goes to which channel of the marks.
///
/// Source: the Vega-Lite 6 reference, "Encoding".
struct VegaLiteEncoding: Encodable, Sendable {
  var x: VegaLiteChannel?
  var x2: VegaLiteChannel?
  var y: VegaLiteChannel?
  var y2: VegaLiteChannel?
  var color: VegaLiteChannel?
  var fill: VegaLiteChannel?
  var stroke: VegaLiteChannel?
  var shape: VegaLiteChannel?
  var text: VegaLiteChannel?
}

/// A value that may be written as `null`, which in Vega-Lite switches a default off.
enum Switchable<Value: Encodable & Sendable>: Encodable, Sendable {
  case off
  case on(Value)

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .off: try container.encodeNil()
    case .on(let value): try container.encode(value)
    }
  }
}

/// A channel: a field with its scale and axis, or a constant in pixels.
struct VegaLiteChannel: Encodable, Sendable {
  var field: String?
  var type: String?
  var value: Double?
  var scale: Switchable<VegaLiteScale>?
  var axis: Switchable<VegaLiteAxis>?
  var sort: Switchable<[String]>?

  /// A place in pixels.
  static func pixels(_ value: Double) -> VegaLiteChannel { VegaLiteChannel(value: value) }

  /// A number on a scale.
  static func quantity(
    _ field: String, _ domain: ClosedRange<Double>? = nil, axis: Switchable<VegaLiteAxis>? = nil
  ) -> VegaLiteChannel {
    VegaLiteChannel(
      field: field, type: "quantitative", scale: domain.map { .on(VegaLiteScale($0)) }, axis: axis)
  }

  /// The same scale upside down: 0 at the top.
  var descending: VegaLiteChannel {
    var copy = self
    if case .on(var scale) = copy.scale {
      scale.reverse = true
      copy.scale = .on(scale)
    }
    return copy
  }

  /// The other end of a bar or band.
  static func end(_ field: String) -> VegaLiteChannel { VegaLiteChannel(field: field) }

  /// Rows in the order of the data.
  static func rows(_ field: String, axis: Switchable<VegaLiteAxis> = .off) -> VegaLiteChannel {
    var scale = VegaLiteScale()
    (scale.paddingInner, scale.paddingOuter) = (0, 0)
    return VegaLiteChannel(field: field, type: "nominal", scale: .on(scale), axis: axis, sort: .off)
  }

  /// Tiles in the order of their number.
  static func tiles(_ field: String) -> VegaLiteChannel {
    var scale = VegaLiteScale()
    (scale.paddingInner, scale.paddingOuter) = (0.05, 0)
    return VegaLiteChannel(field: field, type: "ordinal", scale: .on(scale), axis: .off)
  }

  /// A colour or shape that stands in the data as such.
  static func asWritten(_ field: String) -> VegaLiteChannel { VegaLiteChannel(field: field, scale: .off) }

  /// A text of the data.
  static func label(_ field: String) -> VegaLiteChannel { VegaLiteChannel(field: field) }
}

/// How a field becomes a place.
struct VegaLiteScale: Encodable, Sendable {
  var domain: [Double]?
  var nice: Bool?
  var zero: Bool?
  var reverse: Bool?
  var padding: Double?
  var paddingInner: Double?
  var paddingOuter: Double?

  init() {}

  /// A fixed domain: never widened to round numbers, never forced to zero.
  init(_ range: ClosedRange<Double>) {
    domain = [range.lowerBound, range.upperBound]
    (nice, zero, padding) = (false, false, 0)
  }
}

/// How a scale is read.
struct VegaLiteAxis: Encodable, Sendable {
  var orient: String?
  var values: [Double]?
  var labelExpr: String?
  var labelFontSize: Double?
  var labelFontWeight: Condition<Double>?
  var labelColor: Condition<String>?
  var labelPadding: Double?
  var labelLimit: Double?
  var grid: Bool?
  var domain: Bool?
  var ticks: Bool?
  var format: String?

  /// A property that one label alone bears.
  struct Condition<Value: Encodable & Sendable>: Encodable, Sendable {
    struct Test: Encodable, Sendable {
      var test: String
      var value: Value
    }
    var condition: Test
    var value: Value
  }
}
