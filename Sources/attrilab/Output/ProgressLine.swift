import DataFiles
import Experimentation
import Foundation
import Synchronization

/// Progress on standard error: a bar with the time left on a terminal, a line each ten percent elsewhere.
final class ProgressLine: Sendable {
  private struct State {
    var shown = -1
    let start = Date()
  }

  /// Lines where there is no terminal; a bar moves more finely.
  private static let lines = 10
  private static let steps = 200
  private static let cells = 24
  /// Share of the work before which the time left is anybody's guess.
  private static let leastDone = 0.05

  private let state = Mutex(State())
  private let language: Language
  private let quiet: Bool

  init(language: Language, quiet: Bool) {
    self.language = language
    self.quiet = quiet
  }

  /// Shows where the study stands, if that has moved on; the end, once the last replication is stored.
  func show(_ progress: StudyProgress) {
    guard !quiet, progress.totalMonths > 0 else { return }
    let hasBar = Terminal.hasProgressBar
    let count = hasBar ? Self.steps : Self.lines
    let isDone = progress.replications >= progress.totalReplications
    let done = Double(progress.months) / Double(progress.totalMonths)
    let step = isDone ? count : min(count - 1, Int(done * Double(count)))
    state.withLock { state in
      guard step > state.shown else { return }
      state.shown = step
      let elapsed = Date().timeIntervalSince(state.start)
      let left = !isDone && done > Self.leastDone ? elapsed / done * (1 - done) : 0
      let line = text(progress, percent: step * 100 / count, left: left)
      guard hasBar else { return Terminal.tell(line) }
      let filled = step * Self.cells / count
      let bar =
        String(repeating: "█", count: filled) + String(repeating: "░", count: Self.cells - filled)
      Terminal.show("\r\u{1B}[K\(bar) \(line)\(isDone ? "\n" : "")")
    }
  }

  private func text(_ progress: StudyProgress, percent: Int, left: Double) -> String {
    let seconds = Int(left.rounded(.up))
    let of = (progress.replications, progress.totalReplications)
    switch language {
    case .french:
      return "\(percent)\u{202F}% — réplications finies\u{A0}: \(of.0) sur \(of.1)"
        + (seconds > 0 ? ", encore \(seconds)\u{A0}s environ" : "")
    case .english:
      return "\(percent)% — replications done: \(of.0) of \(of.1)"
        + (seconds > 0 ? ", about \(seconds) s left" : "")
    }
  }
}
