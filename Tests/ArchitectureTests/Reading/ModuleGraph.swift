/// Which module knows which.
struct ModuleGraph {
  /// Modules that each module names directly.
  let arrows: [String: [String]]

  /// Everything that a module reaches, itself left out unless it stands on a cycle.
  func reach(of module: String) -> Set<String> {
    var reached: Set<String> = []
    var ahead = arrows[module] ?? []
    while let next = ahead.popLast() {
      if reached.insert(next).inserted { ahead += arrows[next] ?? [] }
    }
    return reached
  }

  /// Modules that reach themselves, in alphabetical order.
  var onCycles: [String] {
    arrows.keys.sorted().filter { reach(of: $0).contains($0) }
  }
}
