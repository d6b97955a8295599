import Foundation

/// Writes a file whole or not at all: a temporary file beside it, `fsync`, then a rename.
///
/// A reader never sees half a file, and a full disk or a folder that cannot be written leaves what was there.
public struct OutputFile {
  /// Why a file could not be written.
  public struct Failure: Error, Sendable, CustomStringConvertible {
    /// The file that was to be written.
    public let path: String
    /// The system's reason.
    public let reason: String
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
  private let temporaryPath: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 18

  /// Opens a temporary file beside `path`, and makes the folders that lack.
  ///
  /// - Throws: `Failure` where the folder cannot be made or written.
  public init(_ path: String) throws(Failure) {
    self.path = path
    temporaryPath = path + ".\(ProcessInfo.processInfo.processIdentifier).tmp"
    let folder = (path as NSString).deletingLastPathComponent
    if !folder.isEmpty {
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      } catch {
        throw Failure(path: path, reason: "\(folder): \(Self.text(ofError: errno))")
      }
    }
    descriptor = unsafe open(temporaryPath, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else {
      throw Failure(path: path, reason: Self.text(ofError: errno))
    }
    buffer.reserveCapacity(Self.bufferSize)
  }

  /// Adds text.
  public mutating func write(_ text: String) throws(Failure) {
    try write(bytes: Array(text.utf8))
  }

  /// Adds bytes.
  public mutating func write(bytes: [UInt8]) throws(Failure) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Puts everything on the disk and gives the file its name.
  public mutating func commit() throws(Failure) {
    try flush()
    guard fsync(descriptor) == 0, close(descriptor) == 0, unsafe rename(temporaryPath, path) == 0 else {
      throw abandoned(errno)
    }
  }

  /// Forgets what was written; the file of that name, if any, stays as it was.
  public func discard() {
    close(descriptor)
    _ = unsafe unlink(temporaryPath)
  }

  private mutating func flush() throws(Failure) {
    var done = 0
    while done < buffer.count {
      let written = unsafe buffer.withUnsafeBytes { bytes in
        unsafe Foundation.write(descriptor, bytes.baseAddress.map { unsafe $0 + done }, bytes.count - done)
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw abandoned(errno)
      }
      done += written
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func text(ofError code: Int32) -> String {
    unsafe String(cString: strerror(code))
  }

  private func abandoned(_ code: Int32) -> Failure {
    discard()
    return Failure(path: path, reason: Self.text(ofError: code))
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
