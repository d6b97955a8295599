/// The bytes of a file made UTF-8, whatever they were, and what they were.
struct EncodedText {
  let bytes: [UInt8]
  let encoding: TextEncoding
  let hasMark: Bool

  /// Finds out the encoding, or checks the declared one.
  ///
  /// - Throws: `DataProblem` with the offset of the byte that is not UTF-8 where nothing else was declared, where
  ///   the declared UTF-8 is not, where two encodings are mixed, and for UTF-16.
  init(bytes: [UInt8], file: String, choice: DialectChoice, findings: inout Findings) throws(DataProblem) {
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
      throw DataProblem(
        file: file, line: 1,
        what: Bilingual(fr: "le fichier est en UTF-16", en: "the file is UTF-16"),
        fix: Bilingual(
          fr: "convertir\u{A0}: iconv -f utf-16 -t utf-8", en: "convert it: iconv -f utf-16 -t utf-8"))
    }
    if bytes.starts(with: [0x50, 0x4b, 0x03, 0x04]) {
      throw DataProblem(
        file: file,
        what: Bilingual(
          fr: "c'est une archive zip ou un classeur", en: "this is a zip archive or a workbook"),
        fix: Bilingual(
          fr: "l'ouvrir et enregistrer la feuille en CSV", en: "open it and save the sheet as CSV"))
    }
    hasMark = bytes.starts(with: [0xef, 0xbb, 0xbf])
    let start = hasMark ? 3 : 0
    guard bytes.contains(where: { $0 > 0x20 && $0 != 0xef && $0 != 0xbb && $0 != 0xbf }) else {
      throw DataProblem(
        file: file, what: Bilingual(fr: "fichier vide", en: "the file is empty"),
        fix: Bilingual(fr: "le télécharger de nouveau", en: "download it again"))
    }
    if let declared = choice.encoding, declared != .utf8, !hasMark {
      encoding = declared
      if let offset = TextEncoding.firstMultibyte(in: bytes, from: 0),
        TextFile.firstInvalidByte(in: bytes, from: 0) == nil
      {
        findings.add(
          .warning, "encoding", file: file, line: Self.line(of: offset, in: bytes),
          what: Bilingual(
            fr:
              "octet \(offset)\u{A0}: lu en \(declared.rawValue), mais tout le fichier est de l'UTF-8 correct",
            en: "byte \(offset): read as \(declared.rawValue), but all of the file is well-formed UTF-8"),
          fix: Bilingual(fr: "--encoding utf-8", en: "--encoding utf-8"))
      }
      self.bytes = TextEncoding.utf8(fromSingleBytes: bytes[...])
      return
    }
    guard let offset = TextFile.firstInvalidByte(in: bytes, from: start) else {
      encoding = .utf8
      self.bytes = start == 0 ? bytes : Array(bytes[start...])
      return
    }
    let letter = TextEncoding.firstMultibyte(in: bytes, from: start)
    if letter == nil, !hasMark, choice.encoding == nil, let fallback = choice.fallback {
      findings.add(
        .remark, "encoding", file: file, line: Self.line(of: offset, in: bytes),
        what: Bilingual(
          fr: "lu en \(fallback.rawValue), comme ce fichier est publié",
          en: "read as \(fallback.rawValue), as this file is published"))
      encoding = fallback
      self.bytes = TextEncoding.utf8(fromSingleBytes: bytes[...])
      return
    }
    throw Self.problem(at: offset, mixedWith: letter, in: bytes, file: file)
  }

  private static func problem(
    at offset: Int, mixedWith letter: Int?, in bytes: [UInt8], file: String
  ) -> DataProblem {
    let what =
      if let letter {
        Bilingual(
          fr: "octet \(offset)\u{A0}: deux encodages mêlés, UTF-8 à l'octet \(letter), autre chose ici",
          en: "byte \(offset): two encodings are mixed, UTF-8 at byte \(letter), something else here")
      } else {
        Bilingual(
          fr: "octet \(offset)\u{A0}: le fichier n'est pas en UTF-8",
          en: "byte \(offset): the file is not UTF-8")
      }
    return DataProblem(
      file: file, line: line(of: offset, in: bytes), what: what,
      fix: Bilingual(
        fr: "s'il est en latin-1\u{A0}: --encoding iso-8859-1", en: "if it is latin-1: --encoding iso-8859-1")
    )
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    1 + bytes[..<offset].count { $0 == 0x0a }
  }
}
