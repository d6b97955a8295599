public import DataFiles
internal import Foundation

extension FitReport {
  /// The report in a few plain sentences.
  public func sentences(_ language: Language) -> [String] {
    let french = language == .french
    var lines: [String] = []
    func count(_ number: Int) -> String { Self.grouped(number, language) }
    let (tenants, vacant) =
      totals.masksTenants
      ? ("<\(minCell)", "<\(minCell)") : (count(totals.tenants), count(totals.vacantDwellings))
    let applicants = totals.masksApplicants ? "<\(minCell)" : count(totals.applicants)
    let transfers =
      totals.masksTransfers ? (french ? "un nombre masqué" : "a masked number") : count(totals.transfers)
    lines.append(
      french
        ? "\(count(totals.dwellings)) logements, dont \(vacant) vacants, "
          + "\(tenants) ménages locataires et \(applicants) demandeurs, dont "
          + "\(transfers) en mutation."
        : "\(count(totals.dwellings)) dwellings, of which \(vacant) vacant, "
          + "\(tenants) sitting tenants and \(applicants) applicants, of whom "
          + "\(transfers) ask for a transfer.")
    if demandIsEstimated {
      lines.append(
        french
          ? "Demande estimée\u{A0}: le nombre de demandeurs vient d'une règle, non d'un compte de ce territoire."
          : "Estimated demand: the number of applicants comes from a rule, not from a count of this territory."
      )
    }
    if let worst = worst(of: margins) {
      let size = Self.decimal(abs(worst.category.absoluteError), 1, language)
      let unit = Self.unit(worst.category, ("ménage", "household"), language)
      let name = Self.name(worst, language)
      let target = Self.decimal(worst.category.target, 1, language)
      lines.append(
        french
          ? "Marges de la demande\u{A0}: l'écart le plus grand est de \(size) \(unit), \(name) "
            + "(\(count(worst.category.fit)) pour \(target))."
          : "Margins of the demand: the largest difference is \(size) \(unit), \(name) "
            + "(\(count(worst.category.fit)) for \(target)).")
    }
    if let worst = worst(of: stock) {
      let size = Self.decimal(abs(worst.category.absoluteError), 1, language)
      let unit = Self.unit(worst.category, ("logement", "dwelling"), language)
      let name = Self.name(worst, language)
      let of = count(Int(worst.category.target.rounded()))
      lines.append(
        french
          ? "Parc\u{A0}: l'écart le plus grand est de \(size) \(unit), \(name), pour une cible de \(of)."
          : "Stock: the largest difference is \(size) \(unit), \(name), for a target of \(of).")
    }
    for table in tables {
      let name = MarginNames.dimension(table.name)[language]
      let error = Self.decimal(table.totalAbsoluteError, 1, language)
      let sweeps =
        french
        ? (table.iterations > 1 ? "passages" : "passage") : table.iterations == 1 ? "sweep" : "sweeps"
      lines.append(
        french
          ? "Table \(name)\u{A0}: ajustée en \(table.iterations) \(sweeps)\u{202F}; en ménages entiers, "
            + "la somme des écarts est de \(error)."
          : "Table \(name): fitted in \(table.iterations) \(sweeps); in whole households, the errors add up "
            + "to \(error).")
    }
    if blocks.count > 1, let worst = blocks.max(by: { $0.relativeError < $1.relativeError }),
      let best = blocks.min(by: { $0.relativeError < $1.relativeError })
    {
      let top = Self.value(best.relativeError, "share", 2, language)
      let bottom = Self.value(worst.relativeError, "share", 2, language)
      lines.append(
        french
          ? "\(count(blocks.count)) EPCI\u{A0}: le mieux calé est \(best.title.fr) (écart relatif \(top)), "
            + "le moins bien \(worst.title.fr) (\(bottom))."
          : "\(count(blocks.count)) EPCI: the best fitted is \(best.title.en) (relative error \(top)), the "
            + "least \(worst.title.en) (\(bottom)).")
    }
    for figure in figures {
      let published = Self.value(figure.published, figure.unit, 1, language)
      let generated = Self.value(figure.generated, figure.unit, 1, language)
      let use =
        figure.isHeldOut
        ? (french ? "Non utilisé pour caler" : "Not used to fit") : (french ? "Calé" : "Calibrated")
      lines.append(
        french
          ? "\(use)\u{A0}: \(figure.label.fr), \(generated) ici, publié \(published) (\(figure.source))."
          : "\(use): \(figure.label.en), \(generated) here, published \(published) (\(figure.source)).")
    }
    if correlationRepair > 0 {
      let distance = Self.decimal(correlationRepair, 3, language)
      lines.append(
        french
          ? "Corrélations réparées\u{A0}: celles demandées se contredisent\u{202F}; les plus proches possibles sont à "
            + "une distance de \(distance) (Frobenius)."
          : "Correlations repaired: those asked for contradict each other; the nearest possible ones are at a "
            + "distance of \(distance) (Frobenius).")
    }
    for adjustment in adjustments where adjustment.count > 0 || adjustment.isMasked {
      let label = french ? adjustment.label.fr : adjustment.label.en
      let number = adjustment.isMasked ? "<\(minCell)" : count(adjustment.count)
      lines.append(french ? "\(label)\u{A0}: \(number)." : "\(label): \(number).")
    }
    return lines + assumptions.map { french ? $0.fr : $0.en }
  }

  /// The category furthest from its target among those shown, or nil.
  public func worst(of margins: [Margin]) -> (dimension: String, category: Category)? {
    var worst: (dimension: String, category: Category)?
    for margin in margins {
      for category in margin.categories where !category.isMasked {
        guard worst.map({ abs(category.absoluteError) > abs($0.category.absoluteError) }) ?? true else {
          continue
        }
        worst = (margin.dimension, category)
      }
    }
    return worst
  }

  /// A whole number with its thousands apart.
  static func grouped(_ number: Int, _ language: Language) -> String {
    let digits = Array(String(abs(number)))
    var text = number < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text += language == .french ? "\u{202F}" : "," }
      text.append(digit)
    }
    return text
  }

  /// A number with some decimals, its thousands apart.
  static func decimal(_ value: Double, _ places: Int, _ language: Language) -> String {
    let text = String(format: "%.\(places)f", abs(value))
    let parts = text.split(separator: ".").map(String.init)
    let isZero = text.allSatisfy { $0 == "0" || $0 == "." }
    let whole = grouped(Int(parts.first ?? "") ?? 0, language)
    let fraction = parts.count > 1 ? (language == .french ? "," : ".") + parts[1] : ""
    return (value < 0 && !isZero ? "-" : "") + whole + fraction
  }

  private static func value(
    _ value: Double, _ unit: String, _ places: Int, _ language: Language
  ) -> String {
    let french = language == .french
    switch unit {
    case "share": return decimal(100 * value, places, language) + (french ? "\u{202F}%" : "%")
    case "ratio": return decimal(value, 2, language)
    default:
      let name =
        french
        ? unit.replacing("/year", with: "/an").replacing("years", with: "ans")
        : unit.replacing("€/UC", with: "€/CU")
      return decimal(value, abs(value) >= 1_000 ? 0 : 1, language) + "\u{A0}" + name
    }
  }

  /// The unit of an error, in the number that its shown size asks for.
  private static func unit(
    _ category: Category, _ one: (fr: String, en: String), _ language: Language
  ) -> String {
    let tenths = Int((abs(category.absoluteError) * 10).rounded())
    return switch language {
    case .french: tenths >= 20 ? one.fr + "s" : one.fr
    case .english: tenths == 10 ? one.en : one.en + "s"
    }
  }

  /// A category and the margin that it is of: "Âge, 35-49 ans".
  private static func name(
    _ worst: (dimension: String, category: Category), _ language: Language
  ) -> String {
    let category = MarginNames.category(worst.category.category, of: worst.dimension)[language]
    return "\(MarginNames.dimension(worst.dimension)[language]), \(category)"
  }
}
