import Dispatch
import Experimentation
import Foundation

/// Ctrl-C and SIGTERM: the first asks the study to stop and keeps what is finished, the second ends at once.
final class Interruption {
  private let sources: [any DispatchSourceSignal]

  init(_ stop: StopRequest, quiet: Bool) {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if stop.isStopped { exit(ExitStatus.stopped.rawValue) }
        stop.stop()
        if !quiet { Terminal.tell("") }
      }
      source.resume()
      return source
    }
  }

  deinit { for source in sources { source.cancel() } }
}
