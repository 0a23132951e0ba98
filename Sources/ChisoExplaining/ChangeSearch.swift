import ChisoModel
import ChisoScoring

/// Seeks the smallest change of one figure of a unit that earns a cell more, by trying the rule itself.
///
/// One field at a time, both directions: figures at doubling distances and near the declared numbers are tried, and the
/// gap before the first that earns more is halved until it cannot be. Ranges of fields and checks of the pack hold. When
/// the rules have spent much, nothing more is tried: what was found by then stands.
struct ChangeSearch {
    let probe: CellProbe
    let indicator: Int
    let unit: Int
    let isPenalty: Bool
    let trace: CellTrace
    /// By field: whole steps to a unit of its measure.
    private let scales: [Int: Double]
    private var tried = 0
    /// What the rules tried cost, in instructions; past the most the search ends.
    private var spent = 0
    private static let mostSpent = 20_000_000
    /// Figures tried for one cell at most.
    private static let mostTried = 20_000
    /// Less than any figure earns that is allowed.
    private static let refused = -Double.infinity
    /// Figures tried for one field at most.
    private static let most = 600
    /// Beyond this whole steps are no longer told apart.
    fileprivate static let farthest = 1e15

    init(
        probe: CellProbe, round: Round, indicator: Int, unit: Int, isPenalty: Bool,
        trace: CellTrace
    ) {
        self.probe = probe
        self.indicator = indicator
        self.unit = unit
        self.isPenalty = isPenalty
        self.trace = trace
        var scales: [Int: Double] = [:]
        for case .field(let place) in trace.data.map(\.kind) {
            scales[place] = Self.scale(
                probe.scorecards.pack.fields[place], probe.figures[place])
        }
        self.scales = scales
    }

    private var pack: RulePack { probe.scorecards.pack }
    private var cell: Cell { trace.cell }

    /// What counts now; for a penalty turned round, so that more is always better.
    private var now: Double { merit(cell.points ?? (isPenalty ? cell.max : 0)) }

    /// Nothing better can be earned.
    private var top: Double { isPenalty ? 0 : cell.max }

    private func merit(_ points: Double) -> Double { isPenalty ? -points : points }

    /// Seeks in every field the cell reads.
    mutating func advice() throws -> Advice {
        var smallest: [Found] = []
        var best: Found?
        for datum in trace.data {
            guard case .field(let place) = datum.kind, datum.state != .notApplicable else {
                continue
            }
            let found = try seek(place, datum)
            if let first = found.min(by: isSmaller) { smallest.append(first) }
            for one in found where best.map({ isBetter(one, $0) }) ?? true { best = one }
        }
        smallest.sort(by: isSmaller)
        return Advice(
            outcome: smallest.isEmpty ? .none : .found, moves: smallest.map(move),
            best: best.map(move), tried: tried)
    }

    private func move(_ found: Found) -> Advice.Move {
        let points = isPenalty ? -found.merit : found.merit
        return Advice.Move(
            field: found.field, before: found.before, after: found.after, points: points,
            gain: Rounding.round(found.merit - now, Rounding.firstPlaces))
    }

    // MARK: - What is found

    /// A figure that earns more.
    private struct Found {
        var field: Int
        var before: Double?
        var after: Double
        var merit: Double
        /// Whether it is a step the rule calls better: more where more is better.
        var isNatural: Bool
    }

    /// Sizes compare in one measure as they are, else as shares of the figures.
    private func isSmaller(_ a: Found, _ b: Found) -> Bool {
        let fields = [pack.fields[a.field], pack.fields[b.field]]
        let isAlike =
            fields[0].measure == fields[1].measure && fields[0].kind.isNumeric
            && fields[1].kind.isNumeric
        let sizes = [a, b].map { size($0, isShare: !isAlike) }
        if abs(sizes[0] - sizes[1]) > 1e-9 { return sizes[0] < sizes[1] }
        if a.isNatural != b.isNatural { return a.isNatural }
        return false
    }

    private func isBetter(_ a: Found, _ b: Found) -> Bool {
        abs(a.merit - b.merit) > 1e-9 ? a.merit > b.merit : isSmaller(a, b)
    }

    private func size(_ found: Found, isShare: Bool) -> Double {
        // Of the other levels the one that earns least more is the smallest step.
        guard pack.fields[found.field].kind.isNumeric else { return 1 + found.merit - now }
        let before = found.before ?? 0
        let change = abs(found.after - before)
        return isShare ? change / max(abs(before), abs(found.after), 1e-9) : change
    }

    // MARK: - One field

    private mutating func seek(_ place: Int, _ datum: CellTrace.Datum) throws -> [Found] {
        let field = pack.fields[place]
        // Of what is counted from 1 January the period's own part is what can be changed.
        let column = probe.figures[place]
        let before = column.states[unit] == .given ? column.values[unit] : datum.number
        let limit = tried + Self.most
        switch field.kind {
        case .text: return []
        case .yesNo: return try levels(place, before, count: 2)
        case .choice(let levels): return try self.levels(place, before, count: levels.count)
        default:
            let walk = Walk(
                origin: before, scale: scales[place] ?? 1, bounds: bounds(place, before),
                hints: hints(place))
            return try numbers(place, before, walk.up, limit: limit, isUp: true)
                + numbers(place, before, walk.down, limit: limit, isUp: false)
        }
    }

    private mutating func levels(
        _ place: Int, _ before: Double?, count: Int
    ) throws -> [Found] {
        var found: [Found] = []
        for level in 0..<count where before != Double(level) {
            guard let merit = try earns(place, Double(level)), merit > now + 1e-9 else { continue }
            found.append(
                Found(
                    field: place, before: before, after: Double(level), merit: merit,
                    isNatural: true))
        }
        return found
    }

    /// Walks outwards: the smallest change that earns more, and the smallest that earns most.
    private mutating func numbers(
        _ place: Int, _ before: Double?, _ figures: [Double], limit: Int, isUp: Bool
    ) throws -> [Found] {
        let scale = scales[place] ?? 1
        var tries: [(figure: Double, merit: Double)] = []
        if let before { tries.append((before, cell.status == .scored ? now : Self.refused)) }
        for figure in figures where tried < limit {
            if let merit = try earns(place, figure) {
                tries.append((figure, merit))
                if merit >= summit - 1e-9 { break }
            } else if let last = tries.last, last.merit > Self.refused {
                // The last figure that is still allowed lies between.
                if let edge = try edge(place, last.figure, figure, scale) { tries.append(edge) }
                break
            } else {
                tries.append((figure, Self.refused))
            }
        }
        let isNatural = isUp == (pack.indicators[indicator].better != .lower)
        guard let top = tries.map(\.merit).max(), top > now + leastGain else { return [] }
        return try [now + leastGain, top - 1e-9].compactMap { bar in
            guard let first = tries.firstIndex(where: { $0.merit > bar }) else { return nil }
            let found =
                first == 0
                ? tries[0] : try nearest(place, tries[first - 1].figure, tries[first], bar, scale)
            return Found(
                field: place, before: before, after: found.figure, merit: found.merit,
                isNatural: isNatural)
        }
    }

    private var summit: Double { merit(top) }

    /// What is worth telling earns more than half of the last digit that points are printed with; a change that earns
    /// less shows nowhere.
    private var leastGain: Double {
        let declared = pack.indicators[indicator].decimals ?? pack.precision.indicator
        guard case .places(let places) = declared else { return 0.00005 - 1e-9 }
        return (0..<places).reduce(0.5) { half, _ in half / 10 } - 1e-9
    }

    /// Halves the gap between a figure that does not clear a bar and one that does.
    private mutating func nearest(
        _ place: Int, _ low: Double, _ high: (figure: Double, merit: Double), _ bar: Double,
        _ scale: Double
    ) throws -> (figure: Double, merit: Double) {
        var low = low
        var high = high
        while let middle = Walk.middle(low, high.figure, scale) {
            if let merit = try earns(place, middle), merit > bar {
                high = (middle, merit)
            } else {
                low = middle
            }
        }
        return high
    }

    /// The farthest figure that is allowed, before one that is not.
    private mutating func edge(
        _ place: Int, _ allowed: Double, _ refused: Double, _ scale: Double
    ) throws -> (figure: Double, merit: Double)? {
        var (allowed, refused) = (allowed, refused)
        var found: (figure: Double, merit: Double)?
        while let middle = Walk.middle(allowed, refused, scale) {
            if let merit = try earns(place, middle) {
                allowed = middle
                found = (middle, merit)
            } else {
                refused = middle
            }
        }
        return found
    }

    /// What the cell earns by another figure; nil when the figure is not allowed.
    private mutating func earns(_ place: Int, _ figure: Double) throws -> Double? {
        guard spent <= Self.mostSpent, tried < Self.mostTried else { return nil }
        tried += 1
        guard
            let points = try probe.cell(
                indicator: indicator, unit: unit, field: place, figure: figure,
                spent: &spent)?.points
        else { return nil }
        let merit = merit(points)
        guard merit > now + 1e-9 else { return merit }
        let breaks = try probe.breaksOthers(
            than: indicator, unit: unit, field: place, figure: figure, spent: &spent)
        return breaks ? nil : merit
    }

    // MARK: - Where to look

    /// Whole steps to a unit of measure: counts and days by one, the rest as finely as the round writes them.
    private static func scale(_ field: Field, _ column: FieldColumn) -> Double {
        if field.kind == .count || field.kind == .date { return 1 }
        let given = column.values.indices.filter { column.states[$0] == .given }
        let least = field.kind == .amount ? 0 : 2
        let decimals = (least...6).first { decimals in
            given.allSatisfy { Rounding.round(column.values[$0], decimals) == column.values[$0] }
        }
        return (0..<(decimals ?? 6)).reduce(1) { scale, _ in scale * 10 }
    }

    /// What the field may hold; where nothing is declared, far beyond what the unit has.
    private func bounds(_ place: Int, _ before: Double?) -> ClosedRange<Double> {
        let field = pack.fields[place]
        let others = otherFigures(place).map(abs) + numbers.map(abs)
        let reach =
            field.kind == .date ? 3660 : 10 * ((others + [abs(before ?? 0), 100]).max() ?? 100)
        let origin = before ?? 0
        let natural: Double = field.kind == .number || field.kind == .date ? origin - reach : 0
        let least = max(field.least ?? natural, -Self.farthest)
        let largest = min(field.largest ?? max(origin, 0) + reach, Self.farthest)
        return min(least, origin)...max(largest, origin, least)
    }

    /// Where the rule may jump: its numbers as they are, as shares of the figures read with the field, and those.
    private func hints(_ place: Int) -> [Double] {
        let others = otherFigures(place)
        var hints = others
        for number in numbers.prefix(16) {
            hints.append(number)
            for other in others.prefix(3) where number != 0 {
                hints += [
                    number * other / 100, number * other, 100 * other / number, other / number,
                ]
            }
        }
        return hints
    }

    /// The other figures of the unit that the cell reads.
    private func otherFigures(_ place: Int) -> [Double] {
        trace.data.filter { $0.kind != .field(place) && $0.state == .given }.compactMap(\.number)
            .filter(\.isFinite)
    }

    /// The declared numbers the rule reads.
    private var numbers: [Double] {
        trace.parameters.flatMap { $0.value.map(Self.numbers) ?? [] }.filter(\.isFinite)
    }

    private static func numbers(_ value: ParameterValue) -> [Double] {
        switch value {
        case .number(let number): [number]
        case .text, .flag: []
        case .list(let items): items.flatMap(numbers)
        case .record(let items): items.sorted { $0.key < $1.key }.flatMap { numbers($1) }
        }
    }
}

/// The figures to try for one field, nearest first on each side.
private struct Walk {
    private(set) var up: [Double]
    private(set) var down: [Double]

    /// - Parameter origin: The figure now; nil when there is none, and then the walk begins at 0.
    init(origin: Double?, scale: Double, bounds: ClosedRange<Double>, hints: [Double]) {
        let start = ((origin ?? 0) * scale).rounded()
        let low = (bounds.lowerBound * scale - 1e-9).rounded(.up)
        let high = (bounds.upperBound * scale + 1e-9).rounded(.down)
        var places: Set<Double> = [low, high]
        if origin == nil { places.insert(start) }
        var distance = 1.0
        while distance <= high - low {
            places.formUnion([start - distance, start + distance])
            distance *= 2
        }
        for hint in hints where abs(hint * scale) < ChangeSearch.farthest {
            let place = hint * scale
            places.formUnion([place.rounded(.down), place.rounded(.up), place.rounded()])
        }
        let within = places.filter { $0 >= low && $0 <= high }
        up = within.filter { origin == nil ? $0 >= start : $0 > start }.sorted()
            .map { $0 / scale }
        down = within.filter { $0 < start }.sorted(by: >).map { $0 / scale }
    }

    /// The figure half way between two; nil when they are next to each other.
    static func middle(_ a: Double, _ b: Double, _ scale: Double) -> Double? {
        let ends = [(a * scale).rounded(), (b * scale).rounded()]
        let middle = ((ends[0] + ends[1]) / 2).rounded(.down)
        return ends.contains(middle) ? nil : middle / scale
    }
}
