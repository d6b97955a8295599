import Experimentation

/// Processor seconds of the steps of a command, user and system, by name.
struct StepTimes {
  private(set) var seconds: [String: Double] = [:]
  private var last = ProcessorTime.ofProcess()

  /// Books what passed since the last step under a name.
  mutating func end(of step: String) {
    let now = ProcessorTime.ofProcess()
    seconds[step, default: 0] += now - last
    last = now
  }
}
