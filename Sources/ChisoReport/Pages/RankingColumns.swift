import ChisoModel
import ChisoPrint
import ChisoScoring

/// The columns of the ranking: those that the result has something to say in.
struct RankingColumns {
    let pages: ReportPages
    private let hasPoints: Bool
    private let hasNotes: Bool

    init(pages: ReportPages) {
        self.pages = pages
        hasPoints = pages.pack.ranking.by == .points
        hasNotes = pages.cards.standings.contains(where: \.hasNotes)
    }

    private var cards: Scorecards { pages.cards }
    private var pack: RulePack { pages.pack }
    private var say: PageWords { pages.say }

    /// The headings.
    var head: Markup {
        var head: [Markup] = [
            .heading(say("Hạng", "Rank"), isNumber: true, " aria-sort=\"ascending\""),
            .heading(say("Đơn vị", "Unit"), " class=\"name\""),
        ]
        if hasPoints {
            head.append(
                .heading(say("Điểm", "Points"), isNumber: true, " data-first=\"descending\""))
        }
        head.append(
            .heading(say("Chỉ số (%)", "Index (%)"), isNumber: true, " data-first=\"descending\""))
        if cards.marks != nil {
            head.append(
                .heading(say("Tự chấm (%)", "Self (%)"), isNumber: true))
        }
        if pack.hasClasses { head.append(.heading(say("Xếp loại", "Class"), " data-choose")) }
        if pages.before != nil {
            head.append(.heading(say("Hạng kỳ trước", "Last rank"), isNumber: true))
            head.append(.heading(say("Tăng, giảm hạng", "Places"), isNumber: true))
            head.append(.heading(say("Chỉ số tăng, giảm", "Index change"), isNumber: true))
        }
        head.append(.heading(say("Đã chấm", "Scored"), isNumber: true))
        if hasNotes { head.append(.heading(say("Ghi chú", "Notes"))) }
        return "\(head)"
    }

    /// One unit.
    func row(_ unit: Int) -> Markup {
        let standing = cards.standings[unit]
        let total = cards.rankedNode(group: 0, unit: unit)
        var cells: [Markup] = [
            .number(standing.rank.map(String.init) ?? "–", standing.rank.map(Double.init)),
            "<th scope=\"row\">\(pages.link(unit: unit))</th>",
        ]
        if hasPoints {
            cells.append(.number(say.fixed(total.points, pack.precision.total), total.points))
        }
        cells.append(.number(say.index(total.index, of: pack), total.index))
        if let marks = cards.marks { cells.append(own(unit, marks)) }
        if pack.hasClasses { cells.append("<td>\(standing.className ?? "–")</td>") }
        if let before = pages.before { cells += change(unit, total, before) }
        let share =
            standing.applicable > 0 ? Double(standing.scored) / Double(standing.applicable) : nil
        cells.append(.number(cards.completeness(unit), share))
        if hasNotes {
            let notes = notes(unit, standing)
            let mark: Markup = notes.isEmpty ? "" : " class=\"words\""
            cells.append("<td\(mark)>\(notes)</td>")
        }
        return "<tr>\(cells)</tr>\n"
    }

    private func own(_ unit: Int, _ marks: Marks) -> Markup {
        let root = marks.groups[0]
        let index = root.isApplicable[unit] ? root.indices[unit] : .nan
        return .number(say.index(index, of: pack), index.isNaN ? nil : index)
    }

    private func change(_ unit: Int, _ total: NodeResult, _ before: Scorecards) -> [Markup] {
        let last = before.standings[unit].rank
        let places = last.flatMap { last in cards.standings[unit].rank.map { last - $0 } }
        let index = before.rankedNode(group: 0, unit: unit).index
        let difference = index.flatMap { last in total.index.map { $0 - last } }
        let digits = PlainNumber.places(pack.precision.index, otherwise: 2)
        return [
            .number(last.map(String.init) ?? "–", last.map(Double.init)),
            .places(places),
            .number(
                difference.map { say.signed($0, places: digits) } ?? "–", difference),
        ]
    }

    /// Why the unit is unranked or has not the class of its index, or what of it may still change.
    func notes(_ unit: Int, _ standing: Standing) -> String {
        var notes: [String] = []
        if standing.rank == nil {
            notes.append(
                [
                    say("chưa xếp hạng", "unranked"),
                    standing.unrankedReason?.text(say.language, in: pack) ?? "",
                ]
                .filter { !$0.isEmpty }.joined(separator: ": "))
        }
        if let reason = standing.classReason(say.language, in: pack) {
            notes.append(say("xếp loại: ", "class: ") + reason)
        }
        if standing.isProvisional {
            let failed = pack.indicators.indices.filter {
                cards.indicators[$0].statuses[unit] == .failed
            }
            let codes = failed.prefix(5).map { pack.indicators[$0].label }.joined(separator: ", ")
            let more = failed.count > 5 ? ", …" : ""
            notes.append(
                say("tạm thời: ", "provisional: ")
                    + (failed.isEmpty
                        ? say("phụ thuộc đơn vị khác bị lỗi", "rests on failed cells of others")
                        : say("ô lỗi ", "failed ") + codes + more))
        }
        return notes.joined(separator: "; ")
    }
}

extension Standing {
    /// Whether something has to be said about it.
    var hasNotes: Bool { isProvisional || rank == nil || !classReasons.isEmpty }
}
