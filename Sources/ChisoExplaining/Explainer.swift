import ChisoData
import ChisoModel
import ChisoRules
import ChisoRun
import ChisoScoring

/// Tells why units of a round earned what they earned.
public struct Explainer: Sendable {
    let pack: LoadedPack
    let folder: RoundFolder
    let round: Round
    let changes: [Change]
    /// The round as it is, and under the changes.
    let base: CellProbe
    let probe: CellProbe
    /// The run under the changes, with the units' own mark where an appraiser wrote anything.
    public let scorecards: Scorecards

    /// Scores a round once, so that each explanation only looks closer.
    ///
    /// - Parameter changes: Made before anything is explained.
    /// - Throws: As ``RoundSession/scoring()``; C202 to C209 when a change cannot be made.
    public init(_ session: RoundSession, under changes: [Change]) throws {
        pack = session.pack
        folder = session.folder
        round = session.round
        self.changes = changes
        let scoring = try session.scoring()
        let simulator = try Simulator(scoring)
        base = try CellProbe(simulator, under: [])
        probe = changes.isEmpty ? base : try CellProbe(simulator, under: changes)
        scorecards = try scoring.marked(probe.scorecards) {
            try Simulator(scoring.unappraised).scorecards(under: changes)
        }
    }

    /// The place of an indicator named by its key or its official code.
    ///
    /// - Throws: Code C261 when the pack has none of that name.
    public func indicator(named name: String) throws(Failure) -> Int {
        let name = name.nfc
        if let place = scorecards.pack.indicator(named: name) { return place }
        let indicators = scorecards.pack.indicators
        let coded = indicators.indices.filter { indicators[$0].code == name && !name.isEmpty }
        if coded.count == 1 { return coded[0] }
        if coded.count > 1 {
            let keys = coded.map { indicators[$0].key }
            throw Failure(
                ExplainingCode.noSuchIndicator,
                "'\(name)' is the code of several indicators",
                fix: "name one by its key: \(keys.joined(separator: ", "))")
        }
        let groups = scorecards.pack.groups
        if let group = groups.firstIndex(where: { $0.key == name || $0.code == name }) {
            throw Failure(
                ExplainingCode.noSuchIndicator,
                "'\(name)' is a group of pack \(scorecards.pack.id), no indicator",
                fix: "name one of its indicators, such as '\(first(in: group))', or none for all")
        }
        let known = indicators.map(\.key) + indicators.map(\.code).filter { !$0.isEmpty }
        throw Failure(
            ExplainingCode.noSuchIndicator,
            "pack \(scorecards.pack.id) has no indicator '\(name)'",
            fix: Suggestion.nearest(to: name, in: known).map { "did you mean '\($0)'?" }
                ?? "name one by its key or code, such as '\(known.first ?? "")', or none for all")
    }

    private func first(in group: Int) -> String {
        let pack = scorecards.pack
        return pack.tree.indicators(under: group).first.map { pack.indicators[$0].key } ?? ""
    }

    /// Explains one cell, or, when no indicator is named, everything that cost the unit points.
    ///
    /// - Throws: ``Failure`` when the tables cannot be read again.
    public func explanation(unit: Int, indicator: Int? = nil) throws -> Explanation {
        let tracer = try tracer(unit)
        let cells = indicator.map { [$0] } ?? losses(tracer.losses, of: unit)
        return explanation(
            of: tracer, try cells.map { try tracer.trace($0) }, isWhole: indicator == nil)
    }

    /// Explains every cell of a unit, one by one, in printed order.
    ///
    /// - Throws: ``Failure`` when the tables cannot be read again.
    public func explanations(unit: Int) throws -> [Explanation] {
        let tracer = try tracer(unit)
        return try scorecards.pack.indicators.indices.map {
            explanation(of: tracer, [try tracer.trace($0)], isWhole: false)
        }
    }

    /// Explains everything that cost a unit points, without where its figures were typed.
    ///
    /// For many units: no table is read again, which would take as long for one as for all.
    ///
    /// - Parameter most: For how many, of those that cost most, it is sought what would win points back.
    public func losses(of unit: Int, advising most: Int = .max) throws -> Explanation {
        let losses = UnitLosses(scorecards, unit: unit)
        let tracer = CellTracer(
            explainer: self, unit: unit, records: TypedRecords(), losses: losses)
        let cells = try self.losses(losses, of: unit).enumerated().map { place, indicator in
            try tracer.trace(indicator, isAdvised: place < most)
        }
        return explanation(of: tracer, cells, isWhole: true)
    }

    private func tracer(_ unit: Int) throws -> CellTracer {
        CellTracer(
            explainer: self, unit: unit,
            records: try TypedRecords(of: scorecards.units[unit].code, in: folder),
            losses: UnitLosses(scorecards, unit: unit))
    }

    private func explanation(
        of tracer: CellTracer, _ cells: [CellTrace], isWhole: Bool
    ) -> Explanation {
        Explanation(
            scorecards: scorecards, unit: tracer.unit, changes: changes.map(\.text), cells: cells,
            isWhole: isWhole, losses: tracer.losses)
    }

    /// Indicators that cost a unit points of its total, most first, and then those that are not counted.
    private func losses(_ losses: UnitLosses, of unit: Int) -> [Int] {
        losses.all.compactMap { loss in
            guard case .indicator(let place) = loss.node,
                scorecards.indicators[place].statuses[unit] != .notApplicable
            else { return nil }
            return place
        }
    }
}
