public import DataFiles
import Foundation

/// Reads an allocation problem from a folder: `dwellings.csv`, `households.csv`, `edges.csv`, `constraints.json`.
///
/// The two sides have a column `id` and any columns of whole numbers, which the rows may filter on. `edges.csv` has
/// `household,dwelling,weight`. Without `constraints.json` the problem has no row.
public enum InstanceFiles {
  /// Reads a folder.
  ///
  /// - Throws: `DataProblem` with file and line: files absent or empty, ids negative or twice, edges to unknown households
  ///   or dwellings, edges twice, weights negative, too large or not whole, rows malformed, contradictory or over
  ///   unknown columns.
  /// - Complexity: O(bytes).
  public static func read(_ folder: String) throws(DataProblem) -> AssignmentProblem {
    let dwellings = try side(folder + "/dwellings.csv")
    let households = try side(folder + "/households.csv")
    let pairs = try edges(
      folder + "/edges.csv", households: PositionsByID(households), dwellings: PositionsByID(dwellings))
    let rowsPath = folder + "/constraints.json"
    guard FileManager.default.fileExists(atPath: rowsPath) else {
      return try AssignmentProblem(dwellings: dwellings, households: households, pairs: pairs)
    }
    let rows = try QuotaRowFile(path: rowsPath)
    return try AssignmentProblem(
      dwellings: dwellings, households: households, pairs: pairs, rows: rows.rows,
      origin: AssignmentProblem.Origin(
        dwellings: folder + "/dwellings.csv", households: folder + "/households.csv", rows: rowsPath,
        rowLines: rows.lines))
  }

  private static func side(_ path: String) throws(DataProblem) -> AttributeColumns {
    let table = try IntegerTable(path: path, required: ["id"])
    guard table.count > 0 else {
      throw DataProblem(
        file: path, what: Bilingual(fr: "aucune ligne sous l'en-tête", en: "no line below the header"),
        fix: Bilingual(fr: "une ligne au moins", en: "give one line at least"))
    }
    let ids = table.required("id").map { Int($0) }
    try checkDistinct(ids, table)
    var side = AttributeColumns(
      ids: ids, textNames: zip(table.names, table.columns).filter { $0.1 == nil }.map(\.0))
    for (name, column) in zip(table.names, table.columns) where name != "id" {
      if let column { side.add(name, column) }
    }
    return side
  }

  private static func checkDistinct(_ ids: [Int], _ table: IntegerTable) throws(DataProblem) {
    var seen: Set<Int> = []
    for (row, id) in ids.enumerated() {
      guard id >= 0 else {
        throw DataProblem(
          file: table.source.file, line: table.line(ofRow: row), field: "id",
          what: Bilingual(fr: "identifiant négatif \(id)", en: "negative id \(id)"),
          allowed: Bilingual(fr: "permis\u{A0}: 0 ou plus", en: "allowed: 0 or more"))
      }
      guard seen.insert(id).inserted else {
        throw RowValidation.duplicate(id: id, file: table.source.file, line: table.line(ofRow: row))
      }
    }
  }

  private static func edges(
    _ path: String, households: PositionsByID, dwellings: PositionsByID
  ) throws(DataProblem) -> EligiblePairs {
    let table = try IntegerTable(path: path, required: ["household", "dwelling", "weight"])
    guard table.count > 0 else {
      throw DataProblem(
        file: path, what: Bilingual(fr: "aucun couple éligible", en: "no eligible pair"),
        fix: Bilingual(
          fr: "une ligne household,dwelling,weight par couple",
          en: "one line household,dwelling,weight a pair"))
    }
    let householdIDs = table.required("household")
    let dwellingIDs = table.required("dwelling")
    let weights = table.required("weight")
    func problem(
      _ row: Int, _ field: String, _ what: Bilingual, allowed: Bilingual? = nil, fix: Bilingual? = nil
    )
      -> DataProblem
    {
      DataProblem(
        file: path, line: table.line(ofRow: row), field: field, what: what, allowed: allowed, fix: fix)
    }
    do {
      return try EligiblePairs(
        householdCount: households.count, dwellingCount: dwellings.count,
        households: householdIDs.map { households.position(of: $0) },
        dwellings: dwellingIDs.map { dwellings.position(of: $0) }, weights: weights)
    } catch {
      switch error {
      case .unknownHousehold(let row):
        throw problem(
          row, "household",
          Bilingual(
            fr: "le ménage \(householdIDs[row]) n'est pas dans households.csv",
            en: "household \(householdIDs[row]) is not in households.csv"),
          fix: Bilingual(fr: "l'y ajouter, ou retirer le couple", en: "add it there, or remove the pair"))
      case .unknownDwelling(let row):
        throw problem(
          row, "dwelling",
          Bilingual(
            fr: "le logement \(dwellingIDs[row]) n'est pas dans dwellings.csv",
            en: "dwelling \(dwellingIDs[row]) is not in dwellings.csv"),
          fix: Bilingual(fr: "l'y ajouter, ou retirer le couple", en: "add it there, or remove the pair"))
      case .weightOutOfRange(let row):
        let range = EligiblePairs.weightRange
        throw problem(
          row, "weight",
          Bilingual(fr: "\(weights[row]) est hors bornes", en: "\(weights[row]) is out of range"),
          allowed: Bilingual(
            fr: "permis\u{A0}: de \(range.lowerBound) à \(range.upperBound)",
            en: "allowed: \(range.lowerBound) to \(range.upperBound)"),
          fix: Bilingual(fr: "décaler ou diviser tous les poids", en: "shift or divide all weights"))
      case .duplicate(let row, let earlier):
        throw problem(
          row, "household,dwelling",
          Bilingual(
            fr:
              "le couple \(householdIDs[row]),\(dwellingIDs[row]) figure déjà ligne \(table.line(ofRow: earlier))",
            en:
              "pair \(householdIDs[row]),\(dwellingIDs[row]) stands already on line \(table.line(ofRow: earlier))"
          ),
          fix: Bilingual(fr: "n'en garder qu'un", en: "keep one of them"))
      }
    }
  }
}

/// Positions of ids: a table where ids are dense, a search otherwise.
struct PositionsByID {
  let count: Int
  private let table: [Int32]
  private let sorted: [Int32]
  private let ids: [Int]

  init(_ side: AttributeColumns) {
    count = side.count
    ids = side.ids
    let largest = side.ids.max() ?? 0
    if largest < 8 * side.count + 1024 {
      var table = [Int32](repeating: -1, count: largest + 1)
      for (position, id) in side.ids.enumerated() { table[id] = Int32(position) }
      self.table = table
      sorted = []
    } else {
      table = []
      sorted = side.positionsByID()
    }
  }

  /// Position of an id, or -1.
  func position(of id: Int32) -> Int32 {
    if sorted.isEmpty { return id >= 0 && Int(id) < table.count ? table[Int(id)] : -1 }
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if ids[Int(sorted[middle])] < Int(id) { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && ids[Int(sorted[low])] == Int(id) ? sorted[low] : -1
  }
}
