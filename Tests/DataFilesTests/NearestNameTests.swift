import Testing

@testable import DataFiles

/// The known name that was likely meant.
@Suite struct NearestNameTests {
  @Test(arguments: [
    ("statu-quo", "status-quo"), ("STATUS-QUO", "status-quo"), ("mell", "mel"), ("rooms", "room"),
    ("livre-blnac", "livre-blanc"),
  ])
  func aSlipFindsItsName(name: String, expected: String) {
    #expect(NearestName.of(name, among: ["livre-blanc", "status-quo", "mel", "room"]) == expected)
  }

  @Test(arguments: ["quota", "x", "", "zzzz"]) func whatIsNothingLikeFindsNone(name: String) {
    #expect(NearestName.of(name, among: ["livre-blanc", "status-quo", "mel"]) == nil)
  }

  @Test func oneLetterIsNotTakenForAnother() {
    #expect(NearestName.of("H", among: ["A", "B"]) == nil)
    #expect(NearestName.of("a", among: ["B", "A"]) == "A")
  }

  @Test func tiesGoToTheFirst() {
    #expect(NearestName.of("cat", among: ["bat", "rat"]) == "bat")
    #expect(NearestName.of("cat", among: ["rat", "bat"]) == "rat")
  }

  @Test func nothingKnownGivesNone() {
    #expect(NearestName.of("cat", among: []) == nil)
  }

  /// Against the plain recursive definition, on every pair of words of three letters out of two.
  @Test func theDistanceIsThatOfItsDefinition() {
    func definition(_ left: ArraySlice<Character>, _ right: ArraySlice<Character>) -> Int {
      guard let first = left.first else { return right.count }
      guard let other = right.first else { return left.count }
      let same = definition(left.dropFirst(), right.dropFirst()) + (first == other ? 0 : 1)
      return min(same, definition(left.dropFirst(), right) + 1, definition(left, right.dropFirst()) + 1)
    }
    let words = (0...3).flatMap { length in
      (0..<(1 << length)).map { bits in (0..<length).map { Character(bits >> $0 & 1 == 0 ? "a" : "b") } }
    }
    #expect(words.count == 15)
    for left in words {
      for right in words {
        #expect(NearestName.editDistance(left, right) == definition(left[...], right[...]))
      }
    }
  }
}
