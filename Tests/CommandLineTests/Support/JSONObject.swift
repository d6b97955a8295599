import Foundation

/// A result read as a script reads it: by key, each value of the type that is asked for.
struct JSONObject {
  private let values: [String: Any]

  struct Wrong: Error, CustomStringConvertible {
    let description: String
  }

  init(_ text: String) throws {
    guard let values = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else {
      throw Wrong(description: "no object: \(text.prefix(80))")
    }
    self.values = values
  }

  private init(values: [String: Any]) { self.values = values }

  var keys: Set<String> { Set(values.keys) }

  private func value<Value>(_ key: String) throws -> Value {
    guard let value = values[key] as? Value else {
      throw Wrong(description: "\(key): \(values[key].map { "\($0)" } ?? "absent") is no \(Value.self)")
    }
    return value
  }

  func text(_ key: String) throws -> String { try value(key) }
  func number(_ key: String) throws -> Double { try value(key) }
  func integer(_ key: String) throws -> Int { try value(key) }
  func flag(_ key: String) throws -> Bool { try value(key) }
  func texts(_ key: String) throws -> [String] { try value(key) }

  /// A number, or nil for null; an absent key is an error.
  func numberOrNull(_ key: String) throws -> Double? {
    if values[key] is NSNull { return nil }
    return try number(key)
  }

  func objects(_ key: String) throws -> [JSONObject] {
    let objects: [[String: Any]] = try value(key)
    return objects.map { JSONObject(values: $0) }
  }

  /// The result without what differs from one run to the next: times and memory.
  func withoutCosts() throws -> String {
    let costs: Set = ["cpuSeconds", "peakBytes"]
    func stripped(_ value: Any) -> Any {
      if let object = value as? [String: Any] {
        return object.filter { !costs.contains($0.key) }.mapValues(stripped)
      }
      if let list = value as? [Any] { return list.map(stripped) }
      return value
    }
    let data = try JSONSerialization.data(withJSONObject: stripped(values), options: [.sortedKeys])
    return String(decoding: data, as: UTF8.self)
  }
}
