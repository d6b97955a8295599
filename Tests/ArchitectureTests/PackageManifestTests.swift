import Testing

@Suite("Package.swift tells the same story as the table of modules")
struct PackageManifestTests {
  private func manifest() throws -> PackageManifest {
    try PackageManifest(text: ProjectText.read("Package.swift"))
  }

  @Test("It declares the modules of the table, each once")
  func declaresTheModules() throws {
    let names = try manifest().modules.map(\.name).filter { $0 != "TestSupport" }
    #expect(names.sorted() == AllowedImports.modules.map(\.name).sorted())
  }

  @Test("A module depends on nothing that the table does not allow")
  func dependenciesAreAllowed() throws {
    for module in try manifest().modules {
      guard let allowed = AllowedImports.modules.first(where: { $0.name == module.name }) else { continue }
      let forbidden = Set(module.modules).subtracting(AllowedImports.graph.reach(of: module.name)).sorted()
      report(
        forbidden.map {
          Finding(path: "Package.swift", line: module.line, why: "\(module.name) may not depend on \($0)")
        })
      let strange = Set(module.libraries).subtracting(allowed.libraries).sorted()
      report(
        strange.map {
          Finding(
            path: "Package.swift", line: module.line,
            why: "library \($0) has no home in \(module.name): see AllowedImports.swift")
        })
    }
  }

  @Test("Dependencies form no cycle")
  func dependenciesFormNoCycle() throws {
    #expect(try manifest().graph.onCycles == [])
  }

  @Test("Every module that a file imports is reached through the declared dependencies")
  func importsAreDeclared() throws {
    let manifest = try manifest()
    let names = Set(AllowedImports.modules.map(\.name))
    for source in try SwiftSource.files(below: "Sources") {
      guard let module = source.module else { continue }
      let reached = manifest.graph.reach(of: module)
      report(
        source.imports.filter { names.contains($0.module) && !reached.contains($0.module) }.map {
          Finding(
            path: source.path, line: $0.line,
            why: "\(module) imports \($0.module) but does not depend on it in Package.swift")
        })
    }
  }

  @Test("The reader understands every way in which a target is written")
  func readsTargets() throws {
    let manifest = PackageManifest(
      text: """
        let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
        let database: Target.Dependency =
          .product(name: "GRDB", package: "GRDB.swift")
        let package = Package(
          targets: [
            .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
            module("A"),  // module("Not")
            module("B", ["A", yams]),
            .target(name: "C", dependencies: ["B", .product(name: "Crypto", package: "swift-crypto")]),
            .executableTarget(
              name: "d", dependencies: ["C", "A", database],
              swiftSettings: strict),
          ])
        """)
    #expect(manifest.modules.map(\.name) == ["CZlib", "A", "B", "C", "d"])
    #expect(manifest.modules.map(\.modules) == [[], [], ["A"], ["B"], ["C", "A"]])
    #expect(manifest.modules.map(\.libraries) == [[], [], ["Yams"], ["Crypto"], ["GRDB"]])
    #expect(manifest.modules.map(\.line) == [6, 7, 8, 9, 10])
    #expect(manifest.graph.reach(of: "d") == ["A", "B", "C"])
  }

  @Test("A cycle is found")
  func findsCycles() {
    let graph = ModuleGraph(arrows: ["a": ["b"], "b": ["c"], "c": ["a"], "d": ["a"], "e": []])
    #expect(graph.onCycles == ["a", "b", "c"])
    #expect(graph.reach(of: "d") == ["a", "b", "c"])
    #expect(graph.reach(of: "e") == [])
  }
}
