public import DataFiles
import Housing

/// The whole law in force on a date, line by line, in a fixed order: ceilings, housing aid, affordability,
/// quotas, reservations, committee, registration, priority categories, enforceable right.
public struct LawRegistry: Sendable {
  /// Date asked for.
  public let date: CalendarDate
  /// The lines; each identifier once.
  public let entries: [LawEntry]
  /// What stands in for a law that the files do not hold on the date.
  public let standIns: [Bilingual]

  /// The lines of a law book on a date.
  public init(_ law: LawBook, on date: CalendarDate) {
    self.date = date
    standIns = law.standIns(on: date)
    entries =
      law.ceilings(on: date).entries + law.housingAid(on: date).entries
      + law.affordability(on: date).entries + law.quotas(on: date).entries
      + law.reservations(on: date).entries + law.committee(on: date).entries
      + law.registration(on: date).entries + law.priorities(on: date).entries
      + law.dalo(on: date).entries
  }

  /// The line of an identifier, or nil.
  public func entry(_ identifier: String) -> LawEntry? { entries.first { $0.identifier == identifier } }
}

extension IncomeCeilings {
  var entries: [LawEntry] {
    var entries: [LawEntry] = []
    for financing in Financing.allCases {
      for zone in CeilingZone.allCases {
        for number in 1...CeilingCategory.last {
          let label = Bilingual(
            fr: "plafond \(financing.code), \(zone.label.fr), catégorie \(number)",
            en: "\(financing.code) ceiling, \(zone.label.en), category \(number)")
          entries.append(
            entry("c\(number)", label, euros(financing, zone: zone, number: number), financing, zone))
        }
        let label = Bilingual(
          fr: "plafond \(financing.code), \(zone.label.fr), par personne supplémentaire",
          en: "\(financing.code) ceiling, \(zone.label.en), per extra person")
        let perPerson =
          euros(financing, zone: zone, number: CeilingCategory.last, extraPersons: 1)
          - euros(financing, zone: zone, number: CeilingCategory.last)
        entries.append(entry("perExtraPerson", label, perPerson, financing, zone))
      }
    }
    return entries
  }

  private func euros(
    _ financing: Financing, zone: CeilingZone, number: Int, extraPersons: Int = 0
  ) -> Int {
    euros(financing, zone: zone, category: CeilingCategory(number: number, extraPersons: extraPersons))
  }

  private func entry(
    _ key: String, _ label: Bilingual, _ euros: Int, _ financing: Financing, _ zone: CeilingZone
  ) -> LawEntry {
    LawEntry(
      "ceilings.\(financing.code).\(zone.code).\(key)", label, .number(Double(euros), .eurosPerYear),
      basis(financing), mark: mark(financing, zone: zone))
  }
}

extension AllocationQuotas {
  var entries: [LawEntry] {
    all.map {
      LawEntry("quotas.\($0.identifier)", $0.label, .number($0.share, .share), basis, article: $0.article)
    }
  }
}

extension PriorityRules {
  var entries: [LawEntry] {
    var entries: [LawEntry] = []
    for category in categories {
      entries.append(
        LawEntry(
          "priority.\(category.code)", category.label, .flag(countsAsPriority(category.bit)), basis,
          article: category.article, mark: category.mark))
    }
    return entries
  }
}

extension AffordabilityRule {
  var entries: [LawEntry] {
    [
      LawEntry(
        "affordability.usualGreatestBurden",
        Bilingual(fr: "taux d'effort maximal d'usage", en: "greatest rent burden in usual practice"),
        .number(usualGreatestBurden, .share), basis),
      LawEntry(
        "affordability.usualLeastResidual",
        Bilingual(fr: "reste à vivre minimal d'usage", en: "least residual income in usual practice"),
        .number(usualLeastResidual, .eurosPerDayAndUnit), basis),
    ]
  }
}
