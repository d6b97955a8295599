import Foundation

/// What the system said when a file could not be written.
struct SystemError: Error {
  let place: String?
  let code: Int32

  /// The system's words, with the place they are about where it is not the file itself.
  var text: String {
    let reason = unsafe String(cString: strerror(code))
    return place.map { "\($0): \(reason)" } ?? reason
  }
}

/// An open descriptor that becomes a file of a name, or disappears with this object.
final class OutputTarget {
  private let path: String
  /// The file that is renamed in the end; nil where bytes go straight to a device or a pipe.
  private let temporaryPath: String?
  private var descriptor: Int32

  init(path: String) throws(SystemError) {
    self.path = path
    if Self.isSpecial(path) {
      temporaryPath = nil
      descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    } else {
      let folder = ParentFolder.of(path)
      try Self.makeFolder(folder)
      let temporary = path + ".\(ProcessInfo.processInfo.processIdentifier).tmp"
      temporaryPath = temporary
      descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    }
    guard descriptor >= 0 else { throw SystemError(place: nil, code: errno) }
  }

  deinit { abandon() }

  /// Writes all the bytes, however many calls it takes.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    precondition(descriptor >= 0, "the file was already committed or abandoned")
    var done = 0
    while done < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Foundation.write(descriptor, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done)
      }
      if written < 0 {
        let code = errno
        if code == EINTR { continue }
        abandon()
        throw SystemError(place: nil, code: code)
      }
      done += written
    }
  }

  /// Puts the bytes on the disk and gives the file its name.
  func commit() throws(SystemError) {
    precondition(descriptor >= 0, "the file was already committed or abandoned")
    let open = descriptor
    var code: Int32 = temporaryPath == nil || fsync(open) == 0 ? 0 : errno
    if close(open) != 0, code == 0 { code = errno }
    descriptor = -1
    guard let temporaryPath else {
      if code != 0 { throw SystemError(place: nil, code: code) }
      return
    }
    if code == 0, unsafe rename(temporaryPath, path) != 0 { code = errno }
    guard code == 0 else {
      _ = unsafe unlink(temporaryPath)
      throw SystemError(place: nil, code: code)
    }
  }

  /// Closes and removes the temporary file; does nothing after `commit`.
  func abandon() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
    if let temporaryPath { _ = unsafe unlink(temporaryPath) }
  }

  /// Whether the path is a device or a pipe, which a rename would destroy.
  private static func isSpecial(_ path: String) -> Bool {
    if path.hasPrefix("/dev/") && !path.hasPrefix("/dev/shm/") { return true }
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return false }
    let kind = status.st_mode & S_IFMT
    return kind != S_IFREG && kind != S_IFDIR
  }

  private static func makeFolder(_ folder: String) throws(SystemError) {
    var status = stat()
    let isThere = unsafe stat(folder, &status) == 0
    if folder.isEmpty || isThere { return }
    try makeFolder(ParentFolder.of(folder))
    // Another process may have made it since.
    let made = unsafe mkdir(folder, 0o755) == 0
    guard made || errno == EEXIST else {
      throw SystemError(place: folder, code: errno)
    }
  }
}
