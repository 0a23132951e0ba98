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

    /// Why a cell was not scored, a field by its title; nil of one that was.
    func reason(_ cell: Cell, in pack: RulePack) -> String? {
        cell.reason?.text(self, titledIn: pack)
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
    func text(_ reason: StandingChange.Unsplit, from old: Period, to new: Period) -> String {
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

extension Standing {
    /// Why the class is not that of the index alone; nil when nothing is told.
    func classReason(_ language: Language, in pack: RulePack) -> String? {
        guard !classReasons.isEmpty else { return nil }
        return classReasons.map { $0.text(language, in: pack) }.joined(separator: "; ")
    }
}
