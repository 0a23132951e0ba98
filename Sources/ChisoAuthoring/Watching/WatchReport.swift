import ChisoModel
import ChisoPrint
import ChisoReport
import ChisoScoring

/// What a save brought, in print: a block among others, or the whole of a screen.
public struct WatchReport: Sendable {
    /// With what a save is compared.
    public enum Base: String, CaseIterable, Sendable {
        /// The last good state.
        case last
        /// The state at the start.
        case start
    }

    /// How many files a line names, and how many faults are told in full.
    private static let most = 5

    private let save: WatchedSave
    private let units: [String]
    private let base: Base
    private let width: Int

    /// - Parameters:
    ///   - units: Codes of the units to show; empty for all.
    ///   - base: With what the save is compared in full; the other comparison takes a line.
    ///   - width: The widest a line of a table may be, in columns.
    public init(_ save: WatchedSave, units: [String], since base: Base = .last, width: Int = 80) {
        self.save = save
        self.units = units
        self.base = base
        self.width = width
    }

    /// A block of plain text that ends in an empty line, to stand after those before it.
    public var block: String {
        let parts = [head, faults, save.sinceLast == nil ? ranking : movement(isWhole: false)]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined()
            + "\n"
    }

    /// The lines of a screen: what is wrong first, then all units, those that move first.
    ///
    /// - Parameter good: The last save that was scored; its movements stay while nothing can be scored.
    public func screen(after good: WatchedSave?) -> [String] {
        let shown = save.sinceLast == nil && save.outcome == .refused ? good : save
        let report = WatchReport(shown ?? save, units: units, since: base, width: width)
        let figures =
            report.save.sinceLast == nil ? report.ranking : report.movement(isWhole: true)
        let parts = [title, head + faults, figures].filter { !$0.isEmpty }
        return Array(parts.joined(separator: [""]))
    }

    // MARK: - Parts

    /// What is watched.
    private var title: [String] {
        guard let cards = save.cards else { return [] }
        let line = "\(cards.pack.path), round \(cards.round), period \(cards.period)"
        return [Printable.text(line)]
            + (cards.isProvisional ? ["provisional: a failed cell touches the ranking"] : [])
    }

    /// The number of the save, its files, and what became of it.
    private var head: [String] {
        let more = save.files.count - Self.most
        let files =
            save.files.prefix(Self.most).joined(separator: ", ")
            + (more > 0 ? " and \(more) more" : "")
        var lines = ["save \(save.number)" + (files.isEmpty ? "" : ": \(files)")]
        if save.number == 0 {
            lines = ["start"]
            if let cards = save.cards {
                lines[0] +=
                    ": \(PlainNumber.counted(cards.units.count, "unit")), "
                    + PlainNumber.counted(cards.pack.indicators.count, "indicator")
            }
        }
        if let standing { lines.append(standing) }
        if !save.gone.isEmpty {
            lines.append("no longer there: " + TotalsText.listed(save.gone))
        }
        return lines.flatMap { DisplayWidth.wrapped(Printable.text($0), to: width, indent: 2) }
    }

    private var standing: String? {
        switch save.outcome {
        case .good: save.isRepaired ? "good again" : nil
        case .faulty: "scored with errors; the last good state stays \(lastGood)"
        case .patched where save.kept == .rules:
            "the rules on disk are broken; the last good rules stand in"
        case .patched where save.kept == .figures:
            "the figures on disk are broken; the last good figures stand in"
        case .patched: "rules and figures on disk are broken; the last good of both stand in"
        case .refused:
            save.base == nil
                ? "nothing could be scored yet" : "nothing could be scored; \(lastGood) stands"
        }
    }

    /// `the start`, `save 3`.
    private var lastGood: String {
        guard let base = save.base else { return "none" }
        return base == 0 ? "the start" : "save \(base)"
    }

    private var faults: [String] {
        let text = DiagnosticSummary(save.faults, limit: Self.most).text
        return text.split(separator: "\n").flatMap {
            DisplayWidth.wrapped(String($0), to: width, indent: 8)
        }
    }

    /// Units in rank order, where there is nothing to compare with.
    private var ranking: [String] {
        guard let cards = save.cards, save.outcome != .refused else { return [] }
        return Grid(
            RankingColumns(cards, tellsUnranked: false).terminal(withBars: false),
            cards.units(units)
        ).lines(width: width)
    }

    // MARK: - Movement

    /// Who moves.
    ///
    /// - Parameter isWhole: Whether units that do not move are shown too.
    private func movement(isWhole: Bool) -> [String] {
        guard let last = save.sinceLast, let start = save.sinceStart else { return [] }
        let answer = base == .last ? last : start
        let report = SimulationReport(answer, units: units)
        let totals = TotalsText(answer, names: report.names)
        let movers = report.movements.filter(\.isFelt)
        var page = Page()
        page.append(.lines(comparisons(last, start)))
        page.append(.grid(Grid(report.columns.terminal, isWhole ? report.movements : movers)))
        if answer.isFelt {
            page.append(.lines(totals.details))
            page.append(report.codes)
        }
        return page.text(width: width).split(separator: "\n", omittingEmptySubsequences: !isWhole)
            .map(String.init)
    }

    /// A line for the comparison told in full, and one for the other where it is another.
    private func comparisons(_ last: Answer, _ start: Answer) -> [String] {
        let sinceLast = "since \(lastGood): \(Self.summary(last))"
        guard save.base != 0 else { return [sinceLast] }
        let sinceStart = "since the start: \(Self.summary(start))"
        return base == .last ? [sinceLast, sinceStart] : [sinceStart, sinceLast]
    }

    private static func summary(_ answer: Answer) -> String {
        guard answer.isFelt else { return "nobody moves" }
        return TotalsText(answer, names: NodeNames(answer.simulation)).summary
    }
}

extension Answer {
    /// Whether anything changes for anyone.
    fileprivate var isFelt: Bool {
        !totals.effects.isEmpty || movements.contains(where: \.isFelt)
    }
}

extension Movement {
    /// Whether rank, index or class change.
    fileprivate var isFelt: Bool { isMover || changesClass }
}
