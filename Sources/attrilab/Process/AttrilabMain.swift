import ArgumentParser
import Foundation

/// Parses, runs, and turns every way of failing into its exit code and its line.
@main
struct AttrilabMain {
  static func main() async {
    Interruption.stopAtOnce()
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      try VerbName.refuseUnknown(arguments)
      var command = try Attrilab.parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      guard let ending = Ending(error, in: Terminal.language(arguments)) else {
        Attrilab.exit(withError: error)
      }
      if let line = ending.line { Terminal.complain(line) }
      exit(ending.status.rawValue)
    }
  }
}
