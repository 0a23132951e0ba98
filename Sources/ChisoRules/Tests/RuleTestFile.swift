import ChisoLua
import ChisoModel

/// A `*_test.lua` file beside a rule.
public struct RuleTestFile: Sendable {
    private let file: LuaFile
    private let files: PackFiles
    private let limits: LuaLimits
    private let removed: Set<String>

    /// - Parameter removed: Keys of indicators that the pack let fall away; their cases are left out.
    init(file: LuaFile, files: PackFiles, limits: LuaLimits, removed: Set<String> = []) {
        self.file = file
        self.files = files
        self.limits = limits
        self.removed = removed
    }

    /// The file's path, as typed.
    public var path: String { file.path }

    /// The key of the indicator the file tests, by its name.
    public var indicator: String {
        let name = path.split(separator: "/").last ?? ""
        return String(name.dropLast("_test.lua".count))
    }

    /// What all cases of one file may spend together, in instructions as ``RuleCost`` counts them.
    public static let mostInstructions = LuaLimits.testInstructions
    /// What is said of a case that is not run because those before it spent too much.
    public static let tooMuch =
        "not run: the cases before it used more than \(mostInstructions) instructions"

    /// The cases in the order written.
    ///
    /// - Throws: A ``Failure`` with code R110 when the file does not load or a case is not as it should be.
    public func cases() throws(Failure) -> [RuleTestCase] {
        do {
            let state = try LuaState(limits: limits) { try files.source(of: $0) }
            return try cases(
                state.table(of: file, otherwise: "the file returns no list of cases"))
        } catch let fault as LuaFault {
            throw Failure(
                RuleCode.ruleTestWrong, fault.message,
                rule: fault.location ?? SourceLocation(path),
                fix: "return { { name = …, given = {…}, expect = {…} }, … }")
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(RuleCode.ruleTestWrong, "\(error)", rule: SourceLocation(path))
        }
    }

    private func cases(_ table: LuaTable) throws -> [RuleTestCase] {
        let faults = Faults(
            Faults.Codes(
                unknown: RuleCode.ruleTestWrong, wrong: RuleCode.ruleTestWrong,
                lua: RuleCode.ruleTestWrong))
        var met: [String: Int] = [:]
        let cases = table.list.enumerated().compactMap { place, item -> RuleTestCase? in
            guard let entry = item.table else {
                faults.add(
                    .ruleTestWrong, "case \(place + 1) is \(item.kindName), a table is due",
                    rule: SourceLocation(path),
                    fix: "write { name = …, given = {…}, expect = {…} }")
                return nil
            }
            let reader = TableReader(entry, file: file, faults: faults)
            defer { reader.finish() }
            let name = reader.text("name")
            defer { met[name, default: 0] += 1 }
            return RuleTestCase(
                reader, indicator: indicator,
                line: file.declarations.line(ofName: name, place: met[name] ?? 0))
        }
        if let fault = faults.found.first { throw Failure(fault) }
        return cases.filter { !removed.contains($0.indicator) }
    }
}

/// One test of a rule: figures in, what they must earn.
public struct RuleTestCase: Sendable {
    /// What a cell must come to; what is nil is not compared.
    public struct Expectation: Sendable {
        /// Compared within 1e-9; yes is 1, no is 0.
        public var value: Double?
        /// Compared exactly, after rounding.
        public var points: Double?
        /// That the cell is missing.
        public var isMissing: Bool
        /// The reason, word for word.
        public var notApplicable: String?
        /// A part of the reason.
        public var failed: String?
    }

    /// A sentence that is true when it passes.
    public let name: String
    /// The indicator tested.
    public let indicator: String
    /// By name: the submitted figures and the unit's columns; what is absent is blank, `NA` does not apply.
    public let given: [String: ParameterValue]
    /// Declared numbers the case replaces.
    public let params: [String: ParameterValue]
    /// Figures of the preceding period, by field, or `value`, `points`, `rank`.
    public let previous: [String: ParameterValue]
    /// Statistics over the comparison group, in place of those of a real one.
    public let peers: [PeerStatistic: Double]
    /// What the cell must come to.
    public let expect: Expectation
    /// Where the case is written.
    public let location: SourceLocation

    init(_ reader: TableReader, indicator file: String, line: Int?) {
        name = reader.text("name")
        indicator = reader.text("indicator", or: file)
        given = Self.figures(reader, "given").merging(Self.figures(reader, "unit")) { a, _ in a }
        params = Self.figures(reader, "params")
        previous = Self.figures(reader, "previous")
        peers = Self.peers(reader)
        location = SourceLocation(reader.path, line: line)
        let inner = reader.inner(
            reader.record("expect") ?? LuaTable(list: [], entries: []), entry: name)
        expect = Expectation(
            value: Self.value(inner), points: inner.number("points"),
            isMissing: inner.flag("missing"),
            notApplicable: inner.value("not_applicable").map { _ in inner.text("not_applicable") },
            failed: inner.value("failed").map { _ in inner.text("failed") })
        inner.finish()
        if inner.table.entries.isEmpty {
            reader.fault("expect", "'\(name)' expects nothing", "add expect = { points = … }")
        }
    }

    private static func peers(_ reader: TableReader) -> [PeerStatistic: Double] {
        guard let table = reader.record("peers") else { return [:] }
        let inner = reader.inner(table)
        defer { inner.finish() }
        return PeerStatistic.allCases.reduce(into: [:]) { peers, statistic in
            peers[statistic] = inner.number(statistic.rawValue)
        }
    }

    private static func value(_ reader: TableReader) -> Double? {
        if let flag = reader.value("value")?.flag { return flag ? 1 : 0 }
        return reader.number("value")
    }

    private static func figures(_ reader: TableReader, _ name: String) -> [String: ParameterValue] {
        var figures: [String: ParameterValue] = [:]
        guard let table = reader.record(name) else { return [:] }
        reader.checkNames(of: name, in: table)
        for (key, value) in table.entries {
            if let (way, table) = value.mixed() {
                reader.checkNames(of: "\(name).\(key)\(way)", in: table)
            }
            figures[key] = value.parameter
        }
        return figures
    }
}
