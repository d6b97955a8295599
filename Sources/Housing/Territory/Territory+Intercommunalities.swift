extension Territory {
  /// The EPCI of the territory, each as a territory of its own, in the order of their codes; the territory itself
  /// where it is one EPCI.
  ///
  /// Demand, thresholds and quotas belong to an EPCI: a population is made EPCI by EPCI, so that a household is the
  /// same whether its EPCI is simulated alone or with others.
  public var intercommunalities: [Territory] { [self] }
}
