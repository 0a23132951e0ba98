import ChisoModel
import ChisoPrint
import ChisoScoring

/// Who moves under each simulation that was asked for.
struct SimulationPage {
    let pages: ReportPages

    private var say: Words { pages.say }

    /// The most units in a drawing.
    private static let most = 40

    var document: String {
        let sections = pages.answers.enumerated().map { place, answer in
            Markup.section(
                title(answer, place), anchor: "simulation-\(place + 1)", section(answer, place))
        }
        let lead = say(
            "Kết quả hiện có, và kết quả nếu các thay đổi dưới đây được áp dụng. Không số liệu hay "
                + "quy tắc nào bị sửa.",
            "The result as it is, and as it would be under the changes below. No figure and no rule "
                + "is edited.")
        return pages.frame(say("Mô phỏng: ai lên, ai xuống", "Simulation: who moves"), base: "")
            .document(
                "<p class=\"lead\">\(lead)</p>\n\(Markup.notice(pages.warnings))\(sections)")
    }

    private func title(_ answer: Answer, _ place: Int) -> String {
        let simulation = answer.simulation
        if !simulation.title.isEmpty { return simulation.title }
        if !simulation.name.isEmpty { return simulation.name }
        return pages.answers.count == 1
            ? say("Thay đổi", "The changes") : say("Thay đổi \(place + 1)", "Changes \(place + 1)")
    }

    private func section(_ answer: Answer, _ place: Int) -> Markup {
        """
        \(changes(answer.simulation))\
        \(Markup.figures(totals(answer.totals)))\
        \(slopes(answer, place))\
        \(table(answer))
        """
    }

    /// What is changed, as typed.
    private func changes(_ simulation: Simulation) -> Markup {
        var items = simulation.changes.map { change -> Markup in
            "<li><code>\(change)</code></li>\n"
        }
        let (old, new) = (simulation.before.pack, simulation.after.pack)
        if old.path != new.path {
            items.append(
                "<li>\(say("Bộ chỉ số", "Rules")): <code>\(old.path)</code> → <code>\(new.path)</code></li>\n"
            )
        }
        return "<ul>\n\(items)</ul>\n"
    }

    private func totals(_ totals: MovementTotals) -> [(label: String, text: String)] {
        [
            (say("đơn vị lên hạng", "units rise"), "\(totals.rise)"),
            (say("đơn vị xuống hạng", "units fall"), "\(totals.fall)"),
            (say("đơn vị giữ hạng", "units stay"), "\(totals.stay)"),
            (say("đơn vị đổi chỉ số", "indices changed"), "\(totals.indexChanged)"),
            (say("đơn vị đổi xếp loại", "classes changed"), "\(totals.classChanged)"),
            (
                say("điểm thêm của tất cả", "points added overall"),
                say.signed(totals.pointsAdded, places: 4)
            ),
        ]
    }

    // MARK: - Ranks

    /// A drawing for each comparison group: all its units, or of many those that move most.
    private func slopes(_ answer: Answer, _ place: Int) -> Markup {
        var names: [String] = []
        var members: [String: [Movement]] = [:]
        for movement in answer.movements {
            let name = movement.after.comparisonGroup
            if members[name] == nil { names.append(name) }
            members[name, default: []].append(movement)
        }
        let drawings = names.enumerated().map { number, name in
            slope(name, members[name] ?? [], "slope-\(place + 1)-\(number + 1)")
        }
        return "\(drawings)"
    }

    private func slope(_ group: String, _ movements: [Movement], _ name: String) -> Markup {
        let ranked = movements.filter { $0.before.rank != nil && $0.after.rank != nil }
        guard ranked.count > 1 else { return .none }
        let lines = ranked.prefix(Self.most).map { movement in
            SlopeChart.Line(
                name: pages.labels[movement.unit], before: movement.before.rank ?? 0,
                after: movement.after.rank ?? 0)
        }
        let movers = lines.filter { $0.before != $0.after }
        let told = movers.map { "\($0.name): \($0.before) → \($0.after)" }
        let title = say("Hạng trước và sau", "Ranks before and after")
        let chart = SlopeChart(
            title: group.isEmpty ? title : "\(title): \(group)",
            description: told.isEmpty
                ? say("Không đơn vị nào đổi hạng.", "No rank changes.")
                : told.joined(separator: "; ") + ".",
            heads: (say("trước", "before"), say("sau", "after")), lines: lines, name: name)
        let rest = ranked.count - lines.count
        let note: Markup =
            rest > 0
            ? "<p class=\"quiet\">\(say("và \(rest) đơn vị khác", "and \(rest) more units"))</p>\n"
            : ""
        let head: Markup = group.isEmpty ? "" : "<h3>\(group)</h3>\n"
        return head + .chart(chart.drawing) + note
    }

    private func table(_ answer: Answer) -> Markup {
        let columns = MovementColumns(answer.simulation, say: say) { pages.link(unit: $0) }
        return .table(say("Từng đơn vị", "Each unit"), columns.page, answer.movements, say)
    }
}
