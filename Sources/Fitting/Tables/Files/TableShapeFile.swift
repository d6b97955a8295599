public import DataFiles
internal import Foundation

/// The shape of a table as a file: `{"names": ["size", "zone"], "shape": [6, 100], "N": 250000}`.
///
/// Categories are numbered from 0 in all files of the table. `N`, the number of households, may be left out.
public struct TableShapeFile: Sendable {
  /// The dimensions, the slowest first; categories are called by their numbers.
  public let dimensions: [CellTable.Dimension]
  /// The number of households, where the file gives it.
  public let households: Int?

  /// Cells that a table may have: 2 GiB of doubles, and numbers of cells that fit 32 bits.
  public static let greatestCellCount = 1 << 28

  private struct Content: Decodable {
    let names: [String]
    let shape: [Int]
    let households: Int?

    enum CodingKeys: String, CodingKey {
      case names, shape
      case households = "N"
    }
  }

  /// Reads a file.
  ///
  /// - Throws: `DataProblem` where it is no such object, or a size is not above 0.
  public init(_ path: String) throws(DataProblem) {
    let text = try TextFile.read(path)
    let content: Content
    do { content = try JSONDecoder().decode(Content.self, from: Data(text.utf8)) } catch {
      throw DataProblem(
        file: path,
        what: Bilingual(fr: "ce n'est pas la forme d'une table", en: "this is no shape of a table"),
        allowed: Bilingual(
          fr: "un objet JSON\u{A0}: {\"names\": [\"taille\", \"zone\"], \"shape\": [6, 100], \"N\": 250000}",
          en: "a JSON object: {\"names\": [\"size\", \"zone\"], \"shape\": [6, 100], \"N\": 250000}"))
    }
    let (names, shape) = (content.names, content.shape)
    guard names.count == shape.count, !names.isEmpty else {
      throw DataProblem(
        file: path, field: "shape",
        what: Bilingual(
          fr: "\(shape.count) tailles pour \(names.count) noms",
          en: "\(shape.count) sizes for \(names.count) names"),
        fix: Bilingual(fr: "donner une taille par nom", en: "give one size a name"))
    }
    for (place, name) in names.enumerated() where name.isEmpty || names[..<place].contains(name) {
      throw DataProblem(
        file: path, field: "names",
        what: Bilingual(
          fr: "le nom « \(name) » est vide ou en double", en: "the name \"\(name)\" is empty or stands twice"),
        fix: Bilingual(fr: "donner à chaque dimension son nom", en: "give each dimension its own name"))
    }
    var cells = 1
    for (name, size) in zip(names, shape) {
      let product = size > 0 ? cells.multipliedReportingOverflow(by: size) : (partialValue: 0, overflow: true)
      guard !product.overflow, product.partialValue <= Self.greatestCellCount else {
        throw DataProblem(
          file: path, field: "shape",
          what: Bilingual(
            fr: "\(name)\u{A0}: \(size) catégories", en: "\(name): \(size) categories"),
          allowed: Bilingual(
            fr: "1 ou plus par dimension, \(Self.greatestCellCount) cases en tout",
            en: "1 or more a dimension, \(Self.greatestCellCount) cells in all"))
      }
      cells = product.partialValue
    }
    if let households = content.households, households < 0 {
      throw DataProblem(
        file: path, field: "N",
        what: Bilingual(fr: "\(households) ménages", en: "\(households) households"),
        allowed: Bilingual(fr: "0 ou plus", en: "0 or more"))
    }
    dimensions = zip(names, shape).map { name, size in
      CellTable.Dimension(name: name, categories: (0..<size).map(String.init))
    }
    households = content.households
  }
}
