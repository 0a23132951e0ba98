import ChisoFiles
import ChisoLua
import ChisoModel
import Foundation

/// The `*_test.lua` file of a formula kind, beside it in `_lib`.
public struct KindTestFile: Sendable {
    /// What became of one case.
    public struct Outcome: Sendable {
        /// A sentence that is true when it passes.
        public var name: String
        /// Where the case is written.
        public var location: SourceLocation
        /// What the score received, by name.
        public var given: [String: ParameterValue]
        /// What it earned, rounded as a cell's points are before all else.
        public var points: Double?
        /// Why it earned nothing: the score, or its check, failed.
        public var failure: String?
        /// What is expected: points, or a part of the failure's message.
        public var expectedPoints: Double?
        /// See ``expectedPoints``.
        public var expectedFailure: String?
        /// How the case fails; nil when it passes.
        public var problem: String?
        /// The lines that ran, each once, in the order in which they ran last.
        public var lines: [SourceLocation]
    }

    /// What the file's cases came to.
    public struct Run: Sendable {
        /// In the order written.
        public var outcomes: [Outcome]
        /// The lines of code of the kind's file, each once, in order.
        public var activeLines: [SourceLocation]
    }

    /// The file, as typed.
    public let path: String
    private let files: PackFiles
    private let limits: LuaLimits

    /// - Parameter path: The path of `<kind>_test.lua`; the kind lies beside it.
    public init(path: String, limits: RuleLimits = .standard) {
        self.path = path
        self.limits = limits
        let rules = path.parentPath.parentFolder
        files = PackFiles(path: "\(rules)/none", libraries: [rules])
    }

    /// The kind tested, by the file's name.
    public var kind: String {
        String(path.lastPart.dropLast("_test.lua".count))
    }

    /// A line of the file, of the kind, or of what either needs, without the space around it.
    public func text(at place: SourceLocation) -> String { files.text(at: place) }

    /// Runs the cases whose name is wanted, in a state of their own.
    ///
    /// - Throws: A ``Failure`` with code R110 when the file, or the kind, does not load.
    public func run(_ isWanted: (String) -> Bool = { _ in true }) throws(Failure) -> Run {
        do {
            let state = try LuaState(limits: limits) { try files.source(of: $0) }
            guard let file = try files.read(path) else {
                throw LuaFault(kind: .runtime, message: "there is no such file")
            }
            let run = KindRun(kind: kind, state: state, file: file)
            let lines = try run.activeLines()
            return Run(outcomes: try run.outcomes(isWanted), activeLines: lines)
        } catch let fault as LuaFault {
            throw Failure(
                RuleCode.ruleTestWrong, fault.message,
                rule: fault.location ?? SourceLocation(path),
                fix: "return { { name = …, given = {…}, expect = { points = … } }, … }")
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(RuleCode.ruleTestWrong, "\(error)", rule: SourceLocation(path))
        }
    }
}

/// One run of a kind's cases.
private struct KindRun {
    let kind: String
    let state: LuaState
    let file: LuaFile

    /// Most lines kept of one case.
    private static let mostLines = 100_000
    private static let known: Set<String> = ["name", "options", "make", "given", "expect"]

    /// The kind itself: a function that makes scores.
    private func maker() throws(LuaFault) -> LuaFunction {
        let text = LuaSource(path: "kind.lua", text: Array("return chiso.\(kind)".utf8))
        guard let maker = try state.run(text).function else {
            throw LuaFault(kind: .runtime, message: "'\(kind)' is no formula kind")
        }
        return maker
    }

    /// The lines of the kind's own file that a use of it can come to.
    func activeLines() throws -> [SourceLocation] {
        let maker = try maker()
        return try state.activeLines(of: maker).filter { $0.path == maker.location.path }
    }

    func outcomes(_ isWanted: (String) -> Bool) throws -> [KindTestFile.Outcome] {
        let table = try state.table(of: file, otherwise: "the file returns no list of cases")
        var met: [String: Int] = [:]
        var spent = 0
        return try table.list.enumerated().compactMap { place, item in
            guard let test = item.table, let name = test["name"]?.text else {
                throw LuaFault(
                    kind: .runtime, message: "case \(place + 1) is no table with a name",
                    location: SourceLocation(file.path))
            }
            let line = file.declarations.line(ofName: name, place: met[name] ?? 0)
            met[name, default: 0] += 1
            guard isWanted(name) else { return nil }
            return try outcome(test, name, SourceLocation(file.path, line: line), &spent)
        }
    }

    private func outcome(
        _ test: LuaTable, _ name: String, _ place: SourceLocation, _ spent: inout Int
    ) throws -> KindTestFile.Outcome {
        let expect = test["expect"]?.table ?? LuaTable()
        var outcome = KindTestFile.Outcome(
            name: name, location: place, given: figures(test), lines: [])
        outcome.expectedPoints = expect["points"]?.number
        outcome.expectedFailure = expect["failed"]?.text
        let unknown = test.entries.map(\.key).filter { !Self.known.contains($0) }
        guard unknown.isEmpty else {
            outcome.problem = "it declares '\(unknown[0])', which means nothing here"
            return outcome
        }
        let tables = [test] + [test["given"]?.table, test["expect"]?.table].compactMap { $0 }
        if let mixed = tables.first(where: { !$0.list.isEmpty }) {
            let slip = file.decimalCommas(in: mixed, from: place.line).first
            outcome.problem =
                "it holds \(mixed.list[0].shown ?? mixed.list[0].kindName) without a name"
                + (slip.map { "; \($0.fix)" } ?? "")
            return outcome
        }
        guard spent <= LuaLimits.testInstructions else {
            outcome.problem = RuleTestFile.tooMuch
            return outcome
        }
        let traced = state.lines(Self.mostLines) {
            do throws(LuaFault) {
                spent += try score(test, into: &outcome)
            } catch {
                outcome.problem = "the case's score cannot be made: \(error.message)"
            }
        }
        var seen: Set<SourceLocation> = []
        outcome.lines = traced.reversed().filter { seen.insert($0).inserted }.reversed()
        outcome.problem = outcome.problem ?? difference(outcome)
        return outcome
    }

    private func figures(_ test: LuaTable) -> [String: ParameterValue] {
        var given: [String: ParameterValue] = [:]
        for (name, value) in test["given"]?.table?.entries ?? [] { given[name] = value.parameter }
        return given
    }

    /// Makes the score, lets it look through its parameters, and calls it; returns what the call spent.
    private func score(
        _ test: LuaTable, into outcome: inout KindTestFile.Outcome
    ) throws(LuaFault) -> Int {
        let (score, reads, check) = try made(by: test)
        let given = outcome.given
        // What only the check looks at may be given too.
        let unread = Set(given.keys).subtracting(reads).subtracting(check?.parameters ?? [])
        guard Set(reads).isSubset(of: given.keys), unread.isEmpty else {
            outcome.problem =
                "the score reads \(reads.sorted().joined(separator: ", ")); given are "
                + given.keys.sorted().joined(separator: ", ")
            return 0
        }
        if let check {
            do throws(LuaFault) {
                _ = try state.callOnce(
                    check, arguments: check.parameters.map { given[$0].map(LuaValue.init) ?? .null }
                )
            } catch {
                outcome.failure = error.message
                return 0
            }
        }
        var outcomes = Outcomes(count: 1)
        state.call(
            score, arguments: reads.map { given[$0].map(RuleArgument.constant) ?? .absent },
            rows: 0..<1, wanted: [true], into: &outcomes)
        outcome.failure = outcomes.failures[0]?.message
        if outcomes.statuses[0] == .number {
            // A cell's points are rounded; a kind by itself is exact to the double's hair.
            outcome.points = Rounding.round(outcomes.numbers[0], Rounding.firstPlaces)
        }
        return outcomes.cost.ticks
    }

    /// The score function that the case makes, the names it reads, and what looks through its parameters.
    private func made(
        by test: LuaTable
    ) throws(LuaFault) -> (LuaFunction, [String], LuaFunction?) {
        var made: LuaValue
        if let make = test["make"]?.function {
            made = try state.callOnce(make, arguments: [])
        } else {
            made = try state.callOnce(try maker(), arguments: test["options"].map { [$0] } ?? [])
        }
        var names: [String]?
        var check: LuaFunction?
        if let table = made.table {
            check = table["check"]?.function
            names = table["reads"]?.table?.list.compactMap(\.text)
            made = table["score"] ?? .null
        }
        guard let score = made.function else {
            throw LuaFault(kind: .runtime, message: "the kind makes no function")
        }
        guard names.map({ $0.count == score.parameters.count }) ?? true else {
            throw LuaFault(
                kind: .runtime, message: "reads does not name as many as the score takes")
        }
        return (score, names ?? score.parameters, check)
    }

    /// How an outcome differs from what is expected; nil when it does not.
    private func difference(_ outcome: KindTestFile.Outcome) -> String? {
        switch (outcome.expectedPoints, outcome.expectedFailure) {
        case (let points?, nil):
            if let failure = outcome.failure { return "it failed: \(failure)" }
            return outcome.points == points
                ? nil : "points are \(outcome.points?.description ?? "none"), \(points) expected"
        case (nil, let part?):
            return outcome.failure?.contains(part) == true
                ? nil
                : "it failed with '\(outcome.failure ?? "nothing")', '\(part)' is expected in it"
        default: return "it expects neither points nor a failure"
        }
    }
}
