import DataFiles
import Testing

/// The folder of a path: nothing for a name alone, the root for what lies there.
@Suite struct ParentFolderTests {
  @Test(arguments: [
    ("", ""), ("x", ""), ("xy", ""), ("x.csv", ""), ("a/b", "a"), ("a/b/c.csv", "a/b"), ("a/b/", "a"),
    ("a//b", "a"), ("/x", "/"), ("/", "/"), ("//x", "/"), ("/a/b", "/a"), ("./x", "."), ("../x", ".."),
    ("é/ù", "é"),
  ])
  func theFolderStandsBeforeTheLastSlash(path: String, folder: String) {
    #expect(ParentFolder.of(path) == folder)
  }
}
