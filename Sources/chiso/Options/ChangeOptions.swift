import ArgumentParser

/// What is changed for a simulation.
struct ChangeOptions: ParsableArguments {
    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("A change; may be repeated, applied in order.", valueName: "change"))
    var texts: [String] = []
}
