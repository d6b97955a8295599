import Foundation
import TestSupport
import Testing

/// `territory inspect`.
@Suite struct TerritoryInspectTests {
  private func file(_ text: String) throws -> (folder: String, name: String) {
    let folder = try TestFiles.temporaryFolder()
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/f.csv"))
    return (folder, "f.csv")
  }

  private let spoiled = "depcom;pieces;bati;qpv;periode;dpe;logements\n1001;2;collectif;0;1990-99;D;4\n"

  @Test("A repair is told with exit code 0, and with 65 under --strict")
  func repairs() async throws {
    let (folder, name) = try file(spoiled)
    let plain = try await Program.run("territory", "inspect", name, "--lang", "en", in: folder)
    #expect(plain.status == 0 && plain.errors.isEmpty)
    #expect(plain.output.contains("f.csv: social stock by commune (RPLS)\n  semicolons, utf-8\n  rows: 1"))
    #expect(plain.output.contains("repair: 2: depcom: \"1001\" read as 01001"))
    let strict = try await Program.run("territory", "inspect", name, "--strict", "--lang", "en", in: folder)
    #expect(strict.status == 65 && strict.errors.contains("--strict: 1 repairs or warnings held for errors"))
    let json = try await Program.run("territory", "inspect", name, "--format", "json", in: folder)
    let entry = try #require(try JSONObject(json.output).objects("files").first)
    #expect(try entry.text("kind") == "communeStock" && entry.text("separator") == ";")
    #expect(try entry.objects("findings")[0].integer("line") == 2)
    #expect(try entry.objects("totals")[0].number("value") == 4)
  }

  @Test func wrongFilesAndWrongOptions() async throws {
    let (folder, name) = try file("a;b\n1;2\n")
    let unknown = try await Program.run("territory", "inspect", name, in: folder)
    #expect(unknown.status == 65 && unknown.errors.contains("f.csv:1: ") && unknown.output.isEmpty)
    let encoding = try await Program.run("territory", "inspect", name, "--encoding", "ebcdic", in: folder)
    #expect(encoding.status == 64 && encoding.errors.contains("--encoding"))
    let absent = try await Program.run("territory", "inspect", "none.csv", in: folder)
    #expect(absent.status == 65 && absent.errors.contains("none.csv"))
  }
}
