public import DataFiles

/// Reads a territory folder and checks every figure of it.
public enum TerritoryReader {
  /// The territory of a folder.
  ///
  /// - Parameters:
  ///   - folder: path of `Experiments/territories/NAME`.
  ///   - shownAs: how messages name the folder; the path where nil.
  /// - Throws: `DataProblem` at the first figure that is missing, out of range or contradicts another.
  public static func read(folder: String, shownAs: String? = nil) throws(DataProblem) -> Territory {
    throw DataProblem(file: folder, what: Bilingual(same: "unread"))
  }
}
