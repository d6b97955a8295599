import CZlib

/// Inflates gzip bytes as they come, one member after the other (RFC 1952).
@safe
final class Inflater {
  /// What is wrong with the compressed bytes, and where.
  struct Fault: Error {
    /// Offset in the compressed file of the byte at which the fault shows.
    let offset: Int
    let what: Bilingual
  }

  private let stream: UnsafeMutablePointer<z_stream>
  private var window: [UInt8]
  /// Whether the member in hand has come to its end; true before the first.
  private(set) var isBetweenMembers = false
  /// Compressed bytes taken so far.
  private(set) var taken = 0

  /// Bytes inflated in one step: small beside any file, large beside a call.
  private static let step = 1 << 18

  init() {
    unsafe stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    window = Array(repeating: 0, count: Self.step)
    let status = unsafe attrilab_inflate_init_gzip(stream)
    precondition(status == Z_OK, "zlib lacks the memory for one window")
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  /// Appends what compressed bytes hold.
  ///
  /// - Parameters:
  ///   - input: the next compressed bytes of the file.
  ///   - output: where the plain bytes go.
  ///   - limit: plain bytes that `output` may not exceed; the step that crosses it is the last.
  func inflate(_ input: [UInt8], into output: inout [UInt8], limit: Int) throws(Fault) {
    var offset = 0
    while offset < input.count, output.count <= limit {
      if isBetweenMembers {
        // Tapes pad with zeros; another member begins with its mark.
        if input[offset] == 0 {
          offset += 1
          taken += 1
          continue
        }
        guard input[offset] == 0x1f else {
          throw Fault(
            offset: taken,
            what: Bilingual(
              fr: "autre chose suit les données gzip", en: "something else follows the gzip data"))
        }
        unsafe inflateReset(stream)
        isBetweenMembers = false
      }
      let (status, consumed, produced) = step(input, from: offset)
      offset += consumed
      taken += consumed
      output.append(contentsOf: window[..<produced])
      if status == Z_STREAM_END {
        isBetweenMembers = true
      } else if status != Z_OK, status != Z_BUF_ERROR {
        throw Fault(
          offset: taken,
          what: Bilingual(fr: "données gzip abîmées", en: "the gzip data is damaged"))
      } else if consumed == 0, produced == 0 {
        return
      }
    }
  }

  private func step(_ input: [UInt8], from offset: Int) -> (status: Int32, consumed: Int, produced: Int) {
    unsafe window.withUnsafeMutableBufferPointer { window in
      unsafe input.withUnsafeBufferPointer { input in
        // zlib reads from next_in and never writes there; the C type only lacks the `const`.
        unsafe stream.pointee.next_in = UnsafeMutablePointer(
          mutating: input.baseAddress.map { unsafe $0 + offset })
        unsafe stream.pointee.avail_in = UInt32(input.count - offset)
        unsafe stream.pointee.next_out = window.baseAddress
        unsafe stream.pointee.avail_out = UInt32(window.count)
        let status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
        let consumed = unsafe input.count - offset - Int(stream.pointee.avail_in)
        let produced = unsafe window.count - Int(stream.pointee.avail_out)
        unsafe stream.pointee.next_in = nil
        unsafe stream.pointee.next_out = nil
        return (status, consumed, produced)
      }
    }
  }
}
