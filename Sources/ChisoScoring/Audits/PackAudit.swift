import ChisoModel

/// What is odd about a pack that loads: a printed code that stands for two things.
struct PackAudit {
    let pack: RulePack

    /// P201 and P202.
    var findings: [Diagnostic] { nodeCodes + fieldCodes }

    /// Groups and indicators; a group may share its code with what stands under it.
    private var nodeCodes: [Diagnostic] {
        var nodes: [String: [(key: String, location: SourceLocation)]] = [:]
        let above = self.above
        for group in pack.groups where !group.code.isEmpty {
            nodes[group.code, default: []].append((group.key, group.location))
        }
        for indicator in pack.indicators where !indicator.code.isEmpty {
            nodes[indicator.code, default: []].append((indicator.key, indicator.location))
        }
        return nodes.compactMap { code, nodes in
            let separate = nodes.filter { node in
                !nodes.contains { above[node.key]?.contains($0.key) == true }
            }
            return finding(.nodesOfOneCode, code, "criteria", separate)
        }
    }

    /// Fields of one line may share its code: those that one indicator reads, or a group of that code holds.
    private var fieldCodes: [Diagnostic] {
        let places = pack.fields.indices.filter { !pack.fields[$0].code.isEmpty }
        let readers = self.readers
        let above = self.above
        let shared = Dictionary(grouping: places) { pack.fields[$0].code }
        return shared.compactMap { code, places in
            guard places.count > 1 else { return nil }
            let lines = Set(pack.groups.filter { $0.code == code }.map(\.key))
            /// What a field belongs to: its readers, and the groups of this code above them.
            let owners = places.map { place in
                let readers = readers[place] ?? []
                return readers.reduce(into: readers) { owners, reader in
                    owners.formUnion((above[reader] ?? []).intersection(lines))
                }
            }
            let separate = places.indices.filter { one in
                places.indices.contains { other in
                    one != other
                        && (isSameTitle(places[one], places[other])
                            || !owners[one].isEmpty && !owners[other].isEmpty
                                && owners[one].isDisjoint(with: owners[other]))
                }
            }
            return finding(
                .fieldsOfOneCode, code, "fields",
                separate.map { (pack.fields[places[$0]].key, pack.fields[places[$0]].location) })
        }
    }

    private func isSameTitle(_ a: Int, _ b: Int) -> Bool {
        !pack.fields[a].title.isEmpty && pack.fields[a].title == pack.fields[b].title
    }

    /// By place of a field: the keys of the indicators that read it.
    private var readers: [Int: Set<String>] {
        var readers: [Int: Set<String>] = [:]
        for indicator in pack.indicators {
            var reads = indicator.valueReads + indicator.scoreReads
            if case .field(let place) = indicator.valueSource { reads.append(.field(place)) }
            for case .field(let place) in reads {
                readers[place, default: []].insert(indicator.key)
            }
        }
        return readers
    }

    private func finding(
        _ number: AuditCode, _ code: String, _ things: String,
        _ nodes: [(key: String, location: SourceLocation)]
    ) -> Diagnostic? {
        guard nodes.count > 1, let last = nodes.last else { return nil }
        let names = nodes.map { "'\($0.key)'" }
        return Diagnostic(
            number, .warning,
            "code '\(code)' stands for \(nodes.count) \(things): \(PrintedFigure.listed(names))",
            rule: last.location.path.isEmpty ? nil : last.location,
            fix: "give each its own code, unless the document prints it so")
    }

    /// By key: the keys of all groups above.
    private var above: [String: Set<String>] {
        pack.tree.nodes.reduce(into: [:]) { above, node in
            above[pack.key(of: node.child)] = Set(node.above.map { pack.groups[$0].key })
        }
    }
}
