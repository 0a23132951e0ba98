import ChisoModel
import ChisoPrint
import ChisoScoring

/// What cost a unit points, cells and groups together, in the words of a language.
struct LossWords {
    /// One thing that cost points.
    enum Item {
        case cell(CellTrace)
        /// What a group lost or gave back itself, and its place.
        case level(UnitLosses.Loss, Int)
    }

    let explanation: Explanation
    let say: Words

    /// Most points of the total first, what gives points back after them, what is not counted last.
    var all: [Item] {
        let traces = Dictionary(
            explanation.cells.map { ($0.indicator, $0) }, uniquingKeysWith: { first, _ in first })
        return explanation.losses.all.compactMap { loss in
            switch loss.node {
            case .indicator(let place): traces[place].map(Item.cell)
            case .group(let place): .level(loss, place)
            }
        }
    }

    /// Why a group lost points besides those of its children, or gave some back.
    func text(_ loss: UnitLosses.Loss, _ place: Int) -> String {
        if let reason = explanation.scorecards.groups[place].reasons[explanation.unit] {
            return reason
        }
        let isPenalty = loss.role == .penalty
        if (loss.points ?? 0) < 0 {
            return isPenalty
                ? say(
                    "điểm trừ bị giới hạn: các mục cộng lại trừ nhiều hơn mức tối đa của nhóm",
                    "the penalty is capped: its items take off more together")
                : say(
                    "điểm của nhóm bị giới hạn: các mục cộng lại mất nhiều hơn nhóm",
                    "the group is bounded: its items lose more together")
        }
        return say(
            "mất ở cấp nhóm: nhóm được ít điểm hơn các mục của nó cộng lại",
            "lost at this level: the group has fewer points than its items come to")
    }
}
