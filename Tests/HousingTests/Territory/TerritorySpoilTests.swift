import DataFiles
import Foundation
import Housing
import Testing

/// Files spoilt anyhow never stop the program: they are read, or refused with a place.
@Suite struct TerritorySpoilTests {
  static let files = ["territory.yml", "communes.csv", "stock.csv", "demand.csv", "landlords.csv"]
  static let pieces = [
    "", ",", "\"", "-", "9", "é", "\n", ":", "{", "[", "&a *a", "#", "\u{0}", "99999999999999999999",
  ]

  private static func draw(_ seed: Int, _ index: Int, below bound: Int) -> Int {
    var digest = Digest()
    digest.add(seed)
    digest.add(index)
    return Int(digest.value % UInt64(bound))
  }

  /// One piece of text is put in the place of up to three bytes, at a place drawn from the seed.
  @Test(arguments: 0..<75) func aSpoiltFileIsReadOrRefused(seed: Int) throws {
    let folder = try TerritoryFolder()
    let file = Self.files[seed % Self.files.count]
    var bytes = Array(try folder.text(file).utf8)
    let start = Self.draw(seed, 0, below: bytes.count)
    let end = min(bytes.count, start + Self.draw(seed, 1, below: 4))
    let piece = Self.pieces[Self.draw(seed, 2, below: Self.pieces.count)]
    bytes.replaceSubrange(start..<end, with: piece.utf8)
    try Data(bytes).write(to: URL(fileURLWithPath: "\(folder.path)/\(file)"))
    do {
      let territory = try folder.read()
      #expect(territory.stock.total > 0)
      #expect(abs(territory.holderShares.reduce(0, +) - 1) < 1e-5)
    } catch {
      #expect(error.file.hasPrefix("essai/"))
      #expect(!error.what.fr.isEmpty && !error.what.en.isEmpty)
    }
  }

  @Test func aFileThatIsCutShortIsReadOrRefused() throws {
    for (index, file) in Self.files.enumerated() {
      let folder = try TerritoryFolder()
      let bytes = Array(try folder.text(file).utf8)
      for step in 1...8 {
        let length = Self.draw(index, step, below: bytes.count)
        try Data(bytes[..<length]).write(to: URL(fileURLWithPath: "\(folder.path)/\(file)"))
        let problem = try #require(folder.problem(), "\(file) cut to \(length) bytes was read")
        #expect(problem.file.hasPrefix("essai/"))
      }
    }
  }
}
