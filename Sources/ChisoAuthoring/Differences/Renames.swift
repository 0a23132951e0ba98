import ChisoModel

/// Which groups and indicators of a pack stand for what has another key in the pack before.
struct Renames {
    /// By the key after.
    private var formers: [String: String] = [:]

    /// No renames.
    init() {}

    /// Matches what only one pack has: by a title that is one of a kind among these, then by such a code.
    init(from old: RulePack, to new: RulePack) {
        match(
            old.groups.dropFirst().map { ($0.key, $0.title, $0.code) },
            new.groups.dropFirst().map { ($0.key, $0.title, $0.code) })
        match(
            old.indicators.map { ($0.key, $0.title, $0.code) },
            new.indicators.map { ($0.key, $0.title, $0.code) })
    }

    /// The key before; the key itself where it is the same.
    func former(of key: String) -> String { formers[key] ?? key }

    private mutating func match(
        _ old: [(key: String, title: String, code: String)],
        _ new: [(key: String, title: String, code: String)]
    ) {
        let (oldKeys, newKeys) = (Set(old.map(\.key)), Set(new.map(\.key)))
        var gone = old.filter { !newKeys.contains($0.key) }
        var come = new.filter { !oldKeys.contains($0.key) }
        for name in [\(key: String, title: String, code: String).title, \.code] {
            for item in come {
                let same = gone.filter { $0[keyPath: name] == item[keyPath: name] }
                let rivals = come.count { $0[keyPath: name] == item[keyPath: name] }
                guard !item[keyPath: name].isEmpty, same.count == 1, rivals == 1 else { continue }
                formers[item.key] = same[0].key
            }
            gone.removeAll { formers.values.contains($0.key) }
            come.removeAll { formers[$0.key] != nil }
        }
    }
}
