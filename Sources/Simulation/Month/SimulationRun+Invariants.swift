import DataFiles
import Housing

extension SimulationRun {
  /// What must hold at the end of each month; the list always, the rest where `checksEverything`.
  func checkInvariants(_ month: Int, listBefore: Int, _ flow: ListFlow) throws(SimulationError) {
    let active = state.listLength
    guard active == listBefore + flow.entered - flow.left - flow.housed else {
      throw SimulationError(
        month: month, entity: nil,
        rule: Bilingual(
          fr: "la liste ne se boucle pas\u{A0}: \(active) demandes",
          en: "the list does not balance: \(active)"))
    }
    guard checksEverything else { return }
    try checkDwellings(month)
  }

  private func checkDwellings(_ month: Int) throws(SimulationError) {
    var vacant = [Bool](repeating: false, count: state.dwellings.count)
    for vacancy in state.vacancies {
      guard !vacant[Int(vacancy.dwelling)] else {
        throw broken(month, Int(vacancy.dwelling), fr: "deux vacances pour un logement", en: "two vacancies")
      }
      vacant[Int(vacancy.dwelling)] = true
    }
    var stock = 0
    for dwelling in state.dwellings.tenant.indices {
      let tenant = state.dwellings.tenant[dwelling]
      if tenant >= 0, Int(state.dwelling[Int(tenant)]) != dwelling {
        throw broken(month, dwelling, fr: "le locataire loge ailleurs", en: "the tenant lives elsewhere")
      }
      let isWithdrawn = state.withdrawn[dwelling] == 1
      if !isWithdrawn { stock += 1 }
      // Exactly one of: let, vacant, withdrawn.
      let states = (tenant >= 0 ? 1 : 0) + (vacant[dwelling] ? 1 : 0) + (isWithdrawn ? 1 : 0)
      guard states == 1 else {
        throw broken(month, dwelling, fr: "logement dans \(states) états", en: "dwelling in \(states) states")
      }
    }
    guard stock == state.stock else {
      throw broken(month, nil, fr: "le parc ne se conserve pas", en: "the stock is not conserved")
    }
  }

  private func broken(_ month: Int, _ entity: Int?, fr: String, en: String) -> SimulationError {
    SimulationError(month: month, entity: entity, rule: Bilingual(fr: fr, en: en))
  }
}
