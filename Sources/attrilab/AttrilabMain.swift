import ArgumentParser
import DataFiles
import Experimentation
import Foundation
import Policy
import RunStore
import Simulation

/// Parses, runs, and turns every way of failing into its exit code and its line.
@main
struct AttrilabMain {
  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    refuseUnknownVerb(arguments)
    do {
      var command = try Attrilab.parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      finish(error)
    }
  }

  /// An unknown verb names the nearest known one.
  private static func refuseUnknownVerb(_ arguments: [String]) {
    let verbs = Attrilab.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let verb = arguments.first, !verb.hasPrefix("-"), !verbs.contains(verb), verb != "help" else {
      return
    }
    let unknown = UnknownName(name: verb, kind: Bilingual(fr: "verbe", en: "verb"), known: verbs)
    Terminal.complain(unknown.message(in: Terminal.language(arguments)))
    exit(ExitStatus.usage.rawValue)
  }

  /// Ends the program as the contract says.
  private static func finish(_ error: any Error) -> Never {
    let language = Terminal.language(CommandLine.arguments)
    switch error {
    case let problem as DataProblem:
      Terminal.complain(problem.message(in: language))
      exit(problem.file == CommonOptions.setOption ? ExitStatus.usage.rawValue : ExitStatus.badData.rawValue)
    case let unknown as UnknownName:
      Terminal.complain(unknown.message(in: language))
      exit(ExitStatus.usage.rawValue)
    case let failure as RunStoreError:
      Terminal.complain(failure.message(in: language))
      exit(ExitStatus.failure.rawValue)
    case let failure as OutputFile.Failure:
      Terminal.complain(failure.message(in: language))
      exit(ExitStatus.failure.rawValue)
    case let failure as SimulationError:
      Terminal.complain(failure.message(in: language))
      exit(ExitStatus.failure.rawValue)
    case let failure as CommandFailure:
      if let message = failure.message { Terminal.complain(message[language]) }
      exit(failure.status.rawValue)
    default:
      Attrilab.exit(withError: error)
    }
  }
}

/// The exit codes of the contract.
enum ExitStatus: Int32 {
  case failure = 1
  case notMet = 2
  case usage = 64
  case badData = 65
  case interrupted = 75
  case stopped = 130
}

/// A command that ends with a code of the contract, after a line or without one.
struct CommandFailure: Error {
  let status: ExitStatus
  let message: Bilingual?

  init(_ status: ExitStatus, _ message: Bilingual? = nil) {
    self.status = status
    self.message = message
  }
}

/// The root of the command line.
struct Attrilab: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attrilab",
    abstract: "Simulates and optimises the allocation of French social housing.",
    discussion: """
      Results go to standard output, progress and warnings to standard error.
      Exit codes: 0 done, 1 failure, 2 a target or check is not met, 64 bad usage, 65 bad data,
      75 interrupted with something to resume, 130 stopped.
      """,
    version: "attrilab \(StudyInputs.engineVersion)",
    subcommands: [
      DemoCommand.self, TerritoryCommand.self, PopulateCommand.self, SolveCommand.self, ScenarioCommand.self,
      RunCommand.self, CompareCommand.self, ReportCommand.self, DoctorCommand.self,
    ])
}
