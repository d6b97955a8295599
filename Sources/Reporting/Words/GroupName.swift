import DataFiles
import Evaluation
import Housing

/// What people call a group of `LevelEstimate`: `profile:hostedSingle` is "Chez un tiers, seul".
enum GroupName {
  /// The label of a group; its own code where nothing names it.
  static func label(_ group: String) -> Bilingual {
    if group == ComparisonReader.everyone { return Bilingual(fr: "ensemble", en: "all") }
    let parts = group.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return Bilingual(same: group) }
    return switch parts[0] {
    case "profile": ApplicantProfile(code: parts[1])?.label ?? Bilingual(same: parts[1])
    case "holder": ReservationHolder(code: parts[1])?.label ?? Bilingual(same: parts[1])
    default: Bilingual(same: parts[1])
    }
  }
}
