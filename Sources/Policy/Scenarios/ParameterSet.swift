public import DataFiles
import Foundation

/// A set of behaviour parameters that fits the published figures.
///
/// Two sets are shipped, `A` and `B`, which fit equally well for opposite reasons: what holds under one only is
/// not demonstrated.
public struct ParameterSet: Sendable {
  /// Name, one letter.
  public let name: String
  /// What sets it apart.
  public let title: Bilingual
  /// The parameters that it sets.
  public let overlay: LeverOverlay
  /// Fingerprint of the file.
  public let digest: String

  /// Reads `Experiments/parameters/NAME.yml`.
  ///
  /// - Throws: `UnknownName` where no such file stands, `DataProblem` for a fault in it.
  public static func read(_ name: String, folder: String, shownAs: String? = nil) throws -> ParameterSet {
    let path = "\(folder)/\(name).yml"
    guard FileManager.default.fileExists(atPath: path) else {
      let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      throw UnknownName(
        name: name, kind: Bilingual(fr: "jeu de paramètres", en: "parameter set"),
        known: files.filter { $0.hasSuffix(".yml") }.map { String($0.dropLast(4)) }.sorted())
    }
    let yaml = try LocatedYAML(path: path, shownAs: "\(shownAs ?? folder)/\(name).yml")
    var overlay = LeverOverlay()
    try overlay.read(groupsOf: yaml, besides: ["parameters", "title"])
    var digest = Digest()
    digest.add(try TextFile.read(path))
    return ParameterSet(
      name: try yaml.required("parameters").nameOfFile(path), title: try yaml.required("title").bilingual(),
      overlay: overlay, digest: digest.hex)
  }
}
