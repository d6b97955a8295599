public import DataFiles
import Housing
public import Regulation

/// Makes a territory of the public files: who belongs to it, its figures, its gaps and what stands in for them.
public struct TerritoryImporter {
  private let sources: OpenSources
  private let geography: StockGeography
  private let names: EPCINames
  private let indicators: IndicatorBook
  private let incomes: IncomeBook
  private let zones: ZoneBook
  private let estimate: DemandEstimate
  private let homes: [String: (department: String, region: String)]
  /// Dwellings by commune of the stock and rooms.
  ///
  /// Shape: communes × 5, row-major.
  private let roomsOfCommune: [Int]
  /// Communes of each EPCI in the membership.
  private let membersByEPCI: [String: [String]]

  /// Prepares the files: places every commune of the country, and estimates the demand of every EPCI.
  ///
  /// - Complexity: O(rows of the stock + communes log communes).
  public init(_ sources: OpenSources) {
    self.sources = sources
    let geography = StockGeography(sources)
    let indicators = IndicatorBook(sources)
    self.geography = geography
    self.indicators = indicators
    names = EPCINames(sources)
    incomes = IncomeBook(sources, regionOfDepartment: geography.regionOfDepartment)
    zones = ZoneBook(sources)
    var rooms = Array(repeating: 0, count: geography.codes.count * 5)
    for row in sources.stock.count.indices {
      rooms[Int(sources.stock.commune[row]) * 5 + Int(sources.stock.rooms[row]) - 1] +=
        Int(sources.stock.count[row])
    }
    roomsOfCommune = rooms
    membersByEPCI = Dictionary(
      sources.membership.intercommunality.map { ($0.value, [$0.key]) }, uniquingKeysWith: +)
    let frame = DemandFrame(sources, geography: geography, indicators: indicators)
    homes = frame.homes
    estimate = DemandEstimate(frame.perimeters)
  }

  /// The territory of a selection.
  ///
  /// - Parameters:
  ///   - name: what people call it; found from the selection where nil.
  ///   - demand: observed lists of EPCI of the territory, in the place of the estimate; one without a code is that of
  ///     a territory of one EPCI.
  /// - Throws: `DataProblem` for an unknown code or one without stock.
  public func territory(
    of selection: TerritorySelection, name: String? = nil, demand: [OpenDemand] = []
  ) throws(DataProblem) -> TerritoryDraft {
    let perimeter = try ImportPerimeter(selection, geography: geography, names: names)
    var draft = TerritoryDraft(title: title(of: selection, perimeter, name: name))
    let keepsAll = if case .epci = selection { true } else { false }
    let lists = try lists(demand, of: perimeter)
    var local: [LocalFigures] = []
    for (index, part) in perimeter.parts.enumerated() {
      let found = figures(
        of: part, selection: selection, list: lists[part.code], tally: &draft.tally)
      local.append(found.figures)
      let home = part.isWhole ? homes[part.code] ?? ("", "") : geography.home(of: part.members)
      draft.epcis.append(
        TerritoryDraft.EPCIEntry(
          code: part.code, name: part.name, department: home.department,
          region: indicators.row(.region, home.region)?.name ?? "",
          dwellings: found.figures.byRooms.reduce(0, +), figures: found.figures.figures,
          settings: found.figures.settings))
      addCommunes(
        of: part, at: index, home: home, mainResidences: found.indicators.mainResidences, keepsAll: keepsAll,
        to: &draft)
    }
    draft.sortCommunes()
    draft.addStock(sources.stock)
    let whole = wholeFigures(local, scope: draft.title.fr)
    draft.setFigures(local.count == 1 ? local[0] : whole, detail: detail(of: draft))
    if lists.count == local.count {
      draft.setMargins(
        perimeter.parts.enumerated().compactMap { index, part in
          lists[part.code].map { ($0, local[index].applicants.all) }
        })
      draft.demandIsEstimated = lists.values.contains { $0.applicants == nil }
    }
    draft.count(perimeter: perimeter, geography: geography)
    draft.addCautions(perimeter: perimeter)
    return draft
  }

  /// The detail of the stock where it is of exactly the territory.
  private func detail(of draft: TerritoryDraft) -> OpenStockDetail? {
    draft.stock.reduce(0) { $0 + $1.count } == geography.total ? sources.stock.detail : nil
  }

  private func title(
    of selection: TerritorySelection, _ perimeter: ImportPerimeter, name: String?
  ) -> Bilingual {
    if let name { return Bilingual(same: name) }
    switch selection {
    case .france: return Bilingual(same: "France")
    case .region(let code): return Bilingual(same: indicators.row(.region, code)?.name ?? "Région \(code)")
    case .department(let code):
      return Bilingual(same: indicators.row(.department, code)?.name ?? "Département \(code)")
    case .epci:
      let names = perimeter.parts.map(\.name)
      let rest = names.count - Self.namesInTitle
      let shown = names.prefix(Self.namesInTitle).joined(separator: ", ")
      guard rest > 0 else { return Bilingual(same: shown) }
      return Bilingual(fr: "\(shown) et \(rest) autres", en: "\(shown) and \(rest) others")
    }
  }

  /// EPCI that a title names.
  private static let namesInTitle = 3

  // MARK: - Figures

  private func figures(
    of part: ImportPerimeter.Part, selection: TerritorySelection, list: OpenDemand?,
    tally: inout TerritoryDraft.Tally
  ) -> (figures: LocalFigures, indicators: OpenIndicators) {
    let home = part.isWhole ? homes[part.code] ?? ("", "") : geography.home(of: part.members)
    let byRooms = roomCounts(of: part)
    let dwellings = byRooms.reduce(0, +)
    var found = indicators.indicators(
      ofEPCI: part.code, department: home.department, region: home.region, dwellings: dwellings)
    let departments = Set(part.members.map { geography.department[$0] })
    var applicants = estimate.applicants(of: part.code, in: departments)
    if !part.isWhole {
      tally.partial += 1
      // Most of a département is better told by the département than by a metropolis that reaches beyond it.
      if case .department(let code) = selection, let row = indicators.row(.department, code),
        Double(dwellings) > DemandFrame.mostOfDepartment * (row.dwellings ?? .infinity)
      {
        found = (row, .own)
      }
      found.indicators = found.indicators.scaled(to: Double(dwellings))
    }
    if found.origin != .own { tally.predecessors += 1 }
    var source = estimated(part.code, in: departments)
    if let list {
      let told = list.applicants(else: applicants)
      applicants = told.0
      if told.isObserved { source = Self.observed }
    }
    let figures = LocalFigures(
      indicators: found.indicators, byRooms: byRooms, applicants: applicants, scope: part.name,
      isSum: found.origin != .own || !part.isWhole, demand: source)
    return (figures, found.indicators)
  }

  /// Where the estimate of an EPCI comes from: the published lists that it was brought to, with their factors.
  private func estimated(_ code: String, in departments: Set<String>) -> LocalFigures.DemandSource {
    let areas = estimate.benchmarks(of: code, in: departments).map { benchmark in
      let factor = NumberWriting.text(NumberWriting.rounded(benchmark.factor, 2)).replacing(".", with: ",")
      return "\(benchmark.area.source.fr), règle × \(factor)"
    }
    return LocalFigures.DemandSource(
      text: (Self.estimated.text + " ; " + areas.joined(separator: " ; ")).replacing(" ;", with: "\u{202F};"),
      date: Self.estimated.date, mark: Self.estimated.mark)
  }

  /// What is said of a territory of several EPCI.
  private static let estimated = LocalFigures.DemandSource(
    text:
      "estimation\u{A0}: listes publiées (France, Hauts-de-France, MEL, Île-de-France, Hauts-de-Seine, Paris) ramenées à 2019, partagées selon le parc, la mobilité et la vacance",
    date: "2019", mark: .assumed)

  private static let observed = LocalFigures.DemandSource(
    text: "fichier de la demande donné à l’import (SNE)", date: "2019", mark: .read)

  /// The observed list of each EPCI, by code.
  ///
  /// - Throws: `DataProblem` for a list of an EPCI that is not of the territory, or of none where it has several.
  private func lists(
    _ demand: [OpenDemand], of perimeter: ImportPerimeter
  ) throws(DataProblem) -> [String: OpenDemand] {
    var lists: [String: OpenDemand] = [:]
    for list in demand {
      let code = try list.code.map { (code) throws(DataProblem) in try names.current(code) }
      let known = perimeter.parts.map(\.code)
      guard let code = code ?? (known.count == 1 ? known[0] : nil) else {
        throw DataProblem(
          file: "--demand", field: "epci",
          what: Bilingual(
            fr: "le fichier ne dit pas de quel EPCI il est, et le territoire en a \(known.count)",
            en: "the file does not say which EPCI it is of, and the territory has \(known.count)"),
          fix: Bilingual(fr: "ajouter une colonne epci", en: "add a column epci"))
      }
      guard known.contains(code) else {
        throw DataProblem.unknownName(code, among: known, file: "--demand", line: nil, field: "epci")
      }
      lists[code] = list
    }
    return lists
  }

  /// Zone of the income ceilings in which a selection's applications are read: that of most of its stock, Paris aside.
  public func ceilingZone(of selection: TerritorySelection) throws(DataProblem) -> CeilingZone {
    let perimeter = try ImportPerimeter(selection, geography: geography, names: names)
    let home = geography.home(of: perimeter.parts.flatMap(\.members))
    guard home.region == ZoneBook.ileDeFrance else { return .other }
    return home.department == "75" ? .paris : .ileDeFrance
  }

  private func roomCounts(of part: ImportPerimeter.Part) -> [Int] {
    part.members.reduce(into: [0, 0, 0, 0, 0]) { counts, member in
      for rooms in 0..<5 { counts[rooms] += roomsOfCommune[member * 5 + rooms] }
    }
  }

  /// The figures of a territory of several EPCI: sums, and means by stock.
  private func wholeFigures(_ local: [LocalFigures], scope: String) -> LocalFigures {
    var rooms = [0, 0, 0, 0, 0]
    for part in local { for index in 0..<5 { rooms[index] += part.byRooms[index] } }
    return LocalFigures(
      indicators: OpenIndicators.sum(local.map(\.indicators), code: ""), byRooms: rooms,
      applicants: DemandEstimate.Applicants(
        all: local.reduce(0) { $0 + $1.applicants.all },
        transfers: local.reduce(0) { $0 + $1.applicants.transfers }), scope: scope, isSum: true,
      demand: Self.estimated)
  }

  // MARK: - What the checks need

  /// Codes of the EPCI of a selection, whole or in part.
  func codes(of selection: TerritorySelection) throws(DataProblem) -> Set<String> {
    let perimeter = try ImportPerimeter(selection, geography: geography, names: names)
    return Set(perimeter.parts.map(\.code))
  }

  /// Published EPCI, by code.
  var publishedEPCIs: [OpenIndicators] { indicators.epcis }

  /// Communes of the stock that no file places, by code.
  var unplacedCommunes: [String] { geography.unplaced }

  /// Social dwellings of an EPCI in the file by commune, or nil where it has none.
  func dwellings(ofEPCI code: String) -> Int? { geography.dwellingsOfEPCI[code] }

  // MARK: - Communes

  private func addCommunes(
    of part: ImportPerimeter.Part, at index: Int, home: (department: String, region: String),
    mainResidences: Double?, keepsAll: Bool, to draft: inout TerritoryDraft
  ) {
    var members = part.members.map { (code: geography.codes[$0], dwellings: geography.dwellings[$0]) }
    if keepsAll {
      let present = Set(members.map(\.code))
      for code in membersByEPCI[part.code] ?? [] where !present.contains(code) && incomes.hasHouseholds(code)
      {
        members.append((code, 0))
      }
      members.sort { $0.code < $1.code }
    }
    let zone = zones.entries(
      of: members, region: home.region, mainResidences: mainResidences ?? 0)
    let income = incomes.entries(
      epci: part.code, members: members, department: home.department, region: home.region,
      mainResidences: mainResidences)
    for (place, member) in members.enumerated() {
      draft.communes.append(
        TerritoryDraft.CommuneEntry(
          code: member.code, name: name(of: member.code), epci: index, zone: zone[place],
          income: income[place], dwellings: member.dwellings))
    }
  }

  private func name(of code: String) -> String {
    let names = [
      zones.name(of: code), incomes.name(of: code), sources.membership.communeNames[code],
      sources.successions.successor(ofCommune: code)?.name,
    ].compactMap { $0 }
    return names.first { !Self.isSpoilt($0) } ?? names.first ?? "Commune \(code)"
  }

  /// Whether a name has control characters, as where « œ » of Windows-1252 was taken for ISO-8859-1.
  private static func isSpoilt(_ name: String) -> Bool {
    name.unicodeScalars.contains { (0x80...0x9f).contains($0.value) }
  }
}
