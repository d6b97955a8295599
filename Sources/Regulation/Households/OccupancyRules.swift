/// When a dwelling is too small or too large for those who live in it.
public struct SurfaceNorm: Sendable, Hashable {
  /// Least surface of a household without a child or of two persons, m².
  public let leastSurface: Int
  /// Surface for each further person, m².
  public let perFurtherPerson: Int
  /// Surface beyond which no dwelling counts as overcrowded, m².
  public let greatest: Int

  /// The least surface that suits some persons, m².
  ///
  /// Source: CCH R.441-14-1 with the norm of the housing aid: 16 m² for two persons or fewer, 9 m² more for each
  /// further person, at most 70 m².
  @inline(__always)
  public func surface(persons: Int) -> Int {
    min(greatest, leastSurface + perFurtherPerson * max(0, persons - 2))
  }

  /// Whether a dwelling is overcrowded (*suroccupé*): smaller than the norm.
  @inline(__always)
  public func isOvercrowded(persons: Int, surface: Int) -> Bool { surface < self.surface(persons: persons) }
}

/// Under-occupation (*sous-occupation*) of a social dwelling.
public enum UnderOccupation {
  /// Rooms that a household may have beyond its persons.
  private static let roomsMore = 1

  /// Whether a dwelling has more rooms, kitchen excluded, than its occupants plus one.
  ///
  /// Source: CCH L.621-2, R.641-4, to which L.442-3-1 refers.
  @inline(__always)
  public static func holds(rooms: Int, persons: Int) -> Bool { rooms > persons + roomsMore }
}
