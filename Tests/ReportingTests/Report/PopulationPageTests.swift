import DataFiles
import Evaluation
import Foundation
import Population
import Testing

@testable import Reporting

@Suite("The page of a population")
struct PopulationPageTests {
  private func matches(_ pattern: String, in text: String) throws -> [String] {
    let expression = try NSRegularExpression(pattern: pattern)
    return expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).map { match in
      Range(match.range(at: match.numberOfRanges - 1), in: text).map { String(text[$0]) } ?? ""
    }
  }

  @Test("no outside address, every link has its target, no name twice", arguments: Language.allCases)
  func links(_ language: Language) throws {
    let html = PopulationPage.html(
      FitFixture.report(), language: language, assets: HTMLReportTests.drawing)
    #expect(try matches("https?://|url\\((?!data:)|@import", in: html).isEmpty)
    #expect(html.contains("default-src 'none'") && html.contains("<html lang=\"\(language.rawValue)\">"))
    let names = try matches(" id=\"([^\"]*)\"", in: html)
    #expect(Set(names).count == names.count)
    for target in try matches("(?:href=\"#|aria-labelledby=\")([^\"]*)\"", in: html) {
      #expect(names.contains(target), "\(target)")
    }
    for chart in try matches("data-chart=\"([^\"]*)\"", in: html) {
      #expect(html.contains("\"\(chart)\":{"), "\(chart)")
    }
    let levels = try matches("<h([1-6])", in: html).compactMap { Int($0) }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    for (upper, lower) in zip(levels, levels.dropFirst()) { #expect(lower <= upper + 1) }
    for tag in ["section", "div", "table", "tr", "td", "ul", "ol", "dl", "p", "figure", "details"] {
      #expect(
        try matches("<(\(tag))[ >]", in: html).count == matches("</(\(tag))>", in: html).count, "\(tag)")
    }
  }

  @Test("what people wrote is escaped; what is estimated and hidden is said", arguments: Language.allCases)
  func words(_ language: Language) {
    let html = PopulationPage.html(FitFixture.report(), language: language, assets: .none)
    #expect(!html.contains("<environs>") && !html.contains("<around>"))
    #expect(html.contains(language == .french ? "Demande estimée" : "Estimated demand"))
    #expect(html.contains(language == .french ? "Population synthétique" : "Synthetic population"))
    #expect(html.contains("&lt;11"))
    #expect(!html.contains(">7<") && !html.contains(">243<"))
    let open = PopulationPage.html(FitFixture.report(minCell: 1), language: language, assets: .none)
    #expect(open.contains(">7<") && open.contains(">243<") && !open.contains("&lt;11"))
  }

  @Test("the headline counts what is found again")
  func headline() {
    let french = FitSentences(context: FitContext(FitFixture.report(minCell: 1), .french)).headline.text
    #expect(
      shown(french)
        == "La population tient les totaux de la demande à 1 ménage près_; des 2 chiffres publiés qui n'ont pas servi au calage, 1 est retrouvé à 10_% près"
    )
    let english = FitSentences(context: FitContext(FitFixture.report(minCell: 1), .english)).headline.text
    #expect(english.hasSuffix("of the 2 published figures that were kept aside, 1 is found again within 10%"))
  }

  @Test("the report of a comparison has the section where the population is known, and is whole where not")
  func section() {
    var result = ComparisonFixture.result()
    #expect(!HTMLReport.html(result, assets: .none).contains("id=\"population\""))
    result.population = FitFixture.report()
    let html = HTMLReport.html(result, assets: HTMLReportTests.drawing)
    #expect(html.contains("id=\"population\"") && html.contains("href=\"#population\""))
    #expect(html.contains("\"fit-published\":{") && !html.contains("\"fit-residuals\":{"))
  }

  @Test("the study says that the demand is estimated, where the fit is not known too")
  func estimatedStudy() throws {
    var result = ComparisonFixture.result()
    #expect(!HTMLReport.html(result, assets: .none).contains("Demande estimée"))
    result.study.demandIsEstimated = true
    let html = HTMLReport.html(result, assets: .none)
    #expect(html.contains("<p class=\"badge\">Demande estimée</p>"))
    #expect(html.contains("Population synthétique · demande estimée"))
    // A result that was kept before either was told reads, and says nothing of them.
    let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(result))
    var old = try #require(object as? [String: Any])
    var study = try #require(old["study"] as? [String: Any])
    #expect(study.removeValue(forKey: "demandIsEstimated") as? Bool == true)
    old["study"] = study
    let data = try JSONSerialization.data(withJSONObject: old)
    let read = try JSONDecoder().decode(ScenarioComparison.self, from: data)
    #expect(read.study.demandIsEstimated == nil && !read.demandIsEstimated)
    #expect(!HTMLReport.html(read, assets: .none).contains("id=\"population\""))
  }

  @Test("the best and the least well fitted EPCI are named, not all of them", arguments: Language.allCases)
  func extremes(_ language: Language) throws {
    var fit = FitFixture.report()
    fit.blocks = FitFixture.blocks(40, totals: fit.totals)
    let html = PopulationPage.html(fit, language: language, assets: .none)
    for number in [1, 5, 36, 40] { #expect(html.contains("EPCI n\(number).")) }
    for number in [6, 20, 35] { #expect(!html.contains("EPCI n\(number).")) }
    #expect(html.contains("<strong>EPCI n1.</strong>") && html.contains("<strong>EPCI n40.</strong>"))
  }

  @Test("a number agrees with its unit")
  func agreement() {
    let french = FitContext(FitFixture.report(), .french)
    #expect(french.households(0.6) == "0,6\u{A0}ménage" && french.households(2) == "2,0\u{A0}ménages")
    #expect(french.dwellings(0) == "0\u{A0}logement" && french.dwellings(96.1) == "96\u{A0}logements")
    let english = FitContext(FitFixture.report(), .english)
    #expect(english.households(0.6) == "0.6\u{A0}households" && english.households(1) == "1.0\u{A0}household")
    #expect(french.percent(0.00002) == "<0,01\u{202F}%" && french.percent(0) == "0\u{202F}%")
    #expect(french.gap(-0.0091) == "\u{2212}0,9\u{202F}%")
  }

  @Test("the test is told first: figures kept aside above the rule, in all widths")
  func charts() {
    let charts = PopulationPage.charts(FitFixture.report())
    #expect(charts.map(\.id) == ["fit-published", "fit-errors", "fit-incomes"])
    for chart in charts {
      for size in ChartFigure.Size.allCases { #expect(chart.views[size] != nil) }
      #expect(chart.table.rows.allSatisfy { $0.count == chart.table.header.count })
    }
    #expect(charts[0].table.rows.map { $0[3] } == ["+2,5\u{202F}%", "+50\u{202F}%", "0\u{202F}%"])
  }
}
