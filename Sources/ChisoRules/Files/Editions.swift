import ChisoFiles
import ChisoLua
import ChisoModel

/// The `pack.lua` of a pack and of the editions it extends, read as one.
struct Editions {
    /// One edition's file, and what it returns.
    struct Edition {
        let file: LuaFile
        let table: LuaTable

        /// The edition's folder.
        var folder: String { file.path.parentFolder }

        /// The edition that it extends, as written; nil when it extends none.
        var base: String? { table["extends"]?.text }

        /// What it declares under `tree`.
        var tree: LuaValue? { table["tree"] }

        /// Where it declares a name.
        func place(_ name: String) -> SourceLocation {
            SourceLocation(file.path, line: file.declarations.line(of: name))
        }
    }

    /// A text that an edition lists under `remove` or `set`.
    struct Entry {
        let text: String
        /// Of the edition: 0 is the pack itself, 1 what it extends, and so on.
        let age: Int
        let place: SourceLocation

        /// Whether it is a change to something that one of these keys names.
        func isOf(_ keys: Set<String>) -> Bool {
            keys.contains(String(text.prefix { $0 != "." && $0 != " " }))
        }
    }

    /// The official number that an edition gives something of the pack.
    struct Code {
        /// Of an indicator, a group or a field.
        let key: String
        let text: String
        /// Of the edition, as that of an ``Entry``.
        let age: Int
        let place: SourceLocation
    }

    /// Entries that hold for the edition that writes them only, or that are gathered from all.
    private static let own = ["extends", "remove", "set", "codes", "in_force"]

    /// Entries that tell more of another, and go with it: an edition that replaces the other takes no more from an older one.
    private static let following = [
        "title_en": "title", "missing_reason": "missing", "comparable_reason": "comparable_from",
    ]

    /// The pack itself first, then what it extends, and so on.
    let all: [Edition]

    /// The age of the edition whose tree holds.
    var ageOfTree: Int { all.firstIndex { $0.tree != nil } ?? 0 }

    /// The age of the edition that a file belongs to.
    func age(of place: SourceLocation) -> Int {
        all.firstIndex { place.path.hasPrefix("\($0.folder)/") } ?? 0
    }

    /// The pack's own top-level entries, and those of the editions it extends where it has none; each knows its file.
    func reader(_ faults: Faults) -> TableReader {
        var entries = all[0].table.entries
        var inherited: [String: LuaFile] = [:]
        for edition in all.dropFirst() {
            let file = edition.file
            let newer = Set(entries.map(\.key))
            TableReader(edition.table, file: file, faults: faults).checkNames(in: edition.table)
            for entry in edition.table.entries where !Self.own.contains(entry.key) {
                let isReplaced = Self.following[entry.key].map(newer.contains) ?? false
                guard !isReplaced, !newer.contains(entry.key) else { continue }
                entries.append(entry)
                inherited[entry.key] = file
            }
        }
        return TableReader(
            LuaTable(list: all[0].table.list, entries: entries), file: all[0].file,
            inherited: inherited, faults: faults)
    }

    /// What all editions list under a name, the oldest first.
    ///
    /// - Parameter reader: The reader of the whole, which then knows the name.
    func entries(_ name: String, _ reader: TableReader, _ faults: Faults) -> [Entry] {
        all.indices.reversed().flatMap { age -> [Entry] in
            let own =
                age == 0
                ? reader
                : TableReader(
                    all[age].table, file: all[age].file, faults: faults)
            return own.texts(name).map { Entry(text: $0, age: age, place: own.place(name)) }
        }
    }

    /// What all editions give under `codes`, the oldest first.
    ///
    /// - Parameter reader: The reader of the whole, which then knows the name.
    func codes(_ reader: TableReader, _ faults: Faults) -> [Code] {
        all.indices.reversed().flatMap { age -> [Code] in
            let own =
                age == 0
                ? reader : TableReader(all[age].table, file: all[age].file, faults: faults)
            guard let table = own.record("codes") else { return [] }
            own.checkNames(of: "codes", in: table)
            return table.entries.compactMap { key, value in
                guard let text = value.text else {
                    own.fault(
                        key, "the code of '\(key)' is \(value.kindName), a text is due",
                        "write \(key) = \"3.4.1\"")
                    return nil
                }
                return Code(key: key, text: text.nfc, age: age, place: own.place(key))
            }
        }
    }

    // MARK: - Trees

    /// The keys in the trees of all editions.
    var keys: Set<String> {
        var keys: Set<String> = []
        for edition in all { Self.gather(edition.tree, below: true, named: [], into: &keys) }
        return keys
    }

    /// The keys named, with those of all that stands below them in the tree of any edition.
    func fallen(_ named: Set<String>) -> Set<String> {
        var keys = named
        for edition in all { Self.gather(edition.tree, below: false, named: named, into: &keys) }
        return keys
    }

    private static func gather(
        _ value: LuaValue?, below: Bool, named: Set<String>, into keys: inout Set<String>
    ) {
        switch value {
        case .text(let key) where below: keys.insert(key)
        case .table(let table):
            let isFallen = below || named.contains(table.key ?? "")
            if isFallen, let key = table.key { keys.insert(key) }
            let children = table.list.isEmpty ? table["children"] : nil
            gather(children, below: isFallen, named: named, into: &keys)
            for item in table.list { gather(item, below: isFallen, named: named, into: &keys) }
        default: return
        }
    }
}

// MARK: - Finding

extension Editions {
    /// Runs the `pack.lua` of a pack, then those of the editions it extends, which its files then know.
    init(_ files: PackFiles, _ state: LuaState) throws(Failure) {
        var all = [try Edition(files.path, files, state)]
        while let edition = all.last, let base = edition.base {
            let next = "\(edition.folder.parentFolder)/\(base)"
            guard !base.isEmpty, base != ".", base != "..", !base.contains("/") else {
                throw Failure(
                    RuleCode.baseUnfollowed,
                    "the pack extends '\(base)', which is no name of a folder",
                    rule: edition.place("extends"),
                    fix: "name the folder of an older edition that lies beside this one")
            }
            if all.contains(where: { $0.folder == next }) {
                throw Failure(
                    RuleCode.baseUnfollowed, "the pack extends itself by way of '\(base)'",
                    rule: edition.place("extends"), fix: "extend an older edition")
            }
            files.extend(next)
            all.append(try Edition(next, files, state))
        }
        self.init(all: all)
    }
}

extension Editions.Edition {
    /// Runs the `pack.lua` of a folder.
    ///
    /// - Throws: P101 when there is none, P102 when it is not as it should be.
    fileprivate init(
        _ folder: String, _ files: PackFiles, _ state: LuaState
    ) throws(Failure) {
        let path = "\(folder)/pack.lua"
        guard let file = try files.read(path) else {
            throw Failure(
                RuleCode.packUnreadable, "there is no pack in '\(folder)'",
                rule: SourceLocation(path),
                fix: files.firstPack(in: folder).map {
                    "it is a folder of packs (--library): name one of them, such as \($0)"
                } ?? "name a folder that holds pack.lua, such as Rules/district-par-2023")
        }
        do throws(LuaFault) {
            self.init(file: file, table: try state.table(of: file))
        } catch {
            throw Failure(
                RuleCode.packLua, error.message,
                rule: error.location ?? SourceLocation(path),
                fix: ForeignSign.advice(for: error.message)
                    ?? "correct pack.lua; it ends with return { id = …, tree = {…} }")
        }
    }
}
