public import DataFiles

extension Territory {
  /// What every page says of a demand that was not observed: the badge beside "population synthétique".
  public static let estimatedDemand = Bilingual(fr: "demande estimée", en: "estimated demand")

  /// `estimatedDemand` after a comma where the demand is an estimate, else nothing.
  public var demandRemark: Bilingual {
    guard demandIsEstimated else { return Bilingual(same: "") }
    return Bilingual(fr: ", \(Self.estimatedDemand.fr)", en: ", \(Self.estimatedDemand.en)")
  }
}
