extension ScannedTable {
  /// A column of numbers within a range.
  ///
  /// A dot is the decimal mark, or a comma where it is declared or where a number of the column shows it (`12,5`); spaces
  /// may part thousands. A mark that could be either (`1,234`) is refused.
  ///
  /// Shape: `count`.
  /// - Parameter whole: whether only whole numbers are allowed.
  /// - Throws: `DataProblem`, which names the line and the value.
  public func numbers(
    _ column: String, in range: ClosedRange<Double>, whole: Bool = false
  ) throws(DataProblem) -> [Double] {
    var convention = ForeignNumber.Convention.unknown
    if let decimal { convention = decimal == .comma ? .commaDecimal : .dotDecimal }
    while true {
      let shown = convention
      let values = try numbers(column, in: range, whole: whole, &convention)
      // A number showed what the column means by its marks: those before it are read anew.
      if convention == shown { return values }
    }
  }

  /// A whole number of one cell, within a range.
  ///
  /// - Throws: `DataProblem`, which names the line and the value.
  public func integer(
    row: Int, column: String, in range: ClosedRange<Int>
  ) throws(DataProblem) -> Int {
    let place = place(of: column)
    if let plain = PlainNumber.read(bytes, from: Int(starts[place][row]), to: Int(ends[place][row])),
      let value = Int(exactly: plain), range.contains(value)
    {
      return value
    }
    switch NumberRange.readWhole(text(row: row, column: column), in: range) {
    case .success(let value): return value
    case .failure(let fault):
      throw problem(row: row, column: column, what: fault.what, allowed: fault.allowed)
    }
  }

  private func numbers(
    _ column: String, in range: ClosedRange<Double>, whole: Bool, _ convention: inout ForeignNumber.Convention
  ) throws(DataProblem) -> [Double] {
    let place = place(of: column)
    let (starts, ends) = (starts[place], ends[place])
    let isPlain = convention != .commaDecimal
    var values = Array(repeating: 0.0, count: count)
    for row in 0..<count {
      let (start, end) = (Int(starts[row]), Int(ends[row]))
      if isPlain, let plain = PlainNumber.read(bytes, from: start, to: end), range.contains(plain),
        !whole || plain == plain.rounded()
      {
        values[row] = plain
        continue
      }
      if convention == .unknown, let shown = shown(from: row, starts, ends) {
        convention = shown
        return []
      }
      values[row] = try number(row: row, column: column, in: range, whole: whole, convention)
    }
    return values
  }

  /// What the numbers of a column from a row on show of their marks, where it is not the dot of a plain number.
  private func shown(from first: Int, _ starts: [UInt32], _ ends: [UInt32]) -> ForeignNumber.Convention? {
    for row in first..<count {
      let (start, end) = (Int(starts[row]), Int(ends[row]))
      guard bytes[start..<end].contains(UInt8(ascii: ",")) else { continue }
      if let evidence = ForeignNumber.evidence(bytes, start, end) { return evidence }
    }
    return nil
  }

  private func number(
    row: Int, column: String, in range: ClosedRange<Double>, whole: Bool,
    _ convention: ForeignNumber.Convention
  ) throws(DataProblem) -> Double {
    let text = text(row: row, column: column)
    let place = place(of: column)
    switch ForeignNumber.read(bytes, Int(starts[place][row]), Int(ends[place][row]), convention) {
    case .number(let value, _):
      if case .failure(let fault) = NumberRange.read(NumberRange.shortest(value), in: range) {
        throw problem(row: row, column: column, what: fault.what, allowed: fault.allowed, fix: fault.fix)
      }
      guard whole, value != value.rounded() else { return value }
      throw problem(
        row: row, column: column,
        what: Bilingual(
          fr: "« \(text) » n'est pas un nombre entier", en: "\"\(text)\" is not a whole number"),
        allowed: NumberRange.text(range))
    case .ambiguous:
      throw problem(
        row: row, column: column,
        what: Bilingual(
          fr: "« \(text) » est ambigu\u{A0}: décimales ou milliers\u{202F}?",
          en: "\"\(text)\" is ambiguous: decimals or thousands?"),
        fix: decimal == nil
          ? Bilingual(
            fr: "--decimal comma si une virgule ouvre les décimales, --decimal dot si c'est un point",
            en: "--decimal comma where a comma begins the decimals, --decimal dot where a dot does")
          : Bilingual(
            fr: "écrire les milliers sans point ni virgule", en: "write thousands without dot or comma"))
    case .missing, .notANumber:
      let isOtherMark = convention == .commaDecimal && Double(text) != nil
      throw problem(
        row: row, column: column,
        what: Bilingual(fr: "« \(text) » n'est pas un nombre", en: "\"\(text)\" is not a number"),
        allowed: NumberRange.text(range),
        fix: isOtherMark
          ? Bilingual(
            fr: "la virgule ouvre les décimales dans cette colonne\u{A0}: écrire "
              + text.replacing(".", with: ","),
            en: "a comma begins the decimals in this column: write \(text.replacing(".", with: ","))")
          : nil)
    }
  }

  /// A column as codes: the index of each cell's text in a list, or -1 where it is not in it.
  ///
  /// Shape: `count`.
  public func codes(_ column: String, of known: [String]) -> [Int32] {
    let place = place(of: column)
    let (starts, ends) = (starts[place], ends[place])
    let table = ShortTexts(known)
    var codes = Array(repeating: Int32(-1), count: count)
    for row in 0..<count {
      codes[row] = table.code(bytes, from: Int(starts[row]), to: Int(ends[row]))
    }
    return codes
  }

  /// The distinct texts of a column, in the order in which they first stand.
  public func distinct(_ column: String) -> [String] {
    let place = place(of: column)
    var seen: Set<String> = []
    var distinct: [String] = []
    for row in 0..<count {
      let text = text(row: row, place: place)
      if seen.insert(text).inserted { distinct.append(text) }
    }
    return distinct
  }

  /// A column of texts.
  ///
  /// Shape: `count`.
  public func texts(_ column: String) -> [String] {
    let place = place(of: column)
    return (0..<count).map { text(row: $0, place: place) }
  }

  /// A column of texts of which none is empty and none stands twice.
  ///
  /// Shape: `count`.
  /// - Throws: `DataProblem`, which names the second line and the first.
  public func keys(_ column: String) throws(DataProblem) -> [String] {
    let keys = texts(column)
    var seen: [String: Int] = [:]
    seen.reserveCapacity(keys.count)
    for (row, key) in keys.enumerated() {
      if key.isEmpty {
        throw problem(
          row: row, column: column, what: Bilingual(fr: "cellule vide", en: "the cell is empty"),
          fix: Bilingual(fr: "la remplir", en: "fill it"))
      }
      if let first = seen.updateValue(row, forKey: key) {
        throw problem(
          row: row, column: column,
          what: Bilingual(
            fr: "« \(key) » est en double (première fois ligne \(lines[first]))",
            en: "\"\(key)\" stands twice (first on line \(lines[first]))"),
          fix: Bilingual(fr: "une ligne par unité", en: "one row a unit"))
      }
    }
    return keys
  }
}

/// Numbers as most files write them.
enum PlainNumber {
  /// The value of up to 15 digits with an optional sign and dot; nil for any other text.
  static func read(_ bytes: [UInt8], from start: Int, to end: Int) -> Double? {
    var place = start
    let isNegative = place < end && bytes[place] == UInt8(ascii: "-")
    if isNegative { place += 1 }
    guard place < end, end - place <= 16 else { return nil }
    var digits = 0
    var number = 0
    var decimals = -1
    while place < end {
      let byte = bytes[place]
      if byte == UInt8(ascii: "."), decimals < 0, digits > 0 {
        decimals = 0
      } else {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        number = number &* 10 &+ Int(byte &- 0x30)
        digits += 1
        if decimals >= 0 { decimals += 1 }
      }
      place += 1
    }
    guard digits > 0, digits <= 15 else { return nil }
    // Both are whole numbers below 2^53 and a power of ten below 10^23: one division rounds as the reader would.
    let value = decimals > 0 ? Double(number) / powersOfTen[decimals] : Double(number)
    return isNegative ? -value : value
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}

/// Finds short texts by their bytes.
struct ShortTexts {
  private var keys: [UInt64]
  private var codes: [Int32]
  private let shift: UInt64
  private var long: [String: Int32] = [:]

  init(_ known: [String]) {
    var bits: UInt64 = 4
    while 1 << bits < 4 * known.count { bits += 1 }
    shift = 64 - bits
    keys = Array(repeating: 0, count: 1 << Int(bits))
    codes = Array(repeating: -1, count: 1 << Int(bits))
    for (index, text) in known.enumerated() {
      let bytes = Array(text.utf8)
      guard let key = Self.pack(bytes, from: 0, to: bytes.count) else {
        if long[text] == nil { long[text] = Int32(index) }
        continue
      }
      var slot = slot(of: key)
      while codes[slot] >= 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
      if codes[slot] < 0 { (keys[slot], codes[slot]) = (key, Int32(index)) }
    }
  }

  /// Index of the text that some bytes are, or -1.
  func code(_ bytes: [UInt8], from start: Int, to end: Int) -> Int32 {
    guard let key = Self.pack(bytes, from: start, to: end) else {
      return long[String(decoding: bytes[start..<end], as: UTF8.self)] ?? -1
    }
    var slot = slot(of: key)
    while codes[slot] >= 0 {
      if keys[slot] == key { return codes[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return -1
  }

  private func slot(of key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift) }

  /// Up to seven bytes and their number in one word; nil for longer texts.
  private static func pack(_ bytes: [UInt8], from start: Int, to end: Int) -> UInt64? {
    guard end - start <= 7 else { return nil }
    var key = UInt64(end - start)
    for place in start..<end { key = key << 8 | UInt64(bytes[place]) }
    return key
  }
}
