/// The modules of `Package.swift` and what each depends on, read from its text.
///
/// Read as text, because `swift package dump-package` would wait for the lock that a running `swift test` holds.
struct PackageManifest {
  /// A module that is built from `Sources`.
  struct Module {
    let name: String
    /// Modules of this package that it names.
    let modules: [String]
    /// Products of other packages that it names.
    let libraries: [String]
    /// Line in the manifest, counted from 1.
    let line: Int
  }

  /// Modules, in the order of the manifest.
  let modules: [Module]

  /// Reads the text of a manifest.
  init(text: String) {
    let code = CodeMask.code(of: text, blanking: .comments)
    var products: [Substring: String] = [:]
    for match in code.matches(
      of: /let\s+(\w+)\s*:\s*Target\.Dependency\s*=\s*\.product\(\s*name:\s*"([^"]+)"/)
    {
      products[match.output.1] = String(match.output.2)
    }
    func module(named name: Substring, dependencies: Substring, at place: String.Index) -> Module {
      var modules: [String] = []
      var libraries: [String] = []
      for match in dependencies.matches(of: /\.product\(\s*name:\s*"([^"]+)"[^)]*\)|"([^"]+)"|([A-Za-z]\w*)/)
      {
        if let product = match.output.1 {
          libraries.append(String(product))
        } else if let module = match.output.2 {
          modules.append(String(module))
        } else if let variable = match.output.3 {
          libraries.append(products[variable] ?? String(variable))
        }
      }
      let line = 1 + code[..<place].utf8.count { $0 == Ascii.newline }
      return Module(name: String(name), modules: modules, libraries: libraries, line: line)
    }

    var found: [Module] = []
    for match in code.matches(of: /\bmodule\(\s*"([^"]+)"\s*(?:,\s*\[([^\]]*)\])?/) {
      found.append(
        module(named: match.output.1, dependencies: match.output.2 ?? "", at: match.range.lowerBound))
    }
    let targets = /\.(?:target|executableTarget)\(\s*name:\s*"([^"]+)"\s*,\s*dependencies:\s*\[([^\]]*)\]/
    for match in code.matches(of: targets) {
      found.append(module(named: match.output.1, dependencies: match.output.2, at: match.range.lowerBound))
    }
    for match in code.matches(of: /\.systemLibrary\(\s*name:\s*"([^"]+)"/) {
      found.append(module(named: match.output.1, dependencies: "", at: match.range.lowerBound))
    }
    modules = found.sorted { $0.line < $1.line }
  }

  /// The modules each module names, by name.
  var graph: ModuleGraph {
    ModuleGraph(arrows: Dictionary(modules.map { ($0.name, $0.modules) }, uniquingKeysWith: +))
  }
}
