import Foundation
import TestSupport
import Testing

/// `calibrate --geography`: whole households for zones inside larger areas.
@Suite struct CalibrateGeographiesTests {
  static let files = [
    "controls.csv": """
    target,geography,seed_table,importance,control_field,expression
    all,ZONE,households,1000,HH,households.size > 0
    small,ZONE,households,100,SMALL,households.size <= 1
    persons,TOWN,persons,10,POP,persons.age >= 0

    """,
    "crosswalk.csv": "ZONE,TOWN,PUMA\n1,a,p\n2,a,p\n3,a,p\n9,a,p\n",
    "zones.csv": "ZONE,HH,SMALL\n1,4,3\n2,5,2\n3,0,0\n",
    "towns.csv": "TOWN,POP,HH\na,13,9\n",
    "households.csv": "id,PUMA,size,weight\nx,p,1,3\ny,p,2,2\nz,q,2,1\n",
    "persons.csv": "id,age\nx,30\ny,40\ny,8\nz,1\n",
  ]

  private static let usual = [
    "calibrate", "--controls", "controls.csv", "--geography", "crosswalk.csv", "--totals", "ZONE=zones.csv",
    "--totals", "TOWN=towns.csv", "--seed-table", "households.csv", "-o", "out.csv", "--lang", "en",
  ]
  private static let withPersons = usual + ["--persons", "persons.csv"]

  private func project(_ changes: [String: (old: String, new: String)] = [:]) throws -> TrialProject {
    let project = try TrialProject()
    for (name, text) in Self.files {
      let change = changes[name]
      try project.write(change.map { text.replacing($0.old, with: $0.new) } ?? text, to: name)
    }
    return project
  }

  @Test func everyTotalIsMetInWholeHouseholds() async throws {
    let project = try project()
    let outcome = try await project.run(Self.withPersons + ["--format", "json"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try project.text("out.csv") == "zone,id,count\n1,x,3\n1,y,1\n2,x,2\n2,y,3\n")
    let report = try JSONObject(outcome.output)
    #expect(try report.texts("emptyZones") == ["3"])
    #expect(try report.texts("zonesWithoutTotals") == ["9"])
    #expect(try report.integer("unusedHouseholds") == 1 && report.integer("households") == 9)
    for control in try report.objects("controls") { #expect(try control.integer("largestError") == 0) }
  }

  @Test func controlsOfPersonsNeedTheirFile() async throws {
    let outcome = try await project().run(Self.usual)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("controls of persons, unusable without --persons (1): persons"))
  }

  @Test func whatTheZonesAddUpToMustBeTheWhole() async throws {
    let project = try project(["towns.csv": ("13,9", "13,10")])
    let refused = try await project.run(Self.withPersons)
    #expect(refused.status == 65 && !project.exists("out.csv"))
    #expect(
      refused.errors.contains("towns.csv:2: HH: TOWN a: total 10, sum of its ZONE 9, difference 1"),
      "\(refused.errors)")
    let relaxed = try await project.run(Self.withPersons + ["--reconcile", "relax"])
    #expect(relaxed.status == 0 && relaxed.errors.contains("TOWN a: total 10, sum of its ZONE 9"))
  }

  @Test func aTotalThatTheZonesContradictIsNamed() async throws {
    let project = try project(["towns.csv": ("13,9", "15,9")])
    let refused = try await project.run(Self.withPersons)
    #expect(refused.status == 65 && !project.exists("out.csv"))
    for part in ["controls.csv: TOWN a: totals contradict each other", "small", "persons", "difference"] {
      #expect(refused.errors.contains(part), "\(refused.errors)")
    }
    let relaxed = try await project.run(Self.withPersons + ["--reconcile", "relax", "--format", "csv"])
    #expect(relaxed.output.contains("all,ZONE,1,4.0,4.0,4.0\n"), "\(relaxed.output)")
    #expect(relaxed.output.contains("persons,TOWN,a,15.0,13.0,13.0\n"), "\(relaxed.output)")
  }

  @Test(arguments: [
    (
      "controls.csv", "households.size <= 1", "households.sise <= 1",
      "controls.csv:3: expression: \"households.csv\" has no column sise; did you mean \"size\"?"
    ),
    (
      "controls.csv", "households.size <= 1", "households.size = 1",
      "controls.csv:3: expression: character 17 of"
    ),
    (
      "controls.csv", "households.size <= 1", "persons.age <= 1",
      "\"persons.age\" is not of the table households"
    ),
    ("controls.csv", "small,ZONE", "small,ZONES", "controls.csv:3: geography: \"ZONES\" is unknown"),
    ("controls.csv", "100,SMALL", "100,SMAL", "controls.csv:3: control_field: \"SMAL\" is unknown"),
    ("zones.csv", "2,5,2", "2,5,-2", "zones.csv:3: SMALL: -2 is out of range"),
    ("zones.csv", "2,5,2", "2,5,2.5", "zones.csv:3: SMALL: \"2.5\" is not a whole number"),
    ("zones.csv", "2,5,2", "1,5,2", "zones.csv:3: ZONE: \"1\" stands twice (first on line 2)"),
    ("zones.csv", "2,5,2", "7,5,2", "zones.csv:3: ZONE: \"7\" is unknown"),
    ("crosswalk.csv", "2,a,p", "1,a,p", "crosswalk.csv:3: ZONE: \"1\" stands twice (first on line 2)"),
    (
      "crosswalk.csv", "2,a,p", "2,b,p", "towns.csv: \"b\" is missing, in which zone 2 lies (crosswalk.csv:3)"
    ),
    ("persons.csv", "z,1", "w,1", "persons.csv:5: id: household \"w\" is not in households.csv"),
  ])
  func faultsAreNamed(file: String, old: String, new: String, says: String) async throws {
    let project = try project([file: (old, new)])
    let outcome = try await project.run(Self.withPersons)
    #expect(outcome.status == 65 && outcome.errorLines.count == 1 && !project.exists("out.csv"))
    #expect(outcome.errors.contains(says), "\(outcome.errors)")
  }

  static let examples = TestFiles.shared("data/populationsim_examples")

  /// The published example of 36 zones: its persons contradict its households, which is named; relaxed, every
  /// total of households by number and size is met in whole households.
  @Test(.enabled(if: examples != nil, "needs ../shared/data/populationsim_examples"))
  func thePublishedExample() async throws {
    let folder = try #require(Self.examples)
    let project = try TrialProject()
    let arguments = [
      "calibrate", "--controls", folder + "/test_controls.csv", "--geography",
      folder + "/test_geo_cross_walk.csv", "--totals", "TAZ=\(folder)/test_taz_controls.csv", "--totals",
      "TRACT=\(folder)/test_tract_controls.csv", "--totals", "DISTRICT=\(folder)/test_region_controls.csv",
      "--seed-table", folder + "/test_seed_households.csv", "--persons", folder + "/test_seed_persons.csv",
      "-o", "out.csv",
    ]
    let refused = try await project.run(arguments)
    #expect(refused.status == 65 && !project.exists("out.csv"))
    #expect(refused.errors.contains("DISTRICT 1: totals contradict each other: hh_by_type"))
    let relaxed = try await project.run(arguments + ["--reconcile", "relax", "--format", "json"])
    let report = try JSONObject(relaxed.output)
    #expect(try report.integer("zones") == 36 && report.integer("households") == 1_500)
    for control in try report.objects("controls").prefix(5) {
      #expect(try control.integer("exactAreas") == 36)
    }
    #expect(try report.texts("zonesWithoutTotals") == ["700"])
  }

  /// One tract of the published town of 737 zones, its compressed seed read as it is: every total is met exactly.
  ///
  /// The whole town contradicts itself and takes long: this is the part of it that a test affords.
  @Test(.enabled(if: examples != nil, "needs ../shared/data/populationsim_examples"))
  func oneTractOfThePublishedTown() async throws {
    let folder = try #require(Self.examples)
    let project = try TrialProject()
    let tract = "10200"
    func copy(_ name: String, keeping isKept: (String, [Substring]) -> Bool) throws {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      let lines = text.split(whereSeparator: \.isNewline)
      let kept = lines.dropFirst().filter {
        isKept(String($0), $0.split(separator: ",", omittingEmptySubsequences: false))
      }
      try project.write(([lines[0]] + kept).joined(separator: "\n") + "\n", to: name)
    }
    try copy("calm_geo_cross_walk.csv") { $1[4] == tract }
    try copy("calm_control_totals_taz.csv") { $1[19] == tract }
    try copy("calm_control_totals_tract.csv") { $1[2] == tract }
    try copy("calm_controls.csv") { line, _ in !line.contains("REGION") }
    let outcome = try await project.run([
      "calibrate", "--controls", "calm_controls.csv", "--geography", "calm_geo_cross_walk.csv", "--totals",
      "TAZ=calm_control_totals_taz.csv", "--totals", "TRACT=calm_control_totals_tract.csv", "--seed-table",
      folder + "/calm_seed_households.csv.gz", "--id", "hhnum", "-o", "out.csv", "--reconcile", "relax",
      "--format", "json",
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let report = try JSONObject(outcome.output)
    #expect(try report.integer("zones") == 17 && report.integer("households") == 738)
    for control in try report.objects("controls") {
      #expect(try control.integer("exactAreas") == control.integer("areas"))
    }
    #expect(try report.texts("emptyZones") == ["275"])
  }
}
