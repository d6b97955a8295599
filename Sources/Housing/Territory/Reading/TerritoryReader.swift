public import DataFiles

/// Reads a territory folder and checks every figure of it.
public enum TerritoryReader {
  /// Files of a territory, in the order of the digest.
  static let files = ["territory.yml", "communes.csv", "stock.csv", "demand.csv", "landlords.csv"]
  /// The file that a territory of several EPCI has besides.
  static let epciFile = "epci.csv"

  /// The territory of a folder.
  ///
  /// The order of the rows in `communes.csv` and `stock.csv` does not matter: communes are put in the order of
  /// their codes, the stock in the order of commune, QPV, rooms, building, period and energy.
  ///
  /// - Parameters:
  ///   - folder: path of a folder as `Experiments/territories/NAME`.
  ///   - shownAs: how messages name the folder; the path where nil.
  /// - Throws: `DataProblem` at the first figure that is missing, out of range or contradicts another.
  /// - Complexity: O(*n* log *n*) in the rows of the files.
  public static func read(folder: String, shownAs: String? = nil) throws(DataProblem) -> Territory {
    let folder = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let shown = shownAs ?? folder
    var texts: [String] = []
    var digest = Digest()
    for file in files {
      let text = try TextFile.read("\(folder)/\(file)", shownAs: "\(shown)/\(file)")
      texts.append(text)
      digest.add(text)
    }
    let sheet = try TerritorySheet(text: texts[0], file: "\(shown)/\(files[0])")
    var epcis: [Intercommunality] = []
    if !sheet.epciFigures.isEmpty {
      let text = try TextFile.read("\(folder)/\(epciFile)", shownAs: "\(shown)/\(epciFile)")
      digest.add(text)
      epcis = try IntercommunalityFile.read(
        text: text, file: "\(shown)/\(epciFile)", described: sheet.epciFigures)
    }
    let located = try CommuneFile.read(
      text: texts[1], file: "\(shown)/\(files[1])", epcis: epcis.map(\.code))
    let communes = located.map(\.commune)
    let stock = try StockFile.read(text: texts[2], file: "\(shown)/\(files[2])", communes: communes)
    let demand = try DemandFile.read(text: texts[3], file: "\(shown)/\(files[3])")
    let landlords = try LandlordFile.read(text: texts[4], file: "\(shown)/\(files[4])")
    let zones = Zone.all(of: communes, stock: stock)
    guard zones.count <= CommuneFile.mostCommunes else {
      throw DataProblem(
        file: "\(shown)/\(files[2])",
        what: Bilingual(
          fr: "\(zones.count) zones (communes, et leurs parts en QPV)",
          en: "\(zones.count) zones (communes, and their parts in QPV)"),
        allowed: Bilingual(
          fr: "au plus \(CommuneFile.mostCommunes)", en: "at most \(CommuneFile.mostCommunes)"))
    }
    let territory = Territory(
      name: folder.split(separator: "/").last.map(String.init) ?? folder,
      title: sheet.title, epci: sheet.epci, department: sheet.department,
      referenceDate: sheet.referenceDate, startYear: sheet.startYear, priceDate: sheet.priceDate,
      communes: communes, zones: zones, stock: stock, demand: demand,
      landlords: landlords, holderShares: sheet.holders.map(\.value), figures: sheet.figures,
      settings: sheet.settings, ageingRule: sheet.ageingRule, cautions: sheet.cautions, digest: digest.hex,
      region: sheet.region, holderFigures: sheet.holders, epcis: epcis,
      epciOfCommune: epcis.isEmpty ? [] : located.map(\.epci), demandIsEstimated: sheet.demandIsEstimated)
    try TerritoryCoherence(territory: territory, demandFile: "\(shown)/\(files[3])").check()
    return territory
  }
}
