/// Finds the known name nearest to one that was mistyped.
public enum NearestName {
  /// The known name at the least edit distance, if it is near enough to be a slip of the fingers
  /// (at most a third of its length, two edits for short names, never a change of every letter); ties go to
  /// the first in `known`.
  public static func of(_ name: String, among known: [String]) -> String? {
    var best: (name: String, distance: Int)?
    for candidate in known {
      let distance = editDistance(Array(name.lowercased()), Array(candidate.lowercased()))
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    guard
      let best, best.distance <= max(2, best.name.count / 3),
      best.distance < max(best.name.count, name.count)
    else { return nil }
    return best.name
  }

  /// Levenshtein distance: insertions, deletions and substitutions, one each.
  static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var previous = Array(0...right.count)
    for (row, character) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let substitution = previous[column] + (character == other ? 0 : 1)
        current.append(min(substitution, previous[column + 1] + 1, current[column] + 1))
      }
      previous = current
    }
    return previous[right.count]
  }
}
