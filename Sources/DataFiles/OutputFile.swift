import Foundation

/// Writes a file whole or not at all: a temporary file beside it, `fsync`, then a rename.
///
/// A reader never sees half a file, and a full disk or a folder that cannot be written leaves what was there.
/// Until `commit`, nothing bears the file's name; an output that is dropped without it leaves no trace.
/// What is no ordinary file (`/dev/stdout`, a pipe) is written straight away, for it cannot be replaced.
public struct OutputFile {
  /// Why a file could not be written.
  public struct Failure: Error, Sendable, CustomStringConvertible {
    /// The file that was to be written.
    public let path: String
    /// The system's reason.
    public let reason: String

    /// A path that could not be written, and why.
    public init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }

    /// The one line that is printed.
    public func message(in language: Language) -> String {
      Bilingual(
        fr: "\(path)\u{A0}: écriture impossible (\(reason))\u{202F}; rien n'a été écrit",
        en: "\(path): cannot be written (\(reason)); nothing was written")[language]
    }
    /// The English line.
    public var description: String { message(in: .english) }
  }

  private let path: String
  private let target: OutputTarget
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 18

  /// Opens a temporary file beside `path`, and makes the folders that lack.
  ///
  /// - Throws: `Failure` where the folder cannot be made or written.
  public init(_ path: String) throws(Failure) {
    self.path = path
    do { target = try OutputTarget(path: path) } catch { throw Self.failure(path, error) }
    buffer.reserveCapacity(Self.bufferSize)
  }

  /// Adds text.
  public mutating func write(_ text: String) throws(Failure) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Adds bytes.
  public mutating func write(bytes: [UInt8]) throws(Failure) { try write(bytes: bytes[...]) }

  /// Adds bytes.
  public mutating func write(bytes: ArraySlice<UInt8>) throws(Failure) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Puts everything on the disk and gives the file its name; once.
  public mutating func commit() throws(Failure) {
    try flush()
    do { try target.commit() } catch { throw Self.failure(path, error) }
  }

  /// Forgets what was written; the file of that name, if any, stays as it was.
  public func discard() {
    target.abandon()
  }

  private mutating func flush() throws(Failure) {
    do { try target.write(buffer) } catch { throw Self.failure(path, error) }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func failure(_ path: String, _ error: SystemError) -> Failure {
    Failure(path: path, reason: error.text)
  }

  /// Writes a whole text at once.
  ///
  /// - Throws: `Failure`; then nothing was written.
  public static func write(_ text: String, to path: String) throws(Failure) {
    var file = try OutputFile(path)
    try file.write(text)
    try file.commit()
  }
}
