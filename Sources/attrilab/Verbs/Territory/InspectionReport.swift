import DataFiles
import OpenData
import Reporting

/// What `territory inspect` says of one file, in each format.
struct InspectionReport {
  private let inspection: FileInspection
  private let findings: Findings
  private let language: Language
  private let numbers: NumberText

  init(_ inspection: FileInspection, findings: Findings, language: Language) {
    self.inspection = inspection
    self.findings = findings
    self.language = language
    numbers = NumberText(language)
  }

  /// Findings that `--strict` holds for errors.
  var strictFindings: Int { findings.count(of: .repair) + findings.count(of: .warning) }

  // MARK: - Words

  /// The file in some lines: what it is, how it is written, what it holds, then the findings.
  var text: String {
    (["\(inspection.file)\(colon)\(inspection.kind.label[language])"] + facts.map { "  " + $0 }
      + remarks.map { "  " + $0 })
      .joined(separator: "\n")
  }

  /// The same as Markdown.
  var markdown: String {
    let head = "## \(inspection.file)\n\n\(inspection.kind.label[language])\n"
    return ([head] + (facts + remarks).map { "- " + $0 }).joined(separator: "\n")
  }

  private var colon: String { language == .french ? "\u{A0}: " : ": " }

  private var facts: [String] {
    var facts: [String] = []
    if let dialect = inspection.dialect {
      var words = [separatorName(dialect.separator), dialect.encoding.rawValue]
      if dialect.hasMark { words.append("BOM") }
      if inspection.isCompressed { words.append("gzip") }
      if let decimal = inspection.decimal {
        let word =
          decimal == .comma
          ? Bilingual(fr: "décimales à virgule", en: "decimal comma")
          : Bilingual(fr: "décimales à point", en: "decimal dot")
        words.append(word[language])
      }
      facts.append(words.joined(separator: ", "))
    }
    if let rows = inspection.rows {
      facts.append(Bilingual(fr: "lignes", en: "rows")[language] + colon + whole(Double(rows)))
    }
    if let (from, to) = inspection.coverage {
      let span = from == to ? from : "\(from) – \(to)"
      facts.append(Bilingual(fr: "période", en: "period")[language] + colon + span)
    }
    if !inspection.totals.isEmpty {
      facts.append(
        inspection.totals.map { "\($0.label[language])\(colon)\(whole($0.value))" }.joined(separator: ", "))
    }
    return facts
  }

  private var remarks: [String] {
    var lines = findings.entries.map { "\(name($0.level))\(colon)\(place($0.problem))" }
    for (group, count) in findings.counts where count > findings.cap {
      let rest = whole(Double(count - findings.cap))
      let field = group.field.map { " (\($0))" } ?? ""
      lines.append(
        Bilingual(
          fr: "… et \(rest) autres\u{A0}: \(group.kind)\(field)",
          en: "… and \(rest) more: \(group.kind)\(field)")[language])
    }
    return lines
  }

  /// A finding without the name of the file, which stands above.
  private func place(_ problem: DataProblem) -> String {
    let message = problem.message(in: language)
    return message.hasPrefix(problem.file) ? String(message.dropFirst(problem.file.count)).trimmed : message
  }

  private func name(_ level: Finding.Level) -> String {
    switch level {
    case .remark: Bilingual(fr: "remarque", en: "remark")[language]
    case .repair: Bilingual(fr: "réparation", en: "repair")[language]
    case .warning: Bilingual(fr: "avertissement", en: "warning")[language]
    }
  }

  private func separatorName(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: ","): Bilingual(fr: "virgules", en: "commas")[language]
    case UInt8(ascii: ";"): Bilingual(fr: "points-virgules", en: "semicolons")[language]
    case UInt8(ascii: "\t"): Bilingual(fr: "tabulations", en: "tabs")[language]
    default: String(decoding: [byte], as: UTF8.self)
    }
  }

  private func whole(_ value: Double) -> String { numbers.plain(value, decimals: 0) }

  // MARK: - Data

  /// The report for programs.
  var encoded: Encoded {
    Encoded(
      file: inspection.file, kind: inspection.kind.rawValue, label: inspection.kind.label[language],
      compressed: inspection.isCompressed,
      separator: inspection.dialect.map { String(decoding: [$0.separator], as: UTF8.self) },
      encoding: inspection.dialect?.encoding.rawValue, decimal: inspection.decimal?.rawValue,
      rows: inspection.rows,
      coverage: inspection.coverage.map { Encoded.Coverage(from: $0.from, to: $0.to) },
      totals: inspection.totals.map {
        Encoded.Total(key: $0.key, label: $0.label[language], value: $0.value)
      },
      findings: findings.entries.map {
        Encoded.Finding(
          level: $0.level.rawValue, kind: $0.kind, line: $0.problem.line, field: $0.problem.field,
          text: $0.problem.what[language])
      },
      counts: findings.counts.map {
        Encoded.Count(
          level: $0.group.level.rawValue, kind: $0.group.kind, field: $0.group.field, count: $0.count)
      })
  }

  /// One row a kind of finding, and one a file without any.
  static func rawTable(_ reports: [InspectionReport]) -> PlainTable {
    var table = PlainTable(["file", "kind", "rows", "level", "finding", "field", "count"])
    for report in reports {
      let start = [
        report.inspection.file, report.inspection.kind.rawValue,
        report.inspection.rows.map(String.init) ?? "",
      ]
      if report.findings.counts.isEmpty { table.add(start + ["", "", "", "0"]) }
      for (group, count) in report.findings.counts {
        table.add(start + [group.level.rawValue, group.kind, group.field ?? "", String(count)])
      }
    }
    return table
  }

  struct Encoded: Encodable {
    struct Coverage: Encodable {
      let from: String
      let to: String
    }
    struct Total: Encodable {
      let key: String
      let label: String
      let value: Double
    }
    struct Finding: Encodable {
      let level: String
      let kind: String
      let line: Int?
      let field: String?
      let text: String
    }
    struct Count: Encodable {
      let level: String
      let kind: String
      let field: String?
      let count: Int
    }
    let file: String
    let kind: String
    let label: String
    let compressed: Bool
    let separator: String?
    let encoding: String?
    let decimal: String?
    let rows: Int?
    let coverage: Coverage?
    let totals: [Total]
    let findings: [Finding]
    let counts: [Count]
  }
}

extension String {
  /// The text without the colon and the spaces that follow a file's name.
  fileprivate var trimmed: String {
    String(drop { $0 == ":" || $0 == " " || $0 == "\u{A0}" })
  }
}
