/// A name in which `*` stands for any letters, none included.
public struct Pattern: Hashable, Sendable {
    private let parts: [Substring]

    /// - Parameter text: As typed, such as `online_*`.
    public init(_ text: String) {
        parts = text.split(separator: "*", omittingEmptySubsequences: false)
    }

    /// Whether a name is one the pattern stands for.
    public func matches(_ name: String) -> Bool {
        guard parts.count > 1 else { return name == parts[0] }
        var rest = Substring(name)
        guard let first = parts.first, let last = parts.last, rest.hasPrefix(first) else {
            return false
        }
        rest = rest.dropFirst(first.count)
        guard rest.count >= last.count, rest.hasSuffix(last) else { return false }
        rest = rest.dropLast(last.count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let place = rest.ranges(of: part).first else { return false }
            rest = rest[place.upperBound...]
        }
        return true
    }
}
