import ChisoModel

/// Comparisons that a score makes by hand between figures and that the hair of doubles decides: 72.35 − 62.35 is
/// 9.999999999999993, and misses 10.
///
/// The score is asked beside a number that is declared or stands in its file: at it, just below and just above, once with
/// figures whose doubles meet it and once with figures whose doubles do not. A comparison that minds the hair answers both
/// alike. Three figures of which two make the third are tried too, see ``FiguresThatAddUp``.
struct HairFindings {
    let place: Int
    let pack: RulePack
    let runs: IndicatorRuns
    let texts: PackTokens

    private var indicator: Indicator { pack.indicators[place] }

    /// Figures that in decimals are at a number, and rows just below and just above them.
    private struct Trial {
        var at: [Double]
        var below: [Double]
        var above: [Double]
    }

    /// Like what the points at a number are; nil where nothing jumps there.
    private enum Side {
        case below, above
        /// Like neither, where a score compares with `==`.
        case alone
        /// Like both.
        case both

        /// What the points at a number are like, in words.
        var words: String {
            switch self {
            case .below: "as just below it"
            case .above: "as just above it"
            case .alone: "as nothing beside it"
            case .both: "as beside it"
            }
        }
    }

    /// What is subtracted or added, with decimals that doubles do not hold, and such as they hold.
    private static let parts = [
        62.35, 0.1, 0.2, 0.3, 1.1, 2.35, 5.1, 33.3, 45.85, 70.1, 10, 20, 50,
    ]
    /// Numbers looked at, and pairs of figures, at most.
    private static let most = 6

    /// R314, once an indicator: the plainest case.
    var all: [Diagnostic] {
        get throws {
            let dimensions = Dimensions(indicator, pack: pack)
            let figures = figures(dimensions.all)
            let numbers = numbers
            guard figures.count > 1 else { return [] }
            let pairs = figures.flatMap { a in figures.filter { $0 != a }.map { (a, $0) } }
            for (a, b) in pairs.prefix(Self.most) {
                for number in numbers.prefix(Self.most) {
                    let found =
                        try differing(a, b, number, dimensions)
                        ?? parted(a, b, number, dimensions)
                    if let found { return [found] }
                }
            }
            return try addingUp(figures, dimensions).map { [$0] } ?? []
        }
    }

    /// The numbers that the score reads or that stand in its file, and that it may compare with.
    private var numbers: [Double] {
        var read = indicator
        read.range = nil
        read.max = .number(0)
        read.min = .number(0)
        read.params = read.params.filter { indicator.scoreNames.contains($0.key) }
        if !indicator.scoreNames.contains("target") { read.target = nil }
        let written = HiddenNumbers.numbers(texts.tokens(indicator.location.path))
            .compactMap { Double($0.written) }
        return Set(read.thresholds + written).filter { $0 != 0 }.sorted()
    }

    /// Places of the numbers that the score itself reads, among the dimensions; fewer than two where it compares none.
    private func figures(_ dimensions: [Dimension]) -> [Int] {
        var reads = Set(indicator.scoreReads)
        if reads.contains(.value), case .field(let field) = indicator.valueSource {
            reads.insert(.field(field))
        }
        return dimensions.indices.filter { place in
            guard dimensions[place].isNumber else { return false }
            switch dimensions[place].subject {
            case .field(let field): return reads.contains(.field(field))
            case .previousField(let field): return reads.contains(.previousField(field))
            default: return false
            }
        }
    }

    // MARK: - Differences and sums

    private func differing(
        _ a: Int, _ b: Int, _ number: Double, _ dimensions: Dimensions
    ) throws -> Diagnostic? {
        for sign in [1.0, -1] {
            let all = Self.parts.compactMap { part -> (isMet: Bool, trial: Trial)? in
                let first = Rounding.round(number + sign * part, Rounding.firstPlaces)
                guard
                    let trial = trial(
                        a, b, first, part, step: dimensions.all[a].step, dimensions.all)
                else { return nil }
                return (first - sign * part == number, trial)
            }
            guard let plain = all.first(where: \.isMet)?.trial else { continue }
            let trials = [plain] + all.filter { !$0.isMet }.map(\.trial)
            let run = try runs.run(place, of: indicator, dimensions, rows: Self.rows(trials))
            if let found = missed(number, in: run, asIn: side(0, run)) { return found }
        }
        return nil
    }

    private func addingUp(_ figures: [Int], _ dimensions: Dimensions) throws -> Diagnostic? {
        for triple in FiguresThatAddUp.places(figures) {
            let rows = FiguresThatAddUp.rows(of: dimensions.all, triple)
            guard !rows.isEmpty else { continue }
            let run = try runs.run(place, of: indicator, dimensions, rows: rows)
            let points = run.outcomes.map { outcome -> Double? in
                if case .points(let points) = outcome { points } else { nil }
            }
            guard let row = FiguresThatAddUp.differing(points), let points = points[row] else {
                continue
            }
            return finding(
                "'\(indicator.key)' compares by hand: \(run.inputs(row)) add up exactly, and earn "
                    + "\(Rounding.plainText(points)), as if they did not")
        }
        return nil
    }

    // MARK: - Percentages

    /// `x / y * 100` beside a number whose double it misses; 50 is met by every way to reckon it.
    private func parted(
        _ a: Int, _ b: Int, _ number: Double, _ dimensions: Dimensions
    ) throws -> Diagnostic? {
        let whole = 10_000.0
        guard number / 100 * 100 != number, let halved = indicator.replacing(number, by: 50),
            let trial = trial(a, b, number * 100, whole, step: 1, dimensions.all),
            let plain = self.trial(a, b, whole / 2, whole, step: 1, dimensions.all)
        else { return nil }
        let due = try runs.run(place, of: halved, dimensions, rows: Self.rows([plain]))
        let run = try runs.run(place, of: indicator, dimensions, rows: Self.rows([trial]))
        return missed(number, in: run, from: 0, asIn: side(0, due))
    }

    // MARK: - Trials

    /// Nil where a figure is not allowed.
    private func trial(
        _ a: Int, _ b: Int, _ first: Double, _ second: Double, step: Double,
        _ dimensions: [Dimension]
    ) -> Trial? {
        func row(_ first: Double) -> [Double]? {
            let first = Rounding.round(first, Rounding.firstPlaces)
            guard dimensions[a].held(first) == first, dimensions[b].held(second) == second else {
                return nil
            }
            var row = dimensions.map { $0.isNumber ? $0.held(0) : $0.options[0] }
            row[a] = first
            row[b] = second
            return row
        }
        guard let at = row(first), let below = row(first - step), let above = row(first + step)
        else { return nil }
        return Trial(at: at, below: below, above: above)
    }

    private static func rows(_ trials: [Trial]) -> [[Double]] {
        trials.flatMap { [$0.at, $0.below, $0.above] }
    }

    private func side(_ trial: Int, _ run: IndicatorRun) -> Side? {
        let points = run.outcomes[3 * trial..<3 * trial + 3].map { outcome -> Double? in
            if case .points(let points) = outcome { points } else { nil }
        }
        guard let at = points[0], let below = points[1], let above = points[2] else { return nil }
        switch (abs(at - below) <= IndicatorRun.slack, abs(at - above) <= IndicatorRun.slack) {
        case (true, true): return .both
        case (true, false): return .below
        case (false, true): return .above
        case (false, false): return abs(above - below) <= IndicatorRun.slack ? .alone : nil
        }
    }

    /// The first trial that is not on the side that is due.
    private func missed(
        _ number: Double, in run: IndicatorRun, from first: Int = 1, asIn due: Side?
    ) -> Diagnostic? {
        guard let due, due != .both else { return nil }
        for trial in first..<run.outcomes.count / 3 {
            guard let side = side(trial, run), side != due,
                case .points(let points) = run.outcomes[3 * trial]
            else { continue }
            return finding(
                "'\(indicator.key)' compares by hand: \(run.inputs(3 * trial)) is at "
                    + "\(Rounding.plainText(number)) exactly, and earns "
                    + "\(Rounding.plainText(points)), \(side.words)")
        }
        return nil
    }

    private func finding(_ message: String) -> Diagnostic {
        Diagnostic(
            AuthoringCode.hairDecides, .warning, "\(message), for the hair of doubles",
            rule: texts.place(of: "score", in: indicator),
            fix: "let value compute what is compared, which takes the hair off, or compare "
                + "chiso.round(…, 9)")
    }
}

extension Dimension {
    /// What is just above and below a number.
    fileprivate var step: Double {
        if case .number(isWhole: true, _, _) = kind { return 1 }
        return 0.01
    }
}

extension Indicator {
    /// The same with another number in the place of its target or of a number under `params`; nil where it stands in
    /// neither.
    fileprivate func replacing(_ number: Double, by other: Double) -> Indicator? {
        var copy = self
        if target == .number(number) {
            copy.target = .number(other)
            return copy
        }
        for (name, value) in params.sorted(by: { $0.key < $1.key }) where value == .number(number) {
            copy.params[name] = .number(other)
            return copy
        }
        return nil
    }
}
