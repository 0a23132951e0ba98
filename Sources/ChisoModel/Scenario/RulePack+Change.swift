/// What a change reaches: cells of indicators, and nodes whose own numbers it changes.
public struct Reach: Hashable, Sendable {
    /// Places of indicators whose cells must be scored anew.
    public var indicators: Set<Int> = []
    /// Places of groups to be made anew, besides those above the indicators reached.
    public var groups: Set<Int> = []

    /// Reaches nothing.
    public init() {}

    /// Adds what another change reaches.
    public mutating func formUnion(_ other: Reach) {
        indicators.formUnion(other.indicators)
        groups.formUnion(other.groups)
    }
}

extension RulePack {
    /// Makes a change to declared numbers; returns what it reaches.
    ///
    /// A `*` in the key stands for any letters: the change is made to every indicator and group that declares the number.
    /// - Throws: Code C202 when the path names nothing, C203 when it names no number, C207 and C208 when the change would
    ///   change nothing, C209 when a number becomes larger than ``Change/largest``.
    public mutating func apply(_ change: Change) throws(Failure) -> Reach {
        guard case .name(let key) = change.path[0] else { throw unknown(change, change.path[0]) }
        guard key.contains("*") else { return try apply(change, to: key) }
        var reach = Reach()
        var isFound = false
        var refusal: Failure?
        for known in indicators.map(\.key) + groups.map(\.key) where Pattern(key).matches(known) {
            var trial = self
            do {
                reach.formUnion(try trial.apply(change, to: known))
                self = trial
                isFound = true
            } catch {
                refusal = refusal ?? error
            }
        }
        guard isFound else { throw refusal ?? unknown(change, change.path[0]) }
        return reach
    }

    private mutating func apply(_ change: Change, to key: String) throws(Failure) -> Reach {
        var reach = Reach()
        guard let node = node(named: key) else { throw unknown(change, change.path[0]) }
        switch node {
        case .indicator(let place):
            try apply(change, toIndicator: place)
            reach.indicators = [place]
        case .group(let place):
            try apply(change, toGroup: place)
            reach.groups = [place]
        }
        if change.path[1] == .name("weight") {
            reach = Reach()
            if let parent = tree.parent(of: node) { reach.groups = [parent] }
        }
        return reach
    }

    private mutating func apply(_ change: Change, toIndicator place: Int) throws(Failure) {
        guard case .name(let name) = change.path[1] else { throw unknown(change, change.path[1]) }
        let rest = Array(change.path.dropFirst(2))
        var indicator = indicators[place]
        switch name {
        case "max" where rest.isEmpty: try set(&indicator.max, change)
        case "min" where rest.isEmpty: try set(&indicator.min, change)
        case "target" where rest.isEmpty && indicator.target != nil:
            var target = indicator.target ?? .number(0)
            try set(&target, change)
            indicator.target = target
        case "weight" where rest.isEmpty:
            indicator.weight = try weight(indicator.weight, of: .indicator(place), after: change)
        default:
            if var value = indicator.params[name] {
                try set(&value, rest[...], change)
                indicator.params[name] = value
            } else if var number = indicator.paramColumns[name], rest.isEmpty {
                try set(&number, change)
                indicator.paramColumns[name] = number
            } else {
                throw unknown(change, change.path[1])
            }
        }
        indicator.isChecked = false
        indicators[place] = indicator
    }

    private mutating func apply(_ change: Change, toGroup place: Int) throws(Failure) {
        guard change.path.count == 2, case .name(let name) = change.path[1] else {
            throw unknown(change, change.path.last ?? .place(0))
        }
        var group = groups[place]
        switch name {
        case "max":
            group.max = try change.applied(to: group.max ?? declaredMax(of: place))
            try checkMax(group, at: place, change)
        case "min": group.min = try change.applied(to: group.min)
        case "weight":
            group.weight = try weight(group.weight, of: .group(place), after: change)
        default: throw unknown(change, change.path[1])
        }
        groups[place] = group
    }

    /// The same change to every entry of a number that differs by a column.
    private func set(_ number: inout DeclaredNumber, _ change: Change) throws(Failure) {
        switch number {
        case .number(let old): number = .number(try change.applied(to: old))
        case .byColumn(let column, let table):
            var changed: [String: Double] = [:]
            for (text, old) in table { changed[text] = try change.applied(to: old) }
            number = .byColumn(column, changed)
        }
    }

    private func set(
        _ value: inout ParameterValue, _ rest: ArraySlice<Change.Step>, _ change: Change
    ) throws(Failure) {
        guard let step = rest.first else {
            guard let old = value.number else {
                throw Failure(
                    SimulationCode.changesNoNumber,
                    "'\(change.text)' changes something that is no number",
                    fix: "name the number inside it, such as x.steps[2].points")
            }
            value = .number(try change.applied(to: old))
            return
        }
        switch (step, value) {
        case (.place(let place), .list(var list)) where list.indices.contains(place - 1):
            try set(&list[place - 1], rest.dropFirst(), change)
            value = .list(list)
        case (.name(let name), .record(var record)):
            guard var inner = record[name] else {
                throw unknown(change, name, among: record.keys.sorted())
            }
            try set(&inner, rest.dropFirst(), change)
            record[name] = inner
            value = .record(record)
        case (.place(let place), .list(let list)):
            throw unknown(change, "[\(place)]", among: (1...max(1, list.count)).map { "[\($0)]" })
        case (.name(let name), .list(let list)):
            throw unknown(change, name, among: (1...max(1, list.count)).map { "[\($0)]" })
        default: throw unknown(change, step)
        }
    }

    /// What a group's children's maxima make, before any cap.
    ///
    /// Bonus and penalty children stand outside it; a maximum that differs by kind of unit counts with its largest.
    public func declaredMax(of place: Int) -> Double {
        let group = groups[place]
        let maxima = group.children.compactMap { child -> (Double, Double)? in
            switch child {
            case .group(let inner):
                groups[inner].role == .base
                    ? (groups[inner].max ?? declaredMax(of: inner), groups[inner].weight) : nil
            case .indicator(let inner):
                (indicators[inner].max.largest ?? 0, indicators[inner].weight)
            }
        }
        return switch group.aggregate {
        case .sum, .function: maxima.reduce(0) { $0 + $1.0 }
        case .weighted: maxima.reduce(0) { $0 + $1.0 * $1.1 }
        // Indices have no maximum to make one of.
        case .weightedIndex: place == 0 ? scale : 100
        case .mean: maxima.isEmpty ? 0 : maxima.reduce(0) { $0 + $1.0 } / Double(maxima.count)
        }
    }

    /// The first weighted mean of indices in which nothing weighs more than 0; its mean would be of nothing.
    public var weightlessGroup: Group? {
        groups.first { group in
            group.aggregate == .weightedIndex
                && group.children.allSatisfy { ownRole(of: $0) != .base || weight(of: $0) == 0 }
        }
    }

    // MARK: - Messages

    /// A node's maximum caps what its children add up to; above that it would change nothing.
    private func checkMax(_ group: Group, at place: Int, _ change: Change) throws(Failure) {
        if case .function = group.aggregate { return }
        if group.aggregate == .weightedIndex { return }
        let sum = declaredMax(of: place)
        guard let max = group.max, max > sum + 1e-9 else { return }
        throw Failure(
            SimulationCode.maximumWithoutEffect,
            "'\(change.text)' puts the maximum of '\(group.key)' above what its children make, "
                + Rounding.plainText(sum),
            fix: "a node's maximum only caps; change the max of its indicators, all with "
                + "'KEY.max *= 1.5'")
    }

    /// A weight after a change: it counts only under a node that weighs its children, and is 0 or more.
    private func weight(
        _ old: Double, of child: Group.Child, after change: Change
    ) throws(Failure) -> Double {
        guard isWeighed(child) else {
            throw Failure(
                SimulationCode.weightWithoutEffect,
                "'\(change.text)' changes a weight that nothing reads: its node is not weighted",
                fix: "change its max instead, which is what it counts for")
        }
        let weight = try change.applied(to: old)
        guard weight >= 0 else {
            throw Failure(
                SimulationCode.weightBelowZero,
                "'\(change.text)' makes a weight of \(Rounding.plainText(weight)), and a weight is 0 or "
                    + "more", fix: "write a weight of 0 or more")
        }
        return weight
    }

    private func unknown(_ change: Change, _ step: Change.Step) -> Failure {
        let known: [String]
        let what: String
        if step == change.path[0] {
            known = (indicators.map(\.key) + groups.map(\.key)).sorted()
            what = "no indicator or group"
        } else if let numbers = numbers(under: change.path[0]) {
            known = numbers
            what = "no declared number"
        } else {
            known = []
            what = "nothing"
        }
        let name: String
        switch step {
        case .name(let text): name = text
        case .place(let place): name = "[\(place)]"
        }
        let near = Suggestion.nearest(to: name, in: known).map { "did you mean '\($0)'?" }
        return Failure(
            SimulationCode.changesNothingKnown,
            "'\(change.text)': '\(name)' names \(what) of pack \(id)",
            fix: near ?? "it could be one of: \(known.prefix(12).joined(separator: ", "))")
    }

    private func unknown(
        _ change: Change, _ name: String, among known: [String]
    ) -> Failure {
        let near = Suggestion.nearest(to: name, in: known).map { "did you mean '\($0)'?" }
        return Failure(
            SimulationCode.changesNothingKnown,
            "'\(change.text)': '\(name)' names nothing there",
            fix: near ?? "it could be one of: \(known.prefix(12).joined(separator: ", "))")
    }

    private func numbers(under step: Change.Step) -> [String]? {
        guard case .name(let key) = step else { return nil }
        switch node(named: key) {
        case nil: return nil
        case .group: return ["max", "min", "weight"]
        case .indicator(let place):
            let indicator = indicators[place]
            return ["max", "min", "weight"] + (indicator.target == nil ? [] : ["target"])
                + (Array(indicator.params.keys) + Array(indicator.paramColumns.keys)).sorted()
        }
    }
}
