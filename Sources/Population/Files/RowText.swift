/// Rows of a comma-separated file as bytes: integers, codes and decimals, without a `String` a field.
struct RowText {
  private(set) var bytes: [UInt8] = []
  private var atStart = true

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Starts anew, keeping the memory.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  private mutating func separate() {
    if atStart { atStart = false } else { bytes.append(UInt8(ascii: ",")) }
  }

  /// A whole number.
  mutating func add(_ number: Int) {
    separate()
    digits(number)
  }

  /// An empty field.
  mutating func addEmpty() { separate() }

  /// A text that needs no quotes, as bytes.
  mutating func add(_ text: [UInt8]) {
    separate()
    bytes.append(contentsOf: text)
  }

  /// An amount in hundredths, written with two decimals.
  mutating func add(hundredths amount: Int) {
    separate()
    if amount < 0 && amount > -100 { bytes.append(UInt8(ascii: "-")) }
    digits(amount / 100)
    let cents = abs(amount % 100)
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(cents / 10))
    bytes.append(UInt8(ascii: "0") + UInt8(cents % 10))
  }

  /// A share in thousandths, written with three decimals; not negative.
  mutating func add(thousandths share: Int) {
    separate()
    digits(share / 1_000)
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(share / 100 % 10))
    bytes.append(UInt8(ascii: "0") + UInt8(share / 10 % 10))
    bytes.append(UInt8(ascii: "0") + UInt8(share % 10))
  }

  /// The codes of a set of bits, joined by `;`.
  mutating func add(_ codes: [[UInt8]], in set: UInt32) {
    separate()
    var rest = set
    var isFirst = true
    while rest != 0 {
      let bit = rest.trailingZeroBitCount
      if !isFirst { bytes.append(UInt8(ascii: ";")) }
      bytes.append(contentsOf: codes[bit])
      isFirst = false
      rest &= rest - 1
    }
  }

  /// Some codes of a column, joined by `;`, up to the first place that is not used.
  mutating func add(codes: [[UInt8]], _ column: [UInt8], from start: Int, count: Int) {
    separate()
    for place in 0..<count {
      let code = Int(column[start + place])
      if code >= codes.count { return }
      if place > 0 { bytes.append(UInt8(ascii: ";")) }
      bytes.append(contentsOf: codes[code])
    }
  }

  /// The lowest bits of a set, a field each: 0 or 1.
  mutating func add(flags set: UInt32, count: Int) {
    for bit in 0..<count {
      separate()
      bytes.append(UInt8(ascii: "0") + UInt8(set >> UInt32(bit) & 1))
    }
  }

  /// A month as `2019-01`.
  mutating func add(month: Int) {
    separate()
    digits(month / 12)
    bytes.append(UInt8(ascii: "-"))
    let place = month % 12 + 1
    bytes.append(UInt8(ascii: "0") + UInt8(place / 10))
    bytes.append(UInt8(ascii: "0") + UInt8(place % 10))
  }

  /// Ends the row.
  mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    atStart = true
  }

  private mutating func digits(_ number: Int) {
    var magnitude = number.magnitude
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(magnitude % 10))
      magnitude /= 10
    } while magnitude > 0
    var left = start
    var right = bytes.count - 1
    while left < right {
      bytes.swapAt(left, right)
      left += 1
      right -= 1
    }
  }
}
