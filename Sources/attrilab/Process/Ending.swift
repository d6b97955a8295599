import DataFiles
import Policy
import Population
import RunStore
import Simulation

/// How an error ends the program: its exit code, and the line that says why where there is one.
struct Ending {
  let status: ExitStatus
  let line: String?

  /// The ending of an error of the lab; nil for those of the argument parser and of the system.
  init?(_ error: any Error, in language: Language) {
    switch error {
    case let problem as DataProblem:
      status = problem.file == LeverOptions.option ? .usage : .badData
      line = problem.message(in: language)
    case let unknown as UnknownName:
      status = .usage
      line = unknown.message(in: language)
    case let problem as PopulationError:
      status = .badData
      line = problem.message(in: language)
    case let failure as RunStoreError:
      status = .failure
      line = failure.message(in: language)
    case let failure as OutputFile.Failure:
      status = .failure
      line = failure.message(in: language)
    case let failure as SimulationError:
      status = .failure
      line = failure.message(in: language)
    case let failure as CommandFailure:
      status = failure.status
      line = failure.message?[language]
    default: return nil
    }
  }
}
