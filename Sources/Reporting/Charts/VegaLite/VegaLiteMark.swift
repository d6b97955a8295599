/// How a layer draws a row of data: the kind of mark and its fixed properties.
///
/// Source: the Vega-Lite 6 reference, "Mark".
struct VegaLiteMark: Encodable, Sendable {
  enum Kind: String, Encodable, Sendable { case rect, rule, point, tick, text, line, area }

  var type: Kind
  var fill: String?
  var stroke: String?
  var color: String?
  var strokeWidth: Double?
  var strokeDash: [Double]?
  var strokeCap: String?
  var opacity: Double?
  var filled: Bool?
  var shape: String?
  var size: Double?
  var thickness: Double?
  var cornerRadius: Double?
  var align: String?
  var baseline: String?
  var dx: Double?
  var dy: Double?
  var fontSize: Double?
  var fontWeight: Double?
  var clip: Bool?

  init(_ type: Kind) { self.type = type }

  static func rect(fill: String? = nil, cornerRadius: Double? = nil, strokeWidth: Double? = nil)
    -> VegaLiteMark
  {
    var mark = VegaLiteMark(.rect)
    (mark.fill, mark.cornerRadius, mark.strokeWidth) = (fill, cornerRadius, strokeWidth)
    return mark
  }

  static func rule(
    _ stroke: String? = nil, width: Double, opacity: Double? = nil, dash: [Double]? = nil, round: Bool = false
  ) -> VegaLiteMark {
    var mark = VegaLiteMark(.rule)
    (mark.stroke, mark.strokeWidth, mark.opacity, mark.strokeDash) = (stroke, width, opacity, dash)
    mark.strokeCap = round ? "round" : nil
    return mark
  }

  static func point(shape: String? = nil, size: Double, strokeWidth: Double? = nil) -> VegaLiteMark {
    var mark = VegaLiteMark(.point)
    (mark.shape, mark.size, mark.strokeWidth, mark.opacity) = (shape, size, strokeWidth, 1)
    return mark
  }

  static func tick(size: Double) -> VegaLiteMark {
    var mark = VegaLiteMark(.tick)
    (mark.size, mark.thickness, mark.color) = (size, 4, Palette.reference)
    return mark
  }

  static func text(
    align: String, size: Double, weight: Double = 400, baseline: String = "middle", dx: Double? = nil,
    dy: Double? = nil, color: String? = nil
  ) -> VegaLiteMark {
    var mark = VegaLiteMark(.text)
    (mark.align, mark.fontSize, mark.fontWeight, mark.baseline) = (align, size, weight, baseline)
    (mark.dx, mark.dy, mark.color) = (dx, dy, color)
    return mark
  }

  static func line(_ stroke: String, width: Double, dash: [Double]? = nil) -> VegaLiteMark {
    var mark = VegaLiteMark(.line)
    (mark.stroke, mark.strokeWidth, mark.strokeDash) = (stroke, width, dash)
    return mark
  }

  static func area(_ fill: String, opacity: Double) -> VegaLiteMark {
    var mark = VegaLiteMark(.area)
    (mark.fill, mark.opacity) = (fill, opacity)
    return mark
  }
}
