internal import Dispatch
internal import Synchronization

/// Deals the EPCI out to workers round by round, so that only those of a round are held at a time.
struct BlockRounds {
  /// EPCI a thread and round: enough that a large one seldom leaves the others waiting, few enough for memory.
  static let blocksPerThread = 8

  private let count: Int
  private let threads: Int
  private var first = 0

  init(count: Int, threads: Int) {
    self.count = count
    self.threads = max(1, threads)
  }

  /// The blocks of the next round, or nil at the end; one at a time for a lone worker.
  mutating func next() -> Range<Int>? {
    guard first < count else { return nil }
    let round = first..<min(count, first + (threads == 1 ? 1 : threads * Self.blocksPerThread))
    first = round.upperBound
    return round
  }

  /// The result of each block of a round, in its order, whoever made it.
  func results<Value: Sendable>(of round: Range<Int>, _ make: @Sendable (Int) -> Value) -> [Value] {
    let workers = min(threads, round.count)
    guard workers > 1 else { return round.map(make) }
    let place = Atomic<Int>(round.lowerBound)
    let done = Mutex<[Int: Value]>([:])
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let index = place.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < round.upperBound else { return }
        let value = make(index)
        done.withLock { $0[index] = value }
      }
    }
    return done.withLock { values in round.compactMap { values[$0] } }
  }
}
