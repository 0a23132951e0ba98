import ChisoModel
import ChisoPrint
import ChisoScoring

/// What can be said of a target and of what came of it: each column once, for every medium.
struct TargetResultColumns {
    typealias Column = TableColumn<TargetResult>

    private let cards: Scorecards
    private let say: Words
    private let labels: [String]

    init(_ cards: Scorecards, say: Words) {
        (self.cards, self.say) = (cards, say)
        labels = cards.labels
    }

    private var pack: RulePack { cards.pack }

    /// On a terminal, below the unit's heading.
    var terminal: [Column] {
        [code, title, target, result, margin, outcome, since, words]
    }

    /// On the page of a unit.
    var page: [Column] { [code, title, target, result, margin, outcome, since, words] }

    /// On a sheet of all units.
    var sheet: [Column] { [unit] + page }

    /// In JSON, of a unit.
    var json: [Column] {
        [
            .text("key") { .text(pack.name($0.node).key) },
            .number("target") { .shortest($0.target) },
            .text("words") { .text($0.words) }, .number("result") { .shortest($0.result) },
            .text("points") { .flag($0.isPoints) },
            .text("outcome") { .text($0.outcome.rawValue) },
            .number("margin") { .shortest($0.margin) },
            .text("since") { .text($0.since.text) },
        ]
    }

    /// What the three outcomes come to, in a line.
    static func line(_ count: TargetResults.Count, _ say: Words) -> String {
        [
            (count.met, say("đạt", "met")), (count.missed, say("chưa đạt", "missed")),
            (count.undecided, say("chưa kết luận được", "undecided")),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }

    // MARK: - One by one

    private var unit: Column {
        .name("unit", say("Đơn vị", "Unit")) { .text(labels[$0.unit]) }
    }

    private var code: Column {
        .label("code", say("Mã", "Code")) { result in
            .text(
                result.node == .group(0) ? say("tổng", "total") : pack.label(result.node))
        }
    }

    private var title: Column {
        .text("criterion", say("Tiêu chí", "Criterion"), fit: .wrap, width: 40) { result in
            let words =
                switch result.node {
                case .group(0): ""
                case .group(let place): say.title(pack.groups[place])
                case .indicator(let place): say.title(pack.indicators[place])
                }
            return .text(words).with(
                plain: words.isEmpty ? "" : pack.name(result.node).title)
        }
    }

    private var target: Column {
        .number("target", say("Mục tiêu", "Target")) { .shortest($0.target) }
    }

    private var result: Column {
        .number("result", say("Kết quả", "Result")) { result in
            .shortest(result.result.map { Rounding.round($0, Rounding.firstPlaces) })
        }
    }

    private var margin: Column {
        .number("by", say("Vượt, thiếu", "By"), sorting: .descending) {
            let digits = PlainNumber.text($0.margin ?? 0)
            return .change($0.margin, digits.split(separator: ".").dropFirst().first?.count ?? 0)
        }
    }

    private var outcome: Column {
        .text("outcome", say("Đạt hay chưa", "Outcome"), fit: .keep, sorting: .chosen) {
            let word =
                switch $0.outcome {
                case .met: say("đạt", "met")
                case .missed: say("chưa đạt", "missed")
                case .undecided: say("chưa kết luận", "undecided")
                }
            return .text(word)
        }
    }

    private var since: Column {
        .text("since", say("Từ kỳ", "Since"), fit: .keep) {
            .text($0.outcome == .undecided ? "" : $0.since.text)
        }
    }

    private var words: Column {
        .text("words", say("Bằng lời", "In words"), fit: .below, width: 50) { .text($0.words) }
    }
}

extension TargetResults.Count {
    /// `3 / 5`, and how many nobody can say of.
    func met(_ say: Words) -> String {
        "\(met) / \(total)"
            + (undecided > 0
                ? say(" (\(undecided) chưa kết luận)", " (\(undecided) undecided)") : "")
    }
}
