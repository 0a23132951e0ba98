import ChisoModel

/// What is odd about a pack that loads: a printed code that stands for two things.
struct PackAudit {
    let pack: RulePack

    /// P201 and P202.
    var findings: [Diagnostic] { nodeCodes + fieldCodes }

    /// Groups and indicators; a group may share its code with what stands under it.
    private var nodeCodes: [Diagnostic] {
        var nodes: [String: [(key: String, location: SourceLocation)]] = [:]
        let parents = self.parents
        for group in pack.groups where !group.code.isEmpty {
            nodes[group.code, default: []].append((group.key, group.location))
        }
        for indicator in pack.indicators where !indicator.code.isEmpty {
            nodes[indicator.code, default: []].append((indicator.key, indicator.location))
        }
        return nodes.compactMap { code, nodes in
            let separate = nodes.filter { node in
                !nodes.contains { parents[node.key]?.contains($0.key) == true }
            }
            return finding("P201", code, "criteria", separate)
        }
    }

    private var fieldCodes: [Diagnostic] {
        let fields = Dictionary(grouping: pack.fields.filter { !$0.code.isEmpty }, by: \.code)
        return fields.compactMap { code, fields in
            finding("P202", code, "fields", fields.map { ($0.key, $0.location) })
        }
    }

    private func finding(
        _ number: String, _ code: String, _ things: String,
        _ nodes: [(key: String, location: SourceLocation)]
    ) -> Diagnostic? {
        guard nodes.count > 1, let last = nodes.last else { return nil }
        let names = nodes.map { "'\($0.key)'" }
        return Diagnostic(
            number, .warning,
            "code '\(code)' stands for \(nodes.count) \(things): \(Figures.listed(names))",
            rule: last.location.path.isEmpty ? nil : last.location,
            fix: "give each its own code, unless the document prints it so")
    }

    /// By key: the keys of all groups above.
    private var parents: [String: Set<String>] {
        var parents: [String: Set<String>] = [:]
        for group in pack.groups {
            for child in group.children {
                let key =
                    switch child {
                    case .group(let place): pack.groups[place].key
                    case .indicator(let place): pack.indicators[place].key
                    }
                parents[key] = (parents[group.key] ?? []).union([group.key])
            }
        }
        return parents
    }
}
