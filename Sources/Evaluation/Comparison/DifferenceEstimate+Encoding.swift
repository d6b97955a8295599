extension DifferenceEstimate {
  // Not private: reading is derived where the type is declared.
  enum CodingKeys: String, CodingKey {
    case indicator, group, reference, variant, parameters, difference, low, high, varianceRatio, verdict
  }

  /// Writes every key, `varianceRatio` as null where it has no value: a script finds what the contract names.
  public func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: CodingKeys.self)
    try keys.encode(indicator, forKey: .indicator)
    try keys.encode(group, forKey: .group)
    try keys.encode(reference, forKey: .reference)
    try keys.encode(variant, forKey: .variant)
    try keys.encode(parameters, forKey: .parameters)
    try keys.encode(difference, forKey: .difference)
    try keys.encode(low, forKey: .low)
    try keys.encode(high, forKey: .high)
    try keys.encode(varianceRatio, forKey: .varianceRatio)
    try keys.encode(verdict, forKey: .verdict)
  }
}
