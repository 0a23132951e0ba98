import ChisoModel
import ChisoScoring

/// Runs the indicators of a pack over samples, one at a time, the way a round is scored.
struct IndicatorRuns {
    private let pack: RulePack
    private let rules: any RuleSource

    init(pack: RulePack, rules: any RuleSource) throws {
        self.pack = pack
        self.rules = rules
    }

    /// A tenth of what a run has, in equal parts: a sample is smaller than a round.
    private var budget: RunBudget {
        RunBudget(
            instructions: RunBudget.standard.instructions / 10 / max(1, pack.indicators.count))
    }

    /// Runs one indicator; values outside its range are scored on, and told apart afterwards.
    func run(_ place: Int) throws -> IndicatorRun {
        let indicator = pack.indicators[place]
        let dimensions = Dimensions(indicator, pack: pack)
        return try run(
            place, of: indicator, dimensions,
            Sample(dimensions.all, thresholds: indicator.thresholds, name: indicator.key))
    }

    /// Runs one indicator, perhaps with other declared numbers, over rows of its dimensions.
    func run(
        _ place: Int, of indicator: Indicator, _ dimensions: Dimensions, rows: [[Double]]
    ) throws -> IndicatorRun {
        try run(place, of: indicator, dimensions, Sample(dimensions.all, rows: rows))
    }

    private func run(
        _ place: Int, of indicator: Indicator, _ dimensions: Dimensions, _ sample: Sample
    ) throws -> IndicatorRun {
        let fields = FieldPlaces(dimensions.all)
        let round = SampleRound(
            sample.rows, sample.dimensions, fields: fields.kept.count, places: fields.places,
            key: indicator.key
        ).round
        let record = CallRecord()
        let alone = alone(indicator, dimensions, fields)
        let peers = sample.dimensions.firstIndex { $0.subject == .peers }
        let source = RecordedRules(
            base: rules, place: place, checks: dimensions.checks, reads: indicator.scoreReads,
            peers: peers.map { peers in sample.rows.map { $0[peers] } } ?? [], record: record)
        let cards = try Scoring(alone: alone, rules: source, round: round, budget: budget)
            .scorecards()
        return IndicatorRun(
            indicator: indicator, pack: pack, sample: sample, cards: cards,
            record: record.content)
    }

    /// The pack with this indicator only, and with the fields and checks that bear on it.
    private func alone(
        _ indicator: Indicator, _ dimensions: Dimensions, _ fields: FieldPlaces
    ) -> RulePack {
        var indicator = indicator
        indicator.range = nil
        indicator.decimals = .unrounded
        indicator.valueReads = indicator.valueReads.map(fields.moved)
        indicator.scoreReads = indicator.scoreReads.map(fields.moved)
        if case .field(let field) = indicator.valueSource {
            indicator.valueSource = .field(fields.places[field] ?? field)
        }
        var alone = RulePack(
            id: "sample", groups: [Group(key: "total", children: [.indicator(0)])],
            indicators: [indicator])
        alone.precision = .init(
            indicator: .unrounded, group: .unrounded, total: .unrounded, index: .unrounded)
        alone.fields = fields.kept.map { field in
            var field = pack.fields[field]
            field.reportedBy = []
            field.rollsUp = nil
            field.overPeriods = nil
            return field
        }
        alone.checks = dimensions.checks.map { check in
            var check = pack.checks[check]
            check.reads = check.reads.map(fields.moved)
            return check
        }
        alone.unitColumns = pack.unitColumns
        return alone
    }
}

/// The fields that a sample varies, and their places among themselves.
private struct FieldPlaces {
    /// By their places in the pack, in order.
    let kept: [Int]
    let places: [Int: Int]

    init(_ dimensions: [Dimension]) {
        var fields: Set<Int> = []
        for dimension in dimensions {
            switch dimension.subject {
            case .field(let field), .previousField(let field): fields.insert(field)
            default: continue
            }
        }
        kept = fields.sorted()
        places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    }

    /// The same read in the smaller pack.
    func moved(_ read: Read) -> Read {
        switch read {
        case .field(let field): .field(places[field] ?? field)
        case .previousField(let field): .previousField(places[field] ?? field)
        default: read
        }
    }
}

extension IndicatorRun {
    /// Puts together what was scored and what the functions returned.
    init(
        indicator: Indicator, pack: RulePack, sample: Sample, cards: Scorecards,
        record: CallRecord.Content
    ) {
        let values = cards.indicators[0].values
        self.init(
            indicator: indicator, pack: pack, sample: sample,
            outcomes: sample.rows.indices.map {
                Self.outcome($0, indicator, values[$0], record)
            },
            values: values, minima: cards.units.map { indicator.min.value(for: $0) ?? .nan },
            maxima: cards.units.map { indicator.max.value(for: $0) ?? .nan }, peers: record.peers)
    }

    private static func outcome(
        _ row: Int, _ indicator: Indicator, _ value: Double, _ record: CallRecord.Content
    ) -> Outcome {
        if indicator.valueSource == .rule {
            switch outcome(row, record.value, indicator, "value") {
            case .points: break
            case let other: return other
            }
        }
        let scored = outcome(row, record.score, indicator, "score")
        if case .left = scored { return .left }
        if let range = indicator.range, !value.isNaN,
            value < range.lowerBound - IndicatorRun.slack
                || value > range.upperBound + IndicatorRun.slack
        {
            return .outOfRange(value)
        }
        return scored
    }

    private static func outcome(
        _ row: Int, _ outcomes: Outcomes?, _ indicator: Indicator, _ part: String
    ) -> Outcome {
        guard let outcomes else { return .left }
        switch outcomes.statuses[row] {
        case .skipped: return .left
        case .number: return .points(outcomes.numbers[row])
        case .notApplicable: return .ended
        case .noneArising: return .noneArising
        case .failed:
            return .failed(outcomes.failure(row) ?? .untold)
        case .text:
            let text = "its \(part) returned the text '\(outcomes.texts[row] ?? "")'"
            return .failed(Outcomes.Failure(message: text + ", a number is due"))
        case .none:
            return .failed(
                Outcomes.Failure(message: "its \(part) returned nothing, a number is due"))
        }
    }
}
