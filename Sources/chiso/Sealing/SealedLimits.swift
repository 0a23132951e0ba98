import ChisoRules
import Foundation

extension RuleLimits {
    /// How many times the default a sealed limit may be: more would let a bundle keep whoever verifies it busy for ever.
    private static let mostTimes = 100

    /// Every limit by its name.
    var byName: [String: Int] {
        let data = try? JSONEncoder().encode(self)
        return data.flatMap { try? JSONDecoder().decode([String: Int].self, from: $0) } ?? [:]
    }

    /// The limits of these names; one that is not named has its default.
    ///
    /// - Returns: Nil when one is below 1, or above 100 times its default.
    init?(byName limits: [String: Int]) {
        let standard = RuleLimits.standard.byName
        for (name, limit) in limits {
            guard limit > 0, limit <= Self.mostTimes * (standard[name] ?? limit) else { return nil }
        }
        let all = standard.merging(limits) { $1 }
        guard let data = try? JSONEncoder().encode(all),
            let read = try? JSONDecoder().decode(RuleLimits.self, from: data)
        else { return nil }
        self = read
    }
}
