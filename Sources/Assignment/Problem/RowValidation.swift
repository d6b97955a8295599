import DataFiles

/// The checks that ids and rows pass before a problem exists.
enum RowValidation {
  /// Ids are not negative and stand once.
  static func checkIDs(_ side: AttributeColumns, file: String) throws(DataProblem) {
    if let negative = side.ids.firstIndex(where: { $0 < 0 }) {
      throw DataProblem(
        file: file, line: nil, field: "id",
        what: Bilingual(
          fr: "identifiant négatif \(side.ids[negative])", en: "negative id \(side.ids[negative])"),
        allowed: Bilingual(fr: "permis\u{A0}: 0 ou plus", en: "allowed: 0 or more"))
    }
    let order = side.positionsByID()
    for (left, right) in zip(order, order.dropFirst()) where side.ids[Int(left)] == side.ids[Int(right)] {
      throw duplicate(id: side.ids[Int(left)], file: file, line: nil)
    }
  }

  static func duplicate(id: Int, file: String, line: Int?) -> DataProblem {
    DataProblem(
      file: file, line: line, field: "id",
      what: Bilingual(fr: "l'identifiant \(id) figure deux fois", en: "id \(id) stands twice"),
      fix: Bilingual(fr: "un identifiant par ligne", en: "give each line its own id"))
  }

  /// Rows have distinct numbers and bounds in range, and no floor stands above the ceiling of the same filters.
  static func check(_ rows: [QuotaRow], origin: AssignmentProblem.Origin) throws(DataProblem) {
    var seen: Set<Int> = []
    var floors: [Scope: QuotaRow] = [:]
    var ceilings: [Scope: QuotaRow] = [:]
    for (number, row) in rows.enumerated() {
      let place = RowPlace(origin: origin, number: number, row: row)
      guard seen.insert(row.id).inserted else {
        throw place.problem(
          "id",
          what: Bilingual(
            fr: "le numéro de ligne \(row.id) figure deux fois", en: "row id \(row.id) stands twice"),
          fix: Bilingual(fr: "un numéro par ligne", en: "give each row its own id"))
      }
      try place.checkBound()
      let scope = Scope(row)
      switch row.sense {
      case .atLeast: floors[scope] = floors[scope].map { $0.bound >= row.bound ? $0 : row } ?? row
      case .atMost: ceilings[scope] = ceilings[scope].map { $0.bound <= row.bound ? $0 : row } ?? row
      }
      if let floor = floors[scope], let ceiling = ceilings[scope], floor.bound > ceiling.bound {
        throw place.problem(
          "id",
          what: Bilingual(
            fr:
              "contredit la ligne \(row.sense == .atLeast ? ceiling.id : floor.id)\u{A0}: plancher au-dessus "
              + "du plafond pour les mêmes filtres",
            en: "contradicts row \(row.sense == .atLeast ? ceiling.id : floor.id): the floor is above the "
              + "ceiling for the same filters"),
          fix: Bilingual(fr: "corriger l'une des deux bornes", en: "mend one of the two bounds"))
      }
    }
  }

  /// Rows that bound the same quantity.
  private struct Scope: Hashable {
    let isShare: Bool
    let dwellings: AttributeFilter
    let households: AttributeFilter

    init(_ row: QuotaRow) {
      isShare = row.isShare
      dwellings = row.dwellings
      households = row.households
    }
  }
}

/// A row and where it stands, for messages.
struct RowPlace {
  let origin: AssignmentProblem.Origin
  let number: Int
  let row: QuotaRow

  /// A problem of the row, at its line where it has one, at its number otherwise.
  func problem(
    _ key: String, what: Bilingual, allowed: Bilingual? = nil, fix: Bilingual? = nil
  ) -> DataProblem {
    DataProblem(
      file: origin.rows, line: number < origin.rowLines.count ? origin.rowLines[number] : nil,
      field: "[\(number)].\(key)", what: what, allowed: allowed, fix: fix)
  }

  /// Rows that together tell too many households or dwellings apart.
  func tooLarge() -> DataProblem {
    problem(
      "id",
      what: Bilingual(
        fr: "les lignes jusqu'à celle-ci distinguent trop de cas",
        en: "the rows up to this one tell too many cases apart"),
      allowed: Bilingual(
        fr:
          "permis\u{A0}: cent millions de couples (ligne, logement), (filtre, ménage) ou (logement, profil)",
        en: "allowed: a hundred million pairs (row, dwelling), (filter, household) or (dwelling, profile)"),
      fix: Bilingual(
        fr: "regrouper les lignes, ou filtrer sur des tranches et non sur chaque valeur",
        en: "merge rows, or filter on bands rather than on each value"))
  }

  func checkBound() throws(DataProblem) {
    switch row.measure {
    case .share(let share) where !(0...10_000).contains(share):
      throw problem(
        "pct", what: Bilingual(fr: "part hors bornes", en: "the share is out of range"),
        allowed: Bilingual(fr: "permis\u{A0}: de 0 à 100", en: "allowed: 0 to 100"))
    case .count(let count) where !(0...Int(Int32.max)).contains(count):
      throw problem(
        "rhs", what: Bilingual(fr: "\(count) est hors bornes", en: "\(count) is out of range"),
        allowed: Bilingual(
          fr: "permis\u{A0}: de 0 à \(Int32.max)", en: "allowed: 0 to \(Int32.max)"))
    default: break
    }
  }

  /// Positions that a filter of the row selects.
  func positions(
    _ filter: AttributeFilter, in index: inout FilterIndex, side: AttributeColumns, key: String
  ) throws(DataProblem) -> [Int32] {
    switch index.positions(filter) {
    case .success(let positions): return positions
    case .failure(let unknown):
      if side.textNames.contains(unknown.name) {
        throw problem(
          "\(key).\(unknown.name)",
          what: Bilingual(
            fr: "la colonne « \(unknown.name) » ne contient pas que des nombres entiers",
            en: "column \"\(unknown.name)\" holds more than whole numbers"),
          fix: Bilingual(
            fr: "filtrer sur une colonne d'entiers", en: "filter on a column of whole numbers"))
      }
      let place = problem("\(key).\(unknown.name)", what: Bilingual(same: ""))
      throw .unknownName(
        unknown.name, among: side.names, file: place.file, line: place.line, field: place.field)
    }
  }
}

extension QuotaRow {
  /// The bound as it is written: hundredths of a percent, or a number.
  var bound: Int {
    switch measure {
    case .share(let share): share
    case .count(let count): count
    }
  }
}
