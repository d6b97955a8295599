import OpenData
import Testing

@Suite("Stock of a public file")
struct OpenStockTests {
  /// Nothing is counted before a file is read.
  @Test func empty() {
    #expect(OpenStock().codes.isEmpty)
    #expect(OpenStock().count.isEmpty)
  }
}
