import DataFiles

/// What is decoded of an exchange file of the SNE (`interfaceNuu`, version 02): the fields of which margins are made.
///
/// There is no property for a name, an address, a telephone, a mail, a number, an employer: what has no property is not
/// decoded. Everything is read as text, for a message must never repeat what stands in the file. Names of elements
/// are those of the format. Source: *cahier des interfaces* of the SNE; field lists of public clients of it.
struct ApplicationDocument: Decodable {
  /// An element of which only the code matters.
  struct Coded: Decodable {
    let code: String?
  }

  struct Head: Decodable {
    let dateFichier: String?
  }

  struct Request: Decodable {
    let demandeLogement: [Application]?
  }

  struct Application: Decodable {
    let dateCreationDemande: String?
    let personnePhysique: Household?
    let logementRecherche: Search?
  }

  struct Household: Decodable {
    let demandeur: Adult?
    let listePersonneACharge: Dependants?
    let personneANaitre: Unborn?
    let listePersonneEnGarde: SharedChildren?
    let listeCotitulaire: CoApplicants?
    let logementActuel: PresentHousing?
  }

  struct Adult: Decodable {
    let dateNaissance: String?
    let lienDemandeur: Coded?
    let situationProfessionnelle: Occupation?
    let revenuFiscal: TaxIncome?
    let listeRessourceRecue: Resources?
  }

  struct Occupation: Decodable {
    let typeContratTravail: Coded?
  }

  struct TaxIncome: Decodable {
    let montantMoins1: String?
    let montantMoins2: String?
  }

  struct Resources: Decodable {
    let detailRessource: [Resource]?
  }

  struct Resource: Decodable {
    let montant: String?
  }

  struct Dependants: Decodable {
    let personneACharge: [Dependant]?
  }

  struct Dependant: Decodable {
    let dateNaissance: String?
    let lienParente: Coded?
  }

  struct Unborn: Decodable {
    let nombre: String?
  }

  struct SharedChildren: Decodable {
    let personneEnGarde: [SharedChild]?
  }

  struct SharedChild: Decodable {
    let dateNaissance: String?
    let coParentalite: Coded?
  }

  struct CoApplicants: Decodable {
    let cotitulaire: [Adult]?
  }

  struct PresentHousing: Decodable {
    let listeModeleLogement: HousingModes?
  }

  struct HousingModes: Decodable {
    let modeleLogement: [Coded]?
  }

  struct Search: Decodable {
    let listeTypeLogement: Sizes?
  }

  struct Sizes: Decodable {
    let typeLogement: [Coded]?
  }

  let entete: Head?
  let demande: [Request]?
}
