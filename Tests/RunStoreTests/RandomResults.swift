import Evaluation
import Housing
import Randomness

/// Replications with random contents, for stores that must give back what they were given.
struct RandomResults {
  let draws: KeyedDraws

  init(seed: UInt64) { draws = KeyedDraws(seed: seed, replication: 0) }

  /// A number that has no short decimal writing: any bits but those of infinities and NaN, which no indicator has.
  private func number(_ entity: Int, _ other: Int) -> Double {
    let words = draws.block(1, entity: entity, other: other)
    switch words[0] % 8 {
    case 0: return 0
    case 1: return Double(Int(words[1] % 2000) - 1000)
    case 2: return Double(words[1]) / 3
    default:
      let value = Double(bitPattern: UInt64(words[1]) << 32 | UInt64(words[2]))
      return value.isFinite ? value : 0.1
    }
  }

  /// A replication with some values that are not defined, some years, and names of every kind.
  func replication(_ number: Int, parameters: String, scenarios: Int) -> ReplicationResult {
    let runs = (0..<scenarios).map { scenario in
      let entity = number * 16 + scenario
      let count = 1 + Uniform.below(40, draws.word(2, entity: entity))
      return ReplicationResult.ScenarioRun(
        scenario: scenario == 0 ? "status-quo" : "l'été « \(scenario) »",
        values: (0..<count).map { place in
          let word = draws.word(3, entity: entity, other: place)
          return IndicatorValue(
            indicator: "indicator\(place)", group: word % 2 == 0 ? "all" : "profile:\(place)",
            year: word % 3 == 0 ? nil : 2026 + place, value: word % 5 == 0 ? nil : self.number(entity, place))
        }, checksum: "00ff\(number)\(scenario)", cpuSeconds: abs(self.number(entity, 1000)))
    }
    return ReplicationResult(
      parameters: parameters, replication: number, scenarios: runs,
      households: (1..<max(1, scenarios)).map { households(number * 16 + $0) })
  }

  private func households(_ entity: Int) -> PairedHouseholds {
    PairedHouseholds(
      rows: (0...ApplicantProfile.allCases.count).map { profile in
        let words = draws.block(4, entity: entity, other: profile)
        let more = draws.block(5, entity: entity, other: profile)
        var row = PairedHouseholds.Row()
        row.households = Int(words[0])
        row.sooner = Int(words[1])
        row.later = Int(words[2])
        row.followed = Int(words[3])
        row.housedReference = Int(more[0])
        row.housedVariant = Int(more[1])
        row.monthsReference = Int(more[2]) << 20
        row.monthsVariant = Int(more[3])
        return row
      })
  }
}

extension ReplicationResult {
  /// Whether everything is the same, numbers to the last bit.
  func isExactly(_ other: ReplicationResult) -> Bool {
    func bits(_ values: [IndicatorValue]) -> [UInt64?] { values.map { $0.value?.bitPattern } }
    return parameters == other.parameters && replication == other.replication
      && households == other.households
      && scenarios.count == other.scenarios.count
      && zip(scenarios, other.scenarios).allSatisfy {
        $0.scenario == $1.scenario && $0.values == $1.values && bits($0.values) == bits($1.values)
          && $0.checksum == $1.checksum && $0.cpuSeconds.bitPattern == $1.cpuSeconds.bitPattern
      }
  }
}
