import ChisoModel
import ChisoRules

/// The functions and files of two packs that differ.
///
/// A function that an indicator's own file writes is compared as it stands. One that a formula kind or a shared file makes
/// is compared by what the indicator's file says of it, and the file that makes it once, for all that use it. What a file
/// says before it returns is compared too, and all of a file of which nothing else is told.
struct CodeChanges {
    /// Functions first, in the order of the tree, then files by name.
    private(set) var all: [PackDifference.Code] = []
    private let old: PackCode
    private let new: PackCode

    /// - Parameter told: Keys, before or after, of the indicators of which something else is told.
    init(
        from before: LoadedPack, to after: LoadedPack, _ renames: Renames, told: Set<String>
    ) {
        old = PackCode(before)
        new = PackCode(after)
        for indicator in after.pack.indicators {
            let key = renames.former(of: indicator.key)
            // Of what cannot be loaded no more is told than that.
            guard let earlier = before.pack.indicator(named: key),
                before.pack.indicators[earlier].fault == nil, indicator.fault == nil
            else { continue }
            for name in ["value", "score"] {
                compare(
                    old.part(name, of: key), new.part(name, of: indicator.key),
                    owner: "\(indicator.key).\(name)")
            }
        }
        compareNodes(before.pack, after.pack, renames)
        compareFiles(before.pack, after.pack, told: told)
    }

    private mutating func compareNodes(_ before: RulePack, _ after: RulePack, _ renames: Renames) {
        for (place, group) in after.groups.enumerated() {
            let key = renames.former(of: group.key)
            guard let earlier = before.group(named: key) else { continue }
            compare(
                old.aggregate(of: earlier), new.aggregate(of: place),
                owner: "\(group.key).aggregate")
        }
        compare(old.classify, new.classify, owner: "classify")
        for (place, check) in after.checks.enumerated() {
            guard let earlier = before.checks.firstIndex(where: { $0.key == check.key }) else {
                continue
            }
            compare(old.check(earlier), new.check(place), owner: "\(check.key).check")
        }
    }

    /// Shared files and formula kinds whole; of what declares something, that which stands before it, and the rest where
    /// nothing else is told of it.
    ///
    /// - Parameter told: Keys of the indicators of which something is told.
    private mutating func compareFiles(
        _ before: RulePack, _ after: RulePack, told keys: Set<String>
    ) {
        var told = Set(all.flatMap { ($0.removed + $0.added).map(\.location.path) })
        var declaring: Set<String> = []
        var unread: Set<String> = []
        let isBroken = (before.indicators + after.indicators).contains { $0.fault != nil }
        for indicator in before.indicators + after.indicators {
            declaring.insert(indicator.location.path)
            if keys.contains(indicator.key) { told.insert(indicator.location.path) }
            if indicator.fault != nil { unread.insert(indicator.location.path) }
        }
        for name in Set((old.all + new.all).map(\.name)).sorted() {
            // What these two say of several editions is read as one.
            let isPack = name == "pack.lua" || name == "fields.lua"
            let both = isPack ? common : []
            let (a, b) = (old.file(name, without: both), new.file(name, without: both))
            let paths = [a, b].compactMap { $0?.path }
            guard isPack || paths.contains(where: declaring.contains) else {
                // What a broken indicator would have asked for has not been read.
                if !isBroken || (a != nil && b != nil) { compare(a, b, owner: name) }
                continue
            }
            // A whole file of indicators comes and goes with them.
            guard isPack || (a != nil && b != nil && !paths.contains(where: unread.contains)) else {
                continue
            }
            compare(a?.preamble, b?.preamble, owner: name)
            guard !isPack, let a, let b, !paths.contains(where: told.contains),
                a.preamble.isSame(as: b.preamble)
            else { continue }
            compare(a, b, owner: name)
        }
    }

    /// The files that both packs are made from.
    private var common: Set<String> {
        Set(old.all.map(\.code.path)).intersection(new.all.map(\.code.path))
    }

    // MARK: - Comparing

    private mutating func compare(_ a: PackCode.Part, _ b: PackCode.Part, owner: String) {
        let isOwn = a.isOwn && b.isOwn
        if let old = a.declared, let new = b.declared {
            if !old.isSame(as: new) {
                add(old, new, owner: owner)
            } else if isOwn {
                compare(a.function, b.function, owner: owner)
            }
        } else if isOwn || a.isOwn != b.isOwn || (a.shown == nil) != (b.shown == nil) {
            compare(a.shown, b.shown, owner: owner)
        }
    }

    private mutating func compare(_ a: CodeText?, _ b: CodeText?, owner: String) {
        guard a?.tokens.map(\.bytes) ?? [] != b?.tokens.map(\.bytes) ?? [] else { return }
        add(a, b, owner: owner)
    }

    /// Adds a change; the same lines are told once, for all that share them.
    private mutating func add(_ a: CodeText?, _ b: CodeText?, owner: String) {
        let (removed, added) = CodeText.lines(from: a, to: b)
        if let place = all.firstIndex(where: { $0.removed == removed && $0.added == added }) {
            all[place].owners.append(owner)
        } else {
            all.append(PackDifference.Code(owners: [owner], removed: removed, added: added))
        }
    }
}
