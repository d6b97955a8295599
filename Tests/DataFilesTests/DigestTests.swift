import DataFiles
import Testing

/// Fingerprints: known, stable, and told apart.
@Suite struct DigestTests {
  /// Published FNV-1a values of these texts (0xcbf29ce484222325, 0xaf63dc4c8601ec8c, 0x85944171f73967e8), mixed:
  /// a change of them would rename every stored result.
  @Test(arguments: [("", "f52a15e9a9b5e89b"), ("a", "02c0bdbf481420f8"), ("foobar", "404da9e3b74078c2")])
  func fingerprintsArePinned(text: String, hex: String) {
    var digest = Digest()
    digest.add(bytes: text.utf8)
    #expect(digest.hex == hex)
  }

  @Test func bytesMayComeInPieces() {
    var whole = Digest()
    whole.add(bytes: Array("abc".utf8))
    var pieces = Digest()
    pieces.add(bytes: Array("a".utf8))
    pieces.add(bytes: Array("bc".utf8))
    #expect(whole == pieces)
  }

  @Test func textsAreSeparated() {
    var left = Digest()
    left.add("ab")
    left.add("c")
    var right = Digest()
    right.add("a")
    right.add("bc")
    #expect(left.value != right.value)
  }

  @Test func numbersAreEightBytes() {
    var number = Digest()
    number.add(0x0102_0304)
    var bytes = Digest()
    bytes.add(bytes: [4, 3, 2, 1, 0, 0, 0, 0])
    #expect(number == bytes)
    var negative = Digest()
    negative.add(-1)
    var ones = Digest()
    ones.add(bytes: Array(repeating: 0xff, count: 8))
    #expect(negative == ones)
  }

  @Test func hexadecimalsAreSixteenDigits() {
    #expect(Digest.hex(0) == "0000000000000000")
    #expect(Digest.hex(0xab) == "00000000000000ab")
    #expect(Digest.hex(.max) == "ffffffffffffffff")
  }

  @Test func tenThousandNumbersAreToldApart() {
    var seen: Set<UInt64> = []
    for number in 0..<10_000 {
      var digest = Digest()
      digest.add(number)
      seen.insert(digest.value)
    }
    #expect(seen.count == 10_000)
  }
}
