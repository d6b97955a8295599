/// Rows that differ in their first field only, a running number: `1,3,0`, `2,3,0`… written without counting anew.
///
/// The number is kept as digits and stepped as one steps it by hand, so that a row costs two short copies.
public struct NumberedRows {
  /// Digits of the greatest number of 64 bits.
  private static let digits = 20

  private var buffer: [UInt8]
  private var used = 0
  private let capacity: Int
  /// The number of the row to come, its last digit last, and where it begins.
  private var number = Array(repeating: UInt8(ascii: "0"), count: NumberedRows.digits)
  private var first = NumberedRows.digits - 1

  /// Rows from number 1 on.
  ///
  /// - Parameter capacity: bytes that are gathered before they go to the file.
  public init(capacity: Int) {
    self.capacity = capacity
    buffer = Array(repeating: 0, count: capacity)
    number[Self.digits - 1] = UInt8(ascii: "1")
  }

  /// Adds rows with one ending.
  ///
  /// - Parameters:
  ///   - count: how many rows.
  ///   - ending: what follows the number, the line feed included.
  public mutating func add(
    _ count: Int, ending: [UInt8], to file: inout OutputFile
  ) throws(OutputFile.Failure) {
    let longest = Self.digits + ending.count
    if buffer.count < capacity + longest {
      buffer += Array(repeating: 0, count: capacity + longest - buffer.count)
    }
    var left = count
    while left > 0 {
      if used >= capacity { try flush(to: &file) }
      let rows = min(left, max(1, (buffer.count - used) / longest))
      put(rows, ending: ending)
      left -= rows
    }
  }

  /// Writes what is gathered.
  public mutating func flush(to file: inout OutputFile) throws(OutputFile.Failure) {
    try file.write(bytes: buffer[..<used])
    used = 0
  }

  /// Adds rows for which there is room.
  private mutating func put(_ rows: Int, ending: [UInt8]) {
    precondition(used + rows * (Self.digits + ending.count) <= buffer.count, "room for the rows")
    var place = used
    var first = first
    unsafe buffer.withUnsafeMutableBufferPointer { buffer in
      unsafe number.withUnsafeMutableBufferPointer { number in
        unsafe ending.withUnsafeBufferPointer { ending in
          for _ in 0..<rows {
            for digit in first..<Self.digits {
              unsafe buffer[place] = number[digit]
              place += 1
            }
            for byte in 0..<ending.count {
              unsafe buffer[place] = ending[byte]
              place += 1
            }
            // One more, as by hand.
            var digit = Self.digits - 1
            while digit >= 0, unsafe number[digit] == UInt8(ascii: "9") {
              unsafe number[digit] = UInt8(ascii: "0")
              digit -= 1
            }
            if digit < 0 { continue }
            unsafe number[digit] += 1
            if digit < first { first = digit }
          }
        }
      }
    }
    used = place
    self.first = first
  }
}
