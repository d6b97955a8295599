import DataFiles
import Evaluation
import Foundation
import TestSupport
import Testing

@testable import Reporting

@Suite("The report")
struct HTMLReportTests {
  static let drawing = ReportAssets(
    vegaBundle: "const mark=/<\\/g;window.vegaEmbed=()=>'</SCRIPT>';", fonts: [])

  private func matches(_ pattern: String, in text: String) throws -> [[String]] {
    let expression = try NSRegularExpression(pattern: pattern)
    let whole = NSRange(text.startIndex..., in: text)
    return expression.matches(in: text, range: whole).map { match in
      (0..<match.numberOfRanges).map { group in
        Range(match.range(at: group), in: text).map { String(text[$0]) } ?? ""
      }
    }
  }

  @Test(
    "no outside address: links stay in the page, pictures and fonts are inlined", arguments: Language.allCases
  )
  func noOutsideAddress(_ language: Language) throws {
    let html = HTMLReport.html(ComparisonFixture.result(), language: language, assets: Self.drawing)
    let addresses = try matches("(?:src|href|action|srcset)=\"([^\"]*)\"", in: html).map { $0[1] }
    #expect(addresses.count > 40)
    for address in addresses { #expect(address.hasPrefix("#") || address == "data:,", "\(address)") }
    #expect(try matches("https?://|url\\((?!data:)|@import", in: html).isEmpty)
    #expect(html.contains("default-src 'none'"))
  }

  @Test("every link in the page has its target, every name is given once", arguments: Language.allCases)
  func links(_ language: Language) throws {
    let html = HTMLReport.html(ComparisonFixture.result(), language: language, assets: Self.drawing)
    let names = try matches(" id=\"([^\"]*)\"", in: html).map { $0[1] }
    #expect(Set(names).count == names.count)
    for target in try matches("href=\"#([^\"]*)\"", in: html).map({ $0[1] }) {
      #expect(names.contains(target), "\(target)")
    }
    for target in try matches("aria-labelledby=\"([^\"]*)\"", in: html).map({ $0[1] }) {
      #expect(names.contains(target), "\(target)")
    }
    for chart in try matches("data-chart=\"([^\"]*)\"", in: html).map({ $0[1] }) {
      #expect(html.contains("\"\(chart)\":{"), "\(chart)")
    }
  }

  @Test("one first heading, and headings never skip a level", arguments: Language.allCases)
  func headings(_ language: Language) throws {
    let html = HTMLReport.html(ComparisonFixture.result(), language: language, assets: .none)
    let levels = try matches("<h([1-6])", in: html).compactMap { Int($0[1]) }
    #expect(levels.first == 1)
    #expect(levels.filter { $0 == 1 }.count == 1)
    for (upper, lower) in zip(levels, levels.dropFirst()) { #expect(lower <= upper + 1) }
    #expect(html.contains("<html lang=\"\(language.rawValue)\">"))
  }

  @Test("elements are closed in order", arguments: [true, false])
  func balanced(_ drawn: Bool) throws {
    let html = HTMLReport.html(ComparisonFixture.result(), assets: drawn ? Self.drawing : .none)
    let body = try matches("<(script|style)[^>]*>[\\s\\S]*?</\\1>", in: html).reduce(html) {
      $0.replacing($1[0], with: "")
    }
    let void: Set = ["meta", "link", "path", "circle", "rect", "use", "br", "!DOCTYPE"]
    var open: [String] = []
    for tag in try matches("<(/?)([a-zA-Z!][a-zA-Z0-9]*)[^>]*>", in: body) where !void.contains(tag[2]) {
      if tag[1].isEmpty {
        open.append(tag[2])
      } else {
        #expect(open.popLast() == tag[2])
      }
    }
    #expect(open.isEmpty)
  }

  @Test("every word that a template asks for exists")
  func words() throws {
    let templates = TestFiles.project + "/Sources/Reporting/Templates"
    let names = try FileManager.default.contentsOfDirectory(atPath: templates).filter {
      $0.hasSuffix(".mustache")
    }
    #expect(names.count == 16)
    for name in names {
      let text = try String(contentsOfFile: templates + "/" + name, encoding: .utf8)
      for word in try matches("\\{\\{words\\.([a-zA-Z]+)\\}\\}", in: text).map({ $0[1] }) {
        for language in Language.allCases {
          #expect(ReportWords.table(language)[word]?.isEmpty == false, "\(name): \(word)")
        }
      }
    }
  }

  @Test("no brace of a template and no empty finding is left in the page", arguments: Language.allCases)
  func complete(_ language: Language) throws {
    let html = HTMLReport.html(ComparisonFixture.result(), language: language, assets: .none)
    #expect(!html.contains("{{"))
    #expect(try matches("<(h[1-3]|figcaption|th|summary)[^>]*>\\s*</", in: html).isEmpty)
    #expect(try matches("(Optional\\(|nil\\b|nan\\b)", in: html).isEmpty)
  }

  @Test("what comes from files is escaped wherever it stands")
  func escaped() throws {
    var result = ComparisonFixture.result()
    let bad = "</script><img src=x onerror=alert(1)>\"'&"
    (result.scenarios[1].titleFr, result.scenarios[1].subjectFr) = (bad, bad)
    (result.scenarios[1].summaryFr, result.study.territoryTitleFr, result.study.command) = (bad, bad, bad)
    result.study.cautionsFr = [bad]
    result.study.sources[0].source = bad
    result.scenarios[1].changes[0].labelFr = bad
    result.zones?[0].name = bad
    let html = HTMLReport.html(result, assets: Self.drawing)
    #expect(!html.contains("<img"))
    #expect(
      try matches("</script", in: html.lowercased()).count == matches("<script", in: html.lowercased()).count)
  }

  @Test("the bundle cannot close its own element, and its regular expressions stay whole")
  func bundle() {
    let script = HTMLText.script("a=/<\\/g;b='</SCRIPT>';c='<!-- x'")
    #expect(script == "a=/<\\/g;b='<\\/SCRIPT>';c='\\x3C!-- x'")
  }

  @Test(
    "with the bundle, each chart says its finding; without it, tables stand open and no empty box is left")
  func withAndWithoutBundle() throws {
    let drawn = HTMLReport.html(ComparisonFixture.result(), assets: Self.drawing)
    let charts = HTMLReport.charts(ComparisonFixture.result())
    let labels = try matches("role=\"img\" aria-label=\"([^\"]+)\"", in: drawn)
    #expect(labels.count == charts.count)
    #expect(try matches("<figure", in: drawn).count == 13)
    let bare = HTMLReport.html(ComparisonFixture.result(), assets: .none)
    #expect(!bare.contains("chart-box\" role") && !bare.contains("id=\"chart-data\""))
    #expect(try matches("<details open>", in: bare).count == 13)
    #expect(try matches("<details open>", in: drawn).isEmpty)
  }

  @Test("the specifications in the page are those of the charts")
  func chartData() throws {
    let html = HTMLReport.html(ComparisonFixture.result(), assets: Self.drawing)
    let text = try #require(try matches("id=\"chart-data\">([\\s\\S]*?)</script>", in: html).first)[1]
    let data = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect((data["charts"] as? [String: Any])?.count == HTMLReport.charts(ComparisonFixture.result()).count)
    #expect((data["config"] as? [String: Any])?["legend"] != nil)
  }

  @Test("the same result gives the same bytes")
  func deterministic() {
    let first = HTMLReport.html(ComparisonFixture.result(), assets: Self.drawing)
    #expect(first == HTMLReport.html(ComparisonFixture.result(), assets: Self.drawing))
  }

  @Test("every indicator has its definition, its unit, its source and its uncertainty")
  func definitions() {
    let html = HTMLReport.html(ComparisonFixture.result(), language: .english, assets: .none)
    for indicator in IndicatorRegistry.all {
      #expect(html.contains("id=\"definition-\(indicator.id)\""))
      #expect(html.contains(HTMLText.escaped(indicator.definition.en)), "\(indicator.id)")
    }
    #expect(html.contains("Pairing divides the variance of the difference by 6.4."))
  }

  @Test("the smallest comparison still makes a whole page", arguments: Language.allCases)
  func smallest(_ language: Language) throws {
    let html = HTMLReport.html(SmallComparison().result, language: language, assets: .none)
    #expect(html.hasSuffix("</html>\n"))
    #expect(
      !html.contains("id=\"targets\"") && !html.contains("id=\"prices\"") && !html.contains("id=\"zones\""))
    #expect(try matches("href=\"#(targets|time|zones|profiles|prices)\"", in: html).isEmpty)
  }

  @Test("a scenario compared with itself: zeros and the word for it, and a row for each of the two")
  func identity() throws {
    var comparison = SmallComparison(
      differences: [SmallComparison.difference("medianWait", 0, 0, 0, .identical)],
      targets: [SmallComparison.target(met: 20)])
    comparison.differences[0].variant = "status-quo"
    comparison.targets[0].scenario = "status-quo"
    var result = comparison.result
    result.scenarios[1] = result.scenarios[0]
    let html = HTMLReport.html(result, assets: Self.drawing)
    #expect(html.contains("Les scénarios comparés donnent exactement les mêmes résultats."))
    #expect(html.contains("<span class=\"long\">identique</span>"))
    let gauge = try #require(HTMLReport.charts(result).first { $0.id.hasPrefix("gauge") })
    let text = try #require(gauge.specification(.wide))
    #expect(text.contains("\"place\":\"0\"") && text.contains("\"place\":\"1\""))
  }

  @Test("many variants and many replications still make a page")
  func many() throws {
    var result = ComparisonFixture.result()
    for place in 3...6 {
      var scenario = result.scenarios[2]
      scenario.name = "variant\(place)"
      result.scenarios.append(scenario)
      for var line in result.differences where line.variant == "livre-blanc" {
        line.variant = scenario.name
        result.differences.append(line)
      }
    }
    for index in result.targets.indices {
      (result.targets[index].met, result.targets[index].replications) = (90, 100)
    }
    let html = HTMLReport.html(result, assets: .none)
    #expect(html.contains("90/100"))
    #expect(try matches("<i class=\"on\">", in: html).isEmpty)
  }
}
