import ChisoData
import ChisoModel
import ChisoReport
import ChisoRules
import ChisoRun
import ChisoScoring

/// A run of the rules of a bundle on its data, under its limits, all of it in memory: nothing outside is read.
struct SealedRun {
    private let request: RunRequest

    /// - Parameters:
    ///   - rules: The folder of the rules in the bundle; nil for the pack that the round names.
    ///   - files: The rules and the data, by their paths in the bundle.
    init(
        rules: String?, data: String, period: Period, limits: SealedLimits,
        files: [(path: String, bytes: [UInt8])]
    ) {
        request = RunRequest(
            rules: rules, data: data, period: period, library: nil, limits: limits.rule,
            budget: limits.run, jobs: nil, origin: .held(HeldFiles(files)))
    }

    /// Scores every unit.
    ///
    /// - Throws: ``Failure``: what refuses the rules or the data.
    func scorecards() throws -> Scorecards {
        try RoundSession(request).scoring().scorecards()
    }

    /// The results as files of a bundle.
    static func results(of cards: Scorecards) -> [(path: String, bytes: [UInt8])] {
        let report = ScorecardReport(cards, units: [])
        return [
            ("results/score.json", Array(report.render(.json).utf8)),
            ("results/score.csv", Array(report.render(.csv).utf8)),
            ("results/score.txt", Array(report.render(.table).utf8)),
        ]
    }

    /// What refused a run, in one sentence a fault.
    static func reason(_ error: any Error) -> String {
        let faults = (error as? Failure)?.diagnostics ?? []
        let errors = faults.filter { $0.severity == .error }
        guard let first = errors.first else { return "\(error)" }
        let place = first.rule?.description ?? first.data?.description
        return "\(first.code), \(first.message)" + (place.map { " (\($0))" } ?? "")
            + (errors.count > 1 ? ", and \(errors.count - 1) more" : "")
    }
}
