import ChisoModel

/// Points, steps and levels that no input reaches.
struct ReachFindings {
    let run: IndicatorRun
    let texts: PackTokens

    private var indicator: Indicator { run.indicator }

    /// R308 to R311; nothing where nothing was scored, which is another finding.
    var all: [Diagnostic] {
        run.scored.isEmpty ? [] : steps + levels + most + least
    }

    // MARK: - Steps and levels

    private var steps: [Diagnostic] {
        guard indicator.scoreReads.contains(.value) else { return [] }
        let values = run.scored.map { run.values[$0.row] }.filter(\.isFinite)
        guard let low = values.min(), let high = values.max() else { return [] }
        return indicator.params.sorted { $0.key < $1.key }.flatMap { name, value -> [Diagnostic] in
            guard indicator.scoreNames.contains(name), case .list(let items) = value,
                let steps = ScoreStep.list(items)
            else { return [] }
            let reached = Set(values.compactMap { value in steps.firstIndex { $0.takes(value) } })
            return steps.indices.filter { !reached.contains($0) }.map { place in
                Diagnostic(
                    AuthoringCode.stepOutOfReach, .warning,
                    "no input reaches \(name)[\(place + 1)] (\(steps[place].text)) of "
                        + "'\(indicator.key)': its values go from \(run.measured(low)) to "
                        + "\(run.measured(high))",
                    rule: texts.place(of: name, in: indicator),
                    fix: "correct its bounds, or take the step out")
            }
        }
    }

    private var levels: [Diagnostic] {
        guard case .field(let place) = indicator.valueSource,
            case .choice(let levels) = run.pack.fields[place].kind
        else { return [] }
        let field = run.pack.fields[place].key
        let keys = levels.map(\.key)
        return indicator.params.sorted { $0.key < $1.key }.flatMap { name, value -> [Diagnostic] in
            guard indicator.scoreNames.contains(name), case .record(let entries) = value else {
                return []
            }
            return entries.keys.filter { !keys.contains($0) }.sorted().map { key in
                let near = Suggestion.nearest(to: key, in: keys).map { "did you mean '\($0)'?" }
                return Diagnostic(
                    AuthoringCode.levelOutOfReach, .warning,
                    "no input reaches '\(key)' under \(name) of '\(indicator.key)': the field "
                        + "'\(field)' has no such level",
                    rule: texts.place(of: key, name, in: indicator),
                    fix: near ?? "take it out, or add the level to the field")
            }
        }
    }

    // MARK: - Bounds

    /// Of units with one maximum: the row that earned most, where that is less.
    private var most: [Diagnostic] {
        bound(run.maxima) { $0 > $1 }.map { row, points, due in
            Diagnostic(
                AuthoringCode.maxOutOfReach, .warning,
                "no input of the sample earns the max of '\(indicator.key)', "
                    + "\(Rounding.plainText(due)): the most is "
                    + "\(Rounding.plainText(Rounding.round(points, Rounding.firstPlaces))), for "
                    + run.inputs(row),
                rule: texts.place(of: "max", in: indicator),
                fix: "correct the rule or its numbers, or lower max to what can be earned")
        }
    }

    /// A min of 0 is what holds where none is declared, and need not be reached.
    private var least: [Diagnostic] {
        bound(run.minima.map { $0 == 0 ? .nan : $0 }) { $0 < $1 }.map { row, points, due in
            Diagnostic(
                AuthoringCode.minOutOfReach, .note,
                "no input of the sample earns the min of '\(indicator.key)', "
                    + "\(Rounding.plainText(due)): the least is "
                    + "\(Rounding.plainText(Rounding.round(points, Rounding.firstPlaces))), for "
                    + run.inputs(row),
                rule: texts.place(of: "min", in: indicator),
                fix:
                    "nothing need be done where the decision names this min; else correct the rule "
                    + "or its numbers")
        }
    }

    /// By bound, in order: the row that comes nearest, unless one meets it.
    private func bound(
        _ bounds: [Double], _ isNearer: (Double, Double) -> Bool
    ) -> [(row: Int, points: Double, due: Double)] {
        var nearest: [Double: (row: Int, points: Double)] = [:]
        for (row, points) in run.scored where !bounds[row].isNaN {
            if let found = nearest[bounds[row]], !isNearer(points, found.points) { continue }
            nearest[bounds[row]] = (row, points)
        }
        return nearest.filter { abs($0.key - $0.value.points) > IndicatorRun.slack }
            .sorted { $0.key < $1.key }.map { ($0.value.row, $0.value.points, $0.key) }
    }
}

extension ScoreStep {
    /// As declared.
    fileprivate var text: String {
        (bounds.map { ($0.bound.rawValue, $0.number) } + gains.map { ($0.gain.rawValue, $0.number) })
            .map { "\($0) = \(Rounding.plainText($1))" }.joined(separator: ", ")
    }
}
