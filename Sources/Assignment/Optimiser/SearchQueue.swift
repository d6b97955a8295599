/// A queue of labels by cost, cheapest first; among equals the latest first, which follows a chain to its end.
struct SearchQueue {
  private var entries: [(cost: Int, label: Int)] = []

  mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    (entries[left].cost, entries[right].label) < (entries[right].cost, entries[left].label)
  }

  mutating func push(_ cost: Int, _ label: Int) {
    entries.append((cost, label))
    var child = entries.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard precedes(child, parent) else { return }
      entries.swapAt(child, parent)
      child = parent
    }
  }

  mutating func pop() -> Int? {
    guard let first = entries.first else { return nil }
    let last = entries.removeLast()
    if entries.isEmpty { return first.label }
    entries[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in (2 * parent + 1)...(2 * parent + 2) where child < entries.count && precedes(child, least) {
        least = child
      }
      if least == parent { return first.label }
      entries.swapAt(parent, least)
      parent = least
    }
  }
}
