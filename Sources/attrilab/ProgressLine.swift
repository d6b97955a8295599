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

  private let state = Mutex(State())
  private let language: Language
  private let quiet: Bool

  init(language: Language, quiet: Bool) {
    self.language = language
    self.quiet = quiet
  }

  /// Shows where the study stands.
  func show(_ progress: StudyProgress) {
    guard !quiet, progress.totalMonths > 0 else { return }
    let done = Double(progress.months) / Double(progress.totalMonths)
    let step = Terminal.hasProgressBar ? Int(done * 200) : Int(done * 10) * 20
    state.withLock { state in
      guard step > state.shown else { return }
      state.shown = step
      let elapsed = Date().timeIntervalSince(state.start)
      let left = done > 0.01 ? elapsed / done * (1 - done) : 0
      let line = text(progress, done: done, left: left)
      if Terminal.hasProgressBar {
        let filled = Int(done * 24)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
        let end = progress.months >= progress.totalMonths ? "\n" : ""
        FileHandle.standardError.write(Data("\r\u{1B}[K\(bar) \(line)\(end)".utf8))
      } else {
        Terminal.tell(line)
      }
    }
  }

  private func text(_ progress: StudyProgress, done: Double, left: Double) -> String {
    let percent = Int((done * 100).rounded())
    let seconds = Int(left.rounded(.up))
    switch language {
    case .french:
      return "\(percent)\u{202F}% — \(progress.replications) simulations sur \(progress.totalReplications)"
        + (seconds > 0 ? ", encore \(seconds)\u{A0}s environ" : "")
    case .english:
      return "\(percent)% — \(progress.replications) of \(progress.totalReplications) replications"
        + (seconds > 0 ? ", about \(seconds) s left" : "")
    }
  }
}
