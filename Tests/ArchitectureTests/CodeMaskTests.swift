import Testing

@Suite("Reading code without its comments and strings")
struct CodeMaskTests {
  @Test(
    "Comments and strings are blanked, code and interpolated code stay",
    arguments: [
      ("let a = 1 // left", "let a = 1        "),
      ("a /* b /* c */ d */ e", "a                   e"),
      (#"f("x // y") + z"#, "f(        ) + z"),
      (#"f("a\"b") + z"#, "f(      ) + z"),
      (#"f("n = \(g("in")) end") + z"#, "f(      (g(    ))     ) + z"),
      (##"f(#"a"b\(c)"#) + z"##, "f(           ) + z"),
      (##"f(#"a\#(c)"#) + z"##, "f(     (c)  ) + z"),
      ("f(\"\"\"\n  try! \"x\"\n  \"\"\")", "f(   \n          \n     )"),
      ("\"never closed\nlet a = 1", "             \nlet a = 1"),
    ])
  func masks(source: String, expected: String) {
    #expect(CodeMask.code(of: source) == expected)
  }

  @Test("Strings stay where only comments are blanked")
  func keepsStrings() {
    #expect(CodeMask.code(of: #"a("b // c") // d"#, blanking: .comments) == #"a("b // c")     "#)
  }

  @Test("A mask has the lines of its source, in every file of the project")
  func keepsLines() throws {
    for source in try SwiftSource.files(below: "Sources") + SwiftSource.files(below: "Tests") {
      #expect(source.lines.count == source.codeLines.count, "\(source.path)")
    }
  }
}
