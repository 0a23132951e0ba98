import ChisoModel

/// Holds `better` against the points: where higher is better, more never earns less, all else being equal.
///
/// Under a penalty the points are taken off, so what is better earns fewer of them.
struct DirectionFindings {
    let run: IndicatorRun
    let texts: PackTokens

    /// R307.
    var all: [Diagnostic] {
        guard let better = run.indicator.better, run.indicator.scoreReads.contains(.value) else {
            return []
        }
        let isPenalty = run.pack.isPenalty(run.indicator.key)
        let sign = (better == .higher) == isPenalty ? -1.0 : 1.0
        for rows in alike {
            let sorted = rows.sorted { (run.values[$0.row], $0.row) < (run.values[$1.row], $1.row) }
            guard zip(sorted, sorted.dropFirst()).contains(where: { contradict($0, $1, sign) })
            else { continue }
            // The plainest inputs come first in the sample.
            for (count, high) in rows.enumerated() {
                for low in rows.prefix(count) {
                    if contradict(low, high, sign) { return [finding(better, low, high)] }
                    if contradict(high, low, sign) { return [finding(better, high, low)] }
                }
            }
        }
        return []
    }

    /// Whether the second of two rows has more of the value and earns the wrong way.
    private func contradict(
        _ low: (row: Int, points: Double), _ high: (row: Int, points: Double), _ sign: Double
    ) -> Bool {
        run.values[low.row] < run.values[high.row]
            && sign * (high.points - low.points) < -IndicatorRun.slack
    }

    /// Scored rows with a value, in groups that agree in everything else that the score reads; the group of the first
    /// row first.
    private var alike: [[(row: Int, points: Double)]] {
        let value: Dimension.Subject? =
            if case .field(let place) = run.indicator.valueSource { .field(place) } else { nil }
        var subjects: Set<Dimension.Subject> = [.target]
        for (read, name) in zip(run.indicator.scoreReads, run.indicator.scoreNames) {
            if let subject = Dimension.Subject(read) {
                subjects.insert(subject)
            } else if name == "target" {
                subjects.insert(.target)
            }
        }
        let fixed = run.sample.dimensions.indices.filter { place in
            let subject = run.sample.dimensions[place].subject
            if case .column = subject { return true }
            return subjects.contains(subject) && (subject != value || isReadBesides(subject))
        }
        var groups: [[UInt64]: Int] = [:]
        var found: [[(row: Int, points: Double)]] = []
        for scored in run.scored where run.values[scored.row].isFinite {
            var key = fixed.map { run.sample.rows[scored.row][$0].bitPattern }
            for statistic in PeerStatistic.allCases {
                if let column = run.peers[statistic] { key.append(column[scored.row].bitPattern) }
            }
            if let group = groups[key] {
                found[group].append(scored)
            } else {
                groups[key] = found.count
                found.append([scored])
            }
        }
        return found
    }

    /// Whether the score reads the value's own field by name too: then the value cannot change alone.
    private func isReadBesides(_ subject: Dimension.Subject) -> Bool {
        run.indicator.scoreReads.contains { Dimension.Subject($0) == subject }
    }

    private func finding(
        _ better: Indicator.Better, _ low: (row: Int, points: Double),
        _ high: (row: Int, points: Double)
    ) -> Diagnostic {
        let parts = [low, high].map { row, points in
            "\(Rounding.plainText(Rounding.round(points, Rounding.firstPlaces))) at "
                + "\(run.measured(run.values[row])) (\(run.inputs(row)))"
        }
        return Diagnostic(
            AuthoringCode.pointsAgainstDirection, .warning,
            "'\(run.indicator.key)' says that \(better.rawValue) is better, yet "
                + (run.pack.isPenalty(run.indicator.key) ? "it takes off " : "it earns ")
                + parts.joined(separator: " and "),
            rule: texts.place(of: "better", in: run.indicator),
            fix: "correct the rule, or take better out where it holds only up to a point")
    }
}

extension Dimension.Subject {
    /// What a read is a dimension of; nil for declared numbers, the value, and peers, whose figures are compared.
    init?(_ read: Read) {
        switch read {
        case .field(let place): self = .field(place)
        case .previousField(let place): self = .previousField(place)
        case .previousValue: self = .previousValue
        case .previousPoints: self = .previousPoints
        case .previousRank: self = .previousRank
        case .unitColumn(let name): self = .column(name)
        default: return nil
        }
    }
}

extension RulePack {
    /// Whether the points of an indicator are taken off.
    func isPenalty(_ key: String) -> Bool {
        guard let place = indicator(named: key) else { return false }
        let penalties = tree.groups(above: .indicator(place)).count { groups[$0].role == .penalty }
        return !penalties.isMultiple(of: 2)
    }
}
