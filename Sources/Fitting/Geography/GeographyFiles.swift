public import DataFiles

/// Reads the files of a calibration in several geographies, in the form of PopulationSim: control table,
/// crosswalk, totals by geography, seed households, seed persons.
public struct GeographyFiles: Sendable {
  /// The problem that the files state.
  public let problem: GeographyProblem
  /// Controls that cannot be used, for the table of their seed is not given.
  public let unusedControls: [String]
  /// Zones of the crosswalk that have no totals; they are left out.
  public let zonesWithoutTotals: [String]
  /// Seed households that no zone draws on, or of weight 0.
  public let unusedHouseholds: Int
  /// Sums of the parts that differ from the whole, where that is allowed.
  public let sumsThatDiffer: [Bilingual]

  /// Reads everything.
  ///
  /// - Parameters:
  ///   - sources: the files.
  ///   - policy: `fail` refuses totals of the parts that do not add up to those of the whole; else they are
  ///     told.
  /// - Throws: `DataProblem`, which names file, line and field.
  public init(_ sources: GeographySources, policy: ReconcilePolicy) throws(DataProblem) {
    let table = try ControlTable(
      path: sources.controls, geographies: sources.totals.map(\.geography), choice: sources.choice)
    let rows = table.rows.filter { $0.seedTable == ControlTable.households || sources.persons != nil }
    unusedControls = table.rows.filter { row in !rows.contains { $0.line == row.line } }.map(\.target)
    let crosswalk = try Crosswalk(sources)
    var totals: [AreaTotals] = []
    for geography in crosswalk.levels {
      guard let file = sources.totals.first(where: { $0.geography == geography }) else { continue }
      let fields = rows.filter { $0.geography == geography }
      let parts = rows.map(\.field)
      totals.append(
        try AreaTotals(
          file, fields: fields.map { ($0.field, $0.line) }, optional: parts,
          controlFile: table.file, choice: sources.choice))
    }
    let layout = try crosswalk.layout(totals)
    zonesWithoutTotals = layout.left
    sumsThatDiffer = try Self.compareSums(layout, totals: totals, rows: rows, policy: policy)
    let seed = try SeedHouseholds(sources, table: table, seedAreas: layout.seedAreas)
    unusedHouseholds = zip(seed.areas, seed.weights).count { $0 < 0 || $1 == 0 }
    let levels = Dictionary(uniqueKeysWithValues: crosswalk.levels.enumerated().map { ($1, $0) })
    problem = GeographyProblem(
      geographies: crosswalk.levels.indices.map {
        GeographyProblem.Geography(name: crosswalk.levels[$0], areas: layout.areas[$0])
      },
      controls: rows.map {
        GeographyProblem.Control(
          name: $0.target, level: levels[$0.geography] ?? 0, field: $0.field, importance: $0.importance,
          countsPersons: $0.seedTable == ControlTable.persons)
      },
      totals: rows.map { row in
        let level = levels[row.geography] ?? 0
        return layout.areas[level].map { totals[level].value(row.field, area: $0) }
      },
      areaOfZone: layout.areaOfZone, seedAreaOfZone: layout.seedAreaOfZone, households: seed.identifiers,
      weights: seed.weights, counts: rows.map { seed.counts[$0.target] ?? [] }, seedArea: seed.areas,
      seedAreas: layout.seedAreas.count)
  }

  /// Compares the totals of the larger areas with the sums over their zones, for each field that both files
  /// have.
  private static func compareSums(
    _ layout: Crosswalk.Layout, totals: [AreaTotals], rows: [ControlTable.Row], policy: ReconcilePolicy
  ) throws(DataProblem) -> [Bilingual] {
    var found: [Bilingual] = []
    for level in totals.indices.dropFirst() {
      for row in rows where row.geography == totals[0].geography && totals[level].has(row.field) {
        var sums = Array(repeating: 0.0, count: layout.areas[level].count)
        for (zone, area) in layout.areaOfZone[level].enumerated() {
          sums[area] += totals[0].value(row.field, area: layout.areas[0][zone])
        }
        for (area, name) in layout.areas[level].enumerated() {
          let whole = totals[level].value(row.field, area: name)
          guard abs(whole - sums[area]) > Reconciliation.agreement * max(1, whole) else { continue }
          let place = "\(totals[level].geography) \(name)"
          let texts = [whole, sums[area], whole - sums[area]].map(Number.text)
          let what = Bilingual(
            fr: "\(place)\u{A0}: total \(texts[0]), somme des \(totals[0].geography) \(texts[1]), écart "
              + texts[2],
            en: "\(place): total \(texts[0]), sum of its \(totals[0].geography) \(texts[1]), difference "
              + texts[2])
          if policy == .fail {
            throw DataProblem(
              file: totals[level].file, line: totals[level].line(of: name), field: row.field, what: what,
              fix: Bilingual(
                fr: "corriger l'un des deux, ou --reconcile relax",
                en: "mend one of the two, or give --reconcile relax"))
          }
          found.append(Bilingual(fr: "\(row.field), \(what.fr)", en: "\(row.field), \(what.en)"))
        }
      }
    }
    return found
  }
}
