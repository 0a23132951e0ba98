import ArgumentParser

/// Options of uncertainty.
struct UncertaintyOptions: ParsableArguments {
    /// Whether it is asked for.
    var isAsked: Bool { false }

    /// Answers.
    func run(_ question: SimulationQuestion) throws {}
}
