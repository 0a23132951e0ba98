import ChisoModel
import ChisoScoring

/// What the nodes of two packs are called in print; the pack after stands before the pack before.
struct NodeNames {
    private var labels: [String: String] = [:]
    private var titles: [String: String] = [:]

    init(_ simulation: Simulation) {
        for pack in [simulation.before.pack, simulation.after.pack] {
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
