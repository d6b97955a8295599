public import DataFiles

/// The kinds of public file that the lab knows, told apart by their headers.
public enum OpenFileKind: String, Sendable, CaseIterable {
  /// Stock by commune and kind of dwelling (`parc_communes`).
  case communeStock
  /// Indicators by perimeter (`indicateurs`).
  case indicators
  /// Incomes (FiLoSoFi).
  case incomes
  /// Communes of the census.
  case census
  /// ABC zoning.
  case zones
  /// EPCI of the communes.
  case memberships
  /// Income ceilings by financing, zone, household category and date.
  case ceilings
  /// Housing First: households rehoused month by month.
  case housingFirstMonths
  /// Housing First: persons rehoused since January.
  case housingFirstCumulated
  /// Summary of the social stock by département and year.
  case departmentSummary
  /// Priority neighbourhoods.
  case priorityNeighbourhoods
  /// RPLS detail: one row a dwelling.
  case dwellings
  /// Applications of the SNE (XML).
  case applications
  /// Margins of the demand.
  case demandMargins

  /// How people read it.
  public var label: Bilingual {
    switch self {
    case .communeStock: Bilingual(fr: "parc social par commune (RPLS)", en: "social stock by commune (RPLS)")
    case .indicators:
      Bilingual(fr: "indicateurs du parc par territoire (RPLS)", en: "indicators of the stock (RPLS)")
    case .incomes: Bilingual(fr: "revenus (FiLoSoFi)", en: "incomes (FiLoSoFi)")
    case .census: Bilingual(fr: "communes du recensement", en: "communes of the census")
    case .zones: Bilingual(fr: "zonage ABC", en: "ABC zoning")
    case .memberships: Bilingual(fr: "EPCI des communes", en: "EPCI of the communes")
    case .ceilings: Bilingual(fr: "plafonds de ressources", en: "income ceilings")
    case .housingFirstMonths: Bilingual(fr: "Logement d'abord, mois par mois", en: "Housing First, by month")
    case .housingFirstCumulated:
      Bilingual(fr: "Logement d'abord, cumul annuel", en: "Housing First, cumulated")
    case .departmentSummary: Bilingual(fr: "parc social par département", en: "social stock by département")
    case .priorityNeighbourhoods: Bilingual(fr: "quartiers prioritaires", en: "priority neighbourhoods")
    case .dwellings: Bilingual(fr: "RPLS, une ligne par logement", en: "RPLS, one row a dwelling")
    case .applications: Bilingual(fr: "demandes (échange SNE)", en: "applications (SNE exchange)")
    case .demandMargins: Bilingual(fr: "marges de la demande", en: "margins of the demand")
    }
  }

  /// Columns by which the kind is told; `…` stands for the rest of a name.
  public var columns: [String] {
    switch self {
    case .communeStock: CommuneStockFile.columns
    case .indicators: IndicatorFile.columns
    case .incomes: IncomeFile.columns + ["MED…"]
    case .census: CensusFile.columns
    case .zones: ZoneFile.columns + ["Zone…"]
    case .memberships: MembershipFile.columns
    case .ceilings: CeilingTable.columns
    case .housingFirstMonths: MonthSeriesTable.monthColumns
    case .housingFirstCumulated: MonthSeriesTable.cumulatedColumns
    case .departmentSummary: DepartmentTable.columns
    case .priorityNeighbourhoods: NeighbourhoodTable.columns
    case .dwellings: DwellingFile.columns
    case .applications: []
    case .demandMargins: DemandMarginFile.columns
    }
  }

  /// The kind of a table with these columns, or nil.
  public static func recognise(columns: [String]) -> OpenFileKind? {
    let names = Set(columns.map { plain($0) })
    func has(_ wanted: [String]) -> Bool { wanted.allSatisfy { names.contains($0.lowercased()) } }
    if has(CommuneStockFile.columns) { return .communeStock }
    if has(IndicatorFile.columns) { return .indicators }
    if has(DwellingFile.columns), DwellingFile.telling.contains(where: { has([$0]) }) { return .dwellings }
    if has(IncomeFile.columns), !IncomeFile.years(of: columns).isEmpty { return .incomes }
    if has(CensusFile.columns) { return .census }
    if has(ZoneFile.columns), ZoneFile.zoneColumn(of: columns) != nil { return .zones }
    if has(MembershipFile.columns) || has(MembershipFile.namedColumns) { return .memberships }
    if has(CeilingTable.columns) { return .ceilings }
    if has(MonthSeriesTable.monthColumns) { return .housingFirstMonths }
    if has(MonthSeriesTable.cumulatedColumns) { return .housingFirstCumulated }
    if has(DepartmentTable.columns) { return .departmentSummary }
    if has(NeighbourhoodTable.columns) { return .priorityNeighbourhoods }
    if has(DemandMarginFile.columns), DemandMarginFile.valueColumns.contains(where: { has([$0]) }) {
      return .demandMargins
    }
    return nil
  }

  /// The kind that shares the most columns with a table, and those that lack; nil where none shares any.
  public static func nearest(columns: [String]) -> (kind: OpenFileKind, lacking: [String])? {
    let names = Set(columns.map { plain($0) })
    var best: (kind: OpenFileKind, lacking: [String], share: Double)?
    for kind in allCases where !kind.columns.isEmpty {
      let lacking = kind.columns.filter { column in
        let wanted = column.lowercased()
        if wanted.hasSuffix("…") { return !names.contains { $0.hasPrefix(wanted.dropLast()) } }
        return !names.contains(wanted)
      }
      let share = 1 - Double(lacking.count) / Double(kind.columns.count)
      if share > best?.share ?? 0 { best = (kind, lacking, share) }
    }
    return best.map { ($0.kind, $0.lacking) }
  }

  /// A column name in small letters, without the mark of censored releases.
  private static func plain(_ name: String) -> String {
    let small = name.lowercased()
    return small.hasSuffix("_red") ? String(small.dropLast(4)) : small
  }
}
