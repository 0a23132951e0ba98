import ChisoModel
import ChisoRules

/// What changed between two packs: their declarations, their tree, their code, their tests.
///
/// Everything stands in the order of the pack after; what only the pack before has comes at the end of its list, in the
/// order of that pack.
public struct PackDifference: Sendable {
    /// One declared thing that is another.
    public struct Change: Hashable, Sendable {
        /// As a scenario would name it: `target`, `steps[2].points`; or the declaration's word: `basis`.
        public var name: String
        /// What was declared; nil where nothing was.
        public var before: ParameterValue?
        /// What is declared; nil where nothing is.
        public var after: ParameterValue?

        /// Makes a change.
        init(_ name: String, _ before: ParameterValue?, _ after: ParameterValue?) {
            self.name = name
            self.before = before
            self.after = after
        }
    }

    /// A group, an indicator, a field or a check that differs.
    public struct Entry: Hashable, Sendable {
        /// What became of it.
        public enum Fate: String, Hashable, Sendable {
            case added, removed, changed
        }

        /// The key in the pack after, or before where it was removed.
        public var key: String
        /// The key it had before, where it has another now.
        public var formerKey: String?
        /// What it is called, in the pack that has it.
        public var title: String
        /// What became of it.
        public var fate: Fate
        /// What is declared of it otherwise; for what was added or removed, all that is declared of it.
        public var changes: [Change]
        /// Where it was declared.
        public var before: SourceLocation?
        /// Where it is declared.
        public var after: SourceLocation?

        /// Makes an entry.
        init(
            key: String, formerKey: String? = nil, title: String, fate: Fate,
            changes: [Change] = [], before: SourceLocation? = nil, after: SourceLocation? = nil
        ) {
            self.key = key
            self.formerKey = formerKey
            self.title = title
            self.fate = fate
            self.changes = changes
            self.before = before
            self.after = after
        }
    }

    /// A line of code.
    public struct Line: Hashable, Sendable {
        /// Where it stands.
        public var location: SourceLocation
        /// Without the spaces around it.
        public var text: String

        /// A line and its place.
        init(_ location: SourceLocation, _ text: String) {
            self.location = location
            self.text = text
        }
    }

    /// Code that does something else, comments and spaces left aside.
    public struct Code: Hashable, Sendable {
        /// Whose it is: `dossiers_on_time.score`, `total.aggregate`, `classify`; several where they share it. For a file
        /// that no single function stands for, its name: `shared/staffing.lua`.
        public var owners: [String]
        /// The lines that are only in the code before, in order.
        public var removed: [Line]
        /// The lines that are only in the code after, in order.
        public var added: [Line]

        /// Makes a change of code.
        init(owners: [String], removed: [Line], added: [Line]) {
            self.owners = owners
            self.removed = removed
            self.added = added
        }
    }

    /// How many cases of the rules' tests differ; a case is known by its indicator and name.
    public struct Tests: Hashable, Sendable {
        /// Only in the pack after.
        public var added = 0
        /// Only in the pack before.
        public var removed = 0
        /// In both, with other figures or another expectation.
        public var changed = 0

        /// No difference.
        init() {}
    }

    /// The packs' folders, as typed, and their editions.
    public var before: RulePack
    /// See ``before``.
    public var after: RulePack
    /// What is declared of the pack as a whole.
    public var policies: [Change] = []
    /// Groups of the tree, without its root.
    public var groups: [Entry] = []
    /// Indicators.
    public var indicators: [Entry] = []
    /// What units submit.
    public var fields: [Entry] = []
    /// Conditions across fields.
    public var checks: [Entry] = []
    /// Functions and files.
    public var code: [Code] = []
    /// The tests beside the rules.
    public var tests = Tests()

    /// Two packs not yet compared.
    init(before: RulePack, after: RulePack) {
        self.before = before
        self.after = after
    }

    /// Whether nothing differs.
    public var isEmpty: Bool {
        policies.isEmpty && groups.isEmpty && indicators.isEmpty && fields.isEmpty
            && checks.isEmpty && code.isEmpty && tests == Tests()
    }
}

// MARK: - Comparing

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

extension PackDifference.Tests {
    /// Compares the cases of two packs' tests.
    ///
    /// - Throws: A `Failure` with code R110 when a file of tests does not load.
    init(from before: LoadedPack, to after: LoadedPack) throws(Failure) {
        self.init()
        let (old, new) = (try Self.cases(before), try Self.cases(after))
        added = new.keys.count { old[$0] == nil }
        removed = old.keys.count { new[$0] == nil }
        changed = old.count { name, text in new[name].map { $0 != text } ?? false }
    }

    /// By indicator and name: all a case says.
    private static func cases(_ loaded: LoadedPack) throws(Failure) -> [[String]: Contents] {
        var cases: [[String]: Contents] = [:]
        for file in loaded.tests {
            for test in try file.cases() {
                cases[[test.indicator, test.name]] = Contents(test)
            }
        }
        return cases
    }

    /// What is given in a case, and what it expects.
    private struct Contents: Hashable {
        let figures: [[String: ParameterValue]]
        let peers: [PeerStatistic: Double]
        let numbers: [Double?]
        let words: [String?]
        let isMissing: Bool

        init(_ test: RuleTestCase) {
            figures = [test.given, test.params, test.previous]
            peers = test.peers
            numbers = [test.expect.value, test.expect.points]
            words = [test.expect.notApplicable, test.expect.failed]
            isMissing = test.expect.isMissing
        }
    }
}
