import DataFiles
import Housing
import Population

extension StudyInputs {
  /// Checks that the territory is small enough to be simulated; a population has no such limit.
  ///
  /// - Throws: `DataProblem` where its communes are more than the choices of new applicants hold.
  func requireSimulable() throws(DataProblem) {
    let communes = territory.communes.count
    let limit = ArrivalGenerator.greatestCommuneCount
    guard communes > limit else { return }
    throw DataProblem(
      file: territory.name + "/communes.csv",
      what: Bilingual(
        fr: "\(communes) communes, trop pour une simulation", en: "\(communes) communes, too many to simulate"
      ),
      allowed: Bilingual(fr: "permis\u{A0}: \(limit) au plus", en: "allowed: at most \(limit)"),
      fix: Bilingual(
        fr: "simuler un EPCI ou un département\u{202F}; « populate » n'a pas cette limite",
        en: "simulate an EPCI or a département; \"populate\" has no such limit"))
  }
}
