import Evaluation

/// How a scenario is told apart in every chart, table and ring: a hue and a shape, never the hue alone.
///
/// The reference is a grey stroke; variants take hues and shapes in the order in which they were given. The first
/// two hues are the furthest apart for every colour vision.
struct ScenarioStyle: Sendable, Hashable {
  /// Name of the mark in style sheets and templates.
  enum Mark: String, Sendable, CaseIterable {
    case reference, disc, square, triangle, diamond

    /// Name of the shape in Vega-Lite; the reference is a tick instead.
    var symbol: String {
      switch self {
      case .reference, .disc: "circle"
      case .square: "square"
      case .triangle: "triangle-up"
      case .diamond: "diamond"
      }
    }
  }

  /// Shape.
  let mark: Mark
  /// Hue of marks.
  let hue: String
  /// Hue of text, dark enough on paper.
  let textHue: String

  /// Style of the scenario at a place of the comparison, 0 for the reference.
  ///
  /// More than four variants take the styles again: names stand beside every mark.
  init(place: Int) {
    if place == 0 {
      mark = .reference
      hue = Palette.reference
      textHue = Palette.ink2
    } else {
      let turn = (place - 1) % Palette.variants.count
      mark = Mark.allCases[turn + 1]
      hue = Palette.variants[turn]
      textHue = hue
    }
  }
}

/// The colours of the page that charts need as well; `report.css` holds the same under the same roles.
enum Palette {
  static let ink = "#1B2430"
  static let ink2 = "#4A5462"
  static let ink3 = "#5F6875"
  static let surface = "#FFFFFF"
  static let hollow = "#F1EEE7"
  static let hairline = "#DDD9D0"
  static let strongLine = "#8A8F98"
  static let grid = "#E8E5DD"
  static let reference = "#707A86"
  static let less = "#D9D5CC"
  static let variants = ["#1E62B4", "#B8540A", "#00564C", "#701A64"]
}
