import DataFiles
import LinearAlgebra
import TestSupport
import Testing

@testable import Fitting

@Suite("Correlation matrices and their repair")
struct CorrelationMatrixTests {
  private func read(_ text: String) throws(DataProblem) -> CorrelationMatrix {
    try CorrelationMatrix(try DelimitedTable(text: text, file: "r.csv"), fields: ["income", "age", "rent"])
  }

  private static let indefinite = """
    field,income,age,rent
    income,1,0.9,-0.9
    age,0.9,1,0.9
    rent,-0.9,0.9,1
    """

  @Test(arguments: [
    ("field,income,age\nincome,1,1.2\nage,1.2,1\n", "r.csv:2: age: (income, age) is 1.2; allowed: -1 to 1"),
    (
      "field,income,age\nincome,1,0.2\nage,0.3,1\n",
      "r.csv:3: income: (age, income) is 0.3, and (income, age) 0.2"
    ),
    ("field,income,age\nincome,1,0.2\nage,0.2,0.9\n", "r.csv:3: age: the diagonal is 0.9"),
    ("field,income,age\nage,1,0.2\nincome,0.2,1\n", "r.csv:2: field: \"age\" where the column is \"income\""),
    ("field,income,age\nincome,1,0.2\n", "r.csv: 1 rows for 2 columns"),
    ("field,incom\nincom,1\n", "r.csv:2: field: \"incom\" is unknown"),
    ("field,income,age\nincome,1,\"0,2\"\nage,0.2,1\n", "r.csv:2: age: \"0,2\" is not a number"),
  ])
  func faultsAreNamedByEntryAndLine(text: String, says: String) {
    #expect {
      try read(text)
    } throws: { error in
      (error as? DataProblem)?.description.hasPrefix(says) == true
    }
  }

  /// Without the flag: least eigenvalue, pair, flag; with it, the repair.
  @Test func anIndefiniteMatrixNeedsTheFlag() throws {
    let matrix = try read(Self.indefinite)
    do {
      _ = try matrix.repaired(false)
      Issue.record("the matrix is indefinite")
    } catch {
      #expect(error.description.contains("least eigenvalue -0.8"))
      #expect(error.description.contains("--repair-correlation"))
      #expect(error.field?.contains("age") == true)
    }
    let repair = try #require(try matrix.repaired(true))
    _ = try GaussianCopula(rankCorrelations: repair.matrix)
    #expect(repair.distance > 0.5 && repair.largestChange < 0.5)
    let fine = try read("field,income,age\nincome,1,0.2\nage,0.2,1\n")
    #expect(try fine.repaired(false) == nil)
  }

  /// Ranks that are positive definite, whose latent matrix is not: 1 − 2 · 0.49 > 0, but 1 − 2 · 0.5075 < 0.
  @Test func latentMatrixIsJudged() throws {
    let given = Matrix(rowByRow: [[1, -0.49, -0.49], [-0.49, 1, -0.49], [-0.49, -0.49, 1]])
    _ = try Cholesky(given)
    #expect(CorrelationRepair(given) == nil)
    let repair = try #require(CorrelationRepair(ofRankCorrelations: given))
    #expect(abs(repair.leastEigenvalue - (1 - 2 * 0.5075158892)) < 1e-8)
    #expect(abs(repair.matrix[1, 0] + 0.4825837) < 1e-4)
    _ = try GaussianCopula(rankCorrelations: repair.matrix)
  }

  /// Higham's own example (2002, section 4): the nearest correlation matrix to the tridiagonal one of order 3
  /// with ones.
  @Test func highamsExample() throws {
    let given = Matrix(rowByRow: [[1, 1, 0], [1, 1, 1], [0, 1, 1]])
    let repair = try #require(CorrelationRepair(given))
    #expect(abs(repair.matrix[1, 0] - 0.7607) < 2e-4)
    #expect(abs(repair.matrix[2, 0] - 0.1573) < 2e-4)
    #expect(abs(repair.distance - 0.5278) < 1e-3)
    #expect(abs(repair.leastEigenvalue - (1 - 2.0.squareRoot())) < 1e-8)
  }

  /// Random indefinite matrices: what comes out is symmetric, has a unit diagonal, can be factored, and no
  /// correlation matrix found by shrinking towards the identity is nearer.
  @Test(arguments: 3...8) func repairsAreNear(size: Int) throws {
    var state = UInt64(size)
    for _ in 0..<5 {
      var given = Matrix(identity: size)
      for i in 0..<size {
        for j in 0..<i {
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          let entry = 1.8 * (Double(state >> 11) * 0x1p-53 - 0.5)
          given[i, j] = entry
          given[j, i] = entry
        }
      }
      guard let repair = CorrelationRepair(given) else { continue }
      _ = try Cholesky(repair.matrix)
      #expect(repair.matrix.isSymmetric(tolerance: 0))
      for i in 0..<size { #expect(repair.matrix[i, i] == 1) }
      // Shrinking by s makes the least eigenvalue 1 − s (1 − λ): positive from s = 1 / (1 − λ) on.
      let shrink = 1 / (1 - repair.leastEigenvalue)
      var squares = 0.0
      for i in 0..<size { for j in 0..<size where i != j { squares += given[i, j] * given[i, j] } }
      #expect(repair.distance <= (1 - shrink) * squares.squareRoot() + 1e-4)
    }
  }
}
