import Foundation
import TestSupport
import Testing

@testable import Reporting

@Suite("What a report inlines")
struct ReportAssetsTests {
  @Test("an absent folder gives nothing, and no error")
  func absent() {
    let assets = ReportAssets.load(cacheFolder: "/nonexistent/charts")
    #expect(assets.vegaBundle == nil && assets.fonts.isEmpty)
    #expect(assets.fontFaces.isEmpty)
  }

  @Test("each piece stands by itself")
  func pieces() throws {
    let folder = try TestFiles.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try "bundle".write(toFile: folder + "/vega-bundle.js", atomically: true, encoding: .utf8)
    #expect(ReportAssets.load(cacheFolder: folder).vegaBundle == "bundle")
    #expect(ReportAssets.load(cacheFolder: folder).fonts.isEmpty)
    try Data([1, 2, 3]).write(to: URL(fileURLWithPath: folder + "/al-texte.woff2"))
    let faces = ReportAssets.load(cacheFolder: folder).fontFaces
    // The text font, and its "+" and "−" for the two weights of the other family.
    #expect(faces.components(separatedBy: "@font-face").count == 4)
    #expect(faces.contains("url(data:font/woff2;base64,AQID)"))
    #expect(faces.contains("unicode-range:U+2B,U+2212"))
  }

  @Test("texts in a style sheet cannot end their string")
  func styleString() {
    #expect(HTMLText.styleString("a\"b\\c\nd</style>") == "a\\\"b\\\\cd\\3C /style>")
  }
}
