import DataFiles
import Synchronization

/// Progress of a population made EPCI by EPCI, on standard error: a line each tenth, none where there is one EPCI.
final class BlockProgress: Sendable {
  private static let lines = 10

  private let common: (language: Language, quiet: Bool)
  private let shown = Mutex(0)

  init(_ common: CommonOptions) { self.common = (common.language, common.quiet) }

  /// Says how many EPCI are done, where that is a tenth more.
  func show(_ done: Int, of count: Int) {
    guard !common.quiet, count > 1 else { return }
    let step = done * Self.lines / count
    let isNew = shown.withLock { shown in
      defer { shown = max(shown, step) }
      return step > shown
    }
    guard isNew else { return }
    let percent = step * 100 / Self.lines
    Terminal.tell(
      Bilingual(
        fr: "\(percent)\u{202F}% — EPCI écrits\u{A0}: \(done) sur \(count)",
        en: "\(percent)% — EPCI written: \(done) of \(count)")[common.language])
  }
}
