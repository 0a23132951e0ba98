import ChisoModel
import ChisoPrint
import ChisoScoring

// A movement in words and figures.

extension Movement {
    /// A failed cell touches the unit before or after.
    var isProvisional: Bool { before.isProvisional || after.isProvisional }

    /// Whether rank or index change.
    package var isMover: Bool { change != .places(0) || indexChange ?? 0 != 0 }

    /// `▲2`, `▼1`, `in`, `out`, or nothing.
    var arrow: String {
        switch change {
        case .places(let places): PlainNumber.arrow(places)
        case .enters: "in"
        case .leaves: "out"
        }
    }

    /// Good for a unit that rises, poor for one that falls.
    var tone: Tone? {
        switch change {
        case .places(let places): Tone(change: Double(places))
        case .enters: .good
        case .leaves: .poor
        }
    }

    /// What the printed index changes by; nil unless the unit is ranked, or stands apart, before and after.
    var rankedIndexChange: Double? {
        guard before.isShown, after.isShown, let indexChange else { return nil }
        return Double(indexChange) / Double(Rounding.scaled(1, places) ?? 1)
    }

    /// The class, or the class before and the class after.
    ///
    /// - Parameter none: What stands for no class.
    func classes(_ none: String) -> String {
        let names = [before, after].map { $0.className ?? none }
        return changesClass ? names.joined(separator: " → ") : names[0]
    }

    /// The points before and after, and what changed them: `3.27 → 6.37: 1.1 +1, 3.3.2 +1.1`.
    func reasons(_ names: NodeNames) -> String {
        let totals = [totalBefore, totalAfter].map { PlainNumber.short($0.points) }
        let points = totals[0] == totals[1] ? totals[0] : totals.joined(separator: " → ")
        guard !causes.isEmpty else {
            if case .places = change { return points + "; others moved" }
            return points
        }
        var text = points + ": " + Self.listed(causes.map { $0.text(names) })
        if let indexByMaximum, abs(indexByMaximum) >= 0.005 {
            let part = PlainNumber.signed(indexByMaximum, places: 2)
            text += "; \(part) of the index is due to the maximum"
        }
        return text
    }

    /// The first six, and how many more there are.
    private static func listed(_ causes: [String]) -> String {
        let more = causes.count - 6
        return causes.prefix(6).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    }
}

extension Cause {
    /// `3.3.1 +0.4`, `3.3.1 +0.4 (max +2)`, `3.3.1 (max +2)`.
    func text(_ names: NodeNames) -> String {
        var text = names.label(key)
        if points != 0 || maximum == 0 { text += " \(PlainNumber.signed(points))" }
        if maximum != 0 { text += " (max \(PlainNumber.signed(maximum)))" }
        return text
    }

    /// `dossiers_on_time +0.4`, `procedures +0 (max +2)`, in full digits.
    var record: String {
        let text = "\(key) \(Self.signed(points))"
        return maximum == 0 ? text : "\(text) (max \(Self.signed(maximum)))"
    }

    private static func signed(_ x: Double) -> String {
        (x < 0 ? "" : "+") + PlainNumber.text(x)
    }
}

/// What the nodes of two packs are called in print; the pack after stands before the pack before.
package struct NodeNames {
    private var labels: [String: String] = [:]
    private var titles: [String: String] = [:]

    package init(_ simulation: Simulation) {
        for pack in [simulation.before.pack, simulation.after.pack] {
            for field in pack.fields { titles[field.key] = field.title }
            for group in pack.groups {
                labels[group.key] = group.label
                titles[group.key] = group.title
            }
            for indicator in pack.indicators {
                labels[indicator.key] = indicator.label
                titles[indicator.key] = indicator.title
            }
        }
    }

    /// The official number, or the key where there is none.
    func label(_ key: String) -> String { labels[key] ?? key }

    /// What labels stand for, without doubles, in the order given; what has no title is left out.
    func legend(_ keys: [String]) -> [(label: String, text: String)] {
        var seen: Set<String> = []
        return keys.filter { seen.insert($0).inserted }.compactMap { key in
            guard let title = titles[key], !title.isEmpty else { return nil }
            return (label(key), title)
        }
    }
}
