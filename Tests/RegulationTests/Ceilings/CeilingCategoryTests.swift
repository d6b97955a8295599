import Regulation
import Testing

@Suite("Household categories of the income ceilings (arrêté of 29 July 1987, annex I)")
struct CeilingCategoryTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let situation: String
    let persons: Int
    let adults: Int
    let dependants: Int
    var young = false
    var disabled = false
    let category: Int
    var extra = 0
    var testDescription: String { situation }
  }

  static let rows = [
    Row(situation: "single person", persons: 1, adults: 1, dependants: 0, category: 1),
    Row(
      situation: "disabled person alone", persons: 1, adults: 1, dependants: 0, disabled: true, category: 2),
    Row(situation: "two adults, no dependant", persons: 2, adults: 2, dependants: 0, category: 2),
    Row(
      situation: "young couple, ages summing to 55 at most", persons: 2, adults: 2, dependants: 0,
      young: true,
      category: 3),
    Row(
      situation: "two persons, one disabled", persons: 2, adults: 2, dependants: 0, disabled: true,
      category: 3
    ),
    Row(situation: "single with one dependant", persons: 2, adults: 1, dependants: 1, category: 3),
    Row(
      situation: "single with one disabled dependant: raised once, not twice", persons: 2, adults: 1,
      dependants: 1, disabled: true, category: 3),
    Row(situation: "couple, one dependant", persons: 3, adults: 2, dependants: 1, category: 3),
    Row(
      situation: "young couple with a dependant: no longer a young couple alone", persons: 3, adults: 2,
      dependants: 1, young: true, category: 3),
    Row(situation: "single with two dependants", persons: 3, adults: 1, dependants: 2, category: 4),
    Row(
      situation: "three persons, one disabled", persons: 3, adults: 2, dependants: 1, disabled: true,
      category: 4),
    Row(situation: "couple, two dependants", persons: 4, adults: 2, dependants: 2, category: 4),
    Row(situation: "single with three dependants", persons: 4, adults: 1, dependants: 3, category: 5),
    Row(situation: "five persons", persons: 5, adults: 2, dependants: 3, category: 5),
    Row(situation: "single with four dependants", persons: 5, adults: 1, dependants: 4, category: 6),
    Row(situation: "six persons", persons: 6, adults: 2, dependants: 4, category: 6),
    Row(
      situation: "single with five dependants", persons: 6, adults: 1, dependants: 5, category: 6, extra: 1),
    Row(situation: "seven persons", persons: 7, adults: 2, dependants: 5, category: 6, extra: 1),
    Row(situation: "nine persons", persons: 9, adults: 3, dependants: 6, category: 6, extra: 3),
  ]

  @Test("Each situation has its category", arguments: rows)
  func category(row: Row) {
    let category = CeilingCategory(
      persons: row.persons, adults: row.adults, dependants: row.dependants, youngCouple: row.young,
      disabledPerson: row.disabled)
    #expect(category == CeilingCategory(number: row.category, extraPersons: row.extra))
  }
}
