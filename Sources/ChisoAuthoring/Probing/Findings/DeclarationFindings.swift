import ChisoModel

/// What a pack declares and nothing uses.
///
/// What an edition takes over from the one it extends is left to that one: it cannot take it out.
struct DeclarationFindings {
    let pack: RulePack
    let texts: PackTokens

    /// P203 to P208.
    var all: [Diagnostic] {
        // What a rule reads that failed to load is not known.
        let isKnown = pack.indicators.allSatisfy { $0.fault == nil }
        return (isKnown ? fields + columns : []) + parameters + maxima + checks + classes
    }

    private func isOwn(_ place: SourceLocation) -> Bool {
        place.path.hasPrefix("\(pack.path)/")
    }

    private var fields: [Diagnostic] {
        var read: Set<Int> = []
        for case .field(let place) in pack.reads { read.insert(place) }
        for case .previousField(let place) in pack.reads { read.insert(place) }
        read.formUnion(pack.ranking.tieBreak.compactMap { pack.field(named: $0.key) })
        let idle = pack.fields.enumerated().filter { place, field in
            field.kind != .text && !read.contains(place) && isOwn(field.location)
        }.map(\.element)
        guard idle.count > Self.single else {
            return idle.map { unread("the field '\($0.key)'", $0.location) }
        }
        let named = idle.prefix(Self.single).map { "'\($0.key)'" }.joined(separator: ", ")
        return [
            unread(
                "\(idle.count) fields: \(named) and \(idle.count - Self.single) more",
                idle[0].location)
        ]
    }

    /// As many unread fields have a finding each; a form may have many more lines than there are rules.
    private static let single = 3

    private func unread(_ what: String, _ place: SourceLocation) -> Diagnostic {
        Diagnostic(
            AuthoringCode.fieldUnread, .note, "no indicator, check or node reads \(what)",
            rule: place,
            fix: "let something read what matters; what only documents asks for no rule")
    }

    private var columns: [Diagnostic] {
        let read = Set(pack.reads)
        var differing = pack.indicators.flatMap { $0.declaredNumbers.map(\.number) }
        differing += pack.classes.map(\.from)
        var used = Set(pack.ranking.within.map { [$0] } ?? [])
        for case .byColumn(let column, _) in differing { used.insert(column) }
        used.insert("parent")
        return pack.unitColumns.filter {
            !used.contains($0.key) && !read.contains(.unitColumn($0.key))
        }.map { column in
            let place = texts.place(quoting: column.key)
            return Diagnostic(
                AuthoringCode.columnUnread, .warning,
                "nothing reads the column of the unit '\(column.key)'",
                rule: place, fix: "take it out of unit_columns, or let a rule read it")
        }.filter { $0.rule?.line != nil }
    }

    private var parameters: [Diagnostic] {
        pack.indicators.filter { $0.fault == nil }.flatMap { indicator -> [Diagnostic] in
            let read = Set(indicator.valueNames + indicator.scoreNames)
            let names = Array(indicator.params.keys) + Array(indicator.paramColumns.keys)
            return names.filter { !read.contains($0) }.sorted().map { name in
                let near = Suggestion.nearest(to: name, in: read).map { "; did you mean '\($0)'?" }
                return Diagnostic(
                    AuthoringCode.parameterUnread, .warning,
                    "'\(indicator.key)' declares the parameter '\(name)', which neither value nor "
                        + "score reads",
                    rule: texts.place(of: name, in: indicator),
                    fix: "name it among the parameters of a function, or take it out"
                        + (near ?? ""))
            }
        }
    }

    private var maxima: [Diagnostic] {
        pack.indicators.filter { indicator in
            indicator.fault == nil && (indicator.max.largest ?? 0) <= 0
                && (indicator.min.smallest ?? 0) >= 0
        }.map { indicator in
            Diagnostic(
                AuthoringCode.indicatorEarnsNothing, .warning,
                "'\(indicator.key)' can earn nothing: its max is 0 for every unit",
                rule: texts.place(of: "max", in: indicator),
                fix: "give it a max, or weight = 0 in a weighted group to show it only")
        }
    }

    private var checks: [Diagnostic] {
        pack.checks.filter { $0.reads.isEmpty && isOwn($0.location) }.map { check in
            Diagnostic(
                AuthoringCode.checkReadsNothing, .warning, "check '\(check.key)' reads nothing",
                rule: check.location,
                fix: "name the fields it compares as parameters of its function")
        }
    }

    /// A bonus may lift an index above 100, by how much depends on what applies: then nothing is said.
    private var classes: [Diagnostic] {
        guard !pack.groups.contains(where: { $0.role == .bonus }) else { return [] }
        return pack.classes.filter { ($0.from.smallest ?? 0) > 100 }.map { band in
            Diagnostic(
                AuthoringCode.classOutOfReach, .warning,
                "no index reaches the class '\(band.name)', which begins at "
                    + "\(Rounding.plainText(band.from.smallest ?? 0)) %",
                rule: texts.place(quoting: band.name),
                fix: "let it begin at 100 % or below; indices are in percent")
        }
    }
}

extension DeclaredNumber {
    /// The smallest number it can take; nil for an empty table.
    var smallest: Double? {
        switch self {
        case .number(let number): number
        case .byColumn(_, let table): table.values.min()
        }
    }
}
