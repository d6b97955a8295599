import DataFiles
import Housing

/// The versions of a legal parameter, each in force from its date until the next.
struct DatedSeries<Value: Sendable>: Sendable {
  /// One version.
  struct Version: Sendable {
    let basis: LegalBasis
    let value: Value
  }

  /// Versions, by date; never empty.
  let versions: [Version]

  /// Reads a list of dated blocks, the oldest first.
  ///
  /// - Parameters:
  ///   - list: the place of the list.
  ///   - parameters: keys that a block has besides those of its legal basis.
  ///   - value: reads the parameters of a block.
  /// - Throws: `DataProblem` for an empty list, an unknown key, dates that repeat or go back.
  init(
    _ list: LocatedYAML, parameters: [String], value: (LocatedYAML) throws(DataProblem) -> Value
  ) throws(DataProblem) {
    var versions: [Version] = []
    for block in try list.elements() {
      _ = try block.entries(known: LegalBasis.keys + parameters)
      let basis = try LegalBasis(block)
      if let previous = versions.last?.basis, previous.from >= basis.from {
        throw Self.disorder(of: basis, after: previous, at: try block.required("from"))
      }
      versions.append(Version(basis: basis, value: try value(block)))
    }
    guard !versions.isEmpty else {
      throw list.problem(
        what: Bilingual(fr: "aucune version datée", en: "no dated version"),
        fix: Bilingual(
          fr: "ajouter un bloc avec from, article, source et mark",
          en: "add a block with from, article, source and mark"))
    }
    self.versions = versions
  }

  private static func disorder(
    of basis: LegalBasis, after previous: LegalBasis, at place: LocatedYAML
  ) -> DataProblem {
    let same = basis.from == previous.from
    return place.problem(
      what: same
        ? Bilingual(
          fr: "deux versions en vigueur le \(basis.from) (l'autre à la ligne \(previous.line))",
          en: "two versions in force on \(basis.from) (the other on line \(previous.line))")
        : Bilingual(
          fr: "\(basis.from) vient après \(previous.from) (ligne \(previous.line))",
          en: "\(basis.from) comes after \(previous.from) (line \(previous.line))"),
      allowed: Bilingual(
        fr: "dates strictement croissantes", en: "strictly increasing dates"),
      fix: same
        ? Bilingual(fr: "garder une seule version par date", en: "keep one version for each date")
        : Bilingual(fr: "ranger les blocs par date", en: "sort the blocks by date"))
  }

  /// The version in force on a date: the latest that began by then, or the first one on an earlier date.
  func version(on date: CalendarDate) -> Version {
    versions.last { $0.basis.from <= date } ?? versions[0]
  }
}
