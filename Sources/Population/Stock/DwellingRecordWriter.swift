internal import Housing
internal import Randomness

/// Writes the fields of the register of dwellings that the simulation does not read: years, financing at the origin,
/// convention, mode of occupation, lease, greatest rent, greenhouse label, holder as the register codes it.
///
/// Drawn given period, financing, holder, tenant and rent, keyed by the dwelling; the shapes are assumed within what
/// the dates of the loans allow (HLM loans until 1977, PLA to 1999, PLAI from 1990, PLUS from 1999, PLS from 2001).
struct DwellingRecordWriter {
  /// Codes of `FINAN`.
  private enum Code {
    static let plai: UInt8 = 10
    static let insertion: UInt8 = 11
    static let pla: UInt8 = 12
    static let plus: UInt8 = 13
    static let pls: UInt8 = 14
    static let pli: UInt8 = 16
    static let hbm: UInt8 = 50
    static let plr: UInt8 = 51
    static let hlm: UInt8 = 52
    static let ilm: UInt8 = 53
    static let iln: UInt8 = 54
  }
  /// First years of the loans.
  private static let reform = 1977
  private static let firstPLUS = 2000
  private static let firstPLAI = 2000
  /// Oldest construction that is drawn.
  private static let oldest = 1910
  /// Part of dwellings let within a year of their construction.
  private static let newAtLetting = 0.88
  /// Modes of occupation of a dwelling without a tenant, from vacant to other.
  private static let modes = CategoryThresholds([0.66, 0.26, 0.05, 0.03])
  /// Part of older ordinary dwellings that are under a convention.
  private static let olderContracted = 0.93
  /// Part of the State's share that is for its civil servants.
  ///
  /// Source: R.441-5, 5 of 30 %.
  private static let civilServants = 1.0 / 6
  /// Room between the rent and the greatest rent of the convention: least, and width.
  private static let rentRoom = (least: 0.01, width: 0.18)

  /// The records of all dwellings.
  static func records(
    of stock: StockExpansion, households: Households, reference: CalendarMonth, draws: KeyedDraws
  ) -> DwellingRecords {
    let dwellings = stock.dwellings
    var records = DwellingRecords()
    records.append(blank: dwellings.count)
    for index in 0..<dwellings.count {
      let chances = Chances(
        draws.block(
          DrawPurpose.dwellingRecord.rawValue, entity: Int(stock.identity[index]),
          other: stock.communeNumber[Int(dwellings.commune[index])]))
      let year = constructionYear(period: Int(dwellings.period[index]), reference, chances.uniform(0))
      let financing = Financing(rawValue: dwellings.financing[index]) ?? .plus
      let letting = firstLetting(after: year, financing, reference, chances)
      records.constructionYear[index] = Int16(year)
      records.firstLettingYear[index] = Int16(letting)
      let code = financeCode(financing, letting: letting, chances)
      records.financeCode[index] = code
      let free = code == Code.iln || code == Code.pli
      let older = financing == .plus && letting < reform
      records.contracted[index] = free || older && !chances.happens(3, olderContracted) ? 0 : 1
      let tenant = Int(dwellings.tenant[index])
      records.mode[index] = tenant >= 0 ? 1 : UInt8(modes.category(chances.word(4)) + 2)
      if tenant >= 0 { records.leaseMonth[index] = households.leaseMonth[tenant] }
      let room = 1 + rentRoom.least + rentRoom.width * chances.uniform(5)
      records.rentCeiling[index] = Int32((Double(dwellings.rent[index]) * room).rounded(.up))
      records.greenhouseLabel[index] = greenhouse(dwellings.energy[index], chances.uniform(6))
      records.holderCode[index] = holderCode(dwellings.holder[index], chances)
    }
    return records
  }

  private static func constructionYear(period: Int, _ reference: CalendarMonth, _ chance: Double) -> Int {
    let first = period == 0 ? oldest : 1940 + 10 * period
    let last = period == 0 ? 1949 : min(first + 9, reference.year - 1)
    return min(first + Int(chance * Double(max(1, last - first + 1))), max(first, last))
  }

  private static func firstLetting(
    after year: Int, _ financing: Financing, _ reference: CalendarMonth, _ chances: Chances
  ) -> Int {
    // A very social loan on an older building paid for its purchase.
    let bought = financing == .plai && year < firstPLAI || !chances.happens(1, newAtLetting)
    guard bought else { return min(year + 1, reference.year) }
    let earliest = max(year, financing == .plai ? firstPLAI : year)
    return earliest + Int(chances.uniform(2) * Double(max(1, reference.year - earliest)))
  }

  private static func financeCode(_ financing: Financing, letting: Int, _ chances: Chances) -> UInt8 {
    switch financing {
    case .plai: return letting < firstPLUS + 5 && chances.happens(7, 0.5) ? Code.insertion : Code.plai
    case .plus:
      if letting >= firstPLUS { return Code.plus }
      if letting >= reform { return Code.pla }
      if letting < 1950 { return Code.hbm }
      return chances.happens(7, 0.12) ? Code.plr : Code.hlm
    case .pls:
      if letting >= reform { return chances.happens(7, 0.15) ? Code.pli : Code.pls }
      return chances.happens(7, 0.5) ? Code.ilm : Code.iln
    }
  }

  /// A label near the energy label: the same in two cases of three, one step off otherwise.
  private static func greenhouse(_ energy: UInt8, _ chance: Double) -> UInt8 {
    guard energy < EnergyLabel.unknown.rawValue else { return energy }
    let step = chance < 0.2 ? -1 : chance < 0.35 ? 1 : 0
    return UInt8(min(max(Int(energy) + step, 0), Int(EnergyLabel.g.rawValue)))
  }

  private static func holderCode(_ holder: UInt8, _ chances: Chances) -> UInt8 {
    switch ReservationHolder(rawValue: holder) ?? .landlord {
    case .state: chances.happens(7, civilServants) ? 1 : 2
    case .actionLogement: 3
    case .localAuthority: 4
    case .landlord: 7
    }
  }
}
