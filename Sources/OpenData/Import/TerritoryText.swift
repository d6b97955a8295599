import DataFiles
import Housing

/// The files of a territory folder as text.
struct TerritoryText {
  let draft: TerritoryDraft

  private var isSeveral: Bool { draft.epcis.count > 1 }

  /// Every file of the folder, by name.
  var files: [(name: String, text: String)] {
    var files = [
      ("territory.yml", sheet), ("communes.csv", communes), ("stock.csv", stock), ("demand.csv", demand),
      ("landlords.csv", landlords),
    ]
    if isSeveral { files.append(("epci.csv", epcis)) }
    return files
  }

  // MARK: - territory.yml

  /// First line of every imported sheet, by which a folder is known as one that may be made anew.
  static let headline = "# Made by attrilab territory import from public files (see docs/open-data.md)."

  private var sheet: String {
    var text = Self.headline + "\n"
    text += "title: { fr: \(quoted(draft.title.fr)), en: \(quoted(draft.title.en)) }\n"
    text += "epci: \(quoted(draft.epcis.first?.code ?? ""))\n"
    text += "department: \(quoted(draft.department))\n"
    text += "region: \(quoted(draft.region.isEmpty ? "hors région" : draft.region))\n"
    text += "referenceDate: 2019-01-01\nstartYear: 2026\npriceDate: 2025-01-01\n"
    text += "demandEstimated: \(draft.demandIsEstimated)\n"
    text += "ageingRule:\n  fr: \(quoted(Self.ageing.fr))\n  en: \(quoted(Self.ageing.en))\ncautions:\n"
    for caution in draft.cautions {
      text += "  - fr: \(quoted(caution.fr))\n    en: \(quoted(caution.en))\n"
    }
    text += "holders:\n" + lines(draft.holders) + "figures:\n" + lines(draft.figures)
    text += "settings:\n" + lines(draft.settings)
    if isSeveral {
      text += "epciFigures:\n"
      for figure in ownColumns { text += "  \(figure.key): { \(described(figure, scope: "EPCI")) }\n" }
    }
    return text
  }

  private func lines(_ figures: [SourcedFigure]) -> String {
    figures.map { figure in
      let key = figure.key.hasPrefix("holders.") ? String(figure.key.dropFirst(8)) : figure.key
      return
        "  \(key): { value: \(NumberWriting.text(figure.value)), \(described(figure, scope: figure.scope)) }\n"
    }.joined()
  }

  private func described(_ figure: SourcedFigure, scope: String) -> String {
    "unit: \(figure.unit), source: \(quoted(figure.source)), date: \(quoted(figure.date)), "
      + "scope: \(quoted(scope)), mark: \(figure.mark.rawValue)"
  }

  private func quoted(_ text: String) -> String {
    "\""
      + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static let ageing = Bilingual(
    fr:
      "Parc\u{A0}: tel que compté au 1er janvier 2019, puis vieilli par la simulation elle-même (livraisons et démolitions) de 2019 à 2025. Loyers\u{A0}: niveau RPLS 2019 multiplié par le rapport des loyers moyens nationaux du SDES, 2024 sur 2019 (6,52 / 5,83), tenu pour le niveau de la date des prix. Revenus des communes\u{A0}: déciles FiLoSoFi 2016 multipliés par 1,28, progression du niveau de vie médian de 2016 à la date des prix (INSEE). Revenus des demandeurs\u{A0}: médiane donnée directement en euros de la date des prix. Montants de la loi\u{A0}: lus à la date des prix\u{202F}; règles de la loi\u{A0}: lues à la date simulée. Demande\u{A0}: tenue pour le niveau de la date de référence.",
    en:
      "Stock: as counted on 1 January 2019, then aged by the simulation itself (deliveries and demolitions) from 2019 to 2025. Rents: level of RPLS 2019 times the ratio of the national mean rents of SDES, 2024 over 2019 (6.52 / 5.83), taken as the level of the price date. Incomes of communes: deciles of FiLoSoFi 2016 times 1.28, the growth of the median standard of living from 2016 to the price date (INSEE). Incomes of applicants: a median given directly in euros of the price date. Amounts of the law: read at the price date; rules of the law: read at the simulated date. Demand: taken as the level of the reference date."
  )

  // MARK: - Tables

  private var communes: String {
    var text = """
      # households, medianIncome, firstDecile, ninthDecile: INSEE FiLoSoFi, euros per consumption unit and year; what is not published stands in from a wider perimeter.
      # zoneABC: ministry table. aidZone, ceilingZone: by rule (docs/open-data.md). tileColumn, tileRow, sector: schematic, no official perimeter.
      code,name,zoneABC,aidZone,ceilingZone,households,medianIncome,firstDecile,ninthDecile,tileColumn,tileRow,sector
      """
    text += isSeveral ? ",epci\n" : "\n"
    for commune in draft.communes {
      let income = commune.income
      let zone = commune.zone
      let cells = [
        commune.code, cell(commune.name), zone.zoneABC, String(zone.aidZone), zone.ceilingZone,
        String(income.households), amount(income.median), amount(income.firstDecile),
        amount(income.ninthDecile), String(commune.tile.column), String(commune.tile.row),
        cell(commune.sector),
      ]
      text += cells.joined(separator: ",")
      text += isSeveral ? ",\(draft.epcis[commune.epci].code)\n" : "\n"
    }
    return text
  }

  private func amount(_ euros: Double) -> String { NumberWriting.text(NumberWriting.rounded(euros, 2)) }

  private func cell(_ text: String) -> String {
    guard text.contains(",") || text.contains("\"") else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private var stock: String {
    var text = "commune,rooms,building,qpv,period,energy,count\n"
    let buildings = BuildingKind.codes
    let periods = ConstructionPeriod.codes
    let energies = EnergyLabel.codes
    for kind in draft.stock where kind.count > 0 {
      text += draft.communes[kind.commune].code
      text += ",\(kind.rooms),"
      text += buildings[Int(kind.building.rawValue)]
      text += kind.inQPV ? ",1," : ",0,"
      text += periods[Int(kind.period.rawValue)]
      text += ","
      text += energies[Int(kind.energy.rawValue)]
      text += ",\(kind.count)\n"
    }
    return text
  }

  private var demand: String {
    var text = "dimension,category,share,source,date,scope,mark\n"
    for (row, share) in draft.margins {
      let cells = [
        row.dimension.rawValue, row.category, NumberWriting.text(share), cell(row.source), row.date,
        cell(row.scope),
        row.mark.rawValue,
      ]
      text += cells.joined(separator: ",") + "\n"
    }
    return text
  }

  private var landlords: String {
    var text =
      draft.landlordsAreInvented
      ? "# No public file names the owner of each dwelling: these landlords and their shares are invented.\n"
      : "# Shares of the landlords of the detail file, which are not named.\n"
    text += "code,name,share,invented\n"
    for (index, share) in draft.landlords.enumerated() {
      let letter =
        index < 26 ? String(UnicodeScalar(UInt8(65 + index))) : "A\(UnicodeScalar(UInt8(65 + index - 26)))"
      let number = index < 9 ? "0\(index + 1)" : "\(index + 1)"
      text +=
        "B\(number),Bailleur \(letter),\(NumberWriting.text(share)),\(draft.landlordsAreInvented)\n"
    }
    return text
  }

  // MARK: - epci.csv

  /// Columns of `epci.csv`, each as its first EPCI that has it describes it; the marks of several are the least sure.
  private var ownColumns: [SourcedFigure] {
    let whole = Dictionary(
      (draft.figures + draft.settings).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var columns: [SourcedFigure] = []
    var places: [String: Int] = [:]
    for figure in draft.epcis.flatMap({ $0.figures + $0.settings }) {
      guard let place = places[figure.key] else {
        places[figure.key] = columns.count
        columns.append(figure)
        continue
      }
      // A column says once where it comes from: where its EPCI differ, what is said of the whole.
      if columns[place].source != figure.source { columns[place] = whole[figure.key] ?? figure }
    }
    return columns
  }

  private var epcis: String {
    let columns = ownColumns.map(\.key)
    var text = (["code", "name", "department", "region"] + columns).joined(separator: ",") + "\n"
    for epci in draft.epcis {
      var values: [String: Double] = [:]
      for figure in epci.figures + epci.settings { values[figure.key] = figure.value }
      let cells =
        [epci.code, cell(epci.name), epci.department, cell(epci.region)]
        + columns.map { values[$0].map(NumberWriting.text) ?? "" }
      text += cells.joined(separator: ",") + "\n"
    }
    return text
  }
}
