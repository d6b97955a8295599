public import DataFiles
import Foundation
public import Regulation
import XMLCoder

/// Reads applications in the exchange format of the SNE (`interfaceNuu` XML) and sums them up at once to margins.
///
/// Confidential by construction: of an application only what the margins need is decoded (`ApplicationDocument`), and
/// what leaves the reader are counts with their small cells masked. Messages never repeat a value of the file; of an
/// unknown code they give the code.
public enum ApplicationFile {
  /// Name of the root of a document.
  static let root = "interfaceNuu"
  /// Bytes of one document, 256 MiB; a longer one is refused.
  private static let greatestDocument = 1 << 28
  /// Bytes in which the root must begin.
  private static let prologue = 4096

  /// Reads files, of one application or many, all of one perimeter.
  ///
  /// - Parameters:
  ///   - paths: the files, gzip or not.
  ///   - code: SIREN of the EPCI that they are of, if known.
  ///   - law: income ceilings for the margin of incomes; without it there is no such margin.
  ///   - zone: zone of the ceilings.
  ///   - minimumCell: least number of applicants that a cell may show, 1 or more.
  ///   - findings: unknown codes and missing answers, counted, without line.
  /// - Throws: `DataProblem` for what is no such document, and for one that declares a document type.
  public static func read(
    _ paths: [String], code: String? = nil, law: LawBook? = nil, zone: CeilingZone = .other,
    minimumCell: Int = OpenDemand.usualMinimumCell, findings: inout Findings
  ) throws(DataProblem) -> OpenDemand {
    var sums = ApplicationSums()
    for path in paths {
      let source = try ByteSource(path: path, limit: greatestDocument)
      try add(source.rest(), file: source.file, law: law, zone: zone, to: &sums, findings: &findings)
    }
    return sums.demand(code: code, minimumCell: minimumCell)
  }

  /// Whether bytes look like a document of the SNE.
  static func recognises(_ bytes: some Collection<UInt8>) -> Bool {
    let start = String(decoding: bytes.prefix(prologue), as: UTF8.self)
    return start.contains("<") && start.contains(root)
  }

  static func add(
    _ bytes: [UInt8], file: String, law: LawBook?, zone: CeilingZone, to sums: inout ApplicationSums,
    findings: inout Findings
  ) throws(DataProblem) {
    guard recognises(bytes) else {
      throw DataProblem(
        file: file,
        what: Bilingual(
          fr: "ce n'est pas un document d'échange du SNE", en: "this is no exchange document of the SNE"),
        allowed: Bilingual(fr: "racine \(root)", en: "root \(root)"))
    }
    // A document type may define entities that grow without end or read other files; the format has none.
    guard !String(decoding: bytes.prefix(prologue), as: UTF8.self).uppercased().contains("<!DOCTYPE") else {
      throw DataProblem(
        file: file,
        what: Bilingual(fr: "le document déclare un DOCTYPE", en: "the document declares a DOCTYPE"),
        fix: Bilingual(fr: "l'exporter de nouveau du SNE", en: "export it from the SNE again"))
    }
    // Foundation's parser stops the program at a name that is not UTF-8 (Swift 6.3, Linux).
    if let offset = TextEncoding.firstByteOutsideUTF8(in: bytes) {
      throw DataProblem(
        file: file,
        what: Bilingual(
          fr: "octet \(offset)\u{A0}: le document n'est pas en UTF-8",
          en: "byte \(offset): the document is not UTF-8"),
        fix: Bilingual(fr: "l'exporter de nouveau du SNE", en: "export it from the SNE again"))
    }
    let decoder = XMLDecoder()
    decoder.shouldProcessNamespaces = true
    let document: ApplicationDocument
    do {
      document = try decoder.decode(ApplicationDocument.self, from: Data(bytes))
    } catch {
      // The parser's own words may repeat what stands in the file.
      throw DataProblem(
        file: file,
        what: Bilingual(fr: "XML mal formé ou incomplet", en: "XML that is not well formed or not complete"),
        fix: Bilingual(fr: "l'exporter de nouveau du SNE", en: "export it from the SNE again"))
    }
    guard let date = document.entete?.dateFichier.flatMap({ CalendarDate(String($0.prefix(10))) }) else {
      throw DataProblem(
        file: file, field: "entete.dateFichier",
        what: Bilingual(
          fr: "date du fichier absente ou illisible", en: "the date of the file lacks or is no date"))
    }
    let ceilings = law?.ceilings(on: date)
    var tally = ApplicationReader(
      date: date, ceilings: ceilings, zone: zone, file: file, findings: findings)
    for request in document.demande ?? [] {
      for application in request.demandeLogement ?? [] { sums.add(tally.traits(of: application)) }
    }
    findings = tally.findings
  }
}
