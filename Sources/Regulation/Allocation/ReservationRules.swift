public import DataFiles

/// How reservation rights are honoured.
public enum ReservationManagement: String, Sendable, CaseIterable {
  /// Each reserved dwelling returns to its holder whenever it is released (*gestion en stock*).
  case stock
  /// Each holder receives a share of the dwellings released in the year (*gestion en flux*).
  case flow

  /// How people read it.
  public var label: Bilingual {
    self == .stock
      ? Bilingual(fr: "gestion en stock", en: "stock management")
      : Bilingual(fr: "gestion en flux", en: "flow management")
  }
}

/// Rules of the reservation of dwellings (*contingents*).
///
/// Source: CCH R.441-5 to R.441-5-4. Defence, security and public hospitals stay under stock
/// management; they are no holder of their own here.
public struct ReservationRules: Sendable {
  /// Where the rules come from.
  public let basis: LegalBasis
  /// How rights are honoured on the date.
  public let management: ReservationManagement
  /// Greatest share of the State, its civil servants included.
  public let greatestStateShare: Double
  /// Greatest share of the State's civil servants, within the share of the State.
  public let greatestCivilServantShare: Double
  /// Usual share of the local authorities against their loan guarantees.
  public let guaranteeShare: Double
  /// Day by which landlords report on the year before, or nil under stock management.
  public let reportDue: MonthAndDay?

  /// A day that comes back each year.
  public struct MonthAndDay: Sendable, Hashable {
    /// Month, 1 to 12.
    public let month: Int
    /// Day of the month, 1 to 31.
    public let day: Int

    /// A day of a month.
    public init(month: Int, day: Int) {
      self.month = month
      self.day = day
    }

    /// The day as people read it, month and day in figures.
    public var label: Bilingual {
      let twoDigits = month < 10 ? "0\(month)" : "\(month)"
      return Bilingual(fr: "\(day)/\(twoDigits)", en: "\(day)/\(twoDigits) (day/month)")
    }
  }

  static let keys = [
    "management", "greatestStateShare", "greatestCivilServantShare", "guaranteeShare", "reportDue",
  ]

  /// Greatest share of the State for priority households: what its civil servants leave.
  public var greatestPriorityStateShare: Double { greatestStateShare - greatestCivilServantShare }
}
