import DataFiles
import Foundation

/// What the command line knows of the terminal it speaks to.
enum Terminal {
  /// Writes a line to standard error.
  static func complain(_ line: String) {
    tell("attrilab: \(line)")
  }

  /// Writes a line of information to standard error.
  static func tell(_ line: String) {
    show(line + "\n")
  }

  /// Writes a text to standard error as it is; one that cannot be written is nobody's loss.
  static func show(_ text: String) { _ = Descriptor.write(text, to: STDERR_FILENO) }

  /// The language of messages: `--lang` where given, else the one of `LC_ALL`, `LC_MESSAGES` or `LANG`.
  static func language(_ arguments: [String]) -> Language {
    for (place, argument) in arguments.enumerated() {
      if argument == "--lang", place + 1 < arguments.count,
        let asked = Language(rawValue: arguments[place + 1])
      {
        return asked
      }
      if argument.hasPrefix("--lang="), let asked = Language(rawValue: String(argument.dropFirst(7))) {
        return asked
      }
    }
    return languageOfEnvironment
  }

  /// The language of the environment.
  static var languageOfEnvironment: Language {
    let environment = ProcessInfo.processInfo.environment
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = environment[name], !value.isEmpty { return value.hasPrefix("fr") ? .french : .english }
    }
    return .english
  }

  /// Whether standard output is a terminal that may be coloured.
  static var allowsColour: Bool {
    isatty(STDOUT_FILENO) == 1 && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }

  /// Whether standard error is a terminal.
  static var hasProgressBar: Bool { isatty(STDERR_FILENO) == 1 }

  /// Columns of the terminal, 100 where it has none.
  static var columns: Int {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return Int(size.ws_col)
  }
}
