/// One change of a scenario: a path, an operator and a number, as in `dossiers_on_time.target = 98`.
public struct Change: Hashable, Sendable {
    /// What is done to the number at the path.
    public enum Operation: String, Sendable, CaseIterable {
        case set = "="
        case add = "+="
        case subtract = "-="
        case multiply = "*="

        /// The number after the change.
        public func apply(_ number: Double, to old: Double) -> Double {
            switch self {
            case .set: number
            case .add: old + number
            case .subtract: old - number
            case .multiply: old * number
            }
        }
    }

    /// One step of a path: a name, or a place in a list from 1.
    public enum Step: Hashable, Sendable {
        case name(String)
        case place(Int)
    }

    /// As typed, the number as it was read: `a.target = 5` of `a.target = 5.000`.
    public let text: String
    /// Not empty; the first step is a name.
    public let path: [Step]
    /// What is done to the number at the path.
    public let operation: Operation
    /// The number it is done with.
    public let number: Double

    /// Reads a change as typed.
    ///
    /// - Throws: Code C201 when it is not `PATH OP NUMBER`.
    public init(_ text: String) throws(Failure) {
        for candidate in [Operation.add, .subtract, .multiply, .set] {
            guard let range = Self.range(of: candidate.rawValue, in: text) else { continue }
            guard let path = Self.steps(text[..<range.lowerBound]),
                let number = Self.number(text[range.upperBound...])
            else { throw Self.unreadable(text) }
            self.path = path
            self.operation = candidate
            self.number = number
            let digits = Rounding.digits(number)
            let isPlain = text[range.upperBound...].filter { $0 != " " } == digits
            self.text = isPlain ? text : "\(text[..<range.upperBound]) \(digits)"
            return
        }
        throw Self.unreadable(text)
    }

    private static func range(of sign: String, in text: String) -> Range<String.Index>? {
        var start = text.startIndex
        while start < text.endIndex {
            if text[start...].hasPrefix(sign) {
                return start..<text.index(start, offsetBy: sign.count)
            }
            start = text.index(after: start)
        }
        return nil
    }

    private static func number(_ text: Substring) -> Double? {
        let word = text.filter { $0 != " " }
        guard word.allSatisfy({ "0123456789.-".contains($0) }), let number = Double(word),
            number.isFinite
        else { return nil }
        return number
    }

    private static func steps(_ text: Substring) -> [Step]? {
        var steps: [Step] = []
        for part in text.filter({ $0 != " " }).split(
            separator: ".", omittingEmptySubsequences: false)
        {
            let pieces = part.split(separator: "[", omittingEmptySubsequences: false)
            // A name with a sign in it would read back as another change.
            guard let name = pieces.first, !name.isEmpty, !name.contains("=") else { return nil }
            steps.append(.name(String(name)))
            for piece in pieces.dropFirst() {
                guard piece.last == "]", let place = Int(piece.dropLast()), place > 0 else {
                    return nil
                }
                steps.append(.place(place))
            }
        }
        return steps.count > 1 ? steps : nil
    }

    private static func unreadable(_ text: String) -> Failure {
        Failure(
            SimulationCode.notAChange, "'\(text)' is not a change",
            fix: text.contains(",")
                ? "write numbers with a decimal point, 90.5 for 90,5, and each change by itself"
                : "write PATH = NUMBER with a decimal point, such as "
                    + "'dossiers_on_time.target = 98'; besides = there are +=, -= and *=")
    }
}

// MARK: - Numbers

extension Change {
    /// The same path set to a number.
    public func setting(_ number: Double) -> Change {
        Change(text: "\(pathText) = \(Rounding.digits(number))", path: path, setting: number)
    }

    /// The largest number a change may make: sums and products of a pack's numbers then stay finite.
    public static let largest = 1e18

    /// The number at the path after the change.
    ///
    /// - Throws: Code C209 when it is larger than ``largest``, either way.
    public func applied(to old: Double) throws(Failure) -> Double {
        let new = operation.apply(number, to: old)
        guard abs(new) <= Self.largest else {
            throw Failure(
                SimulationCode.numberTooLarge,
                "'\(text)' makes a number larger than \(Rounding.digits(Self.largest))",
                fix: "change it by less")
        }
        return new
    }

    /// The path as typed, without spaces around it.
    public var pathText: String {
        path.reduce(into: "") { text, step in
            switch step {
            case .name(let name): text += text.isEmpty ? name : "." + name
            case .place(let place): text += "[\(place)]"
            }
        }
    }

    /// What the path is about.
    public var subject: Subject { Subject(path) }

    private init(text: String, path: [Step], setting number: Double) {
        self.text = text
        self.path = path
        operation = .set
        self.number = number
    }
}

// MARK: - Subjects

extension Change {
    /// What the path of a change is about; names may hold a `*`, see ``Pattern``.
    public enum Subject: Hashable, Sendable {
        /// A number that the pack declares: the key of an indicator or a group, and the way from there.
        case declared(String, [Step])
        /// A figure of units: `unit.UNIT.FIELD`.
        case figure(unit: String, field: String)
        /// A unit's own target: `unit.UNIT.INDICATOR.target`.
        case target(unit: String, indicator: String)
        /// How far a target counts as reached, 0 to 1: `KEY.met` for all units, or `unit.UNIT.KEY.met`; the key is an
        /// indicator's or a group's.
        case met(unit: String, node: String)
        /// Something else of units, of which there is nothing to change.
        case nothing(unit: String?)

        /// Reads a path, whose first step is a name.
        public init(_ path: [Step]) {
            guard case .name(let key)? = path.first, key != "unit" else {
                self = Self.ofUnits(path.dropFirst())
                return
            }
            let rest = Array(path.dropFirst())
            self = rest == [.name("met")] ? .met(unit: "*", node: key) : .declared(key, rest)
        }

        private static func ofUnits(_ path: ArraySlice<Step>) -> Subject {
            let names = path.compactMap { if case .name(let name) = $0 { name } else { nil } }
            guard names.count == path.count, (2...3).contains(names.count) else {
                return .nothing(unit: nil)
            }
            guard names.count == 3 else { return .figure(unit: names[0], field: names[1]) }
            return switch names[2] {
            case "target": .target(unit: names[0], indicator: names[1])
            case "met": .met(unit: names[0], node: names[1])
            default: .nothing(unit: names[0])
            }
        }
    }
}

extension RulePack {
    /// The declared number a path of a change names; nil when it names none, or several.
    public func number(at path: [Change.Step]) -> Double? {
        guard path.count > 1, case .name(let key) = path[0], case .name(let name) = path[1] else {
            return nil
        }
        if let place = indicator(named: key) {
            return indicators[place].number(name, path.dropFirst(2))
        }
        guard path.count == 2, let place = group(named: key) else { return nil }
        switch name {
        case "max": return groups[place].max ?? declaredMax(of: place)
        case "min": return groups[place].min
        case "weight": return groups[place].weight
        default: return nil
        }
    }
}

extension Indicator {
    fileprivate func number(_ name: String, _ rest: ArraySlice<Change.Step>) -> Double? {
        switch (name, rest.isEmpty) {
        case ("max", true): max.same
        case ("min", true): min.same
        case ("target", true): target?.same
        case ("weight", true): weight
        default: params[name].flatMap { $0.number(at: rest) } ?? paramColumns[name]?.same
        }
    }
}

extension DeclaredNumber {
    /// The number when it is one for all units.
    fileprivate var same: Double? {
        if case .number(let number) = self { number } else { nil }
    }
}

extension ParameterValue {
    fileprivate func number(at path: ArraySlice<Change.Step>) -> Double? {
        guard let step = path.first else { return number }
        switch (step, self) {
        case (.place(let place), .list(let list)) where list.indices.contains(place - 1):
            return list[place - 1].number(at: path.dropFirst())
        case (.name(let name), .record(let record)):
            return record[name]?.number(at: path.dropFirst())
        default: return nil
        }
    }
}

// MARK: - Patterns

/// A name in which `*` stands for any letters, none included.
public struct Pattern: Hashable, Sendable {
    private let parts: [Substring]

    /// - Parameter text: As typed, such as `online_*`.
    public init(_ text: String) {
        parts = text.split(separator: "*", omittingEmptySubsequences: false)
    }

    /// Whether a name is one the pattern stands for.
    public func matches(_ name: String) -> Bool {
        guard parts.count > 1 else { return name == parts[0] }
        var rest = Substring(name)
        guard let first = parts.first, let last = parts.last, rest.hasPrefix(first) else {
            return false
        }
        rest = rest.dropFirst(first.count)
        guard rest.count >= last.count, rest.hasSuffix(last) else { return false }
        rest = rest.dropLast(last.count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let place = rest.ranges(of: part).first else { return false }
            rest = rest[place.upperBound...]
        }
        return true
    }
}

// MARK: - Scenarios

/// A named set of changes, applied in order to a round and its rules; the baseline itself is never touched.
public struct Scenario: Hashable, Sendable {
    /// The name of its file, or empty for changes given on the command line.
    public var name: String
    /// What it is about, in words.
    public var title: String
    /// The title in English, or empty.
    public var titleEn: String
    /// In the order they are made.
    public var changes: [Change]
    /// Where each of ``changes`` is written; those beyond the end were given on the command line.
    public var places: [SourceLocation]

    /// Makes a scenario.
    public init(
        name: String = "", title: String = "", titleEn: String = "", changes: [Change],
        places: [SourceLocation] = []
    ) {
        self.name = name
        self.title = title
        self.titleEn = titleEn
        self.changes = changes
        self.places = places
    }
}
