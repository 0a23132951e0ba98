import ChisoModel

/// What must hold across a whole pack: keys are unique, maxima add up, names under tie_break and classes exist.
struct PackCheck {
    let faults: Faults
    let reader: TableReader

    /// Adds a fault for everything that does not hold; a declared maximum that the children make anyway is dropped.
    func run(_ pack: inout RulePack) {
        checkKeys(pack)
        checkClasses(pack)
        checkTieBreak(pack)
        checkMaxima(&pack)
    }

    private func checkKeys(_ pack: RulePack) {
        var seen: [String: String] = [:]
        let keys =
            pack.fields.map { ($0.key, "field", $0.location) }
            + pack.groups.map { ($0.key, "group", $0.location) }
            + pack.indicators.map { ($0.key, "indicator", $0.location) }
        for (key, what, place) in keys {
            // Two indicators of one key were found where the tree names them.
            if let other = seen[key], (other, what) != ("indicator", "indicator") {
                faults.add(
                    .keyDeclaredTwice,
                    other == what
                        ? "two \(what)s have the key '\(key)'"
                        : "the key '\(key)' is that of both the \(other) and the \(what)",
                    rule: place, fix: "rename one of them")
            }
            seen[key] = what
        }
    }

    private func checkClasses(_ pack: RulePack) {
        let bounds = pack.classes.compactMap(\.from.largest)
        if zip(bounds, bounds.dropFirst()).contains(where: { $0 <= $1 }) {
            reader.fault(
                "classes", "the classes do not fall from the highest to the lowest",
                "order them by from, highest first")
        }
        for band in pack.classes {
            guard case .byColumn(let column, _) = band.from else { continue }
            reader.checkColumn(
                column, "classes", "'from' differs by '\(column)'", in: pack.unitColumns)
        }
        if let within = pack.ranking.within {
            reader.checkColumn(
                within, "rank_within", "units are ranked within '\(within)'",
                in: pack.unitColumns)
        }
    }

    private func checkTieBreak(_ pack: RulePack) {
        let keys = pack.groups.map(\.key) + pack.indicators.map(\.key)
        let known = Set(keys)
        for key in pack.ranking.tieBreak where !faults.isFull && !known.contains(key) {
            let near = faults.nearest(to: key, in: keys).map { "did you mean '\($0)'?" }
            reader.fault(
                "tie_break", "'\(key)' is no group or indicator", near ?? "name one of the tree")
        }
    }

    /// "Maxima add up" for sum nodes of packs that are whole; skipped where an indicator could not be loaded, or tree and
    /// files do not agree.
    private func checkMaxima(_ pack: inout RulePack) {
        let mismatches: [RuleCode] = [
            .indicatorWithoutFile, .indicatorOutsideTree, .keyDeclaredTwice,
        ]
        let isKnown =
            pack.indicators.allSatisfy { $0.fault == nil }
            && !faults.found.contains { mismatches.map { Diagnostic.Code($0) }.contains($0.code) }
        for place in pack.groups.indices.reversed() {
            let group = pack.groups[place]
            guard group.aggregate == .sum, group.role == .base, isKnown else { continue }
            let sum = Rounding.round(pack.declaredMax(of: place), Rounding.firstPlaces)
            let due = place == 0 ? pack.scale : group.max
            guard let due else { continue }
            if Rounding.round(due, Rounding.firstPlaces) == sum {
                pack.groups[place].max = nil
            } else if !pack.isPartial {
                faults.add(
                    .maximaDoNotAddUp,
                    "the maxima under '\(group.key)' add up to \(Rounding.plainText(sum)), "
                        + "\(Rounding.plainText(due)) is declared",
                    rule: place == 0 && reader.value("scale") != nil
                        ? reader.place("scale") : group.location,
                    fix: "correct a max, or mark the pack partial = true")
            }
        }
    }
}
