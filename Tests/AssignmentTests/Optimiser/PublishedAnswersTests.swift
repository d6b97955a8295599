import Foundation
import TestSupport
import Testing

@testable import Assignment

/// Problems with a published optimum, each read from its own format.
@Suite("Published answers")
struct PublishedAnswersTests {
  /// Least cost of the 100 × 100 assignment problem `assign100` of the OR-Library: 305.
  ///
  /// Source: Beasley, "Linear programming on Cray supercomputers", Journal of the Operational Research Society 41 (1990).
  @Test(
    "OR-Library assign100: 305",
    .enabled(if: TestFiles.sharedData != nil, "the folder of public data is absent"))
  func assign100() throws {
    let folder = try #require(TestFiles.sharedData)
    let text = try String(contentsOfFile: folder + "/orlib_assign/assign100.txt", encoding: .utf8)
    let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Int32($0) }
    let size = Int(numbers[0])
    #expect(numbers.count == 1 + size * size)
    // A constant that no cost reaches makes every pair worth having, so that all 100 are allocated.
    let constant: Int32 = 1_000
    let problem = try AssignmentProblem(
      dwellings: AttributeColumns(count: size), households: AttributeColumns(count: size),
      pairs: EligiblePairs(
        householdCount: size, dwellingCount: size,
        households: (0..<size * size).map { Int32($0 / size) },
        dwellings: (0..<size * size).map { Int32($0 % size) },
        weights: numbers.dropFirst().map { constant - $0 }))
    let answer = Optimiser().solve(problem)
    #expect(answer.assigned == size)
    #expect(Int(constant) * size - answer.value == 305)
    #expect(answer.isProvedOptimal)
  }
}
