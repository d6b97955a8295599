internal import Housing
internal import Randomness

/// What is asked of the persons of a household, applicant or tenant: occupation, contract, age of the second adult,
/// children on their way, disability, violence.
///
/// A cascade given employment, composition and age, keyed by the household. Every rate here is assumed but where a
/// source is named; they are shapes, met by no published margin of the territory.
struct PersonalAnswers {
  /// Occupation (raw value).
  private(set) var occupation: UInt8
  /// Answers.
  private(set) var answers: FormAnswers
  /// Age of the second adult, 0 for none.
  private(set) var secondAge: UInt8

  /// Occupations of the employed: private, State, hospital, local authority, self-employed, child-minder.
  ///
  /// Assumed around the national shares of public employment (a fifth of jobs) and of the self-employed among those
  /// under the ceilings.
  private static let stable = CategoryThresholds([0.68, 0.05, 0.05, 0.12, 0.07, 0.03])
  private static let precarious = CategoryThresholds([0.80, 0.04, 0.05, 0.10, 0.01, 0.00])
  /// Part of precarious jobs that are fixed terms, temporary work or apprenticeships, the others part-time.
  private static let fixedTerm = 0.85
  /// Part of the unemployed without work for over a year.
  ///
  /// Source: of the order of the national share of long unemployment among low-skilled (assumed).
  private static let longUnemployment = 0.45
  /// Part of the employed who come back from long unemployment.
  private static let backAtWork = (stable: 0.02, precarious: 0.10)
  /// Part of jobs held essential and on site, by sector: private, State, hospital, local authority, other.
  private static let essential = [0.16, 0.20, 0.90, 0.40, 0.05, 0.60]
  /// Part of private employees whose firm has the size that pays for housing (L.313-1).
  private static let payingFirm = 0.70
  /// Part of households with a woman under 40 in it that expect a child.
  private static let expecting = (couple: 0.05, singleParent: 0.02, single: 0.01)
  /// Part of separated parents with a child in alternate custody.
  private static let custody = (singleParent: 0.12, single: 0.04)
  /// Part of households that are victims of violence.
  private static let violence = (singleParent: 0.035, couple: 0.006, single: 0.012)
  /// Standard deviation of the difference of age in a couple, years.
  private static let ageDifference = 4.0

  /// Answers of a household.
  @inline(__always)
  init(of households: Households, at index: Int, key: HouseholdKey, draws: KeyedDraws) {
    let chances = Chances(
      draws.block(DrawPurpose.personalAnswers.rawValue, entity: key.entity, other: key.other, time: key.time))
    let employment = Employment(rawValue: households.employment[index]) ?? .inactive
    let composition = HouseholdComposition(rawValue: households.composition[index]) ?? .other
    var answers: FormAnswers = []
    switch employment {
    case .stable, .precarious:
      let law = employment == .stable ? Self.stable : Self.precarious
      occupation = UInt8(law.category(chances.word(0)))
      let back = employment == .stable ? Self.backAtWork.stable : Self.backAtWork.precarious
      answers.insert(.fixedTerm, if: employment == .precarious && chances.happens(1, Self.fixedTerm))
      answers.insert(.backFromUnemployment, if: chances.happens(2, back))
      answers.insert(.essentialWorker, if: chances.happens(3, Self.essential[Int(occupation)]))
      answers.insert(
        .actionLogement,
        if: occupation == Occupation.privateSector.rawValue && chances.happens(4, Self.payingFirm))
    case .unemployed:
      occupation = Occupation.unemployed.rawValue
      answers.insert(.unemployedOverAYear, if: chances.happens(1, Self.longUnemployment))
    case .retired: occupation = Occupation.retired.rawValue
    case .student: occupation = Occupation.student.rawValue
    case .inactive: occupation = Occupation.other.rawValue
    }
    answers.insert(.disabledPerson, if: households.disabledPerson[index] == 1)
    let further = Chances(
      draws.block(DrawPurpose.furtherAnswers.rawValue, entity: key.entity, other: key.other, time: key.time))
    let age = Int(households.age[index])
    let couple = composition == .couple || composition == .coupleWithChildren
    let single = composition == .single
    let birth =
      couple
      ? Self.expecting.couple
      : composition == .singleParent ? Self.expecting.singleParent : Self.expecting.single
    answers.insert(.unbornChild, if: age < 40 && further.happens(0, birth))
    let shared = composition == .singleParent ? Self.custody.singleParent : single ? Self.custody.single : 0
    answers.insert(.alternateCustody, if: age < 60 && further.happens(1, shared))
    let victims =
      composition == .singleParent
      ? Self.violence.singleParent : single ? Self.violence.single : Self.violence.couple
    answers.insert(.violence, if: further.happens(2, victims))
    self.answers = answers
    secondAge =
      households.adults[index] < 2
      ? 0 : Self.secondAge(of: age, normal: Inversion.normal(further.uniform(3)))
  }

  /// Age of the second adult: near the first, and on the same side of the bound of a young couple as twice the first,
  /// so that the ceiling category that was counted for the household holds.
  private static func secondAge(of age: Int, normal: Double) -> UInt8 {
    let drawn = Int((Double(age) - 1 + ageDifference * normal).rounded(.toNearestOrAwayFromZero))
    let sum = IncomeBands.greatestSumOfYoungCouple
    if 2 * age <= sum { return UInt8(min(max(drawn, 18), sum - age)) }
    return UInt8(min(max(drawn, 18, sum + 1 - age), 99))
  }
}
