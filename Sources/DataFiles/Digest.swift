/// A 64-bit fingerprint of bytes, the same on every machine (FNV-1a with a final mix).
///
/// It tells two inputs apart and names results; it is no protection against someone who wants a collision.
/// Source: Fowler, Noll, Vo, "The FNV non-cryptographic hash algorithm" (IETF draft); finaliser of
/// Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (2014).
public struct Digest: Sendable, Hashable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The fingerprint of nothing.
  public init() {}

  /// Adds bytes in their order.
  public mutating func add(bytes: some Sequence<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  }

  /// Adds a text and a separator, so that "ab"+"c" differs from "a"+"bc".
  public mutating func add(_ text: String) {
    add(bytes: text.utf8)
    add(bytes: CollectionOfOne(0))
  }

  /// Adds an integer as eight little-endian bytes.
  public mutating func add(_ number: Int) {
    let bits = UInt64(bitPattern: Int64(number))
    for shift in stride(from: 0, to: 64, by: 8) {
      state = (state ^ ((bits >> UInt64(shift)) & 0xff)) &* 0x0000_0100_0000_01b3
    }
  }

  /// The fingerprint as a number.
  public var value: UInt64 {
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// The fingerprint as 16 hexadecimal digits.
  public var hex: String { Digest.hex(value) }

  /// A 64-bit number as 16 hexadecimal digits.
  public static func hex(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
