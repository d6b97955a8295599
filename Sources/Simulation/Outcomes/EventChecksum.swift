/// The fold of every lease of a run: equal for equal histories, whatever the threads, the build or the machine.
public struct EventChecksum: Sendable, Hashable {
  /// The value so far.
  public private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The checksum of nothing.
  public init() {}

  /// Adds a lease.
  @inlinable
  public mutating func add(month: Int, household: Int, dwelling: Int) {
    fold(UInt64(truncatingIfNeeded: month))
    fold(UInt64(truncatingIfNeeded: household))
    fold(UInt64(truncatingIfNeeded: dwelling))
  }

  @usableFromInline
  mutating func fold(_ word: UInt64) {
    var mixed = (value ^ word) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 29
    value = mixed &* 0xBF58_476D_1CE4_E5B9
  }
}
