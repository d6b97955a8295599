extension ForeignTable {
  /// A column of numbers, nil where the file says that there is none.
  ///
  /// The decimal mark is the declared one; else what the column itself proves (`12,5` somewhere in it); else a
  /// dot. Thousands told apart in some rows only are a warning.
  ///
  /// Shape: `count`.
  /// - Throws: `DataProblem` naming line and value for what is no number, out of range, or ambiguous.
  public func numbers(
    _ column: Int, in range: ClosedRange<Double>, findings: inout Findings
  ) throws(DataProblem) -> [Double?] {
    var values: [Double?] = []
    values.reserveCapacity(count)
    let convention = convention(of: column)
    // First row whose thousands are told apart, and first row of a thousand or more whose are not.
    var grouped: Int?
    var ungrouped: Int?
    for row in 0..<count {
      let (start, end) = bounds(row, column)
      switch ForeignNumber.read(bytes, start, end, convention) {
      case .missing: values.append(nil)
      case .number(let value, let isGrouped):
        guard range.contains(value) else { throw outOfRange(row, column, value, range) }
        if isGrouped {
          grouped = grouped ?? row
        } else if ungrouped == nil, value >= 1000 {
          ungrouped = row
        }
        values.append(value)
      case .ambiguous: throw ambiguous(row, column, convention)
      case .notANumber: throw notANumber(row, column, convention)
      }
    }
    if let grouped, let ungrouped {
      findings.add(
        .warning, "thousands", file: file, line: line(of: grouped), field: columns[column],
        what: Bilingual(
          fr:
            "milliers séparés ici («\u{A0}\(text(grouped, column))\u{A0}»), pas ligne \(line(of: ungrouped))",
          en:
            "thousands are told apart here (\"\(text(grouped, column))\"), not on line \(line(of: ungrouped))"
        ))
    }
    return values
  }

  /// A column of whole numbers, nil where the file says that there is none; `4.0` is whole.
  ///
  /// Shape: `count`.
  /// - Throws: as `numbers`, and for a fraction.
  public func wholeNumbers(
    _ column: Int, in range: ClosedRange<Int>, findings: inout Findings
  ) throws(DataProblem) -> [Int?] {
    let bounds = Double(range.lowerBound)...Double(range.upperBound)
    var whole: [Int?] = []
    whole.reserveCapacity(count)
    for (row, value) in try numbers(column, in: bounds, findings: &findings).enumerated() {
      guard let value else {
        whole.append(nil)
        continue
      }
      guard let number = Int(exactly: value) else {
        throw problem(
          row, column,
          what: Bilingual(
            fr: "« \(text(row, column)) » n'est pas un nombre entier",
            en: "\"\(text(row, column))\" is not a whole number"),
          allowed: NumberRange.text(range))
      }
      whole.append(number)
    }
    return whole
  }

  /// A column of whole numbers that each row must give.
  ///
  /// Shape: `count`.
  /// - Throws: as `wholeNumbers`, and for a cell without a number.
  public func counts(
    _ column: Int, in range: ClosedRange<Int>, findings: inout Findings
  ) throws(DataProblem) -> [Int32] {
    precondition(Int(Int32.min)...Int(Int32.max) ~= range.upperBound, "counts fit in 32 bits")
    var counts: [Int32] = []
    counts.reserveCapacity(count)
    for (row, value) in try wholeNumbers(column, in: range, findings: &findings).enumerated() {
      guard let value else {
        throw problem(
          row, column, what: Bilingual(fr: "nombre manquant", en: "the number is missing"),
          allowed: NumberRange.text(range))
      }
      counts.append(Int32(value))
    }
    return counts
  }

  /// A number of one cell, by the convention that was declared, else with a dot; nil where it has none.
  public func number(_ row: Int, _ column: Int) -> Double? {
    let (start, end) = bounds(row, column)
    let reading = ForeignNumber.read(bytes, start, end, declaredConvention ?? .unknown)
    guard case .number(let value, _) = reading else { return nil }
    return value
  }

  // MARK: - Decimal marks

  /// The decimal mark of a column: declared, proved by a cell, or nil where none has decimals.
  public func decimalMark(of column: Int) -> DecimalMark? {
    if let decimal = dialect.decimal { return decimal }
    switch convention(of: column) {
    case .commaDecimal: return .comma
    case .dotDecimal: return .dot
    case .unknown: return nil
    }
  }

  private var declaredConvention: ForeignNumber.Convention? {
    dialect.decimal.map { $0 == .comma ? .commaDecimal : .dotDecimal }
  }

  private func convention(of column: Int) -> ForeignNumber.Convention {
    if let declaredConvention { return declaredConvention }
    for row in 0..<count {
      let (start, end) = bounds(row, column)
      var hasMark = false
      for place in start..<max(start, end) where bytes[place] == 0x2c || bytes[place] == 0x2e {
        hasMark = true
      }
      guard hasMark, let evidence = ForeignNumber.evidence(bytes, start, end) else { continue }
      return evidence
    }
    return .unknown
  }

  // MARK: - Problems

  private func outOfRange(
    _ row: Int, _ column: Int, _ value: Double, _ range: ClosedRange<Double>
  ) -> DataProblem {
    let text = text(row, column)
    let isNegativeCount = value < 0 && range.lowerBound >= 0
    return problem(
      row, column,
      what: isNegativeCount
        ? Bilingual(fr: "\(text) est négatif", en: "\(text) is negative")
        : Bilingual(fr: "\(text) est hors bornes", en: "\(text) is out of range"),
      allowed: NumberRange.text(range))
  }

  private func ambiguous(
    _ row: Int, _ column: Int, _ convention: ForeignNumber.Convention
  ) -> DataProblem {
    let text = text(row, column)
    let said = Self.words(of: convention)
    return problem(
      row, column,
      what: Bilingual(
        fr: "« \(text) » peut avoir des décimales ou des milliers (\(said.fr))",
        en: "\"\(text)\" may have decimals or thousands (\(said.en))"),
      fix: Bilingual(
        fr: "le dire\u{A0}: --decimal , ou --decimal .", en: "say it: --decimal , or --decimal ."))
  }

  private func notANumber(
    _ row: Int, _ column: Int, _ convention: ForeignNumber.Convention
  ) -> DataProblem {
    let text = text(row, column)
    let said = Self.words(of: convention)
    return problem(
      row, column,
      what: Bilingual(
        fr: "« \(text) » n'est pas un nombre (\(said.fr))", en: "\"\(text)\" is not a number (\(said.en))"))
  }

  private static func words(of convention: ForeignNumber.Convention) -> Bilingual {
    switch convention {
    case .unknown: Bilingual(fr: "signe décimal non déclaré", en: "decimal mark not declared")
    case .commaDecimal: Bilingual(fr: "signe décimal\u{A0}: virgule", en: "decimal mark: comma")
    case .dotDecimal: Bilingual(fr: "signe décimal\u{A0}: point", en: "decimal mark: dot")
    }
  }
}
