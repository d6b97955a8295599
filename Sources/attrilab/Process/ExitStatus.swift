/// The exit codes of the contract.
enum ExitStatus: Int32 {
  case failure = 1
  case notMet = 2
  case usage = 64
  case badData = 65
  case interrupted = 75
  case stopped = 130
}
