import Foundation
import TestSupport
import Testing

@Suite("The set-up installs what the build links, and its scripts run")
struct SetUpTests {
  /// Words of a shell array `name=(a b c)`.
  private func array(_ name: String, in script: String) -> Set<Substring> {
    guard let start = script.firstRange(of: "\n\(name)=("),
      let end = script[start.upperBound...].firstIndex(of: ")")
    else { return [] }
    return Set(script[start.upperBound..<end].split(whereSeparator: \.isWhitespace))
  }

  @Test("Debian packages that Package.swift names are required by Scripts/setup.sh")
  func providers() throws {
    let required = array("required", in: try ProjectText.read("Scripts/setup.sh"))
    try #require(required.contains("libsqlite3-dev"))
    let manifest = try ProjectText.read("Package.swift")
    for match in manifest.matches(of: /\.apt\(\[([^\]]*)\]/) {
      for package in match.output.1.matches(of: /"([^"]+)"/).map(\.output.1) {
        #expect(required.contains(package), "Scripts/setup.sh does not install \(package)")
      }
    }
  }

  @Test("Every script that the Makefile and continuous integration call may be executed")
  func executable() throws {
    var scripts: Set<String> = []
    for caller in ["Makefile", "Scripts/demo.sh"] {
      // A script that is sourced (`. Scripts/steps.sh`) is read, not run.
      for line in try ProjectText.read(caller).split(separator: "\n")
      where !line.hasPrefix(". ") && !line.hasPrefix("#") {
        scripts.formUnion(line.matches(of: /Scripts\/[a-z]+\.sh/).map { String($0.output) })
      }
    }
    try #require(scripts.contains("Scripts/setup.sh"))
    scripts.insert(".ci/run")
    // The chart bundle is optional: the demonstration calls its script only where it is there.
    for script in scripts.sorted() where ProjectText.exists(script) || script != "Scripts/charts.sh" {
      #expect(
        FileManager.default.isExecutableFile(atPath: TestFiles.project + "/" + script),
        "\(script) is missing or not executable")
    }
  }

  @Test("The oldest Swift that the set-up accepts is the one Package.swift asks for")
  func minimumSwift() throws {
    let asked = try #require(
      try ProjectText.read("Package.swift").firstMatch(of: /swift-tools-version:\s*([0-9.]+)/)
    ).output.1
    let accepted = try #require(
      try ProjectText.read("Scripts/setup.sh").firstMatch(of: /minimum_swift=([0-9.]+)/)
    ).output.1
    #expect(asked == accepted)
  }
}
