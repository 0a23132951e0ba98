import ChisoModel
import ChisoPrint
import ChisoScoring
import ChisoSheets

// Why a node has its points: its status, the reasons of rules, and what an appraiser made of it.

extension CardColumns {
    /// How a sheet shows that a cell was not scored.
    static func style(of status: CellStatus) -> CellStyle {
        switch status {
        case .scored: BookStyles.text
        case .missing: BookStyles.text.with { $0.fill = BookStyles.missing }
        case .notApplicable: BookStyles.text.with { $0.fill = BookStyles.notApplicable }
        case .failed: BookStyles.text.with { $0.fill = BookStyles.failed }
        }
    }

    /// Of a group, on a terminal alone, its index, or what it is besides the scale.
    var status: Column {
        .text("status", say("Tình trạng", "Status"), fit: .keep, width: 14, sorting: .chosen) {
            row in
            switch row.node {
            case .indicator(_, let cell):
                let words = say.status(cell.status)
                return .text(cell.status.rawValue).with(markup: Markup(words))
                    .with(cell: .text(words, Self.style(of: cell.status)))
            case .group(_, let result) where result.points == nil:
                return .text(CellStatus.notApplicable.rawValue)
            case .group(let place, let result):
                let role = pack.groups[place].role
                return .text(
                    role == .base
                        ? result.index.map { pack.indexText($0) + " %" } ?? "" : role.rawValue)
            }
        }
    }

    /// The status on a page, and why.
    var told: Column {
        .text("status", say("Tình trạng", "Status")) { row in
            switch row.node {
            case .group(let place, let result):
                let role =
                    switch pack.groups[place].role {
                    case _ where result.points == nil: say.status(.notApplicable)
                    case .base: ""
                    case .bonus: say("điểm thưởng", "bonus")
                    case .penalty: say("điểm trừ", "penalty")
                    }
                return .text(
                    [role, result.reason ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")
                ).with(pageClass: result.reason == nil ? "" : "words")
            case .indicator(_, let cell):
                let reason = cell.status == .missing ? nil : say.reason(cell, in: pack)
                let status = [say.status(cell.status), reason].compactMap(\.self)
                    .joined(separator: ": ")
                let appraisal = appraisal(row, say) { say.signed($0, places: $1) }
                return .text([status, appraisal].compactMap(\.self).joined(separator: "; "))
            }
        }
    }

    /// Why a cell is not scored, and what an appraiser made of it; why a group has its points.
    var reason: Column {
        .text("reason", say("Lý do", "Reason"), fit: .below, width: 46) { row in
            switch row.node {
            case .group(_, let result): .text(result.reason ?? "")
            case .indicator(let place, let cell):
                .text(cell.reason?.text(.vi, in: pack)).with(plain: plainReason(row, cell))
                    .with(markup: Markup(say.reason(cell, in: pack) ?? ""))
                    .with(cell: .text(sheetReason(row, place, cell)))
            }
        }
    }

    private func plainReason(_ row: Row, _ cell: Cell) -> String {
        let appraisal = appraisal(row, Words(.vi)) {
            ($0 > 0 ? "+" : "") + PlainNumber.fixed($0, places: $1)
        }
        return [cell.reason?.text(.vi, in: pack), appraisal].compactMap(\.self)
            .joined(separator: "; ")
    }

    /// With the reasons of the groups above, which have no rows of their own there.
    private func sheetReason(_ row: Row, _ place: Int, _ cell: Cell) -> String {
        let appraised = appraisal(row, say) { say.signed($0, places: $1) }
        let above = pack.tree.groups(above: .indicator(place)).compactMap { group in
            cards.groups[group].reasons[row.unit].map { "\(pack.groups[group].label): \($0)" }
        }
        return ([say.reason(cell, in: pack), appraised].compactMap(\.self) + above)
            .joined(separator: "; ")
    }

    /// What an appraiser gave a cell or took off it, and why; nil where neither.
    ///
    /// - Parameter number: Writes a difference with its sign, with some decimals.
    private func appraisal(
        _ row: Row, _ say: Words, _ number: (Double, Int) -> String
    ) -> String? {
        guard case .indicator(let place, let cell) = row.node, cards.isAppraised(row.unit) else {
            return nil
        }
        let words = cards.appraisalReason(indicator: place, unit: row.unit)
        let change = signed(row, (counted(row) ?? 0) - (own(row) ?? 0)) ?? 0
        let difference = Rounding.round(change, 9)
        let appraised = say("thẩm định", "appraised")
        guard difference != 0, cell.status != .failed else {
            return words.map { "\(appraised): \($0)" }
        }
        let told = "\(appraised) \(number(difference, PlainNumber.places(decimals(row))))"
        return words.map { "\(told): \($0)" } ?? told
    }
}
