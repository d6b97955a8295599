/// Zones that share larger areas with controls, and so must be fitted together.
///
/// A unit is a profile in a zone; its entries are the zone's own controls, then those of the areas above it.
struct ZoneGroup {
  /// A total: a control in an area.
  struct Total: Hashable {
    let control: Int
    let area: Int
  }

  /// The zones, ascending.
  let zones: [Int]
  /// The totals: those of each zone in turn, then those of the larger areas.
  let totals: [Total]
  /// Zone and profile of each unit; zones in turn.
  let units: [(zone: Int, profile: Int)]
  /// What counts in what.
  let incidence: Incidence
  /// Which rows and columns belong to which zone.
  let blocks: ZoneBlocks
  /// Initial weight of each unit.
  let initial: [Double]
  /// Target of each total.
  let targets: [Double]

  /// The groups of a problem, in the order of their first zones.
  static func all(of problem: GeographyProblem) -> [ZoneGroup] {
    let levels = problem.geographies.indices.dropFirst().filter { level in
      problem.controls.contains { $0.level == level }
    }
    var leader = Array(0..<problem.zones)
    func find(_ zone: Int) -> Int {
      var zone = zone
      while leader[zone] != zone { zone = leader[zone] }
      return zone
    }
    for level in levels {
      var first: [Int: Int] = [:]
      for zone in 0..<problem.zones {
        let area = problem.areaOfZone[level][zone]
        guard let other = first[area] else {
          first[area] = zone
          continue
        }
        let (left, right) = (find(other), find(zone))
        leader[max(left, right)] = min(left, right)
      }
    }
    var members: [Int: [Int]] = [:]
    for zone in 0..<problem.zones { members[find(zone), default: []].append(zone) }
    return members.keys.sorted().map { ZoneGroup(problem, zones: members[$0] ?? []) }
  }

  private init(_ problem: GeographyProblem, zones: [Int]) {
    self.zones = zones
    let own = problem.controls.indices.filter { problem.controls[$0].level == 0 }
    let upper = problem.controls.indices.filter { problem.controls[$0].level > 0 }
    var totals: [Total] = []
    var ranges: [Range<Int>] = []
    for zone in zones {
      ranges.append(totals.count..<totals.count + own.count)
      totals += own.map { Total(control: $0, area: zone) }
    }
    let common = totals.count
    var places: [Total: Int] = [:]
    for control in upper {
      let areas = Set(zones.map { problem.areaOfZone[problem.controls[control].level][$0] })
      for area in areas.sorted() {
        places[Total(control: control, area: area)] = totals.count
        totals.append(Total(control: control, area: area))
      }
    }
    let shares = Self.shares(problem)
    var incidence = Incidence(columns: totals.count)
    var units: [(zone: Int, profile: Int)] = []
    var rows: [Range<Int>] = []
    var initial: [Double] = []
    for (index, zone) in zones.enumerated() {
      let start = units.count
      for (profile, entry) in problem.profiles[problem.seedAreaOfZone[zone]].enumerated() {
        for (place, control) in own.enumerated() {
          incidence.add(entry.counts[control], control: ranges[index].lowerBound + place)
        }
        for control in upper {
          let area = problem.areaOfZone[problem.controls[control].level][zone]
          if let place = places[Total(control: control, area: area)] {
            incidence.add(entry.counts[control], control: place)
          }
        }
        incidence.endRow()
        units.append((zone, profile))
        initial.append(entry.weight * shares[zone])
      }
      rows.append(start..<units.count)
    }
    self.totals = totals
    self.units = units
    self.incidence = incidence
    self.initial = initial
    blocks = ZoneBlocks(rows: rows, controls: ranges, common: common..<totals.count)
    targets = totals.map { problem.totals[$0.control][$0.area] }
  }

  /// Share of its seed area's weight with which each zone begins: in proportion to the first control of the
  /// zones, the number of households by custom; alike where they have none.
  private static func shares(_ problem: GeographyProblem) -> [Double] {
    let first = problem.controls.firstIndex { $0.level == 0 }
    let sizes = (0..<problem.zones).map { zone in first.map { problem.totals[$0][zone] } ?? 1 }
    var sums = Array(repeating: 0.0, count: problem.profiles.count)
    for zone in 0..<problem.zones { sums[problem.seedAreaOfZone[zone]] += sizes[zone] }
    return (0..<problem.zones).map { zone in
      let sum = sums[problem.seedAreaOfZone[zone]]
      return sum > 0 ? sizes[zone] / sum : 0
    }
  }
}
