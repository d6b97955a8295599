public import DataFiles

/// What the model leaves out, told wherever its results are read.
public enum ModelLimits {
  /// The limits, the weightiest first.
  public static let all = [
    Bilingual(
      fr: """
        Les marges publiées fixent la file d'attente, non qui obtient quoi : deux jeux de paramètres qui \
        s'ajustent aussi bien l'un que l'autre peuvent différer, et un résultat qui ne tient que sous l'un \
        d'eux est dit non démontré.
        """,
      en: """
        Published margins pin the queue, not who gets what: two parameter sets that fit equally well may \
        differ, and a result that holds under one only is called not demonstrated.
        """),
    Bilingual(
      fr: "La préférence résiduelle des commissions pour les revenus plus élevés est calée, non observée.",
      en: "The residual preference of committees for higher incomes is calibrated, not observed."),
    Bilingual(
      fr: """
        Aucune distance ni desserte : les demandeurs choisissent leurs communes selon la leur et la taille \
        du parc.
        """,
      en: "No distances or transport: applicants choose communes by their own and by the size of the stock."),
    Bilingual(
      fr: """
        Les ménages ne changent ni de taille ni de ressources pendant l'attente ; revenus, loyers et \
        plafonds sont constants en euros de la date des prix.
        """,
      en: """
        Households change neither in size nor in income while they wait; incomes, rents and ceilings are \
        constant in euros of the price date.
        """),
    Bilingual(
      fr: """
        Le relogement des opérations de renouvellement urbain, que la loi compte avec le premier quartile, \
        n'est pas simulé.
        """,
      en: "Rehousing from urban renewal, which the law counts with the first quartile, is not simulated."),
    Bilingual(
      fr: """
        Les recours DALO et leurs délais, les impayés et les expulsions ne sont pas simulés ; les ménages \
        DALO comptent parmi les prioritaires.
        """,
      en: """
        DALO appeals and their deadlines, arrears and evictions are not simulated; DALO households count \
        among the priority ones.
        """),
    Bilingual(
      fr: """
        La demande nouvelle ne dépend pas des règles : une réforme attractive n'attire pas de demandeurs \
        supplémentaires.
        """,
      en: "New demand does not depend on the rules: an attractive reform draws no additional applicants."),
  ]
}
