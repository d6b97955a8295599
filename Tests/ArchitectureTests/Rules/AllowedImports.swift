/// Which module may import which: the floors of the house, lowest first.
///
/// The table of ARCHITECTURE.md in code. A module may import what it names here and all that those may.
/// Another arrow is a decision: change both tables in the same commit, and say why in its message.
enum AllowedImports {
  /// A floor of the house.
  struct Module {
    let name: String
    /// Modules of this package that it may import.
    let modules: [String]
    /// Modules of other packages that it may import: each library has one home.
    let libraries: [String]

    init(_ name: String, _ modules: [String] = [], libraries: [String] = []) {
      self.name = name
      self.modules = modules
      self.libraries = libraries
    }
  }

  /// The modules.
  static let modules = [
    Module("COpenBLAS"),
    Module("CZlib"),
    Module("LinearAlgebra", ["COpenBLAS"]),
    Module("Randomness"),
    Module("DataFiles", ["CZlib"], libraries: ["Yams"]),
    Module("Fitting", ["LinearAlgebra", "Randomness", "DataFiles"]),
    Module("Housing", ["DataFiles"]),
    Module("Regulation", ["Housing"]),
    Module("OpenData", ["Housing", "Regulation"], libraries: ["XMLCoder"]),
    Module("Population", ["Housing", "Regulation", "Fitting", "LinearAlgebra", "Randomness"]),
    Module("Assignment", ["Housing"]),
    Module("Policy", ["Housing", "Regulation", "Assignment"]),
    Module("Simulation", ["Population", "Assignment", "Policy", "Randomness"]),
    Module("Evaluation", ["Simulation", "LinearAlgebra", "Randomness"]),
    Module("RunStore", ["Evaluation"], libraries: ["GRDB"]),
    Module("Experimentation", ["RunStore", "Simulation"]),
    Module("Reporting", ["RunStore", "Evaluation"], libraries: ["Mustache"]),
    Module("attrilab", ["Experimentation", "Reporting", "OpenData"], libraries: ["ArgumentParser"]),
  ]

  /// Modules that come with the toolchain; any floor may import them.
  static let toolchain: Set<String> = [
    "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Swift", "Synchronization",
  ]

  /// The arrows of the table.
  static let graph = ModuleGraph(
    arrows: Dictionary(modules.map { ($0.name, $0.modules) }, uniquingKeysWith: +))

  /// The imports of a file that the table does not allow.
  static func violations(in source: SwiftSource) -> [Finding] {
    guard let name = source.module else { return [] }
    guard let module = modules.first(where: { $0.name == name }) else {
      return [
        Finding(
          path: source.path, line: nil, why: "module \(name) is not in the table of AllowedImports.swift")
      ]
    }
    let own = graph.reach(of: name)
    return source.imports.compactMap { entry in
      if own.contains(entry.module) || module.libraries.contains(entry.module) { return nil }
      if toolchain.contains(entry.module) { return nil }
      let why: String
      if modules.contains(where: { $0.name == entry.module }) {
        why = "\(name) may not import \(entry.module), which is no floor below it; allowed: \(own.sorted())"
      } else if let home = modules.first(where: { $0.libraries.contains(entry.module) }) {
        why = "\(entry.module) has its home in \(home.name): \(name) must ask that module for what it needs"
      } else {
        why = "\(entry.module) is no known library: give it a home in AllowedImports.swift, or do without"
      }
      return Finding(path: source.path, line: entry.line, why: why)
    }
  }
}
