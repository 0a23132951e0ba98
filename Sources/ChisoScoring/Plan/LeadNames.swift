import ChisoModel

/// Who leads tasks, by one spelling each: "phòng Tổng hợp" and "Phòng Tổng hợp" are one.
struct LeadNames: Sendable {
    /// In the order first named, as spelt most often.
    let all: [String]
    private let spellings: [String: String]

    /// Gathers the leads of tasks.
    init(_ tasks: [PlannedTask]) {
        var order: [String] = []
        var counts: [String: [(spelling: String, count: Int)]] = [:]
        for name in tasks.flatMap(\.lead) {
            let key = Self.key(name)
            if counts[key] == nil { order.append(key) }
            if let place = counts[key]?.firstIndex(where: { $0.spelling == name }) {
                counts[key]?[place].count += 1
            } else {
                counts[key, default: []].append((name, 1))
            }
        }
        spellings = counts.compactMapValues { spellings in
            let most = spellings.map(\.count).max()
            return spellings.first { $0.count == most }?.spelling
        }
        all = order.compactMap { [spellings] in spellings[$0] }
    }

    /// The spelling of a name; nil when nobody of it leads.
    func known(_ name: String) -> String? { spellings[Self.key(name)] }

    /// A task with every name as it is spelt most often.
    func spelt(_ task: PlannedTask) -> PlannedTask {
        var task = task
        task.lead = task.lead.map { known($0) ?? $0 }
        task.support = task.support.map { known($0) ?? $0 }
        return task
    }

    /// Everybody who leads one of these tasks, once each.
    static func all(of tasks: [ImprovementPlan.Task]) -> [String] {
        var names: [String] = []
        for name in tasks.flatMap(\.task.lead) where !names.contains(name) { names.append(name) }
        return names
    }

    /// What does not tell names apart is taken out: capitals, spaces, the length of dashes.
    private static func key(_ name: String) -> String {
        let plain = name.nfc.lowercased().replacing("–", with: "-").replacing("—", with: "-")
        return plain.filter { !$0.isWhitespace }
    }
}
