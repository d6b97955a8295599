// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.target(name: name), "TestSupport"] + dependencies,
    swiftSettings: strict)
}

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let argumentParser: Target.Dependency =
  .product(name: "ArgumentParser", package: "swift-argument-parser")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")

let xmlCoder: Target.Dependency = .product(name: "XMLCoder", package: "XMLCoder")

let package = Package(
  name: "attribution-lab",
  products: [
    .executable(name: "attrilab", targets: ["attrilab"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/CoreOffice/XMLCoder", from: "0.18.2"),
  ],
  targets: [
    // MARK: - Foundations: files, numbers, chance
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas",
      providers: [.apt(["libopenblas-dev", "liblapack-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    module("LinearAlgebra", ["COpenBLAS"]),
    module("Randomness"),
    module("DataFiles", ["CZlib", yams]),
    module("Fitting", ["LinearAlgebra", "Randomness", "DataFiles"]),

    // MARK: - The field: vocabulary, law, population
    module("Housing", ["DataFiles"]),
    module("Regulation", ["Housing", "DataFiles"]),
    module("OpenData", ["Housing", "Regulation", "DataFiles", xmlCoder]),
    module("Population", ["Housing", "Regulation", "Fitting", "LinearAlgebra", "Randomness", "DataFiles"]),

    // MARK: - Decisions: assignment, levers, the month loop
    module("Assignment", ["Housing", "DataFiles"]),
    module("Policy", ["Housing", "Regulation", "Assignment", "DataFiles"]),
    module("Simulation", ["Population", "Assignment", "Policy", "Randomness"]),

    // MARK: - Results: indicators, store, words
    module("Evaluation", ["Simulation", "LinearAlgebra", "Randomness"]),
    module("RunStore", ["Evaluation", "DataFiles", grdb]),
    module("Experimentation", ["RunStore", "Simulation"]),
    .target(
      name: "Reporting", dependencies: ["RunStore", "Evaluation", "DataFiles", mustache],
      resources: [.embedInCode("Templates")], swiftSettings: strict),

    // MARK: - The command line
    .executableTarget(
      name: "attrilab", dependencies: ["Reporting", "Experimentation", "OpenData", argumentParser],
      swiftSettings: strict),

    // MARK: - Tests
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests(of: "LinearAlgebra"),
    tests(of: "Randomness"),
    tests(of: "DataFiles"),
    tests(of: "Fitting", ["Randomness", "LinearAlgebra", "DataFiles"]),
    tests(of: "Housing", ["DataFiles"]),
    tests(of: "OpenData", ["Housing", "Regulation", "DataFiles"]),
    tests(of: "Regulation"),
    tests(of: "Population"),
    tests(of: "Assignment"),
    tests(of: "Policy"),
    tests(of: "Simulation"),
    tests(of: "Evaluation"),
    tests(of: "RunStore"),
    tests(of: "Experimentation"),
    tests(of: "Reporting"),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "CommandLineTests", dependencies: ["TestSupport", "attrilab"], swiftSettings: strict),
  ]
)
