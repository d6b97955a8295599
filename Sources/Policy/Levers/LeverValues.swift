public import DataFiles
public import Housing

/// A value for every lever.
///
/// Laid over one another in this order: defaults, territory, parameter set, scenario and what it extends, `--set`.
public struct LeverValues: Sendable, Hashable {
  private var values: [Double]

  /// The defaults of the registry.
  public init() { values = LeverRegistry.all.map(\.defaultValue) }

  /// The value of a lever; the place of the name for a choice.
  public subscript(key: LeverKey) -> Double {
    get { values[key.place] }
    set { values[key.place] = newValue }
  }

  /// A whole-number lever.
  public func integer(_ key: LeverKey) -> Int { Int(self[key]) }

  /// Whether a lever of the choice `off, on` is on.
  public func isOn(_ key: LeverKey) -> Bool { self[key] == 1 }

  /// Lays an overlay over these values.
  public mutating func apply(_ overlay: LeverOverlay) {
    for entry in overlay.entries { self[entry.key] = entry.value }
  }

  /// Lays over the values that a territory gives.
  ///
  /// - Throws: `DataProblem` for a key that the registry does not know, or a value out of its range.
  public mutating func apply(settingsOf territory: Territory) throws(DataProblem) {
    for setting in territory.settings {
      let lever = try LeverRegistry.lever(named: setting.key, file: setting.file, line: setting.line)
      self[lever.key] = try LeverReader.checked(
        setting.value, for: lever, file: setting.file, line: setting.line)
    }
    for (holder, key) in [
      (ReservationHolder.state, LeverKey.stateShare), (.localAuthority, .localAuthorityShare),
      (.actionLogement, .actionLogementShare),
    ] {
      self[key] = territory.holderShares[Int(holder.rawValue)]
    }
  }

  /// The same values, but for the policy levers, which are taken from others.
  public func withPolicy(of other: LeverValues) -> LeverValues {
    var merged = self
    for lever in LeverRegistry.all where lever.role == .policy { merged[lever.key] = other[lever.key] }
    return merged
  }

  /// Levers whose values differ, in the order of the registry.
  public func differences(from other: LeverValues) -> [Lever] {
    LeverRegistry.all.filter { self[$0.key] != other[$0.key] }
  }

  /// Adds the values to a fingerprint, bit by bit.
  public func add(to digest: inout Digest) {
    for lever in LeverRegistry.all {
      digest.add(lever.key.rawValue)
      digest.add(Int(bitPattern: UInt(values[lever.key.place].bitPattern)))
    }
  }
}

/// A few levers with their new values, in the order in which they were written.
public struct LeverOverlay: Sendable, Hashable {
  /// A lever and its new value.
  public struct Entry: Sendable, Hashable {
    /// The lever.
    public let key: LeverKey
    /// Its new value.
    public let value: Double
    /// File in which it stands.
    public let file: String
    /// Line of the file.
    public let line: Int?
  }

  /// The entries; a later one wins over an earlier one of the same lever.
  public var entries: [Entry] = []

  /// No lever.
  public init() {}

  /// Adds a value given as text, checked against the registry.
  public mutating func set(_ name: String, to text: String, file: String, line: Int?) throws(DataProblem) {
    let lever = try LeverRegistry.lever(named: name, file: file, line: line)
    let value = try LeverReader.value(of: text, for: lever, file: file, line: line)
    entries.append(Entry(key: lever.key, value: value, file: file, line: line))
  }
}
