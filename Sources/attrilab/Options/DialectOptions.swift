import ArgumentParser
import DataFiles

/// Options that declare how the tables of others are written.
///
/// Separator, compression and byte-order marks are found out; an encoding and an ambiguous decimal mark cannot be.
struct DialectOptions: ParsableArguments {
  /// Names of decimal marks.
  enum Mark: String, ExpressibleByArgument, CaseIterable {
    case comma, dot
  }

  /// Names of encodings.
  enum Encoding: String, ExpressibleByArgument, CaseIterable {
    case utf8 = "utf-8"
    case latin1 = "iso-8859-1"
    case windows1252 = "windows-1252"

    var encoding: TextEncoding {
      switch self {
      case .utf8: .utf8
      case .latin1: .latin1
      case .windows1252: .windows1252
      }
    }
  }

  @Option(
    help: ArgumentHelp(
      "Encoding of the tables that are not UTF-8: iso-8859-1, windows-1252.", valueName: "encoding"))
  var encoding: Encoding?

  @Option(help: "Decimal mark of the tables: comma or dot; else what each column shows.")
  var decimal: Mark?

  /// What is declared.
  var choice: DialectChoice {
    DialectChoice(encoding: encoding?.encoding, decimal: decimal.map { $0 == .comma ? .comma : .dot })
  }
}
