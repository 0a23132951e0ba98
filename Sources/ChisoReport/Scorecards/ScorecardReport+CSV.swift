import ChisoModel
import ChisoPrint

// Columns are described in the documentation's article on formats.

extension ScorecardReport {
    /// One record a unit in rank order; the last columns are the points of the groups, headed by their keys.
    var rankingCSV: String {
        let pack = scorecards.pack
        let groups = pack.groups.indices.dropFirst()
        var csv = CSVText(
            headings: [
                "rank", "unit", "name", "kind", "points", "applicable_max", "index", "class",
                "scored", "applicable", "provisional", "unranked_reason",
            ] + groups.map { pack.groups[$0].key })
        for unit in scorecards.order {
            let standing = scorecards.standings[unit]
            let total = scorecards.total(unit)
            let points = groups.map { scorecards.node(group: $0, unit: unit).points }
            csv.append(
                [
                    .whole(standing.rank), .text(scorecards.units[unit].code),
                    .text(scorecards.units[unit].name), .text(scorecards.units[unit].kind),
                    .number(total.points), .number(total.applicableMax), .number(total.index),
                    .text(standing.className ?? ""), .whole(standing.scored),
                    .whole(standing.applicable), .flag(standing.isProvisional),
                    .text(standing.unrankedReason?.text(.vi, in: pack) ?? ""),
                ] + points.map(CSVText.Entry.number))
        }
        return csv.text
    }

    /// One record an indicator of each unit asked for, in printed order.
    var indicatorCSV: String {
        let pack = scorecards.pack
        var csv = CSVText(headings: [
            "unit", "name", "group", "key", "code", "title", "measure", "value", "target", "points",
            "max", "status", "reason", "provisional", "survey", "points_self", "points_appraised",
            "appraisal_reason",
        ])
        let entries = PackOutline(pack).entries
        for unit in scorecards.units(units) {
            let isAppraised = scorecards.marks?.isAppraised(unit) ?? false
            for entry in entries {
                guard case .indicator(let place) = entry.node else { continue }
                let indicator = pack.indicators[place]
                let cell = scorecards.cell(indicator: place, unit: unit)
                csv.append([
                    .text(scorecards.units[unit].code), .text(scorecards.units[unit].name),
                    .text(pack.groups[entry.parent].key), .text(indicator.key),
                    .text(indicator.code), .text(indicator.title), .text(indicator.measure),
                    .number(cell.value), .number(cell.target),
                    .number(scorecards.countedPoints(cell)), .number(cell.max),
                    .text(cell.status.rawValue), .text(cell.reason?.text(.vi, in: pack) ?? ""),
                    .flag(scorecards.standings[unit].isProvisional),
                    .flag(indicator.isSurvey),
                    .number(scorecards.ownPoints(indicator: place, unit: unit)),
                    .number(isAppraised ? scorecards.countedPoints(cell) : nil),
                    .text(scorecards.appraisalReason(indicator: place, unit: unit) ?? ""),
                ])
            }
        }
        return csv.text
    }
}
