/// A column of fixed length for the inner loops of the optimiser: uniquely owned, read and written in place.
///
/// An array held by an object pays for exclusivity and uniqueness at each write, which costs the auction most of its
/// speed; this column has neither. Indices are checked in debug builds, which run every test.
@safe struct FixedColumn<Element: BitwiseCopyable>: ~Copyable {
  private let base: UnsafeMutablePointer<Element>
  let count: Int

  init(repeating value: Element, count: Int) {
    self.count = count
    unsafe base = .allocate(capacity: max(count, 1))
    unsafe base.initialize(repeating: value, count: count)
  }

  init(_ values: [Element]) {
    count = values.count
    unsafe base = .allocate(capacity: max(count, 1))
    for (index, value) in values.enumerated() { unsafe (base + index).initialize(to: value) }
  }

  deinit { unsafe base.deallocate() }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count)
      return unsafe base[index]
    }
    @inline(__always) nonmutating set {
      assert(index >= 0 && index < count)
      unsafe base[index] = newValue
    }
  }

  subscript(index: Int32) -> Element {
    @inline(__always) get { self[Int(index)] }
    @inline(__always) nonmutating set { self[Int(index)] = newValue }
  }

  /// Sets every value.
  func fill(_ value: Element) {
    unsafe base.update(repeating: value, count: count)
  }

  /// Replaces every value.
  ///
  /// `values.count` must be `count`.
  func copy(from values: [Element]) {
    precondition(values.count == count)
    for index in 0..<count { self[index] = values[index] }
  }

  /// The values as an array.
  func array() -> [Element] {
    unsafe [Element](unsafeUninitializedCapacity: count) { buffer, filled in
      for index in 0..<count { unsafe buffer[index] = base[index] }
      filled = count
    }
  }

  /// Sorts a range.
  func sort(_ range: Range<Int>, by precedes: (Element, Element) -> Bool) {
    guard range.count > 1 else { return }
    if range.count > 24 {
      var slice = unsafe UnsafeMutableBufferPointer(start: base + range.lowerBound, count: range.count)
      unsafe slice.sort(by: precedes)
      return
    }
    for place in range.dropFirst() {
      let value = self[place]
      var hole = place
      while hole > range.lowerBound, precedes(value, self[hole - 1]) {
        self[hole] = self[hole - 1]
        hole -= 1
      }
      self[hole] = value
    }
  }
}
