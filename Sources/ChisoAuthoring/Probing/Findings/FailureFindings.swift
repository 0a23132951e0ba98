import ChisoModel

/// Inputs that the declarations allow and the rule cannot take.
struct FailureFindings {
    let run: IndicatorRun
    let texts: PackTokens

    private var key: String { run.indicator.key }

    /// R301 to R305, the plainest input for each.
    var all: [Diagnostic] { failures + outOfRange + outOfBounds + noneArising }

    /// R301 and R302: one for each line that failed.
    private var failures: [Diagnostic] {
        var seen: Set<String> = []
        var found: [Diagnostic] = []
        for (row, outcome) in run.outcomes.enumerated() {
            guard case .failed(let failure) = outcome else { continue }
            let isPercent = failure.kind == .percentOfNothing
            let place = "\(failure.location?.description ?? failure.message) \(isPercent)"
            guard seen.insert(place).inserted, !isOfPeers(failure) else { continue }
            found.append(isPercent ? ofNothing(row, failure) : fault(row, failure))
        }
        return found
    }

    /// Whether a formula kind refused what all units have together: no range and no check of one unit's figures could.
    private func isOfPeers(_ failure: Outcomes.Failure) -> Bool {
        let readsPeers = run.indicator.scoreReads.contains {
            if case .peers = $0 { true } else { false }
        }
        return isOfKind(failure) && readsPeers && !run.scored.isEmpty
    }

    /// Whether a formula kind says so itself, in its own words.
    private func isOfKind(_ failure: Outcomes.Failure) -> Bool {
        run.indicator.kind != nil && failure.kind == .runtime
            && !(failure.location.map { texts.rulePaths.contains($0.path) } ?? false)
    }

    private func fault(_ row: Int, _ failure: Outcomes.Failure) -> Diagnostic {
        let isHopeless = run.scored.isEmpty
        if isOfKind(failure), !isHopeless {
            return Diagnostic(
                AuthoringCode.ruleFails, .note,
                "'\(key)' fails for \(run.inputs(row)), which no check refuses: "
                    + failure.message,
                rule: place(failure),
                fix: "nothing need be done; a check across these fields would say it in words, "
                    + "where they are typed")
        }
        return Diagnostic(
            AuthoringCode.ruleFails, isHopeless ? .error : .warning,
            "'\(key)' fails for \(run.inputs(row))" + (isHopeless ? ", as for every input" : "")
                + ": \(failure.message)",
            rule: place(failure),
            fix: isHopeless
                ? "correct what the rule does at this line"
                : "let the rule score it, or let the range of a field or a check refuse it")
    }

    private func ofNothing(_ row: Int, _ failure: Outcomes.Failure) -> Diagnostic {
        let percent = failure.message.replacing("chiso.percent: ", with: "", maxReplacements: 1)
        return Diagnostic(
            AuthoringCode.percentOfNothing, .note,
            "'\(key)' fails for \(run.inputs(row)), which no check refuses: \(percent)",
            rule: place(failure),
            fix: "a check across these fields says in words what is wrong, where they are typed")
    }

    /// The failing line if it is of the pack; of a formula kind, where the rule names it.
    private func place(_ failure: Outcomes.Failure) -> SourceLocation {
        if let place = failure.location, texts.rulePaths.contains(place.path) { return place }
        return texts.place(of: "score", in: run.indicator)
    }

    private var outOfRange: [Diagnostic] {
        guard let range = run.indicator.range else { return [] }
        for (row, outcome) in run.outcomes.enumerated() {
            guard case .outOfRange(let value) = outcome else { continue }
            return [
                Diagnostic(
                    AuthoringCode.valueBeyondRange, .warning,
                    "'\(key)' measures \(run.measured(value)) for \(run.inputs(row)), which no "
                        + "check refuses; its declared range is "
                        + "\(Rounding.plainText(range.lowerBound)) to "
                        + "\(Rounding.plainText(range.upperBound))",
                    rule: texts.place(of: "range", in: run.indicator),
                    fix: "let the range of a field or a check refuse such figures, or widen "
                        + "the range")
            ]
        }
        return []
    }

    private var outOfBounds: [Diagnostic] {
        for (row, outcome) in run.outcomes.enumerated() {
            guard case .points(let points) = outcome, !run.isWithinBounds(points, row: row)
            else { continue }
            return [
                Diagnostic(
                    AuthoringCode.pointsBeyondBounds, .warning,
                    "'\(key)' earns \(Rounding.plainText(points)) points for \(run.inputs(row)); "
                        + "its bounds are \(Rounding.plainText(run.minima[row])) to "
                        + "\(Rounding.plainText(run.maxima[row])), so the cell fails",
                    rule: texts.place(of: "score", in: run.indicator),
                    fix: "hold the points within min and max, or let the range of a field or a "
                        + "check refuse such figures")
            ]
        }
        return []
    }

    private var noneArising: [Diagnostic] {
        let row = run.outcomes.firstIndex { outcome in
            if case .noneArising = outcome { return true }
            return false
        }
        switch (row, run.indicator.noneArising) {
        case (let row?, nil):
            return [
                Diagnostic(
                    AuthoringCode.noneArisingUndeclared, .warning,
                    "'\(key)' divides 0 by 0 for \(run.inputs(row)) and does not say what that "
                        + "means, so the cell fails",
                    rule: texts.place(of: "value", in: run.indicator),
                    fix: "declare none_arising = \"full\", \"zero\" or "
                        + "{ not_applicable = \"reason\" }")
            ]
        case (nil, .some):
            return [
                Diagnostic(
                    AuthoringCode.noneArisingNeverMet, .warning,
                    "'\(key)' declares none_arising, and no input makes chiso.percent divide 0 by 0",
                    rule: texts.place(of: "none_arising", in: run.indicator),
                    fix: "take it out, or divide by chiso.percent")
            ]
        default: return []
        }
    }
}
