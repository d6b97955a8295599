import DataFiles
import Evaluation
import Foundation
import Testing

@testable import Reporting

@Suite("The comparison as text")
struct ComparisonTableTests {
  let result = ComparisonFixture.result()

  @Test(
    "no line is wider than the terminal, but for the command", arguments: [80, 90, 100, 110, 120],
    Language.allCases)
  func width(_ width: Int, _ language: Language) {
    let lines = ComparisonTable(result, language).terminal(width: width, colour: false)
      .split(separator: "\n").dropLast()
    #expect(lines.count > 40)
    for line in lines { #expect(line.count <= width, "\(line)") }
  }

  @Test("an estimated demand is said under the title, and only where it is one", arguments: Language.allCases)
  func estimated(_ language: Language) {
    let words = language == .french ? "Demande estimée" : "Estimated demand"
    var estimated = result
    estimated.study.demandIsEstimated = true
    for text in [
      ComparisonTable(estimated, language).terminal(width: 100, colour: false),
      ComparisonTable(estimated, language).markdown(),
    ] {
      #expect(text.split(separator: "\n").count { $0.hasPrefix(words) } == 1)
    }
    #expect(!ComparisonTable(result, language).terminal(width: 100, colour: false).contains(words))
  }

  @Test("the last line is the command that reproduces it", arguments: [80, 120])
  func command(_ width: Int) {
    let text = ComparisonTable(result, .french).terminal(width: width, colour: true)
    #expect(text.split(separator: "\n").last.map(String.init) == result.study.command)
    #expect(text.hasSuffix("\n"))
  }

  @Test("bold only where demonstrated, and only where colour is allowed")
  func stress() throws {
    let plain = ComparisonTable(result, .french).terminal(width: 120, colour: false)
    #expect(!plain.contains("\u{1B}"))
    let coloured = ComparisonTable(result, .french).terminal(width: 120, colour: true)
    #expect(coloured.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "") == plain)
    let line = try #require(coloured.split(separator: "\n").first { $0.hasPrefix("Attente médiane (Kaplan") })
    let parts = line.components(separatedBy: "\u{1B}[1m")
    #expect(parts.count == 2, "only the white paper's difference is demonstrated")
    #expect(parts[0].contains("≈") && parts[1].contains("↓"))
  }

  @Test("levels, differences, intervals and signs stand in the row of their indicator")
  func row() throws {
    let text = shown(ComparisonTable(result, .french).terminal(width: 120, colour: false))
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("Propositions refusées") })
    #expect(line.contains("46,1_%"))
    #expect(line.contains("+1,1 [+0,2_; +2,1] ↑"))
    #expect(line.contains("−8,7 [−10,0_; −7,8] ↓"))
  }

  @Test("a scenario compared with itself is all zeros")
  func identity() {
    var same = result
    for index in same.differences.indices {
      (same.differences[index].difference, same.differences[index].low, same.differences[index].high) = (
        0, 0, 0
      )
      same.differences[index].verdict = .identical
    }
    let text = ComparisonTable(same, .french).terminal(width: 120, colour: false)
    let body = text.components(separatedBy: "Indicateurs")[1].components(separatedBy: "Objectifs légaux")[0]
    #expect(body.components(separatedBy: "0 =").count == 1 + 2 * IndicatorRegistry.all.count)
    #expect(text.hasPrefix("Les scénarios comparés donnent exactement les mêmes résultats."))
  }

  @Test("blocks without lines are left out")
  func empty() {
    let bare = SmallComparison(differences: [SmallComparison.difference("leases", 20, 10, 30, .higher)])
      .result
    let text = ComparisonTable(bare, .english).terminal(width: 80, colour: false)
    #expect(text.contains("Leases signed"))
    #expect(!text.contains("Legal targets"))
    #expect(!text.contains("Who waits"))
  }

  @Test("Markdown has one table a block, every row as long as its head")
  func markdown() {
    let text = ComparisonTable(result, .english).markdown()
    let tables = text.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(tables.filter { $0.contains("---") }.count == 3)
    // Reference and two variants, or three scenarios: four columns everywhere.
    for row in tables { #expect(row.components(separatedBy: " | ").count == 4, "\(row)") }
    #expect(text.contains("**−8.7 [−10.0, −7.8] ↓**"))
    #expect(text.contains(result.study.command))
  }

  @Test("CSV holds every line, unrounded, with the columns of its head")
  func csv() {
    let lines = ComparisonCSV.text(result).split(separator: "\n")
    #expect(
      lines.count == 1 + result.levels.count + result.differences.count + result.targets.count
        + result.gainersLosers.count)
    let columns = lines[0].split(separator: ",").count
    for line in lines {
      #expect(line.split(separator: ",", omittingEmptySubsequences: false).count == columns)
    }
    #expect(lines.contains { $0.hasPrefix("level,medianWait,all,status-quo,B,,21.4,") })
  }

  @Test("CSV quotes what would break a line")
  func csvQuotes() {
    var odd = SmallComparison(differences: [SmallComparison.difference("leases", 1, 0, 2, .higher)]).result
    odd.differences[0].group = "landlord:a,\"b\""
    #expect(ComparisonCSV.text(odd).contains("\"landlord:a,\"\"b\"\"\""))
  }

  @Test("wrapping keeps every word and no line over the width")
  func wrapping() {
    let text = "un deux trois quatre cinq six sept huit neuf dix"
    for width in 6...50 {
      let lines = text.wrapped(to: width)
      #expect(lines.joined(separator: " ") == text)
      #expect(lines.allSatisfy { $0.count <= width })
    }
    #expect("".wrapped(to: 10).isEmpty)
  }
}
