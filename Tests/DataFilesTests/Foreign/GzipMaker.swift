/// Makes gzip members of stored blocks (RFC 1951, 3.2.4), so that tests need no compressor.
enum GzipMaker {
  static func member(_ text: String) -> [UInt8] { member(Array(text.utf8)) }

  static func member(_ bytes: [UInt8]) -> [UInt8] {
    var member: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(0xffff)
      rest = rest.dropFirst(block.count)
      let length = UInt16(block.count)
      member += [rest.isEmpty ? 1 : 0]
      member += [UInt8(length & 0xff), UInt8(length >> 8), UInt8(~length & 0xff), UInt8(~length >> 8)]
      member += block
    } while !rest.isEmpty
    let check = checksum(bytes)
    let size = UInt32(bytes.count)
    for shift in [0, 8, 16, 24] { member.append(UInt8(check >> UInt32(shift) & 0xff)) }
    for shift in [0, 8, 16, 24] { member.append(UInt8(size >> UInt32(shift) & 0xff)) }
    return member
  }

  /// CRC-32 (RFC 1952, section 8), bit by bit.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var check: UInt32 = 0xffff_ffff
    for byte in bytes {
      check ^= UInt32(byte)
      for _ in 0..<8 { check = check & 1 == 1 ? check >> 1 ^ 0xedb8_8320 : check >> 1 }
    }
    return ~check
  }
}
