import Testing

/// A place of the project that breaks a rule of the house.
struct Finding: CustomStringConvertible, Equatable {
  /// Path from the project's root.
  let path: String
  /// Line, counted from 1; nil where the whole file is meant.
  let line: Int?
  /// Which rule, and why it stands.
  let why: String

  var description: String { (line.map { "\(path):\($0)" } ?? path) + ": " + why }
}

/// Fails the running test once for each finding.
func report(_ findings: [Finding], sourceLocation: SourceLocation = #_sourceLocation) {
  for finding in findings {
    Issue.record("\(finding.description)", sourceLocation: sourceLocation)
  }
}
