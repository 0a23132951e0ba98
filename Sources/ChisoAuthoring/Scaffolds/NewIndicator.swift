import ChisoFiles
import ChisoModel
import ChisoRules
import Foundation

/// A new indicator in a pack: its file, its test, its fields, and its place in the tree.
///
/// It is written into a copy of the pack first, and put in place only when that copy loads with it.
public struct NewIndicator {
    /// The pack's folder.
    public var pack: String
    /// The key of the group it is to stand in; `total` is the root.
    public var group: String
    /// Its key.
    public var key: String
    /// A formula kind of the library, or `own` for a function of its own.
    public var kind: String
    /// The most points it earns.
    public var max: Double = 1
    /// The official number, or empty.
    public var code = ""
    /// What it is called; empty: a title to be replaced.
    public var title = ""
    /// The title in English; empty: made of the key.
    public var titleEn = ""
    /// The folder whose `_lib` serves when there is none beside the pack.
    public var defaultLibrary = "Rules"

    private static let own = "own"
    private var library: KindLibrary { KindLibrary(pack: pack, defaultLibrary: defaultLibrary) }

    /// The kinds an indicator of a pack can begin with, in order: those of the library, and `own`.
    public static func kinds(in library: KindLibrary) -> [String] {
        (library.kinds + [own]).sorted()
    }

    /// An indicator to be written.
    public init(pack: String, group: String, key: String, kind: String) {
        self.pack = pack
        self.group = group
        self.key = key
        self.kind = kind
    }

    /// Writes it.
    ///
    /// - Returns: The files written and changed, as one would type them, in order.
    /// - Throws: ``Failure`` when the pack does not load as it is; C301 to C308, when nothing was written.
    public func write() throws -> [String] {
        let template = try template()
        if let problem = PackKey.problem(of: key) {
            throw Failure(
                AuthoringCode.newNameRefused, "the key '\(key)' \(problem.what)",
                fix: problem.fix)
        }
        let before = try packBefore()
        let text = IndicatorText(
            template: template, key: key, code: code,
            title: title.isEmpty ? "Tiêu chí \(key) (minh họa)" : title.nfc,
            titleEn: titleEn.isEmpty ? Self.words(of: key) : titleEn.nfc, max: max,
            decimals: before?.precision.indicator ?? .places(4))
        try check(text, against: before)
        let draft = try Scaffold(for: pack)
        try draft.copyPlace()
        let (new, changed) = try write(text, into: draft, before)
        try checkLoads(draft, before, new)
        try checkEditions(draft)
        try draft.move(new: new, changed: changed)
        return (new + changed).map { "\(draft.path)/\($0)" }
    }

    /// The example that the kind's file gives.
    private func template() throws(Failure) -> KindExample {
        if kind == Self.own { return .own }
        let kinds = Self.kinds(in: library)
        guard kinds.count > 1 else {
            throw Failure(
                AuthoringCode.noSuchKind, "there is no '_lib/\(kind).lua' beside the pack",
                fix: "copy Rules/_lib beside the pack, or begin with --kind own")
        }
        guard kinds.contains(kind) else {
            throw Failure(
                AuthoringCode.noSuchKind, "an indicator cannot begin as '\(kind)'",
                fix: Suggestion.nearest(to: kind, in: kinds).map { "did you mean '\($0)'?" }
                    ?? "choose one of: " + kinds.joined(separator: ", "))
        }
        guard let example = try library.example(of: kind) else {
            throw Failure(
                AuthoringCode.noSuchKind,
                "'_lib/\(kind).lua' gives no example to begin with",
                fix: "add example = { … } to the table it returns, or begin with another kind")
        }
        return example
    }

    /// The pack as it is; nil when all that is wrong with it is that its tree names the new key already.
    private func packBefore() throws -> RulePack? {
        do {
            return try PackLoader(path: pack, defaultLibrary: defaultLibrary).load().pack
        } catch {
            let isAwaited = error.diagnostics.allSatisfy {
                $0.code == RuleCode.indicatorWithoutFile && $0.name == key
            }
            guard isAwaited else { throw error }
            return nil
        }
    }

    /// Refuses what the pack has already, and a group that it has not.
    private func check(_ text: IndicatorText, against pack: RulePack?) throws(Failure) {
        guard let pack else { return }
        let groups = pack.groups.map(\.key)
        guard groups.contains(group) else {
            throw Failure(
                AuthoringCode.noGroupForIndicator, "the pack has no group '\(group)'",
                fix: Suggestion.nearest(to: group, in: groups).map { "did you mean '\($0)'?" }
                    ?? "choose one of: " + groups.joined(separator: ", "))
        }
        let taken =
            pack.indicator(named: key).map { _ in "indicator" }
            ?? pack.group(named: key).map { _ in "group" }
            ?? pack.field(named: key).map { _ in "field" }
        if let taken {
            throw Failure(
                AuthoringCode.keyTaken,
                "the pack has \(Self.article(taken)) '\(key)' already",
                fix: "choose another key")
        }
    }

    private static func article(_ what: String) -> String {
        what == "indicator" ? "an \(what)" : "a \(what)"
    }

    // MARK: - Into the copy

    private func write(
        _ text: IndicatorText, into draft: Scaffold, _ before: RulePack?
    ) throws(Failure) -> (new: [String], changed: [String]) {
        let folder = group == "total" ? "indicators" : "indicators/\(group)"
        let new = ["\(folder)/\(key).lua", "\(folder)/\(key)_test.lua"]
        for name in new { try Scaffold.requireNothing(at: "\(draft.path)/\(name)") }
        try draft.write(new[0], text.rule)
        try draft.write(new[1], text.test)
        var changed: [String] = []
        let known = Set(before?.fields.map(\.key) ?? [])
        let fields = text.fields.filter { !known.contains($0.key) && !isQuoted($0.key, draft) }
        if !fields.isEmpty {
            let name = "fields.lua"
            guard let file = insertion(name, draft),
                let filled = file.adding(fields: fields.map(\.lua))
                    .flatMap({ LuaInsertion($0)?.adding(checks: text.checks) })
            else {
                throw uncertain(
                    name, draft, "the list of fields",
                    "add to it the fields "
                        + fields.map { "'\($0.key)'" }.joined(separator: ", "))
            }
            try draft.write(name, filled)
            changed.append(name)
        }
        guard before != nil else { return (new, changed) }
        let name = "pack.lua"
        guard let file = insertion(name, draft),
            let filled = file.adding(key, toGroup: group == "total" ? nil : group)
        else {
            throw uncertain(
                name, draft, "the list of children of '\(group)'", "add \"\(key)\" to it")
        }
        try draft.write(name, filled)
        return (new, changed + [name])
    }

    /// Whether `fields.lua` names a key: where the pack could not be loaded, nothing else tells.
    private func isQuoted(_ key: String, _ draft: Scaffold) -> Bool {
        let text = try? String(contentsOfFile: "\(draft.draft)/fields.lua", encoding: .utf8)
        return text?.contains(LuaText.quoted(key)) ?? false
    }

    private func insertion(_ name: String, _ draft: Scaffold) -> LuaInsertion? {
        (try? String(contentsOfFile: "\(draft.draft)/\(name)", encoding: .utf8))
            .flatMap { LuaInsertion($0) }
    }

    private func uncertain(
        _ name: String, _ draft: Scaffold, _ what: String, _ what2: String
    ) -> Failure {
        Failure(
            AuthoringCode.listNotWrittenOut,
            "\(what) is not written out in the file, nothing was written",
            rule: SourceLocation("\(draft.path)/\(name)"),
            fix: "\(what2) by hand, then run the same command again")
    }

    // MARK: - Whether it holds

    /// Refuses when the copy does not load, or the new indicator is not as it should be.
    private func checkLoads(
        _ draft: Scaffold, _ before: RulePack?, _ new: [String]
    ) throws(Failure) {
        let loaded: LoadedPack
        do {
            loaded = try PackLoader(path: draft.draft, defaultLibrary: defaultLibrary).load()
        } catch {
            throw refused(error.first, draft)
        }
        let old = Set(before?.diagnostics.map(\.remark) ?? [])
        if let fault = loaded.pack.diagnostics.first(where: {
            $0.severity == .error && !old.contains($0.remark)
        }) {
            throw refused(fault, draft)
        }
        for test in loaded.tests where test.path.hasSuffix("/\(new[1])") {
            do {
                _ = try test.cases()
            } catch {
                throw refused(error.first, draft)
            }
        }
        let pack = loaded.pack
        let parent = pack.indicator(named: key).flatMap { pack.tree.parent(of: .indicator($0)) }
            .map { pack.groups[$0].key }
        guard parent == group else {
            throw Failure(
                AuthoringCode.noGroupForIndicator,
                "the tree names '\(key)' under '\(parent ?? "")', not under '\(group)'",
                fix: "name that group, or move the key in pack.lua")
        }
    }

    /// Refuses when another edition, which extends the pack, would no longer load: its tree may not know the new key.
    private func checkEditions(_ draft: Scaffold) throws(Failure) {
        let files = FileManager.default
        let parent = draft.path.parentFolder
        let own = draft.path.lastPart
        let others = ((try? files.contentsOfDirectory(atPath: parent)) ?? []).sorted()
            .filter { !$0.hasPrefix(".") && $0 != own }
        // The folder as it would be: the copy among the others.
        let root = "\(draft.draft)-among"
        defer { try? files.removeItem(atPath: root) }
        do {
            try files.createDirectory(atPath: root, withIntermediateDirectories: false)
            for (name, target) in others.map({ ($0, $0) }) + [(own, draft.draft.lastPart)] {
                try files.createSymbolicLink(
                    atPath: "\(root)/\(name)", withDestinationPath: "../\(target)")
            }
        } catch {
            throw Scaffold.unwritable(parent)
        }
        for name in others where isExtension("\(parent)/\(name)/pack.lua") {
            guard fault(of: "\(parent)/\(name)") == nil, let fault = fault(of: "\(root)/\(name)")
            else { continue }
            throw Failure(
                AuthoringCode.packWouldNotLoad,
                "'\(name)', which extends the pack, would not load: \(fault.message)",
                rule: SourceLocation("\(parent)/\(name)/pack.lua"),
                fix: "add the files by hand, and list '\(key)' under remove there")
        }
    }

    private func isExtension(_ path: String) -> Bool {
        (try? String(contentsOfFile: path, encoding: .utf8))?.contains("extends") ?? false
    }

    private func fault(of pack: String) -> Diagnostic? {
        do {
            _ = try PackLoader(path: pack, defaultLibrary: defaultLibrary).load()
            return nil
        } catch {
            return error.diagnostics[0]
        }
    }

    private func refused(_ fault: Diagnostic, _ draft: Scaffold) -> Failure {
        let fault = draft.moved(fault)
        return Failure(
            AuthoringCode.packWouldNotLoad,
            "the pack would not load with '\(key)': \(fault.message)", rule: fault.rule,
            fix: fault.code == RuleCode.maximaDoNotAddUp
                ? "lower another max first, or mark the pack partial = true while it grows"
                : fault.fix)
    }

    /// A key as words.
    static func words(of key: String) -> String {
        let words = key.split(separator: "_").joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
