internal import Fitting
internal import Housing
internal import Randomness

/// The applicants as one row each: the fitted joint table, made of whole households, and the table of ages and
/// occupations joined to it.
struct ApplicantTable {
  /// Axes of the main table, the slowest first: transfers come first.
  enum Axis: Int {
    case situation, composition, persons, income, seniority, rooms
  }

  /// The main table, and the prior that it was fitted from.
  let main: ProportionalFit
  let mainPrior: CellTable
  /// Its cells in whole households.
  let mainCounts: [Int]
  /// The table of composition, income band, occupation and age, and its prior.
  let ages: ProportionalFit
  let agesPrior: CellTable
  /// Its cells in whole households.
  let ageCounts: [Int]

  /// Households that an integer swap may be tried with, and passes over the table: enough that the controls of the
  /// Métropole de Lille end within two households of their targets.
  private static let candidates = 24
  private static let passes = 6

  /// Fits both tables and makes whole households of them.
  ///
  /// - Throws: `.fit` where margins contradict each other.
  init(_ margins: DemandMargins, total: Int, draws: KeyedDraws) throws(PopulationError) {
    do {
      mainPrior = Self.mainPrior(margins)
      agesPrior = Self.agesPrior(margins)
      main = try Self.fitMain(margins, prior: mainPrior, total: Double(total))
      mainCounts = Self.whole(main, zoneAxes: [Axis.situation.rawValue], draws)
      ages = try Self.fitAges(margins, prior: agesPrior, main: main.table, counts: mainCounts)
      ageCounts = Self.whole(ages, zoneAxes: [0, 1], draws)
    } catch {
      throw .fit(error)
    }
  }

  private static func mainPrior(_ margins: DemandMargins) -> CellTable {
    let dimensions = [
      margins.situation.dimension, margins.composition.dimension, DemandMargins.personsDimension,
      margins.incomeBand.dimension, margins.seniority.dimension, margins.roomsWanted.dimension,
    ]
    return CellTable(dimensions) {
      ApplicantPrior.weight(
        situation: $0[0], composition: $0[1], persons: $0[2], income: $0[3], seniority: $0[4], rooms: $0[5])
    }
  }

  private static func agesPrior(_ margins: DemandMargins) -> CellTable {
    let dimensions = [
      margins.composition.dimension, margins.incomeBand.dimension,
      CellTable.Dimension(name: "employment", categories: Employment.codes), margins.age.dimension,
    ]
    return CellTable(dimensions) { place in
      ApplicantPrior.weight(
        composition: HouseholdComposition.allCases[place[0]], income: place[1],
        employment: Employment.allCases[place[2]], age: margins.ageBands[place[3]])
    }
  }

  private static func fitMain(
    _ margins: DemandMargins, prior: CellTable, total: Double
  ) throws(FitProblem) -> ProportionalFit {
    func control(_ margin: DemandMargins.Margin, _ axis: Axis) -> ProportionalFit.Control {
      ProportionalFit.Control(
        name: margin.dimension.name, axes: [axis.rawValue], targets: margin.shares.map { $0 * total })
    }
    var controls = [
      control(margins.situation, .situation), control(margins.composition, .composition),
      control(margins.incomeBand, .income), control(margins.seniority, .seniority),
      control(margins.roomsWanted, .rooms),
    ]
    if let persons = margins.persons { controls.append(control(persons, .persons)) }
    return try ProportionalFit(prior: prior, controls: controls)
  }

  private static func fitAges(
    _ margins: DemandMargins, prior: CellTable, main: CellTable, counts: [Int]
  ) throws(FitProblem) -> ProportionalFit {
    var whole = main
    for cell in counts.indices { whole.values[cell] = Double(counts[cell]) }
    let known = whole.margin([Axis.composition.rawValue, Axis.income.rawValue])
    let total = known.reduce(0, +)
    var controls = [
      ProportionalFit.Control(name: "composition × incomeBand", axes: [0, 1], targets: known),
      ProportionalFit.Control(name: "age", axes: [3], targets: margins.age.shares.map { $0 * total }),
    ]
    if let employment = margins.employment {
      controls.append(
        ProportionalFit.Control(
          name: "employment", axes: [2], targets: employment.shares.map { $0 * total }))
    }
    return try ProportionalFit(prior: prior, controls: controls)
  }

  /// Whole households, those of each zone together.
  private static func whole(_ fit: ProportionalFit, zoneAxes: [Int], _ draws: KeyedDraws) -> [Int] {
    Integerisation(
      of: fit, zoneAxes: zoneAxes, passes: passes, candidates: candidates, draws: draws,
      purposes: Integerisation.Purposes(
        start: DrawPurpose.integerStart.rawValue, swap: DrawPurpose.swap.rawValue)
    ).counts
  }
}
