import ArgumentParser
import DataFiles

/// What is installed, what works, what is optional.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Checks what the lab needs, and what it can do without.",
    discussion:
      "Exit code 2 where something required is missing or faulty; under --strict, optional things too.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let checks = Diagnosis(common).checks
    switch common.format {
    case .json: try StandardOutput.line(try JSONText.of(["checks": checks]))
    case .csv:
      var table = PlainTable(["name", "state", "detail", "isRequired"])
      for check in checks {
        table.add([check.name, check.state.rawValue, check.detail, "\(check.isRequired)"])
      }
      try StandardOutput.line(table.csv)
    case .table, .md: try StandardOutput.line(table(checks).written(as: common.format))
    }
    if checks.contains(where: { ($0.isRequired || common.strict) && $0.state != .ok }) {
      throw CommandFailure(.notMet)
    }
  }

  private func table(_ checks: [Diagnosis.Check]) -> PlainTable {
    var table = PlainTable(
      common.language == .french ? ["Élément", "État", "Détail"] : ["Item", "State", "Detail"])
    for check in checks {
      table.add([check.label[common.language], state(of: check)[common.language], check.detail])
    }
    return table
  }

  private func state(of check: Diagnosis.Check) -> Bilingual {
    switch check.state {
    case .ok: Bilingual(fr: "en ordre", en: "ok")
    case .absent where !check.isRequired: Bilingual(fr: "absent (facultatif)", en: "absent (optional)")
    case .absent: Bilingual(fr: "absent", en: "absent")
    case .failed: Bilingual(fr: "en défaut", en: "failed")
    }
  }
}
