import Foundation

/// Writes to the open descriptors of the program.
enum Descriptor {
  /// Writes all of a text, however many calls it takes.
  ///
  /// - Returns: the system's error number, or nil where everything was written.
  static func write(_ text: String, to descriptor: Int32) -> Int32? {
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Foundation.write(
          descriptor, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done)
      }
      if written < 0 {
        let code = errno
        if code == EINTR { continue }
        return code
      }
      done += written
    }
    return nil
  }
}
