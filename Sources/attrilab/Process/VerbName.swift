import ArgumentParser
import DataFiles
import Policy

/// The verbs of the command line, as they are typed.
enum VerbName {
  /// Refuses a verb, or the verb of a library, that does not exist, and names the nearest known one.
  ///
  /// The words after the last verb, and everything from the first option on, are the parser's.
  static func refuseUnknown(_ arguments: [String]) throws(UnknownName) {
    var command: any ParsableCommand.Type = Attrilab.self
    let words = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
    for word in words {
      let verbs = command.configuration.subcommands
      guard !verbs.isEmpty, !word.hasPrefix("-"), word != "help" else { return }
      guard let next = verbs.first(where: { $0.configuration.commandName == word }) else {
        throw UnknownName(
          name: word, kind: Bilingual(fr: "verbe", en: "verb"),
          known: verbs.compactMap { $0.configuration.commandName })
      }
      command = next
    }
  }
}
