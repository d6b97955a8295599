import DataFiles
import Testing

@testable import Fitting

@Suite("Expressions of control tables")
struct SeedExpressionTests {
  private func holds(_ text: String, _ values: [String: [Double]]) throws -> [Bool] {
    try SeedExpressionParser.parse(text).holds(rows: values.first?.value.count ?? 0, values)
  }

  /// Every comparison, on both sides, with negative numbers and infinity.
  @Test(arguments: [
    ("h.a == 2", [false, true, false]), ("h.a != 2", [true, false, true]), ("h.a < 2", [true, false, false]),
    ("h.a <= 2", [true, true, false]), ("h.a > 2", [false, false, true]), ("h.a >=2", [false, true, true]),
    ("2 < h.a", [false, false, true]), ("2.0 >= h.a", [true, true, false]),
    ("(h.a > -1) & (h.a <= np.inf)", [true, true, true]), ("h.a > -np.inf", [true, true, true]),
    ("(h.a == 1) | (h.a == 3)", [true, false, true]), ("~(h.a == 1)", [false, true, true]),
    ("~h.a == 1 & h.a < 3", [false, true, false]),
    ("h.a == 1 | h.a == 2 & h.a > 5", [true, false, false]),
  ])
  func values(text: String, expected: [Bool]) throws {
    #expect(try holds(text, ["a": [1, 2, 3]]) == expected)
  }

  /// A fault says at which character, and what was expected.
  @Test(arguments: [
    ("h.a = 2", 5, "=="), ("h.a == ", 8, "a column or a number"), ("(h.a == 2", 10, "closing"),
    ("h.a == 2)", 9, "the end"), ("h.a == h.b", 8, "a number"), ("1 == 2", 6, "a column"),
    ("ha == 2", 4, "a dot"), ("h.a == 1.2.3", 8, "a number"), ("h.a == -x", 9, "a number"), ("", 1, "column"),
    ("h.a == 'x'", 8, "a column or a number"),
  ])
  func faults(text: String, position: Int, expected: String) {
    do {
      _ = try SeedExpressionParser.parse(text)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.position == position, "\(error)")
      #expect(error.expected.en.contains(expected), "\(error)")
    }
  }

  /// Deep nesting is refused, not followed to the end of the stack.
  @Test func depth() {
    let text = String(repeating: "(", count: 5_000) + "h.a == 1" + String(repeating: ")", count: 5_000)
    #expect(throws: SeedExpressionParser.Fault.self) { try SeedExpressionParser.parse(text) }
  }
}
