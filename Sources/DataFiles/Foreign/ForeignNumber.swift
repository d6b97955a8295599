/// Reads a number as people and programs write it, from its bytes.
///
/// Thousands may be told apart by a space, U+00A0 or U+202F, in groups of three. A mark that could be a decimal
/// mark or a thousands separator (`1,234`) is read by the convention of the column, never guessed.
enum ForeignNumber {
  /// What a cell says.
  enum Reading: Equatable {
    /// Empty, or one of the signs by which INSEE and others say that there is no figure.
    case missing
    /// A number, and whether its thousands were told apart.
    case number(Double, grouped: Bool)
    /// A comma of which one cannot say what it is.
    case ambiguous
    /// Anything else; `nan` and `inf` too.
    case notANumber
  }

  /// What marks mean in a column.
  enum Convention: Equatable {
    /// Nothing in the column says: a dot is a decimal mark, a comma that could be either is ambiguous.
    case unknown
    /// `12,5`; a dot before three digits would be ambiguous.
    case commaDecimal
    /// `12.5`; commas are thousands, in groups of three.
    case dotDecimal
  }

  /// Powers of ten that are exact as doubles.
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
  ]
  /// Digits of which a whole number is exact as a double.
  private static let exactDigits = 15

  private static let comma = UInt8(ascii: ",")
  private static let dot = UInt8(ascii: ".")

  /// Reads a cell.
  ///
  /// - Complexity: O(bytes of the cell); no text is made of plain numbers.
  static func read(_ bytes: [UInt8], _ start: Int, _ end: Int, _ convention: Convention) -> Reading {
    if start >= end { return .missing }
    if let value = plain(bytes, start, end, decimal: convention == .commaDecimal ? comma : dot) {
      return .number(value, grouped: false)
    }
    if isMissing(bytes[start..<end]) { return .missing }
    return written(bytes[start..<end], convention)
  }

  /// A number of digits with at most one decimal mark and a sign; nil for anything else.
  private static func plain(_ bytes: [UInt8], _ start: Int, _ end: Int, decimal: UInt8) -> Double? {
    var place = start
    let isNegative = bytes[start] == UInt8(ascii: "-")
    if isNegative { place += 1 }
    guard end - place <= exactDigits + 1, place < end else { return nil }
    var whole: UInt64 = 0
    var digits = 0
    var decimals = -1
    while place < end {
      let byte = bytes[place]
      if byte >= 0x30, byte <= 0x39 {
        whole = whole &* 10 &+ UInt64(byte &- 0x30)
        digits += 1
        if decimals >= 0 { decimals += 1 }
      } else if byte == decimal, decimals < 0, digits > 0 {
        decimals = 0
      } else {
        return nil
      }
      place += 1
    }
    guard digits > 0, digits <= exactDigits, decimals != 0 else { return nil }
    let value = decimals > 0 ? Double(whole) / powers[decimals] : Double(whole)
    return isNegative ? -value : value
  }

  /// Signs that stand for "no figure", in small letters: statistical secrecy, not available, not significant.
  ///
  /// Source: legends of the FiLoSoFi, census and RPLS tables.
  private static let missingSigns: Set<[UInt8]> = Set(
    [
      "na", "n/a", "nd", "n.d.", "n.d", "ns", "n.s.", "s", "c", "///", "//", "...", "…", "null", "none", "-",
      "x",
    ]
    .map { Array($0.utf8) })

  static func isMissing(_ cell: ArraySlice<UInt8>) -> Bool {
    guard cell.count <= 5 else { return cell.isEmpty }
    let small = cell.map { $0 >= 0x41 && $0 <= 0x5a ? $0 + 0x20 : $0 }
    return small.isEmpty || missingSigns.contains(small)
  }

  // MARK: - Numbers with marks

  /// A number taken apart: its sign, its digits in groups, the marks between them.
  private struct Parts {
    var isNegative = false
    /// Digits between two marks.
    var groups: [[UInt8]] = [[]]
    /// Mark before each group but the first; a space for any of the three spaces.
    var marks: [UInt8] = []
    /// Power of ten.
    var exponent = ""
  }

  private static func written(_ cell: ArraySlice<UInt8>, _ convention: Convention) -> Reading {
    guard let parts = parts(of: cell) else { return .notANumber }
    let spaces = parts.marks.prefix { $0 == 0x20 }.count
    let marks = Array(parts.marks[spaces...])
    guard !marks.contains(0x20) else { return .notANumber }
    switch marks.count {
    case 0: return number(parts, decimals: nil, grouped: spaces > 0)
    case 1 where marks[0] == comma:
      guard spaces == 0, convention != .commaDecimal, isGroup(parts, 1) else {
        return convention == .dotDecimal
          ? .notANumber : number(parts, decimals: 1 + spaces, grouped: spaces > 0)
      }
      return convention == .dotDecimal ? number(parts, decimals: nil, grouped: true) : .ambiguous
    case 1:
      guard convention == .commaDecimal else {
        return number(parts, decimals: 1 + spaces, grouped: spaces > 0)
      }
      return spaces == 0 && isGroup(parts, 1) ? .ambiguous : .notANumber
    default:
      // Several marks: the thousands come first, all the same, and one other mark at most ends them.
      guard spaces == 0, let first = marks.first, let last = marks.last else { return .notANumber }
      let other = last != first
      let thousands = other ? marks.dropLast() : marks[...]
      guard thousands.allSatisfy({ $0 == first }) else { return .notANumber }
      let decimal = first == comma ? dot : comma
      if convention == .commaDecimal, decimal == dot { return .notANumber }
      if convention == .dotDecimal, decimal == comma { return .notANumber }
      return number(parts, decimals: other ? marks.count : nil, grouped: true)
    }
  }

  private static func isGroup(_ parts: Parts, _ place: Int) -> Bool {
    parts.groups[place].count == 3 && (1...3).contains(parts.groups[0].count) && parts.groups[0] != [0x30]
  }

  private static func parts(of cell: ArraySlice<UInt8>) -> Parts? {
    var parts = Parts()
    var place = cell.startIndex
    if cell[place] == UInt8(ascii: "-") || cell[place] == UInt8(ascii: "+") {
      parts.isNegative = cell[place] == UInt8(ascii: "-")
      place += 1
    }
    while place < cell.endIndex {
      let byte = cell[place]
      switch byte {
      case 0x30...0x39:
        parts.groups[parts.groups.count - 1].append(byte)
        place += 1
      case comma, dot, 0x20:
        parts.marks.append(byte)
        parts.groups.append([])
        place += 1
      case 0xc2 where cell[place...].starts(with: [0xc2, 0xa0]):
        parts.marks.append(0x20)
        parts.groups.append([])
        place += 2
      case 0xe2 where cell[place...].starts(with: [0xe2, 0x80, 0xaf]):
        parts.marks.append(0x20)
        parts.groups.append([])
        place += 3
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        parts.exponent = String(decoding: cell[place...], as: UTF8.self)
        place = cell.endIndex
      default: return nil
      }
    }
    return parts
  }

  /// The number of the parts, the groups from `decimals` on being its decimals.
  private static func number(_ parts: Parts, decimals: Int?, grouped: Bool) -> Reading {
    let whole = parts.groups[..<(decimals ?? parts.groups.count)]
    guard let first = whole.first, !first.isEmpty || decimals == 1 else { return .notANumber }
    if first.isEmpty, parts.groups.last?.isEmpty != false { return .notANumber }
    // Thousands come in groups of three; the first may be shorter.
    if whole.count > 1 {
      guard first.count <= 3, whole.dropFirst().allSatisfy({ $0.count == 3 }), parts.exponent.isEmpty else {
        return .notANumber
      }
    }
    var text = parts.isNegative ? "-" : ""
    for group in whole { text += String(decoding: group, as: UTF8.self) }
    if first.isEmpty { text += "0" }
    if let decimals {
      guard decimals == parts.groups.count - 1 else { return .notANumber }
      if !parts.groups[decimals].isEmpty {
        text += "." + String(decoding: parts.groups[decimals], as: UTF8.self)
      }
    }
    guard let value = Double(text + parts.exponent), value.isFinite else { return .notANumber }
    return .number(value, grouped: grouped)
  }

  // MARK: - What a column says of itself

  /// What one cell proves of its column's decimal mark, or nil.
  static func evidence(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Convention? {
    guard start < end, let parts = parts(of: bytes[start..<end]) else { return nil }
    let marks = parts.marks.filter { $0 != 0x20 }
    guard let last = marks.last, let digits = parts.groups.last else { return nil }
    if marks.count == 1 {
      let spaces = parts.marks.count - 1
      let couldBeEither = spaces == 0 && digits.count == 3 && isGroup(parts, 1)
      if couldBeEither { return nil }
      return last == comma ? .commaDecimal : .dotDecimal
    }
    if let first = marks.first, first != last { return last == comma ? .commaDecimal : .dotDecimal }
    return last == comma ? .dotDecimal : .commaDecimal
  }
}
