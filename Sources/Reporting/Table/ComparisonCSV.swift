public import Evaluation

/// A comparison as one long table of raw numbers: UTF-8, commas, decimal points, nothing rounded.
///
/// Shares are 0 to 1. Columns: `kind` (level, difference, target, profile), `indicator`, `group`, `scenario`,
/// `parameters`, `year` (empty for all the measured years), `value`, `low`, `high`, `verdict`.
public enum ComparisonCSV {
  /// The text of the file.
  ///
  /// - Complexity: O(number of lines of the result).
  public static func text(_ result: ScenarioComparison) -> String {
    var lines = ["kind,indicator,group,scenario,parameters,year,value,low,high,verdict"]
    lines += result.levels.map { level in
      row([
        "level", level.indicator, level.group, level.scenario, level.parameters,
        level.year.map(String.init) ?? "",
        number(level.mean), number(level.low), number(level.high), "",
      ])
    }
    lines += result.differences.map { line in
      row([
        "difference", line.indicator, line.group, line.variant, line.parameters, "", number(line.difference),
        number(line.low), number(line.high), line.verdict.rawValue,
      ])
    }
    lines += result.targets.map { target in
      row([
        "target", target.target, "all", target.scenario, target.parameters, "", number(target.mean),
        number(target.low), number(target.high), target.verdict.rawValue,
      ])
    }
    lines += result.gainersLosers.map { line in
      row([
        "profile", "restrictedMeanWait", line.profile == "all" ? "all" : "profile:" + line.profile,
        line.variant,
        line.parameters, "", number(line.difference), number(line.low), number(line.high),
        line.verdict.rawValue,
      ])
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func number(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }

  private static func row(_ fields: [String]) -> String { fields.map(quoted).joined(separator: ",") }

  /// A field in quotes where it needs them (RFC 4180).
  private static func quoted(_ field: String) -> String {
    guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
