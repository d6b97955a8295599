import DataFiles
import Housing
import TestSupport
import Testing

/// The territories that ship with the project are read and hold the figures they are known for.
@Suite struct ShippedTerritoryTests {
  static let folder = TestFiles.project + "/Experiments/territories"

  static func read(_ name: String) throws -> Territory {
    try TerritoryReader.read(folder: "\(folder)/\(name)", shownAs: "Experiments/territories/\(name)")
  }

  @Test func melIsReadAtFullScale() throws {
    let mel = try Self.read("mel")
    #expect(mel.name == "mel")
    #expect(mel.epci == "200093201")
    #expect(mel.communes.count == 95)
    #expect(mel.stock.total == 132_817)
    #expect(mel.figure("applicants")?.value == 53_899)
    #expect(mel.landlords.count == 12)
    #expect(mel.landlords.count { $0.invented } == 12)
    #expect(mel.holderShares == [0.30, 0.20, 0.25, 0.25])
  }
}
