public import DataFiles
public import Housing

/// One line of the law in force on a date: what it says, since when, where it stands, who was read.
///
/// Documentation, reports and the workbench are generated from these lines.
public struct LawEntry: Sendable, Hashable {
  /// Stable identifier: `ceilings.PLUS.other.c1`, `quotas.q1ShareOutsideQPV`.
  public let identifier: String
  /// What the line is about.
  public let label: Bilingual
  /// What the law says.
  public let value: Value
  /// Where it comes from; its article, first day in force, source and note.
  public let basis: LegalBasis
  /// Article, finer than that of the basis where one line has its own.
  public let article: String
  /// How far the value can be trusted, finer than the mark of the basis where one line has its own.
  public let mark: Mark

  /// What a line of the law says.
  public enum Value: Sendable, Hashable {
    /// A number in a unit.
    case number(Double, Unit)
    /// Yes or no.
    case flag(Bool)
    /// A word out of a closed list.
    case word(Bilingual)
  }

  /// Units of the numbers of the law.
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    /// Euros per year.
    case eurosPerYear
    /// Euros per month.
    case eurosPerMonth
    /// Euros per day and consumption unit.
    case eurosPerDayAndUnit
    /// Share, 0 to 1.
    case share
    /// Multiple of another amount.
    case multiple
    /// Months.
    case months
    /// Days.
    case days
    /// Number of things or persons.
    case count

    /// How people read the unit after a number; empty for a plain count.
    public var label: Bilingual {
      switch self {
      case .eurosPerYear: Bilingual(fr: "€ par an", en: "€ per year")
      case .eurosPerMonth: Bilingual(fr: "€ par mois", en: "€ per month")
      case .eurosPerDayAndUnit:
        Bilingual(fr: "€ par jour et par unité de consommation", en: "€ per day and consumption unit")
      case .share: Bilingual(fr: "part", en: "share")
      case .multiple: Bilingual(fr: "fois", en: "times")
      case .months: Bilingual(fr: "mois", en: "months")
      case .days: Bilingual(fr: "jours", en: "days")
      case .count: Bilingual(same: "")
      }
    }
  }

  init(
    _ identifier: String, _ label: Bilingual, _ value: Value, _ basis: LegalBasis,
    article: String? = nil, mark: Mark? = nil
  ) {
    self.identifier = identifier
    self.label = label
    self.value = value
    self.basis = basis
    self.article = article ?? basis.article
    self.mark = mark ?? basis.mark
  }
}
