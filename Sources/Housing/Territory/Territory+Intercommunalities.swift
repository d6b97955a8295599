internal import DataFiles

extension Territory {
  /// The EPCI of the territory, each as a territory of its own, in the order of their codes; the territory itself
  /// where it is one EPCI.
  ///
  /// Demand, thresholds and quotas belong to an EPCI: a population is made EPCI by EPCI, so that a household is the
  /// same whether its EPCI is simulated alone or with others. Each part has its own communes, zones and rows of
  /// stock, its own figures over the common ones, and of the yearly numbers that are only common its share by stock;
  /// the demand has the common margins, with the part of sitting tenants that its own transfers make.
  ///
  /// - Complexity: O(rows of the stock + communes + EPCI × figures).
  public var intercommunalities: [Territory] {
    guard !epcis.isEmpty else { return [self] }
    let place = IntercommunalityParts(self)
    return epcis.indices.map { part(of: epcis[$0], in: place, at: $0) }
  }

  private func part(of epci: Intercommunality, in parts: IntercommunalityParts, at index: Int) -> Territory {
    let share = Double(parts.stocks[index].total) / Double(max(1, stock.total))
    let counted = parts.stocks[index].figures(over: self)
    let figures = figures.map { common in
      epci.figures.first { $0.key == common.key } ?? counted.first { $0.key == common.key } ?? common
    }
    let settings = settings.map { common in
      epci.settings.first { $0.key == common.key } ?? common.inProportion(share)
    }
    let transfers = figures.transferShare
    return Territory(
      name: "\(name)/\(epci.code)", title: Bilingual(same: epci.name), epci: epci.code,
      department: epci.department, referenceDate: referenceDate, startYear: startYear, priceDate: priceDate,
      communes: parts.communes[index], zones: parts.zones[index], stock: parts.stocks[index],
      demand: demand.map { margin in transfers.map(margin.withTransfers) ?? margin }, landlords: landlords,
      holderShares: holderShares, figures: figures, settings: settings, ageingRule: ageingRule,
      cautions: cautions, digest: digest, region: epci.region, holderFigures: holderFigures,
      demandIsEstimated: demandIsEstimated)
  }
}

extension [SourcedFigure] {
  /// Share of the applicants who are sitting tenants, or nil where the figures do not say.
  fileprivate var transferShare: Double? {
    guard
      let all = first(where: { $0.key == "applicants" }), all.value > 0,
      let transfers = first(where: { $0.key == "transferApplicants" })
    else { return nil }
    return transfers.value / all.value
  }
}

extension StockTable {
  /// What the stock of a part itself gives where its EPCI does not: its number, and its mean surface at the
  /// territory's surfaces by rooms.
  fileprivate func figures(over territory: Territory) -> [SourcedFigure] {
    let mean = territory.figure("meanSurface")?.value ?? 0
    let surfaces = (1...5).map { territory.figure("meanSurface.T\($0)")?.value ?? mean }
    let area = zip(rooms, counts).reduce(0) { $0 + surfaces[$1.0 - 1] * Double($1.1) }
    let values = [("dwellings", Double(total)), ("meanSurface", area / Double(max(1, total)))]
    return values.compactMap { key, value in
      territory.figure(key).map { common in
        SourcedFigure(
          key: key, value: value, unit: common.unit, source: common.source, date: common.date,
          scope: common.scope, mark: .derived, file: common.file, line: common.line)
      }
    }
  }
}
