import DataFiles
import Foundation
import Housing

/// The EPCI of a selection, each with its communes of the stock.
struct ImportPerimeter {
  /// An EPCI, or the part of one that lies in a département or region.
  struct Part {
    /// Code of today.
    let code: String
    /// Name.
    var name: String
    /// Its communes (indices of `StockGeography.codes`), by code.
    let members: [Int]
    /// Whether all its communes with stock are here.
    let isWhole: Bool
  }

  /// The parts in the order of their codes.
  let parts: [Part]
  /// Codes asked for that are gone, each with those that took their place.
  let succeeded: [(old: String, new: String)]

  /// Finds the EPCI of a selection.
  ///
  /// - Throws: `DataProblem` whose file is the option, for an unknown or ambiguous code and for one without stock.
  init(_ selection: TerritorySelection, geography: StockGeography, names: EPCINames) throws(DataProblem) {
    var succeeded: [(old: String, new: String)] = []
    let wanted: (Int) -> Bool
    switch selection {
    case .epci(let codes):
      var current: Set<String> = []
      for code in codes {
        let found = try names.current(code)
        if found != code { succeeded.append((code, found)) }
        guard geography.dwellingsOfEPCI[found] ?? 0 > 0 else {
          throw DataProblem(
            file: "--epci", field: code,
            what: Bilingual(
              fr: "\(names.name(of: found)) n'a aucun logement social dans le fichier",
              en: "\(names.name(of: found)) has no social dwelling in the file"),
            fix: Bilingual(fr: "choisir un autre EPCI", en: "choose another EPCI"))
        }
        current.insert(found)
      }
      wanted = { current.contains(geography.epci[$0]) }
    case .department(let code):
      try Self.check(code, among: geography.department, option: "--departement")
      wanted = { geography.department[$0] == code }
    case .region(let code):
      try Self.check(code, among: geography.region, option: "--region")
      wanted = { geography.region[$0] == code }
    case .france: wanted = { _ in true }
    }
    var members: [String: [Int]] = [:]
    for index in geography.codes.indices where wanted(index) && geography.dwellings[index] > 0 {
      members[geography.epci[index], default: []].append(index)
    }
    parts = members.keys.sorted().map { code in
      let own = (members[code] ?? []).sorted { geography.codes[$0] < geography.codes[$1] }
      let count = own.reduce(0) { $0 + geography.dwellings[$1] }
      return Part(
        code: code, name: names.name(of: code), members: own,
        isWhole: count == geography.dwellingsOfEPCI[code])
    }
    self.succeeded = succeeded
  }

  private static func check(_ code: String, among known: [String], option: String) throws(DataProblem) {
    guard !known.contains(code) else { return }
    let codes = Set(known).subtracting([""]).sorted()
    throw DataProblem.unknownName(code, among: codes, file: option, line: nil, field: nil)
  }
}

/// Names of the EPCI, and what became of codes that are gone.
struct EPCINames {
  private var names: [String: String] = [:]
  private let successions: SuccessionTable
  private let current: Set<String>

  init(_ sources: OpenSources) {
    successions = sources.successions
    current = Set(sources.membership.intercommunality.values)
      .union(sources.membership.outside.isEmpty ? [] : [Intercommunality.outsideAny])
    for row in sources.indicators where row.kind == .epci { names[row.code] = Self.plain(row.name) }
    for row in sources.successions.rows where row.kind == .epci { names[row.new] = Self.plain(row.name) }
    for (code, name) in sources.membership.intercommunalityNames { names[code] = name }
    names[Intercommunality.outsideAny] = "Communes hors EPCI"
  }

  /// A name less the kind of EPCI that RPLS puts before it, where the name says it: « Métropole Rennes Métropole ».
  private static func plain(_ name: String) -> String {
    let kind = "Métropole "
    guard name.hasPrefix(kind), name.dropFirst(kind.count).contains("Métropole") else { return name }
    return String(name.dropFirst(kind.count))
  }

  /// The name of an EPCI; its code where no file names it.
  func name(of code: String) -> String { names[code] ?? "EPCI \(code)" }

  /// The code of today of a code or a name that a user typed.
  ///
  /// - Throws: `DataProblem` for an unknown one, with the nearest, and for an EPCI that was shared out.
  func current(_ typed: String) throws(DataProblem) -> String {
    if current.contains(typed) { return typed }
    let exact = names.filter { $0.value.lowercased() == typed.lowercased() }.keys.sorted()
    if let code = exact.first(where: current.contains) ?? exact.first, code != typed {
      return try self.current(code)
    }
    let heirs = successions.successors(ofEPCI: typed)
    if heirs.count == 1 { return heirs[0].new }
    // One heir with nearly all of the stock is the EPCI under another code.
    let all = heirs.reduce(0) { $0 + $1.dwellings }
    if let first = heirs.first, Double(first.dwellings) >= Self.sameEPCI * Double(all) { return first.new }
    if !heirs.isEmpty {
      let list = heirs.map { "\($0.new) (\($0.name), \($0.dwellings))" }.joined(separator: ", ")
      throw DataProblem(
        file: "--epci", field: typed,
        what: Bilingual(
          fr: "\(name(of: typed)) a été partagé", en: "\(name(of: typed)) was shared out"),
        allowed: Bilingual(fr: "choisir\u{A0}: \(list)", en: "choose: \(list)"))
    }
    throw unknown(typed)
  }

  /// Share of the stock from which one heir stands for the whole.
  ///
  /// Assumed.
  private static let sameEPCI = 0.9

  private func unknown(_ typed: String) -> DataProblem {
    let byName = names.filter { current.contains($0.key) }
    let isCode = !typed.isEmpty && typed.allSatisfy(\.isNumber)
    var likely: [String] = []
    if isCode {
      likely = [NearestName.of(typed, among: current.sorted())].compactMap { $0 }
    } else {
      let nearest = NearestName.of(typed, among: byName.values.sorted())
      let own = Self.folded(typed)
      likely = byName.filter { $0.value == nearest }.keys.min().map { [$0] } ?? []
      if likely.isEmpty, !own.isEmpty {
        likely = byName.filter { Self.folded($0.value).contains(own) }.keys.sorted()
      }
    }
    let shown = likely.prefix(Self.mostLikely).map { "\($0) (\(name(of: $0)))" }
    return DataProblem(
      file: "--epci", field: typed,
      what: Bilingual(fr: "EPCI inconnu", en: "an unknown EPCI"),
      allowed: Bilingual(
        fr: "SIREN de neuf chiffres, ou nom, d'un des \(current.count) EPCI du fichier d'appartenance",
        en: "SIREN of nine digits, or name, of one of the \(current.count) EPCI of the membership file"),
      fix: shown.isEmpty
        ? nil
        : Bilingual(
          fr: "vouliez-vous \(shown.joined(separator: " ou "))\u{202F}?",
          en: "did you mean \(shown.joined(separator: " or "))?"))
  }

  /// Codes that a message names.
  private static let mostLikely = 5

  private static func folded(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
