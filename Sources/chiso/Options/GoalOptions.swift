import ArgumentParser

/// Options of goal.
struct GoalOptions: ParsableArguments {
    /// Whether it is asked for.
    var isAsked: Bool { false }

    /// Answers.
    func run(_ question: SimulationQuestion) throws {}
}
