/// How well a population meets its sources.
public struct FitReport: Sendable, Codable {
}
