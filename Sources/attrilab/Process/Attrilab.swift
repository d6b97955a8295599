import ArgumentParser
import Experimentation

/// The root of the command line.
struct Attrilab: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attrilab",
    abstract: "Simulates and optimises the allocation of French social housing.",
    discussion: """
      Results go to standard output, progress and warnings to standard error.

      Exit codes:
        0    done
        1    failure
        2    a target, constraint or check is not met
        64   bad usage
        65   bad data
        75   interrupted; the same command goes on from what is finished
        130  stopped

      First steps:
        attrilab demo
        attrilab territory list
        attrilab scenario list
        attrilab compare status-quo livre-blanc --territory essai
      """,
    version: "attrilab \(StudyInputs.engineVersion)",
    subcommands: [
      DemoCommand.self, TerritoryCommand.self, PopulateCommand.self, FitTableCommand.self,
      CalibrateCommand.self, SolveCommand.self, ScenarioCommand.self, RunCommand.self, CompareCommand.self,
      ReportCommand.self, DoctorCommand.self,
    ])
}
