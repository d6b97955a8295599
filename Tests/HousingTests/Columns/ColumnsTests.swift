import Housing
import Testing

/// Blank rows keep every column at the same length.
@Suite struct ColumnsTests {
  @Test func householdsGrowInAllTheirColumns() {
    var households = Households()
    #expect(households.count == 0)
    households.append(blank: 3)
    households.append(blank: 2)
    #expect(households.count == 5)
    let lengths = Mirror(reflecting: households).children.map { child in
      (name: child.label ?? "", count: Mirror(reflecting: child.value).children.count)
    }
    #expect(lengths.count >= 18)
    for column in lengths {
      #expect(column.count == (column.name == "wantedCommunes" ? 5 * Households.wishes : 5), "\(column.name)")
    }
    #expect(households.dwelling[4] == Households.noDwelling)
    #expect(households.applicationMonth[0] == Households.noApplication)
  }

  @Test func rowsOfAnotherPopulationKeepEveryColumn() {
    var other = Households()
    other.append(blank: 4)
    other.age[2] = 77
    other.wantedCommunes[2 * Households.wishes] = 9
    var households = Households()
    households.append(blank: 1)
    households.append(other, 2..<4)
    #expect(households.age == [40, 77, 40])
    #expect(households.wantedCommunes[Households.wishes] == 9)
    for child in Mirror(reflecting: households).children {
      let count = Mirror(reflecting: child.value).children.count
      #expect(count == (child.label == "wantedCommunes" ? 3 * Households.wishes : 3), "\(child.label ?? "")")
    }
    var dwellings = Dwellings()
    dwellings.append(blank: 2)
    var stock = dwellings
    stock.append(dwellings)
    for child in Mirror(reflecting: stock).children {
      #expect(Mirror(reflecting: child.value).children.count == 4, "\(child.label ?? "")")
    }
  }

  @Test func dwellingsGrowInAllTheirColumns() {
    var dwellings = Dwellings()
    dwellings.append(blank: 4)
    for child in Mirror(reflecting: dwellings).children {
      #expect(Mirror(reflecting: child.value).children.count == 4, "\(child.label ?? "")")
    }
    #expect(dwellings.tenant == [-1, -1, -1, -1])
  }
}
