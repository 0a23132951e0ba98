import ChisoModel
import ChisoPrint
import ChisoScoring

// What was found, in words.

extension Words {
    /// Number and title of a group, and what of it is shown where it stands outside the scale.
    func titled(_ group: Group) -> String {
        switch group.role {
        case .base: named(group)
        case .bonus: named(group) + self(" (điểm thưởng)", " (bonus points)")
        case .penalty: named(group) + self(" (điểm trừ)", " (points taken off)")
        }
    }

    /// What a cell was measured at, as a person reads it; a dash when it has no value.
    func value(_ cell: Cell, of indicator: Indicator, unit: ScoredUnit, pack: RulePack) -> String {
        guard let value = cell.value else { return "–" }
        if case .field(let place) = indicator.valueSource, pack.fields.indices.contains(place),
            !pack.fields[place].kind.isNumeric
        {
            return String(
                figure(value, of: pack.fields[place]).trimmingPrefix("“")
                    .replacing("”", with: ""))
        }
        let text = ValueText.text(of: cell, indicator: indicator, unit: unit, fields: pack.fields)
        return measured(shown(text), indicator.measure == "%" ? "%" : "")
    }

    /// A target with its percent sign, as values have it.
    func target(_ cell: Cell, of indicator: Indicator) -> String {
        guard let target = cell.target else { return "–" }
        return measured(shown(target), indicator.measure == "%" ? "%" : "")
    }

    /// Why a cell was not scored, with the titles of fields where the reason names their keys.
    func reason(_ cell: Cell, of indicator: Indicator, in pack: RulePack) -> String? {
        guard let reason = cell.reason else { return nil }
        for field in indicator.fieldsRead.map({ pack.fields[$0] }) {
            let name = [field.code, field.key].filter { !$0.isEmpty }.joined(separator: " ")
            guard reason.hasSuffix(": " + name) else { continue }
            return reason.dropLast(name.count) + quoted(title(field))
        }
        return reason
    }

    func status(_ status: CellStatus) -> String {
        switch status {
        case .scored: self("đã chấm", "scored")
        case .missing: self("thiếu số liệu", "missing")
        case .notApplicable: self("không áp dụng", "not applicable")
        case .failed: self("lỗi, không tính", "failed, not counted")
        }
    }

    /// Why a change from one period to the next is not split.
    func text(_ reason: StandingChange.Unsplit, from old: String, to new: String) -> String {
        switch reason {
        case .fieldsGone(let indicator):
            self(
                "bộ chỉ số kỳ \(new) không còn thu số liệu mà '\(indicator)' của kỳ \(old) cần",
                "the edition of \(new) no longer asks for what '\(indicator)' of \(old) reads")
        case .unranked:
            self(
                "số liệu kỳ \(new) không đủ để xếp hạng theo bộ chỉ số kỳ \(old)",
                "the figures of \(new) do not rank it by the edition of \(old)")
        }
    }
}
