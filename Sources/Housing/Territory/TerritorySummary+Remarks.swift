public import DataFiles

extension TerritorySummary {
  /// What `territory check` says of a territory in which nothing is wrong: its gaps, counted.
  public var remarks: [Bilingual] {
    let empty = communes.count { $0.stock.total == 0 }
    let withoutDeciles = territory.communes.count { $0.firstDecile == nil || $0.ninthDecile == nil }
    let invented = territory.landlords.count(where: \.invented)
    let unlabelled = stock.byEnergy[Int(EnergyLabel.unknown.rawValue)]
    var remarks = [
      territory.demandIsEstimated ? Territory.estimatedDemand : nil,
      Self.counted(
        empty, fr: ("commune sans logement social", "communes sans logement social"),
        en: ("commune without a social dwelling", "communes without a social dwelling")),
      Self.counted(
        withoutDeciles,
        fr: ("commune sans déciles de revenu publiés", "communes sans déciles de revenu publiés"),
        en: ("commune without published income deciles", "communes without published income deciles")),
      Self.counted(
        invented, fr: ("bailleur inventé", "bailleurs inventés"),
        en: ("invented landlord", "invented landlords")),
      Self.counted(
        unlabelled, fr: ("logement sans étiquette énergie", "logements sans étiquette énergie"),
        en: ("dwelling without an energy label", "dwellings without an energy label")),
    ]
    for (index, mark) in Mark.allCases.enumerated() where mark != .read && mark != .derived {
      remarks.append(
        Self.counted(
          marks[index], fr: ("chiffre \(mark.label.fr)", "chiffres \(mark.label.fr)s"),
          en: ("\(mark.label.en) figure", "\(mark.label.en) figures")))
    }
    return remarks.compactMap { $0 }
  }

  private static func counted(
    _ number: Int, fr: (one: String, many: String), en: (one: String, many: String)
  ) -> Bilingual? {
    guard number > 0 else { return nil }
    return Bilingual(
      fr: "\(number) \(number == 1 ? fr.one : fr.many)", en: "\(number) \(number == 1 ? en.one : en.many)")
  }
}
