import DataFiles
import Housing
import OpenData
import Reporting

/// What `territory import` prints.
struct ImportResult: Encodable {
  struct Outside: Encodable {
    let communes: Int
    let dwellings: Int
  }
  struct Succession: Encodable {
    let old: String
    let new: String
  }
  struct StandIns: Encodable {
    let households: Int
    let medians: Int
    let deciles: Int
    let zones: Int
    let indicators: Int
  }

  let path: String
  let title: String
  let epci: Int
  let partialEPCI: Int
  let communes: Int
  let dwellings: Int
  let applicants: Int
  let outsideEPCI: Outside
  let successions: [Succession]
  let standIns: StandIns
  let estimated: Bool
  let warnings: Int
  let remarks: [String]

  init(_ draft: TerritoryDraft, path: String, findings: Findings, language: Language) {
    let tally = draft.tally
    self.path = path
    title = draft.title[language]
    epci = tally.epcis
    partialEPCI = tally.partial
    communes = tally.communes
    dwellings = tally.dwellings
    applicants = tally.applicants
    outsideEPCI = Outside(communes: tally.outside.communes, dwellings: tally.outside.dwellings)
    successions = tally.successions.map { Succession(old: $0.old, new: $0.new) }
    standIns = StandIns(
      households: tally.households, medians: tally.medians, deciles: tally.deciles, zones: tally.zones,
      indicators: tally.predecessors)
    estimated = draft.demandIsEstimated
    warnings = findings.count(of: .warning) + findings.count(of: .repair)
    remarks = draft.remarks.map { $0[language] }
  }

  /// The whole in a line.
  func headline(_ numbers: NumberText) -> Bilingual {
    func count(_ value: Int) -> String { numbers.plain(Double(value), decimals: 0) }
    let demand = estimated ? Territory.estimatedDemand : Bilingual(same: "")
    return Bilingual(
      fr: """
        \(title)\u{A0}: \(count(dwellings)) logements sociaux, communes\u{A0}: \(count(communes)), EPCI\u{A0}: \
        \(count(epci))\u{202F}; \(count(applicants)) demandes\(estimated ? " (\(demand.fr))" : "").
        """,
      en: """
        \(title): \(count(dwellings)) social dwellings, communes: \(count(communes)), EPCI: \(count(epci)); \
        \(count(applicants)) applications\(estimated ? " (\(demand.en))" : "").
        """)
  }
}
