public import DataFiles

/// How far a figure can be trusted: whether it was read, worked out or assumed.
public enum Mark: String, CaseIterable, Sendable, Hashable, Codable {
  /// Read in the source named.
  case read
  /// Worked out from figures that were read.
  case derived
  /// Estimated so that the model meets published figures.
  case calibrated
  /// Chosen for modelling, without a source.
  case assumed
  /// Made up, where no public file names the thing.
  case invented

  /// How people read it.
  public var label: Bilingual {
    switch self {
    case .read: Bilingual(fr: "lu", en: "read")
    case .derived: Bilingual(fr: "calculé", en: "derived")
    case .calibrated: Bilingual(fr: "calé", en: "calibrated")
    case .assumed: Bilingual(fr: "supposé", en: "assumed")
    case .invented: Bilingual(fr: "inventé", en: "invented")
    }
  }
}
