import DataFiles

/// A command that ends with a code of the contract, after a line or without one.
struct CommandFailure: Error {
  let status: ExitStatus
  let message: Bilingual?

  init(_ status: ExitStatus, _ message: Bilingual? = nil) {
    self.status = status
    self.message = message
  }
}
