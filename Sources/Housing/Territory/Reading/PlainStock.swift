/// Reads the rows of a plain `stock.csv` straight from its bytes: the columns in the usual order, no quotes, no
/// comments, no spaces.
///
/// A country has hundreds of thousands of rows, and a text a cell would take longer than all the rest. Anything
/// unusual makes it give up, and `StockFile` reads the file with its messages.
struct PlainStock {
  /// The rows as columns of codes, in the order of the file.
  ///
  /// Shape: `count` each.
  private(set) var communes: [Int] = []
  private(set) var rooms: [Int] = []
  private(set) var buildings: [Int] = []
  private(set) var qpv: [Int] = []
  private(set) var periods: [Int] = []
  private(set) var energies: [Int] = []
  private(set) var counts: [Int] = []

  /// Reads a text, or gives up.
  ///
  /// - Parameter communes: codes of the communes, of which a row may name each.
  init?(text: String, communes codes: [String]) {
    var cursor = Cursor(bytes: Array(text.utf8))
    guard cursor.take(StockFile.columns.joined(separator: ",") + "\n") else { return nil }
    var places: [Int: Int] = [:]
    for (index, code) in codes.enumerated() { places[Cursor.packed(code)] = index }
    let building = Self.codes(BuildingKind.codes)
    let period = Self.codes(ConstructionPeriod.codes)
    let energy = Self.codes(EnergyLabel.codes)
    var lastCode = -1
    var lastPlace = 0
    while !cursor.isAtEnd {
      guard let code = cursor.packedCell(), let room = cursor.packedCell(), let kind = cursor.packedCell(),
        let inside = cursor.packedCell(), let decade = cursor.packedCell(), let label = cursor.packedCell(),
        let count = cursor.lastNumber()
      else { return nil }
      if code != lastCode {
        guard let place = places[code] else { return nil }
        lastCode = code
        lastPlace = place
      }
      guard
        (Self.one...Self.one + 4).contains(room), let kind = building.firstIndex(of: kind),
        (Self.one - 1...Self.one).contains(inside), let decade = period.firstIndex(of: decade),
        let label = energy.firstIndex(of: label), count <= StockFile.mostDwellings
      else { return nil }
      communes.append(lastPlace)
      rooms.append(room - Self.one + 1)
      buildings.append(kind)
      qpv.append(inside - Self.one + 1)
      periods.append(decade)
      energies.append(label)
      counts.append(count)
    }
  }

  /// The cell `1`.
  private static let one = Cursor.packed("1")

  private static func codes(_ texts: [String]) -> [Int] { texts.map(Cursor.packed) }

  /// Walks over the cells of a text.
  private struct Cursor {
    let bytes: [UInt8]
    var place = 0

    var isAtEnd: Bool { place >= bytes.count }

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func take(_ text: String) -> Bool {
      let wanted = Array(text.utf8)
      guard bytes.starts(with: wanted) else { return false }
      place = wanted.count
      return true
    }

    /// The next cell before a comma as a number that no other short cell has, or nil where the row is not plain.
    mutating func packedCell() -> Int? {
      var packed = 0
      while place < bytes.count {
        let byte = bytes[place]
        place += 1
        if byte == UInt8(ascii: ",") { return packed == 0 ? nil : packed }
        guard byte > UInt8(ascii: " "), byte != UInt8(ascii: "\""), byte != UInt8(ascii: "#") else {
          return nil
        }
        packed = (packed &* 131) &+ Int(byte)
      }
      return nil
    }

    /// The whole number that ends a row, or nil where there is none.
    mutating func lastNumber() -> Int? {
      var number = 0
      let start = place
      while place < bytes.count, (48...57).contains(bytes[place]), place - start < 8 {
        number = number * 10 + Int(bytes[place] - 48)
        place += 1
      }
      guard place > start else { return nil }
      if place == bytes.count { return number }
      guard bytes[place] == UInt8(ascii: "\n") else { return nil }
      place += 1
      return number
    }

    static func packed(_ text: String) -> Int {
      text.utf8.reduce(0) { ($0 &* 131) &+ Int($1) }
    }
  }
}
