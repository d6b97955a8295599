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
    if let worst = worst(of: margins) {
      let size = Self.decimal(abs(worst.category.absoluteError), 1, language)
      lines.append(
        french
          ? "Marges de la demande\u{A0}: l'écart le plus grand est de \(size) ménages, sur "
            + "\(worst.dimension) = \(worst.category.category) (\(count(worst.category.fit)) pour "
            + "\(Self.decimal(worst.category.target, 1, language)))."
          : "Margins of the demand: the largest difference is \(size) households, on "
            + "\(worst.dimension) = \(worst.category.category) (\(count(worst.category.fit)) for "
            + "\(Self.decimal(worst.category.target, 1, language))).")
    }
    if let worst = worst(of: stock) {
      let size = Self.decimal(abs(worst.category.absoluteError), 1, language)
      lines.append(
        french
          ? "Parc\u{A0}: l'écart le plus grand est de \(size) logements, sur \(worst.dimension) = "
            + "\(worst.category.category)."
          : "Stock: the largest difference is \(size) dwellings, on \(worst.dimension) = "
            + "\(worst.category.category).")
    }
    for table in tables {
      lines.append(
        french
          ? "Table \(table.name)\u{A0}: ajustée en \(table.iterations) passages, écart total après mise en "
            + "ménages entiers \(Self.decimal(table.totalAbsoluteError, 1, language))."
          : "Table \(table.name): fitted in \(table.iterations) iterations, total error once made of whole "
            + "households \(Self.decimal(table.totalAbsoluteError, 1, language)).")
    }
    for figure in figures {
      let published = Self.value(figure.published, figure.unit, language)
      let generated = Self.value(figure.generated, figure.unit, language)
      let use =
        figure.isHeldOut
        ? (french ? "Non utilisé pour caler" : "Not used to fit") : (french ? "Calé" : "Calibrated")
      lines.append(
        french
          ? "\(use)\u{A0}: \(figure.label.fr), \(generated) ici pour \(published) publiés "
            + "(\(figure.source))."
          : "\(use): \(figure.label.en), \(generated) here for \(published) published "
            + "(\(figure.source)).")
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

  /// A number with some decimals.
  static func decimal(_ value: Double, _ places: Int, _ language: Language) -> String {
    let text = String(format: "%.\(places)f", value)
    return language == .french ? text.replacing(".", with: ",") : text
  }

  private static func value(_ value: Double, _ unit: String, _ language: Language) -> String {
    let french = language == .french
    if unit == "share" { return decimal(100 * value, 1, language) + (french ? "\u{202F}%" : " %") }
    let name = french ? unit.replacing("/year", with: "/an").replacing("years", with: "ans") : unit
    if abs(value) >= 1_000 { return grouped(Int(value.rounded()), language) + "\u{A0}" + name }
    return decimal(value, 1, language) + "\u{A0}" + name
  }
}
