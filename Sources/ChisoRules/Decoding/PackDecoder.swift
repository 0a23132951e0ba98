import ChisoLua
import ChisoModel

/// Reads `pack.lua`: identity, policies, classes and the tree.
struct PackDecoder {
    let reader: TableReader
    let faults: Faults

    /// Everything but the tree and the functions.
    func declarations() -> RulePack {
        var pack = RulePack(id: reader.text("id"))
        pack.edition = reader.text("edition")
        pack.title = reader.text("title")
        pack.titleEn = reader.text("title_en", or: "")
        pack.standing =
            RulePack.Standing(
                rawValue: reader.choice("status", of: ["illustrative", "official", "draft"]))
            ?? .illustrative
        pack.isPartial = reader.flag("partial")
        pack.rulebook = reader.text("rulebook", or: "")
        pack.scale = reader.number("scale") ?? 100
        pack.basis = reader.texts("basis")
        pack.missing =
            RulePack.Missing(rawValue: reader.choice("missing", of: ["zero", "exclude", "refuse"]))
            ?? .zero
        if reader.value("missing_penalty") != nil {
            pack.missingPenalty = RulePack.MissingPenalty(
                rawValue: reader.choice(
                    "missing_penalty", of: RulePack.MissingPenalty.allCases.map(\.rawValue)))
        }
        pack.missingReason = reader.text("missing_reason", or: "")
        inForce(&pack)
        pack.yardstickBreak = reader.yardstickBreak()
        pack.precision = precision()
        pack.ranking = ranking()
        pack.classes = classes()
        pack.unitColumns = unitColumns()
        pack.totalBounds = totalBounds()
        return pack
    }

    private func inForce(_ pack: inout RulePack) {
        guard let table = reader.record("in_force") else { return }
        let inner = reader.inner(table)
        pack.inForceFrom = period("from", inner)
        pack.inForceTo = period("to", inner)
        inner.finish()
    }

    private func period(_ name: String, _ reader: TableReader) -> Period? {
        guard let value = reader.value(name) else { return nil }
        let period = Period(reader.text(name))
        if case .text = value, !period.text.isEmpty, !period.isWellFormed {
            reader.fault(name, "'\(name)' is '\(period)', which is not a period", Period.fix)
        }
        return period
    }

    private func precision() -> RulePack.Precision {
        var precision = RulePack.Precision()
        guard let table = reader.record("decimals") else { return precision }
        let inner = reader.declaring("decimals").inner(table)
        precision.indicator = inner.decimals("indicator") ?? precision.indicator
        precision.group = inner.decimals("group") ?? precision.group
        precision.total = inner.decimals("total") ?? precision.total
        precision.index = inner.decimals("index") ?? precision.index
        inner.finish()
        return precision
    }

    private func ranking() -> RulePack.Ranking {
        RulePack.Ranking(
            by: RulePack.Ranking.By(rawValue: reader.choice("rank_by", of: ["index", "points"]))
                ?? .index,
            ties: RulePack.Ranking.Ties(
                rawValue: reader.choice("ties", of: ["competition", "dense", "distinct"]))
                ?? .competition,
            tieBreak: tieBreak(),
            within: reader.value("rank_within").map { _ in reader.text("rank_within") },
            ranksParents: reader.flag("rank_parents"),
            coverage: coverage())
    }

    private func coverage() -> RulePack.Ranking.Coverage {
        guard let table = reader.record("ranked_from") else { return .init() }
        let inner = reader.declaring("ranked_from").inner(table)
        let coverage = RulePack.Ranking.Coverage(
            indicators: share("indicators", of: "ranked_from", inner),
            points: share("points", of: "ranked_from", inner))
        inner.finish()
        if coverage == .init(), table.entries.isEmpty {
            reader.fault(
                "ranked_from", "'ranked_from' names no share",
                "write { indicators = 0.5 } or { points = 0.5 } for 50 %")
        }
        return coverage
    }

    /// Keys, or `{ by = key, what = …, first = … }`.
    private func tieBreak() -> [RulePack.TieBreak] {
        guard case .table(let table)? = reader.value("tie_break"),
            table.list.contains(where: { $0.table != nil }) || !table.entries.isEmpty
        else { return reader.texts("tie_break").map { RulePack.TieBreak(key: $0) } }
        let items = table["by"] == nil ? table.list : [.table(table)]
        guard reader.isBounded("tie_break", items.count) else { return [] }
        if table["by"] == nil,
            case (.text(let key)?, let (name, _)?) = (table.list.first, table.entries.first),
            ["what", "first"].contains(name)
        {
            reader.fault(
                "tie_break", "'tie_break' says '\(name)' of no key",
                "write { by = \"\(key)\", \(name) = … }")
        } else if table["by"] == nil {
            reader.checkPlaces(of: "tie_break", in: table)
        }
        let declaring = reader.declaring("tie_break")
        return items.compactMap { item in
            switch item {
            case .text(let key): return RulePack.TieBreak(key: key.nfc)
            case .table(let entry): return tieBreak(declaring.inner(entry))
            default:
                reader.fault(
                    "tie_break", "'tie_break' holds \(item.kindName)",
                    "write a key in quotes, or { by = \"key\", what = …, first = … }")
                return nil
            }
        }
    }

    private func tieBreak(_ inner: TableReader) -> RulePack.TieBreak? {
        func word<Word: RawRepresentable & CaseIterable>(
            _ name: String, _: Word.Type
        ) -> Word? where Word.RawValue == String {
            guard inner.value(name) != nil else { return nil }
            return Word(rawValue: inner.choice(name, of: Word.allCases.map(\.rawValue)))
        }
        let tieBreak = RulePack.TieBreak(
            key: inner.text("by"), what: word("what", RulePack.TieBreak.What.self),
            first: word("first", RulePack.TieBreak.First.self))
        inner.finish()
        return tieBreak.key.isEmpty ? nil : tieBreak
    }

    private func classes() -> [RulePack.ClassBand] {
        let declaring = reader.declaring("classes")
        var names: Set<String> = []
        return reader.records("classes").map { entry in
            let inner = declaring.inner(entry)
            let from = inner.declared("from")
            if from == nil, inner.value("from") == nil {
                inner.fault("classes", "a class lacks 'from'", "add from = its least index")
            }
            let band = RulePack.ClassBand(
                name: inner.text("name"), from: from ?? .number(0),
                quota: share("quota", of: "classes", inner))
            inner.finish()
            if !band.name.isEmpty, !names.insert(band.name).inserted {
                inner.fault(
                    "classes", "two classes are called '\(band.name)'", "rename one of them")
            }
            return band
        }
    }

    /// A share above 0 and up to 1 that stands under an entry of the pack; nil when absent or wrong.
    private func share(_ name: String, of entry: String, _ inner: TableReader) -> Double? {
        guard let share = inner.number(name), !(share > 0 && share <= 1) else {
            return inner.number(name)
        }
        let isPercent = share > 1 && share <= 100
        let shown = Rounding.plainText(share)
        inner.fault(
            entry, "'\(name)' is \(shown), a share above 0 and up to 1 is due",
            isPercent
                ? "write \(Rounding.plainText(share / 100)) for \(shown) %"
                : "write 0.25 for 25 %")
        return nil
    }

    private func unitColumns() -> [UnitColumn] {
        let declaring = reader.declaring("unit_columns")
        return reader.records("unit_columns").map { entry in
            let inner = declaring.inner(entry, entry: entry.key)
            let key = inner.text("key")
            let title = inner.text("title", or: "")
            _ = inner.text("title_en", or: "")
            let kind = inner.choice("type", of: UnitColumn.Kind.allCases.map(\.rawValue))
            inner.finish()
            KeyCheck.check(key, what: "column", reader: inner, faults: faults)
            return UnitColumn(
                key: key, kind: UnitColumn.Kind(rawValue: kind) ?? .number, title: title)
        }
    }

    private func totalBounds() -> ClosedRange<Double>? {
        guard let table = reader.record("total") else { return nil }
        let inner = reader.declaring("total").inner(table)
        let least = inner.number("min") ?? 0
        let most = inner.number("max") ?? .greatestFiniteMagnitude
        inner.finish()
        guard least <= most else {
            inner.fault("total", "'total' has its min above its max", "swap them")
            return nil
        }
        return least...most
    }
}
