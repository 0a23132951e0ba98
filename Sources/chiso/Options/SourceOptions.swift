import ArgumentParser
import ChisoData
import ChisoModel
import ChisoPrint
import ChisoRun

/// What every command that scores needs: rules, data, and how to run.
struct SourceOptions: ParsableArguments {
    /// The round scored when none is named.
    static let demonstration = "Datasets/bac-kan-districts-2023"

    @Option(
        help: ArgumentHelp(
            "The folder of the rules; replaces the pack that the round names.", valueName: "dir"))
    var rules: String?

    @Option(help: .library) var library: String?

    @Option(
        name: .customLong("data"),
        help: ArgumentHelp(
            "The folder of the round. (default: \(Self.demonstration))", valueName: "dir"))
    var rounds: [String] = []

    /// The folder of the round.
    var data: String { rounds.last ?? Self.demonstration }

    @Option(help: ArgumentHelp("The period to score. (default: the round's own)", valueName: "p"))
    var period: Period?

    @Option(
        help: ArgumentHelp(
            "Threads that score; the result does not depend on it. (default: one for every "
                + "20000 cells, at most one a core)", valueName: "n"))
    var jobs: Int?

    @Flag(help: "Tell what was read and which limits hold, on standard error.")
    var verbose = false

    @OptionGroup var limits: LimitOptions

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    }

    /// What is asked of a run.
    ///
    /// - Throws: A `Failure` with code C105 where several rounds are named.
    var request: RunRequest {
        get throws(Failure) {
            guard rounds.count <= 1 else {
                throw Failure(
                    CommandCode.severalRounds,
                    "\(rounds.count) rounds are named, and one is asked about",
                    fix: "give --data once; chiso plan takes several")
            }
            return request(data)
        }
    }

    /// What is asked of each round that is named.
    var requests: [RunRequest] { (rounds.isEmpty ? [data] : rounds).map(request) }

    private func request(_ data: String) -> RunRequest {
        RunRequest(
            rules: rules, data: data, period: period, library: library, limits: limits.limits,
            budget: limits.budget, jobs: jobs, origin: .disk)
    }

    /// Opens a run.
    ///
    /// - Parameter request: What is asked of it, where that is not what the options say.
    /// - Throws: ``ExitCode`` 2 after printing every fault.
    func open(_ request: RunRequest? = nil) throws -> RoundSession {
        try Command.run {
            let request = try request ?? self.request
            do {
                let session = try RoundSession(request)
                if verbose { describe(session) }
                return session
            } catch let fault as Failure {
                throw Failure(fault.diagnostics.map(toldWhereToRun))
            }
        }
    }

    /// Whoever named no round and stands in another folder is told to name one or to go to the root.
    private func toldWhereToRun(_ fault: Diagnostic) -> Diagnostic {
        guard fault.code == DataCode.noFolder, data == Self.demonstration else { return fault }
        var fault = fault
        fault.fix = "run chiso in the folder that holds Rules and Datasets, or name a round: --data"
        return fault
    }

    private func describe(_ session: RoundSession) {
        let pack = session.pack.pack
        Console.error(
            """
            rules: \(Printable.text(pack.path)), edition \(Printable.text(pack.edition)): \
            \(pack.indicators.count) indicators, \(pack.fields.count) fields
            data:  \(Printable.text(session.request.data)), period \(Printable.text(session.period.text)): \(session.round.units.count) units
            jobs:  \(session.jobs)
            limits of a rule:
            \(limits.limits)
            instructions of a run: \(limits.budget.instructions), \
            of each function: \(limits.budget.share(of: pack.functionCount))
            """)
    }
}

extension Period: ExpressibleByArgument {
    /// Whatever is typed: a period that the round does not have is refused with those that it has.
    public init(argument: String) { self.init(argument) }
}

extension RunRequest {
    /// What a command asks that offers neither limits nor threads.
    static func usual(
        rules: String?, data: String, period: Period?, library: String?
    ) -> RunRequest {
        RunRequest(
            rules: rules, data: data, period: period, library: library, limits: .standard,
            budget: .standard, jobs: nil, origin: .disk)
    }
}
