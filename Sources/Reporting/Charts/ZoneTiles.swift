import DataFiles
import Evaluation

/// An indicator's change by sector, as tiles of equal weight on a schematic map: no cartography, the number printed
/// so that colour is a help only.
struct ZoneTiles {
  let context: ChartContext
  let indicator: Indicator
  let variant: ScenarioSummary
  let style: ScenarioStyle

  private struct Tile {
    let zone: ZoneSummary
    let joint: JointDifference
  }

  /// The indicator that has differences by zone; the first in the order of the registry.
  static func indicator(_ reader: ComparisonReader) -> Indicator? {
    guard let zones = reader.result.zones else { return nil }
    return IndicatorRegistry.all.first { indicator in
      reader.variants.contains { variant in
        zones.contains { reader.difference(indicator.id, of: variant.name, group: $0.group) != nil }
      }
    }
  }

  func figure() -> ChartFigure? {
    let tiles = (context.reader.result.zones ?? []).compactMap { zone in
      context.reader.difference(indicator.id, of: variant.name, group: zone.group).map {
        Tile(zone: zone, joint: $0)
      }
    }
    guard !tiles.isEmpty else { return nil }
    let rises = tiles.count { $0.joint.verdict == .higher }
    let falls = tiles.count { $0.joint.verdict == .lower }
    let name = context.sentences.subject(variant)
    let total = Grammar.count(tiles.count, context.language)
    let (up, down) = (count(rises), count(falls))
    let finding = context.sentences.sentence(
      "Avec \(name), sur \(total) secteurs : hausse dans \(strong: up), baisse dans \(strong: down).",
      "With \(name), of \(total) sectors: higher in \(strong: up), lower in \(strong: down).")
    let unit = indicator.unit == .share ? context.text("en points", "in points") : ""
    return ChartFigure(
      id: "zones-\(variant.name)", finding: finding,
      caption: context.text(
        "\(indicator.label.fr) : \(context.title(variant)) moins la référence, \(unit). Schéma, sans échelle. Case blanche : différence non démontrée.",
        "\(indicator.label.en): \(context.title(variant)) less the reference, \(unit). Diagram, not to scale. White tile: difference not demonstrated."
      ),
      views: ChartFigure.views { view($0, tiles) },
      table: FigureTable(
        caption: indicator.label[context.language],
        header: [
          context.text("Secteur", "Sector"), context.text("Écart", "Difference"),
          context.text("Intervalle", "Interval"), context.text("Lecture", "Reading"),
        ],
        rows: tiles.map { tile in
          [
            tile.zone.name, text(tile.joint.shown.difference),
            "\(text(tile.joint.shown.low)) ; \(text(tile.joint.shown.high))",
            VerdictWord.word(tile.joint.verdict)[context.language],
          ]
        }))
  }

  private func count(_ tiles: Int) -> String {
    tiles == 0 ? context.text("aucun", "none") : Grammar.count(tiles, context.language)
  }

  private func text(_ value: Double) -> String {
    context.numbers.signed(value, indicator.unit, decimals: indicator.decimals)
  }

  /// Fill and ink of a tile: four classes, the tints of the variant's own hue cut at thirds of the largest change.
  private func colours(_ tile: Tile, largest: Double) -> (fill: String, ink: String, stroke: String) {
    switch tile.joint.verdict {
    case .notDemonstrated, .identical: return (Palette.surface, Palette.ink2, Palette.strongLine)
    case .lower: return (Palette.less, Palette.ink, Palette.less)
    case .higher:
      let size = abs(tile.joint.shown.difference) / largest
      if size > 2.0 / 3 { return (style.hue, Palette.surface, style.hue) }
      let tint = ZoneTiles.tint(style.hue, strength: size > 1.0 / 3 ? 0.45 : 0.2)
      return (tint, Palette.ink, tint)
    }
  }

  /// A hue mixed with white.
  static func tint(_ hue: String, strength: Double) -> String {
    let parts = stride(from: 1, to: 7, by: 2).map { offset -> String in
      let start = hue.index(hue.startIndex, offsetBy: offset)
      let part = Double(Int(hue[start..<hue.index(start, offsetBy: 2)], radix: 16) ?? 0)
      let digits = String(Int((255 - (255 - part) * strength).rounded()), radix: 16, uppercase: true)
      return digits.count < 2 ? "0" + digits : digits
    }
    return "#" + parts.joined()
  }

  private func view(_ size: ChartFigure.Size, _ tiles: [Tile]) -> VegaLiteView {
    let columns = 1 + (tiles.map(\.zone.column).max() ?? 0)
    let lines = 1 + (tiles.map(\.zone.row).max() ?? 0)
    let (width, tileHeight) =
      switch size {
      case .wide, .medium: (560, 70)
      case .narrow: (324, 62)
      case .paper: (320, 46)
      }
    let tileWidth = Double(width) / Double(columns)
    let nameSize = size == .paper ? 9.5 : 13.5
    // Half an em a letter holds for both fonts; under that, a name is cut at six letters.
    let fits = Int(tileWidth * 0.94 / (nameSize * 0.55))
    let largest = tiles.map { abs($0.joint.shown.difference) }.max() ?? 1
    let rows = tiles.map { tile -> VegaLiteView.Row in
      let colours = colours(tile, largest: largest > 0 ? largest : 1)
      let name = FrenchTypography.curved(tile.zone.name)
      return [
        "column": .number(Double(tile.zone.column)), "row": .number(Double(tile.zone.row)),
        "name": .string(name.count <= fits ? name : name.prefix(min(6, max(3, fits - 1))) + "."),
        "text": .string(text(tile.joint.shown.difference)), "fill": .string(colours.fill),
        "ink": .string(colours.ink),
        "stroke": .string(colours.stroke),
      ]
    }
    let shift = size == .paper ? 8.0 : 11
    func label(_ field: String, _ fontSize: Double, _ weight: Double, _ dy: Double) -> VegaLiteView {
      VegaLiteView(
        .text(align: "center", size: fontSize, weight: weight, dy: dy),
        encoding: VegaLiteEncoding(color: .asWritten("ink"), text: .label(field)))
    }
    return VegaLiteView(
      rows: rows, encoding: VegaLiteEncoding(x: .tiles("column"), y: .tiles("row")),
      layers: [
        VegaLiteView(
          .rect(cornerRadius: 4, strokeWidth: 1.2),
          encoding: VegaLiteEncoding(fill: .asWritten("fill"), stroke: .asWritten("stroke"))),
        label("name", nameSize, 500, -shift), label("text", size == .paper ? 12 : 17, 700, shift + 1),
      ]
    ).sized(width: width, height: tileHeight * lines, left: 2, right: 2, top: 2, bottom: 2)
  }
}
