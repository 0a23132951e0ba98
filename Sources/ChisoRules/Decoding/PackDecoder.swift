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
            tieBreak: reader.texts("tie_break"),
            within: reader.value("rank_within").map { _ in reader.text("rank_within") })
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
                name: inner.text("name"), from: from ?? .number(0), quota: quota(inner))
            inner.finish()
            if !band.name.isEmpty, !names.insert(band.name).inserted {
                inner.fault(
                    "classes", "two classes are called '\(band.name)'", "rename one of them")
            }
            return band
        }
    }

    /// The share of a comparison group that a class may take.
    private func quota(_ inner: TableReader) -> Double? {
        guard let quota = inner.number("quota"), !(quota > 0 && quota <= 1) else {
            return inner.number("quota")
        }
        let isPercent = quota > 1 && quota <= 100
        let shown = Rounding.plainText(quota)
        inner.fault(
            "classes", "'quota' is \(shown), a share above 0 and up to 1 is due",
            isPercent
                ? "write \(Rounding.plainText(quota / 100)) for \(shown) %"
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
