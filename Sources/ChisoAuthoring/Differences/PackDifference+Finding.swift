import ChisoModel
import ChisoRules

extension PackDifference {
    /// Compares two packs.
    ///
    /// An indicator or a group that only one pack has under its key is the other's renamed one where their titles agree,
    /// or their codes, and nothing else has that title or code.
    /// - Throws: A `Failure` with code R110 when a file of tests does not load.
    public init(from before: LoadedPack, to after: LoadedPack) throws(Failure) {
        self.init(before: before.pack, after: after.pack)
        let (old, new) = (before.pack, after.pack)
        policies =
            Declarations(new).changes(since: Declarations(old))
            + Change.entries("basis", old.basis, new.basis)
        let renames = Renames(from: old, to: new)
        let tree = TreeChanges(from: old, to: new, renames)
        groups = Self.groups(old, new, renames, tree)
        indicators = Self.indicators(old, new, renames, tree)
        fields = Self.entries(
            old.fields.map { Item($0.key, $0.title, $0.location, Declarations($0)) },
            new.fields.map { Item($0.key, $0.title, $0.location, Declarations($0)) })
        checks = Self.entries(
            old.checks.map { Item($0.key, $0.message, $0.location, Declarations($0)) },
            new.checks.map { Item($0.key, $0.message, $0.location, Declarations($0)) })
        let told = Set(indicators.flatMap { [$0.key, $0.formerKey ?? $0.key] })
        code = CodeChanges(from: before, to: after, renames, told: told).all
        tests = try Tests(from: before, to: after)
    }

    /// Something with a key, and what is declared of it.
    private struct Item {
        var key: String
        var title: String
        var location: SourceLocation
        var declared: Declarations
        var basis: [String] = []
        /// Why it could not be loaded.
        var fault: Diagnostic?

        init(
            _ key: String, _ title: String, _ location: SourceLocation, _ declared: Declarations
        ) {
            self.key = key
            self.title = title
            self.location = location
            self.declared = declared
        }
    }

    // MARK: - Nodes of the tree

    private static func groups(
        _ old: RulePack, _ new: RulePack, _ renames: Renames, _ tree: TreeChanges
    ) -> [Entry] {
        entries(
            old.groups.dropFirst().map { Item($0.key, $0.title, $0.location, Declarations($0)) },
            new.groups.dropFirst().map { Item($0.key, $0.title, $0.location, Declarations($0)) },
            renames, tree)
    }

    private static func indicators(
        _ old: RulePack, _ new: RulePack, _ renames: Renames, _ tree: TreeChanges
    ) -> [Entry] {
        let reads = { (pack: RulePack) in
            Dictionary(
                pack.indicators.map { ($0.key, Declarations(readBy: $0)) },
                uniquingKeysWith: { first, _ in first })
        }
        let (oldReads, newReads) = (reads(old), reads(new))
        return entries(items(old), items(new), renames, tree) { before, after in
            newReads[after]?.changes(since: oldReads[before] ?? Declarations()) ?? []
        }
    }

    private static func items(_ pack: RulePack) -> [Item] {
        pack.indicators.map { indicator in
            var item = Item(
                indicator.key, indicator.title, indicator.location,
                Declarations(indicator, in: pack))
            item.fault = indicator.fault
            item.basis = indicator.basis
            return item
        }
    }

    // MARK: - Entries

    /// - Parameter more: Further changes of a thing, by its key before and after.
    private static func entries(
        _ old: [Item], _ new: [Item], _ renames: Renames = Renames(), _ tree: TreeChanges? = nil,
        more: (String, String) -> [Change] = { _, _ in [] }
    ) -> [Entry] {
        let before = Dictionary(
            old.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        var entries: [Entry] = []
        for item in new {
            let former = renames.former(of: item.key)
            guard let earlier = before[former] else {
                entries.append(
                    Entry(
                        key: item.key, title: item.title, fate: .added,
                        changes: (tree?.place(of: item.key, isAdded: true) ?? [])
                            + item.declared.all(asAdded: true)
                            + Change.entries("basis", [], item.basis), after: item.location))
                continue
            }
            let isBroken = item.fault != nil || earlier.fault != nil
            let changes =
                isBroken
                ? faults(earlier, item)
                : (tree?.moves(of: item.key) ?? []) + item.declared.changes(since: earlier.declared)
                    + Change.entries("basis", earlier.basis, item.basis) + more(former, item.key)
            guard !changes.isEmpty || former != item.key else { continue }
            entries.append(
                Entry(
                    key: item.key, formerKey: former == item.key ? nil : former,
                    title: item.title.isEmpty ? earlier.title : item.title, fate: .changed,
                    changes: changes,
                    before: earlier.location, after: item.location))
        }
        let known = Set(new.map { renames.former(of: $0.key) })
        for item in old where !known.contains(item.key) {
            entries.append(
                Entry(
                    key: item.key, title: item.title, fate: .removed,
                    changes: (tree?.place(of: item.key, isAdded: false) ?? [])
                        + item.declared.all(asAdded: false)
                        + Change.entries("basis", item.basis, []), before: item.location))
        }
        return entries
    }

    /// Of what cannot be loaded it is told why, and no more.
    private static func faults(_ old: Item, _ new: Item) -> [Change] {
        let (before, after) = (old.fault?.message, new.fault?.message)
        guard before != after else { return [] }
        return [Change("fault", before.map { .text($0) }, after.map { .text($0) })]
    }
}
