import DataFiles
import Foundation

/// Where results go, and nothing else.
enum StandardOutput {
  /// Writes a result and the end of its last line.
  ///
  /// - Throws: `CommandFailure` with exit code 1 where not all of it can be written (a full disk).
  static func line(_ text: String) throws(CommandFailure) { try write(text + "\n") }

  /// Writes a text as it is.
  ///
  /// - Throws: `CommandFailure` with exit code 1 where not all of it can be written.
  static func write(_ text: String) throws(CommandFailure) {
    guard let code = Descriptor.write(text, to: STDOUT_FILENO) else { return }
    let reason = unsafe String(cString: strerror(code))
    throw CommandFailure(
      .failure,
      Bilingual(
        fr: "sortie standard\u{A0}: écriture impossible (\(reason))\u{202F}; le résultat n'est pas complet",
        en: "standard output: cannot be written (\(reason)); the result is not complete"))
  }
}
