internal import Housing

extension ConstructionPeriod {
  /// The period of a year of construction.
  init(year: Int) {
    switch year {
    case ..<1950: self = .before1950
    case 1950...1959: self = .fifties
    case 1960...1969: self = .sixties
    case 1970...1979: self = .seventies
    case 1980...1989: self = .eighties
    case 1990...1999: self = .nineties
    case 2000...2009: self = .twoThousands
    default: self = .since2010
    }
  }
}

extension Financing {
  /// Codes of loans that no class names; counted as PLUS, the ordinary class (assumed).
  static let otherLoans: Set<Int> = [49, 99]

  /// The class of a loan (RPLS `FINAN`) or of a convention of use (`CUS`), or nil.
  ///
  /// 10 and 11 PLAI; 12, 13, 50 to 55 PLUS; 14 to 17 PLS and above; 49 and 99 other loans.
  init?(loan code: Int) {
    switch code {
    case 10, 11: self = .plai
    case 12, 13, 50...55, 49, 99: self = .plus
    case 14...17: self = .pls
    default: return nil
    }
  }
}

extension ReservationHolder {
  /// The holder of a contingent (RPLS `CONTRESLOG`), or nil.
  ///
  /// 1 State civil servants, 2 State priority, 5 State convention, 6 other bodies (defence, security, public
  /// hospitals: counted with the State, assumed); 3 employers; 4 local authorities; 7 not reserved.
  init?(contingent code: Int) {
    switch code {
    case 1, 2, 5, 6: self = .state
    case 3: self = .actionLogement
    case 4: self = .localAuthority
    case 7: self = .landlord
    default: return nil
    }
  }
}
