internal import Housing

extension FitReport {
  /// Households under which a cell is hidden unless asked otherwise.
  public static let usualMinCell = SmallCells.usualThreshold

  /// The report as it may be shown: cells of fewer households than `minCell` without their numbers, and one more
  /// wherever a hidden one could be recomputed.
  ///
  /// Counts of dwellings are public (RPLS) and stay. A report that is masked already keeps its masks.
  ///
  /// - Parameter minCell: households that a cell must have to be shown; 1 hides nothing.
  public func masked(minCell: Int) -> FitReport {
    guard minCell > self.minCell else { return self }
    var shown = self
    shown.minCell = minCell
    shown.maskTotals(minCell)
    shown.maskMargins(minCell)
    shown.maskTables()
    shown.maskPeople()
    for index in shown.adjustments.indices
    where SmallCells.isSmall(shown.adjustments[index].count, under: minCell) {
      shown.adjustments[index] = Adjustment(label: shown.adjustments[index].label, count: 0, isMasked: true)
    }
    for index in shown.columns.indices { shown.columns[index].mask(under: minCell) }
    shown.maskBlocks(minCell)
    if totals.applicants < minCell { shown.applicantIncomeDeciles = [] }
    return shown
  }

  private mutating func maskTotals(_ minCell: Int) { totals.mask(under: minCell) }

  /// The margins of the demand: each by itself, then the cells that two of them share, until both agree.
  ///
  /// One person alone is a single household and the other way round; a social tenant on the list is a transfer.
  private mutating func maskMargins(_ minCell: Int) {
    var forced: [String: Set<Int>] = [:]
    func place(_ dimension: String, _ code: String) -> Int? {
      margins.first { $0.dimension == dimension }?.categories.firstIndex { $0.category == code }
    }
    for margin in margins {
      forced[margin.dimension] = Set(margin.categories.indices.filter { margin.categories[$0].isMasked })
    }
    if totals.masksTransfers, let tenant = place("situation", HousingSituation.socialTenant.code) {
      forced["situation", default: []].insert(tenant)
    }
    if totals.masksApplicants {
      for margin in margins { forced[margin.dimension] = Set(margin.categories.indices) }
    }
    var hidden: [String: [Bool]] = [:]
    for _ in 0..<2 {
      for margin in margins {
        hidden[margin.dimension] = SmallCells.hidden(
          margin.categories.map(\.fit), under: minCell, forced: forced[margin.dimension] ?? [])
      }
      guard let single = place("composition", HouseholdComposition.single.code),
        let alone = place("persons", "1")
      else { break }
      if hidden["composition"]?[single] == true { forced["persons", default: []].insert(alone) }
      if hidden["persons"]?[alone] == true { forced["composition", default: []].insert(single) }
    }
    if let tenant = place("situation", HousingSituation.socialTenant.code),
      hidden["situation"]?[tenant] == true
    {
      totals.hideTransfers()
    }
    margins = margins.map { margin in
      let cells = hidden[margin.dimension] ?? []
      return Margin(
        dimension: margin.dimension,
        categories: zip(margin.categories, cells).map { $1 ? $0.masked : $0 })
    }
  }

  /// The controls of the tables: one that is a margin takes its masks; a crossed one is shown whole or not at all,
  /// for its sums are the margins.
  private mutating func maskTables() {
    let anyMasked = margins.contains { $0.categories.contains(where: \.isMasked) }
    let minCell = minCell
    tables = tables.map { table in
      table.with(
        controls: table.controls.map { control in
          let twin = margins.first { $0.dimension == control.dimension }
          if let twin, twin.categories.map(\.category) == control.categories.map(\.category) {
            return Margin(
              dimension: control.dimension,
              categories: zip(control.categories, twin.categories).map { $1.isMasked ? $0.masked : $0 })
          }
          let isHidden =
            anyMasked || control.categories.contains { SmallCells.isSmall($0.fit, under: minCell) }
          return isHidden
            ? Margin(dimension: control.dimension, categories: control.categories.map(\.masked)) : control
        })
    }
  }

  /// Sums of persons would give back a hidden size.
  private mutating func maskPeople() {
    let sizesAreHidden = margins.contains { margin in
      (margin.dimension == "persons" || margin.dimension == "composition")
        && margin.categories.contains(where: \.isMasked)
    }
    if sizesAreHidden || totals.masksApplicants { people.removeAll { $0.population == .applicants } }
    if totals.masksTenants { people.removeAll { $0.population == .tenants } }
    if totals.masksApplicants { duplicates.removeAll { $0.file == "households.csv" } }
    if totals.masksTenants { duplicates.removeAll { $0.file == "tenants.csv" } }
  }

  /// The lines of the EPCI: a line is hidden whole, and enough of them that no total gives one back.
  private mutating func maskBlocks(_ minCell: Int) {
    let columns: [(Totals) -> Int] = [{ $0.tenants }, { $0.applicants }, { $0.transfers }, { $0.firstTime }]
    var forced = Set(blocks.indices.filter { blocks[$0].totals.masksTransfers })
    for column in columns {
      for index in blocks.indices where SmallCells.isSmall(column(blocks[index].totals), under: minCell) {
        forced.insert(index)
      }
    }
    guard !forced.isEmpty else { return }
    for _ in columns.indices {
      for column in columns {
        let hidden = SmallCells.hidden(blocks.map { column($0.totals) }, under: minCell, forced: forced)
        forced.formUnion(hidden.indices.filter { hidden[$0] })
      }
    }
    for index in forced.sorted() {
      blocks[index].totals.hideTenants()
      blocks[index].totals.hideApplicants()
      blocks[index].worst = nil
    }
  }
}

extension FitReport.Totals {
  mutating func mask(under threshold: Int) {
    if SmallCells.isSmall(tenants, under: threshold) { hideTenants() }
    if SmallCells.isSmall(applicants, under: threshold) { hideApplicants() }
    if SmallCells.isSmall(transfers, under: threshold) || SmallCells.isSmall(firstTime, under: threshold) {
      hideTransfers()
    }
  }

  mutating func hideTenants() { (tenants, vacantDwellings, masksTenants) = (0, 0, true) }

  mutating func hideTransfers() { (transfers, firstTime, masksTransfers) = (0, 0, true) }

  mutating func hideApplicants() {
    (applicants, masksApplicants) = (0, true)
    hideTransfers()
  }
}
