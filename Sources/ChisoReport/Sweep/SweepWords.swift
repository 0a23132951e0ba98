import ChisoModel
import ChisoPrint
import ChisoScoring

/// What happens where ranks or classes change, in sentences.
struct SweepWords {
    /// One sentence, and the units it is about.
    struct Sentence {
        var text: String
        var units: Set<Int>
    }

    let moves: [SweepMove]
    private let labels: [String]
    private let classes: [String]

    init(turn: Sweep.Turn, base: Scorecards, within groups: [String]) {
        moves = turn.moves(within: groups)
        labels = base.labels
        classes = base.pack.classes.map(\.name)
    }

    /// Who passes whom, who falls behind, and who changes class; rises first.
    var sentences: [Sentence] {
        let named = Set(moves.filter(\.rises).flatMap { $0.passes + $0.reaches })
        return moves.compactMap { move in
            let place = place(move, isNamed: named.contains(move.unit))
            let band = band(move)
            if place.isEmpty && band.isEmpty { return nil }
            let text = [place, band].filter { !$0.isEmpty }.joined(separator: ", ")
            return Sentence(
                text: "\(labels[move.unit]) \(text)",
                units: Set([move.unit] + move.passes + move.reaches + move.loses))
        }
    }

    /// - Parameter isNamed: Whether the sentence of another unit says that it passes this one.
    private func place(_ move: SweepMove, isNamed: Bool) -> String {
        switch (move.rankBefore, move.rankAfter) {
        case (nil, nil): return ""
        case (nil, let rank?): return "enters the ranking (\(rank))"
        case (let rank?, nil): return "leaves the ranking (was \(rank))"
        case (let old?, let new?):
            let ranks = "(\(old) → \(new))"
            if old == new { return "" }
            var facts: [String] = []
            if !move.passes.isEmpty { facts.append("passes \(listed(move.passes))") }
            if !move.reaches.isEmpty { facts.append("draws level with \(listed(move.reaches))") }
            if !facts.isEmpty { return "\(facts.joined(separator: " and ")) \(ranks)" }
            if !move.loses.isEmpty { return "falls behind \(listed(move.loses)) \(ranks)" }
            return isNamed ? "" : "\(new < old ? "rises" : "falls") \(ranks)"
        }
    }

    private func band(_ move: SweepMove) -> String {
        guard move.classBefore != move.classAfter else { return "" }
        let names = [move.classBefore, move.classAfter].map { place in
            place.map { classes[$0] } ?? PlainNumber.none
        }
        return "class \(names[0]) → \(names[1])"
    }

    private func listed(_ units: [Int]) -> String {
        let names = units.prefix(3).map { labels[$0] }
        let more = units.count - names.count
        return names.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    }
}
