/// What a unit wants to reach, as in `unit.bach-thong.rank <= 3` or `unit.bach-thong.class >= Tốt`.
public struct Goal: Hashable, Sendable {
    /// The figure the goal is about.
    public enum Figure: String, Sendable, CaseIterable {
        case points, index, rank
        case className = "class"
    }

    /// How the figure must stand to what is wanted; a higher class is more.
    public enum Relation: String, Sendable, CaseIterable {
        case atMost = "<="
        case atLeast = ">="
        case equal = "="
    }

    /// As typed.
    public let text: String
    /// The unit's code.
    public let unit: String
    /// The figure the goal is about.
    public let figure: Figure
    /// How it must stand to what is wanted.
    public let relation: Relation
    /// The number wanted; nil for a class.
    public let number: Double?
    /// The name of the class wanted; empty for a number.
    public let className: String

    /// Reads a goal as typed.
    ///
    /// - Throws: Code C221 when it is not `unit.CODE.FIGURE OP WANTED`, C222 when points or an index are to be equal.
    public init(_ text: String) throws(Failure) {
        self.text = text
        let plain = text.replacing("≤", with: "<=").replacing("≥", with: ">=")
        guard let relation = Relation.allCases.first(where: { plain.contains($0.rawValue) }),
            let sign = plain.ranges(of: relation.rawValue).first
        else { throw Self.unreadable(text) }
        let path = plain[..<sign.lowerBound].filter { $0 != " " }.split(separator: ".")
        let wanted = Self.trimmed(plain[sign.upperBound...])
        guard path.count == 3, path[0] == "unit", let figure = Figure(rawValue: String(path[2])),
            !wanted.isEmpty
        else { throw Self.unreadable(text) }
        unit = String(path[1])
        self.figure = figure
        self.relation = relation
        className = figure == .className ? wanted : ""
        number = figure == .className ? nil : Double(wanted)
        if figure != .className, !(number?.isFinite ?? false) { throw Self.unreadable(text) }
        if relation == .equal, figure == .points || figure == .index { throw Self.equal(text) }
    }

    /// Whether a standing meets the goal: of a unit that is ranked, or stands apart.
    ///
    /// - Parameter classes: The pack's, highest first.
    public func isMet(
        rank: Int?, standsApart: Bool, points: Double?, index: Double?, classPlace: Int?,
        classes: [RulePack.ClassBand]
    ) -> Bool {
        guard rank != nil || standsApart else { return false }
        switch figure {
        case .rank: return compares(rank.map(Double.init), number)
        case .points: return compares(points, number)
        case .index: return compares(index, number)
        case .className:
            let wanted = classes.firstIndex { $0.name == className }
            // The highest class has the least place.
            return compares(classPlace.map { -Double($0) }, wanted.map { -Double($0) })
        }
    }

    private func compares(_ figure: Double?, _ wanted: Double?) -> Bool {
        guard let figure, let wanted else { return false }
        return switch relation {
        case .atMost: figure <= wanted
        case .atLeast: figure >= wanted
        case .equal: figure == wanted
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop { $0 == " " || $0 == "'" || $0 == "\"" }
        while let last = text.last, last == " " || last == "'" || last == "\"" {
            text = text.dropLast()
        }
        return String(text).nfc
    }

    // MARK: - Messages

    private static func unreadable(_ text: String) -> Failure {
        Failure(
            SimulationCode.notAGoal, "'\(text)' is not a goal",
            fix: "write unit.CODE.FIGURE with <=, >= or =, the figure being points, index, rank "
                + "or class, such as 'unit.bach-thong.rank <= 3'")
    }

    private static func equal(_ text: String) -> Failure {
        Failure(
            SimulationCode.equalityOfPoints,
            "'\(text)': points and an index are not sought to be equal",
            fix: "write >= or <=")
    }
}

// MARK: - Costs

/// What changing a field costs, for one measure of it.
public struct GoalCost: Hashable, Sendable {
    /// A field's key, or a pattern.
    public let pattern: String
    /// Above 0.
    public let rate: Double

    /// Reads a cost as typed, as in `dossiers_resolved_on_time=2`.
    ///
    /// - Throws: Code C225.
    public init(_ text: String) throws(Failure) {
        let parts = text.filter { $0 != " " }.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let rate = Double(parts[1]), rate > 0, rate.isFinite else {
            throw Failure(
                SimulationCode.notACost, "'\(text)' is not a cost",
                fix: "write FIELD=COST with a cost above 0 for one of its measure, such as "
                    + "'dossiers_resolved_on_time=2'")
        }
        pattern = String(parts[0])
        self.rate = rate
    }
}
