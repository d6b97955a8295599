/// Something that was found in a file and does not stop its reading.
public struct Finding: Sendable, Hashable {
  /// How much it weighs.
  public enum Level: String, Sendable, CaseIterable {
    /// Good to know; never an error.
    case remark
    /// Mended while reading; an error under `--strict`.
    case repair
    /// Looks wrong and was read as it stands; an error under `--strict`.
    case warning
  }

  /// How much it weighs.
  public let level: Level
  /// What kind of thing it is, for counting; `lost-zero` for instance.
  public let kind: String
  /// Where it is and what it is, in the words of an error.
  public let problem: DataProblem
}

/// What was mended or looks wrong in the files read so far: the first of each kind and field in full, all counted.
public struct Findings: Sendable {
  /// A kind of finding in one field of one file.
  public struct Group: Sendable, Hashable {
    /// File.
    public let file: String
    /// Kind.
    public let kind: String
    /// Field, if one.
    public let field: String?
    /// Level.
    public let level: Finding.Level
  }

  /// Findings of a group that are kept in full.
  public let cap: Int
  /// The findings kept, in the order in which they were met.
  public private(set) var entries: [Finding] = []
  /// All findings, by group, in the order in which the groups were met.
  public private(set) var counts: [(group: Group, count: Int)] = []
  private var places: [Group: Int] = [:]

  /// Findings of a group that are kept in full where nothing else is said: enough to see what they share.
  public static let usualCap = 5

  /// No finding.
  public init(cap: Int = Findings.usualCap) { self.cap = cap }

  /// Adds a finding; its text is only made where it is kept.
  public mutating func add(
    _ level: Finding.Level, _ kind: String, file: String, line: Int? = nil, field: String? = nil,
    what: @autoclosure () -> Bilingual, fix: @autoclosure () -> Bilingual? = nil
  ) {
    let group = Group(file: file, kind: kind, field: field, level: level)
    let place = places[group] ?? counts.count
    if place == counts.count {
      places[group] = place
      counts.append((group, 0))
    }
    counts[place].count += 1
    guard counts[place].count <= cap else { return }
    let problem = DataProblem(file: file, line: line, field: field, what: what(), fix: fix())
    entries.append(Finding(level: level, kind: kind, problem: problem))
  }

  /// Findings of a level, those not kept included.
  public func count(of level: Finding.Level) -> Int {
    counts.reduce(0) { $0 + ($1.group.level == level ? $1.count : 0) }
  }

  /// Findings of a kind, those not kept included.
  public func count(of kind: String) -> Int {
    counts.reduce(0) { $0 + ($1.group.kind == kind ? $1.count : 0) }
  }

  /// Whether nothing was found.
  public var isEmpty: Bool { counts.isEmpty }

  /// The first finding that `--strict` holds for an error.
  public var firstStrict: DataProblem? { entries.first { $0.level != .remark }?.problem }

  /// The first repair or warning as an error, for `--strict`.
  ///
  /// - Throws: `DataProblem` where there is one.
  public func refuseUnderStrict() throws(DataProblem) {
    if let firstStrict { throw firstStrict }
  }
}
