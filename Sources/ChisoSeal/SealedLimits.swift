import ChisoModel
import ChisoRules
import ChisoRun
import Foundation

/// The limits of a run as a seal holds them: every one by its name.
struct SealedLimits {
    /// What a rule may use up.
    var rule: RuleLimits
    /// What all rules may spend together.
    var run: RunBudget

    /// How many times the default a sealed limit may be: more would let a bundle keep whoever verifies it busy for ever.
    private static let mostTimes = 100
    private static let runName = "runInstructions"

    /// The limits of a run.
    init(of request: RunRequest) {
        self.init(rule: request.limits, run: request.budget)
    }

    private init(rule: RuleLimits, run: RunBudget) {
        self.rule = rule
        self.run = run
    }

    /// Every limit by its name.
    var byName: [String: Int] {
        let data = try? JSONEncoder().encode(rule)
        var limits = data.flatMap { try? JSONDecoder().decode([String: Int].self, from: $0) } ?? [:]
        limits[Self.runName] = run.instructions
        return limits
    }

    /// The limits of these names; one that is not named has its default.
    ///
    /// - Returns: Nil when one is below 1, or above 100 times its default.
    init?(byName limits: [String: Int]) {
        let standard = SealedLimits(rule: .standard, run: .standard).byName
        for (name, limit) in limits {
            guard limit > 0, limit <= Self.mostTimes * (standard[name] ?? limit) else { return nil }
        }
        var all = standard.merging(limits) { $1 }
        let run = all.removeValue(forKey: Self.runName)
        guard let data = try? JSONEncoder().encode(all), let run,
            let rule = try? JSONDecoder().decode(RuleLimits.self, from: data)
        else { return nil }
        self.init(rule: rule, run: RunBudget(instructions: run))
    }
}
