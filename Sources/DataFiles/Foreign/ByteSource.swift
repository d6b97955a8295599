import Foundation

/// The bytes of a file from its start to its end, block by block, inflated where the file is gzip.
public final class ByteSource {
  /// How messages name the file.
  public let file: String
  /// Whether the file is compressed; its name is not looked at.
  public let isCompressed: Bool

  private let descriptor: Int32
  private let inflater: Inflater?
  /// Bytes read and not handed out yet.
  private var ahead: [UInt8]
  private let limit: Int
  private var given = 0
  private var isAtEnd = false

  /// Bytes read from the disk at once.
  private static let readSize = 1 << 18
  /// Plain bytes that a file read whole may hold: 2 GiB, so that offsets fit in 31 bits.
  ///
  /// The whole French stock, one row a dwelling, is read by blocks and does not come under it.
  public static let greatestWholeFile = 1 << 31 - 1

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - shownAs: how messages name it; the path where nil.
  ///   - limit: plain bytes after which the file is refused: a small archive may hold an endless text.
  /// - Throws: `DataProblem` where the file is absent, a folder, or cannot be read.
  public init(
    path: String, shownAs name: String? = nil, limit: Int = ByteSource.greatestWholeFile
  ) throws(DataProblem) {
    file = name ?? path
    self.limit = limit
    try Self.checkPlace(path, shown: file)
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.unreadable(file) }
    guard let first = Self.read(descriptor) else {
      close(descriptor)
      throw Self.unreadable(file)
    }
    ahead = first
    isCompressed = first.starts(with: [0x1f, 0x8b])
    inflater = isCompressed ? Inflater() : nil
  }

  deinit { close(descriptor) }

  private static func checkPlace(_ path: String, shown: String) throws(DataProblem) {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw DataProblem(
        file: shown, what: Bilingual(fr: "fichier absent", en: "no such file"),
        fix: Bilingual(fr: "vérifier le chemin", en: "check the path"))
    }
    guard !isFolder.boolValue else {
      throw DataProblem(
        file: shown,
        what: Bilingual(fr: "c'est un dossier, pas un fichier", en: "this is a folder, not a file"),
        fix: Bilingual(fr: "donner le fichier qu'il contient", en: "give the file that it holds"))
    }
  }

  private static func unreadable(_ file: String) -> DataProblem {
    DataProblem(
      file: file, what: Bilingual(fr: "fichier illisible", en: "the file cannot be read"),
      fix: Bilingual(fr: "vérifier les droits de lecture", en: "check that you may read it"))
  }

  /// The next bytes of the disk, none at the end, nil where they cannot be read.
  private static func read(_ descriptor: Int32) -> [UInt8]? {
    var failed = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: readSize) { buffer, count in
      var got = unsafe Foundation.read(descriptor, buffer.baseAddress, buffer.count)
      while got < 0, errno == EINTR {
        got = unsafe Foundation.read(descriptor, buffer.baseAddress, buffer.count)
      }
      failed = got < 0
      count = max(0, got)
    }
    return failed ? nil : bytes
  }

  /// Appends the next bytes to a block.
  ///
  /// - Returns: false once the file has come to its end and nothing was appended.
  /// - Throws: `DataProblem` for compressed data that is cut or damaged (with the byte offset), and for a text
  ///   over the limit.
  public func append(to block: inout [UInt8]) throws(DataProblem) -> Bool {
    let before = block.count
    while block.count == before {
      if isAtEnd { return false }
      let input = ahead
      guard let next = input.isEmpty ? [] : Self.read(descriptor) else { throw Self.unreadable(file) }
      ahead = next
      if input.isEmpty {
        isAtEnd = true
        try checkWhole()
      } else if let inflater {
        let room = block.count + limit - given
        do { try inflater.inflate(input, into: &block, limit: room) } catch { throw problem(of: error) }
      } else {
        block.append(contentsOf: input)
      }
    }
    given += block.count - before
    guard given <= limit else { throw tooLong }
    return true
  }

  /// Every byte of the file.
  ///
  /// - Throws: as `append`.
  public func rest() throws(DataProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    while try append(to: &bytes) {}
    return bytes
  }

  private func checkWhole() throws(DataProblem) {
    guard let inflater, !inflater.isBetweenMembers else { return }
    throw DataProblem(
      file: file,
      what: Bilingual(
        fr: "octet \(inflater.taken)\u{A0}: le fichier gzip est coupé",
        en: "byte \(inflater.taken): the gzip file is cut short"),
      fix: Bilingual(fr: "le télécharger de nouveau", en: "download it again"))
  }

  private func problem(of fault: Inflater.Fault) -> DataProblem {
    DataProblem(
      file: file,
      what: Bilingual(
        fr: "octet \(fault.offset)\u{A0}: \(fault.what.fr)", en: "byte \(fault.offset): \(fault.what.en)"),
      fix: Bilingual(fr: "le télécharger de nouveau", en: "download it again"))
  }

  private var tooLong: DataProblem {
    DataProblem(
      file: file,
      what: Bilingual(
        fr: "le texte dépasse \(limit) octets une fois décompressé",
        en: "the text exceeds \(limit) bytes once inflated"),
      fix: Bilingual(fr: "partager le fichier", en: "split the file"))
  }
}
