import DataFiles
import Dispatch
import Experimentation
import Foundation

/// Ctrl-C and SIGTERM during a study: the first asks it to stop and keeps what is finished, the second ends at
/// once.
///
/// Outside a study, one is enough.
final class Interruption {
  private static let signals = [SIGINT, SIGTERM]
  private let sources: [any DispatchSourceSignal]

  /// Listens until the object is gone.
  ///
  /// - Parameter answer: what the first is answered with, unless the command is quiet.
  init(_ stop: StopRequest, common: CommonOptions, answer: Bilingual = Interruption.answer) {
    let answer = common.quiet ? nil : answer[common.language]
    // A queue of its own has its own thread: the shared ones are busy with months.
    let queue = DispatchQueue(label: "attrilab.signals", qos: .userInteractive)
    sources = Self.signals.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        // The store survives: what it holds was written in whole transactions.
        if stop.isStopped { _exit(ExitStatus.stopped.rawValue) }
        stop.stop()
        if let answer { Terminal.tell(Terminal.hasProgressBar ? "\n" + answer : answer) }
      }
      source.resume()
      return source
    }
  }

  deinit {
    for source in sources { source.cancel() }
    Self.stopAtOnce()
  }

  /// Lets a signal end the program with the code of the contract.
  static func stopAtOnce() {
    // A program started from a worker thread of another inherits its mask, in which signals are blocked.
    var mask = sigset_t()
    unsafe sigemptyset(&mask)
    for number in signals { unsafe sigaddset(&mask, number) }
    unsafe pthread_sigmask(SIG_UNBLOCK, &mask, nil)
    for number in signals { signal(number) { _ in _exit(ExitStatus.stopped.rawValue) } }
  }

  static let answer = Bilingual(
    fr: "arrêt demandé\u{A0}: ce qui est fini est gardé (Ctrl-C encore pour quitter aussitôt)",
    en: "stopping: what is finished is kept (Ctrl-C again to quit at once)")
}
