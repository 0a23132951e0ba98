import ChisoModel

/// What must hold across a whole pack: keys are unique, maxima add up, names under tie_break and classes exist.
struct PackCheck {
    let faults: Faults
    let reader: TableReader

    /// Adds a fault for everything that does not hold before what stands under `set` is changed; a declared maximum that
    /// the children make anyway is dropped, and follows them.
    func run(_ pack: inout RulePack) {
        checkKeys(pack)
        checkClasses(pack)
        checkTieBreak(pack)
        checkPenalty(pack)
        for place in pack.groups.indices.reversed() where isMade(place, of: pack) {
            pack.groups[place].max = nil
        }
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
        checkOrder(pack.classes)
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
        let nodes = pack.groups.map(\.key) + pack.indicators.map(\.key)
        let keys = nodes + pack.fields.map(\.key)
        let known = Set(keys)
        for tieBreak in pack.ranking.tieBreak where !faults.isFull {
            let key = tieBreak.key
            guard known.contains(key) else {
                let near = faults.nearest(to: key, in: nodes) ?? faults.nearest(to: key, in: keys)
                reader.fault(
                    "tie_break", "'\(key)' is no group, indicator or field",
                    near.map { "did you mean '\($0)'?" } ?? "name one of the tree, or a field")
                continue
            }
            if pack.decisive(tieBreak) == nil {
                reader.fault(
                    "tie_break",
                    "'\(key)' has no \(tieBreak.what?.rawValue ?? "figure") that decides among "
                        + "equals",
                    fix(tieBreak, pack))
            } else if pack.first(of: tieBreak) == nil {
                reader.fault(
                    "tie_break", "nothing says which '\(key)' stands first among equals",
                    "write { by = \"\(key)\", what = \"value\", first = \"higher\" }, or "
                        + "\"lower\"")
            }
        }
    }

    /// What can decide instead.
    private func fix(_ tieBreak: RulePack.TieBreak, _ pack: RulePack) -> String {
        switch pack.node(named: tieBreak.key) {
        case .group(let place) where pack.tree.role(of: .group(place)) == .base:
            "write what = \"points\" or \"index\"; only an indicator or a field has a value"
        case .group: "write what = \"points\"; a group outside the scale has no index"
        case .indicator(let place) where pack.indicators[place].valueSource == .none:
            "write what = \"points\", or name the field; its score reads fields itself"
        case .indicator: "write what = \"points\" or \"value\"; only a group has an index"
        case nil: "write what = \"value\", or name a field that is no text"
        }
    }

    /// A pack that takes points off says what a blank takes off.
    private func checkPenalty(_ pack: RulePack) {
        guard pack.missingPenalty == nil, let (what, location) = takingOff(pack) else { return }
        faults.add(
            .penaltyBlankUnsaid,
            "\(what), and the pack does not say what a blank figure takes off",
            rule: location,
            fix: "add missing_penalty = \"max\" to pack.lua, or \"zero\" (a blank takes nothing "
                + "off) or \"refuse\" (the unit is not ranked)")
    }

    /// What stands in a penalty group can earn more than 0: its points are what is taken off.
    func checkTakenOff(_ pack: RulePack) {
        for (place, indicator) in pack.indicators.enumerated()
        where indicator.fault == nil && pack.isTakenOff(.indicator(place)) {
            guard let most = indicator.max.largest, most <= 0 else { continue }
            faults.add(
                .packEntryWrong,
                "'\(indicator.key)' stands in a penalty group, whose points are taken off, and earns "
                    + "\(Rounding.plainText(most)) at most: it would take nothing off",
                rule: indicator.location,
                fix: "write max = the most that it takes off, and let score return what is taken "
                    + "off, or move it out of the penalty group")
        }
    }

    /// The first group or indicator that takes points off, said in words; nil where none does.
    private func takingOff(_ pack: RulePack) -> (what: String, location: SourceLocation)? {
        if let group = pack.groups.dropFirst().first(where: { $0.role == .penalty }) {
            return ("'\(group.key)' takes points off", group.location)
        }
        return pack.indicators.indices.first(where: pack.takesOff).map { place in
            let indicator = pack.indicators[place]
            return ("'\(indicator.key)' earns 0 at best and less otherwise", indicator.location)
        }
    }

    /// The bands fall from the highest to the lowest, for every text of the column by which they differ, and each text
    /// that one band names all of them name.
    private func checkOrder(_ bands: [RulePack.ClassBand]) {
        let texts = Set(bands.flatMap { $0.from.texts }).sorted()
        for text in texts {
            for band in bands where band.from.number(for: text) == nil {
                return reader.fault(
                    "classes", "'from' of the class '\(band.name)' has no number for '\(text)'",
                    "add \(text) = its least index; other classes have one")
            }
        }
        for text in texts.isEmpty ? [nil] : texts.map(Optional.some) {
            let bounds = bands.compactMap { $0.from.number(for: text) }
            guard zip(bounds, bounds.dropFirst()).contains(where: { $0 <= $1 }) else { continue }
            return reader.fault(
                "classes",
                "the classes\(text.map { " of '\($0)'" } ?? "") do not fall from the highest to "
                    + "the lowest",
                "order them by from, highest first")
        }
    }

    // MARK: - Maxima and weights

    /// What the children of a group make, and what is declared for it; nil where nothing says that they must agree.
    private func maxima(_ place: Int, of pack: RulePack) -> (made: Double, due: Double)? {
        let group = pack.groups[place]
        guard group.aggregate == .sum || group.aggregate == .weighted, group.role == .base,
            let due = place == 0 ? pack.scale : group.max
        else { return nil }
        return (
            Rounding.round(pack.declaredMax(of: place), Rounding.firstPlaces),
            Rounding.round(due, Rounding.firstPlaces)
        )
    }

    /// Whether a sum has a declared maximum that its children make anyway.
    private func isMade(_ place: Int, of pack: RulePack) -> Bool {
        guard pack.groups[place].aggregate == .sum, isWhole(pack),
            let maxima = maxima(place, of: pack)
        else { return false }
        return maxima.made == maxima.due
    }

    /// Whether every indicator could be loaded, and tree and files agree.
    private func isWhole(_ pack: RulePack) -> Bool {
        let mismatches: [RuleCode] = [
            .indicatorWithoutFile, .indicatorOutsideTree, .keyDeclaredTwice,
        ]
        return pack.indicators.allSatisfy { $0.fault == nil }
            && !faults.found.contains { mismatches.map { Diagnostic.Code($0) }.contains($0.code) }
    }

    /// Maxima add up, times their weights where a group weighs them, in packs that are whole; skipped where an indicator
    /// could not be loaded, or tree and files do not agree.
    func checkMaxima(_ pack: RulePack) {
        guard !pack.isPartial, isWhole(pack) else { return }
        for place in pack.groups.indices.reversed() {
            guard let maxima = maxima(place, of: pack), maxima.made != maxima.due else { continue }
            let group = pack.groups[place]
            let isWeighted = group.aggregate == .weighted
            faults.add(
                .maximaDoNotAddUp,
                "the \(isWeighted ? "weights" : "maxima") under '\(group.key)' \(isWeighted ? "make" : "add up to") "
                    + "\(Rounding.plainText(maxima.made)), \(Rounding.plainText(maxima.due)) is declared",
                rule: place == 0 && reader.value("scale") != nil
                    ? reader.place("scale") : group.location,
                fix: isWeighted
                    ? "correct a weight or a max, or mark the pack partial = true"
                    : "correct a max, or mark the pack partial = true")
        }
    }

    /// In a weighted mean something weighs.
    func checkWeights(_ pack: RulePack) {
        guard isWhole(pack), let group = pack.weightlessGroup else { return }
        faults.add(
            .packEntryWrong,
            "'\(group.key)' is a weighted mean of indices, and nothing in it weighs more than 0",
            rule: group.location, fix: "give what counts a weight above 0")
    }

    /// Warns of weights that count for nothing: they do in a weighted group only.
    ///
    /// - Parameters:
    ///   - groups: Those that declare a weight.
    ///   - indicators: Those of the pack's own that declare one.
    func idleWeights(
        of pack: RulePack, groups: Set<Int>, indicators: [Int]
    ) -> [Diagnostic] {
        let indicators = Set(indicators)
        var found: [Diagnostic] = []
        for group in pack.groups where !group.isWeighted {
            for child in group.children {
                let (key, place): (String, SourceLocation)
                switch child {
                case .group(let inner) where groups.contains(inner):
                    (key, place) = (pack.groups[inner].key, pack.groups[inner].location)
                case .indicator(let inner) where indicators.contains(inner):
                    (key, place) = (pack.indicators[inner].key, pack.indicators[inner].location)
                default: continue
                }
                found.append(
                    Diagnostic(
                        RuleCode.packEntryWrong, .warning,
                        "'\(key)' has a weight, which '\(group.key)' does not weigh", rule: place,
                        fix: "remove it, or write aggregate = \"weighted\" for '\(group.key)'"))
            }
        }
        return found
    }

    /// Warns of fields that run through the year otherwise than their title says, or else the nearest heading that says.
    func running(of pack: RulePack) -> [Diagnostic] {
        let headings = pack.headings.sorted { $0.code.count > $1.code.count }
        return pack.fields.compactMap { field in
            let above = headings.filter { $0.holds(field) }.map(\.title)
            guard field.kind != .text,
                let words = ([field.title] + above).lazy.compactMap(RunningWords.init(in:)).first,
                !words.allow(field.overPeriods)
            else { return nil }
            let (said, due) =
                switch words {
                case .toDate: ("counts from 1 January", "over_periods = \"to_date\"")
                case .onDay: ("holds on the day of the report", "over_periods = \"last\"")
                case .withinPeriod: ("counts within the period", "over_periods = \"sum\"")
                }
            let declared =
                field.overPeriods.map { "over_periods is \"\($0.rawValue)\"" }
                ?? "over_periods is not declared"
            return Diagnostic(
                RuleCode.runsUnlikeTitle, .warning,
                "'\(field.key)' \(said) by its title, and \(declared)", rule: field.location,
                fix: "write \(due), or correct the title")
        }
    }
}
