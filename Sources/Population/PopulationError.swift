public import DataFiles
public import Fitting

/// Why a population could not be generated.
public enum PopulationError: Error, Sendable {
  /// A figure of the territory is missing or wrong.
  case data(DataProblem)
  /// The margins of the demand cannot be fitted.
  case fit(FitProblem)
  /// The correlations of the continuous fields contradict each other.
  case correlations(minor: Int)
  /// A parameter of the generation is out of its range.
  case setting(name: String, value: Double, allowed: ClosedRange<Double>)
  /// Shares of a setting that are negative, too many or too few, or of a wrong sum.
  case shares(name: String, allowed: Bilingual)
  /// The sample keeps no first-time applicant, or no applicant at all.
  case sampleTooSmall(applicants: Int)
  /// More transfer applicants of a household size than sitting tenants of that size.
  case tooFewTenants(persons: Int, needed: Int, present: Int)

  /// More communes, zones or landlords than the columns of one population can number.
  case tooLarge(what: Bilingual, count: Int, limit: Int)

  /// The one line that is printed.
  public func message(in language: Language) -> String {
    text[language]
  }

  private var text: Bilingual {
    switch self {
    case .data(let problem):
      Bilingual(fr: problem.message(in: .french), en: problem.message(in: .english))
    case .fit(let problem): problem.text
    case .tooLarge(let what, let count, let limit):
      Bilingual(
        fr: "territoire trop grand pour être simulé d'un bloc\u{A0}: \(count) \(what.fr), \(limit) au plus"
          + "\u{202F}; le simuler par EPCI ou par département (attrilab populate, lui, l'écrit en entier)",
        en: "the territory is too large to be simulated as one: \(count) \(what.en), \(limit) at most; "
          + "simulate it by EPCI or département (attrilab populate writes the whole of it)")
    case .correlations(let minor):
      Bilingual(
        fr: "corrélations de l'âge, des ressources et de la durée\u{A0}: elles se contredisent (mineur "
          + "\(minor) non positif)\u{202F}; rapprocher de 0 la plus forte",
        en: "correlations of age, resources and duration: they contradict each other (minor \(minor) is not "
          + "positive); bring the strongest nearer to 0")
    case .setting(let name, let value, let allowed):
      Bilingual(
        fr: "\(name)\u{A0}: \(value) est hors bornes\u{202F}; permis\u{A0}: de \(allowed.lowerBound) à "
          + "\(allowed.upperBound)",
        en: "\(name): \(value) is out of range; allowed: \(allowed.lowerBound) to \(allowed.upperBound)")
    case .shares(let name, let allowed):
      Bilingual(
        fr: "\(name)\u{A0}: parts impossibles\u{202F}; permis\u{A0}: \(allowed.fr)",
        en: "\(name): impossible shares; allowed: \(allowed.en)")
    case .sampleTooSmall(let applicants):
      Bilingual(
        fr: "sample\u{A0}: l'échantillon garde \(applicants) demandeur(s), dont aucune première demande"
          + "\u{202F}; l'augmenter",
        en: "sample: it keeps \(applicants) applicant(s), none of them a first-time applicant; raise it")
    case .tooFewTenants(let persons, let needed, let present):
      Bilingual(
        fr: "mutations\u{A0}: \(needed) demandeurs de \(persons) personne(s) pour \(present) ménages "
          + "locataires de cette taille\u{202F}; baisser la part « socialTenant » de la demande",
        en: "transfers: \(needed) applicants of \(persons) person(s) for \(present) sitting households of "
          + "that size; lower the share \"socialTenant\" of the demand")
    }
  }
}

extension PopulationError: CustomStringConvertible {
  /// The English line, for logs and tests.
  public var description: String { message(in: .english) }
}
