import ArgumentParser

/// Options of sweep.
struct SweepOptions: ParsableArguments {
    /// Whether it is asked for.
    var isAsked: Bool { false }

    /// Answers.
    func run(_ question: SimulationQuestion) throws {}
}
