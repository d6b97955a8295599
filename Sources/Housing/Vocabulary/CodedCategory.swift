public import DataFiles

/// A category of the field: a small closed list, each case with its code in files and its label for people.
///
/// Columns store the raw value, one byte; files store the code.
public protocol CodedCategory: RawRepresentable<UInt8>, CaseIterable, Sendable, Hashable {
  /// How files write the category.
  var code: String { get }
  /// How people read it.
  var label: Bilingual { get }
}

extension CodedCategory {
  /// All codes, in the order of the cases.
  public static var codes: [String] { allCases.map(\.code) }

  /// The category of a code, or nil.
  public init?(code: String) {
    guard let match = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = match
  }
}
