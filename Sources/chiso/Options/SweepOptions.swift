import ArgumentParser
import ChisoModel
import ChisoReport
import ChisoScoring

/// Options of a sweep: one number, or two, taken through a range.
struct SweepOptions: ParsableArguments {
    @Option(
        name: .customLong("sweep"),
        help: ArgumentHelp(
            "Take a number through a range, 'PATH=FROM..TO/STEP'; twice for a grid.",
            valueName: "range"))
    var ranges: [String] = []

    @Option(
        help: ArgumentHelp(
            "Draw the sweep as SVG too: lines, or for a grid a map of the rank of --unit or of "
                + "who stands first.", valueName: "file.svg"))
    var chart: String?

    /// Whether it is asked for.
    var isAsked: Bool { !ranges.isEmpty || chart != nil }

    /// Answers with everyone's place at each step.
    func run(_ question: SimulationQuestion) throws {
        let ranges = try Command.run { try self.ranges.map { try SweepRange($0) } }
        try Command.run { try check(ranges, question) }
        let simulator = try question.simulator()
        let progress = Progress(things: "steps")
        let sweep = try Command.run {
            try simulator.sweep(ranges, after: question.changes) { progress.update($0, of: $1) }
        }
        progress.finish()
        let report = SweepReport(sweep, units: question.units)
        let drawing = chart.map {
            (text: SweepChart(sweep, units: question.units).svg, path: $0 as String?)
        }
        try question.print(
            report.render(question.format, on: question.screen), and: drawing, about: sweep.base)
        if sweep.isProvisional { throw ExitCode(1) }
    }

    private func check(_ ranges: [SweepRange], _ question: SimulationQuestion) throws {
        guard !ranges.isEmpty else {
            throw Failure(
                CommandCode.chartWithoutSweep, "--chart draws a sweep, and there is none",
                fix: "add --sweep 'PATH=FROM..TO/STEP'")
        }
        try SweepRange.check(
            ranges, units: question.units.count,
            isWithin: question.session.pack.pack.ranking.within != nil)
    }
}
