import ChisoModel

/// A sample of inputs, one row each, with an entry per dimension; plain ones first, the same every time.
///
/// Every two numbers are held against each other at several scales, at, just below and just above each declared bound, the
/// rest being zero; then come a few hundred mixed rows. Yes and no, levels and kinds are combined with all of them.
struct Sample {
    /// Rows at most.
    static let limit = 4000
    /// Rows at most before those that are the same are left out.
    private static let most = 10 * limit
    private static let small: [Double] = [0, 1, 2, 100]

    let dimensions: [Dimension]
    private(set) var rows: [[Double]] = []
    private let thresholds: [Double]
    private var numbers: SeededNumbers

    /// - Parameter name: Names the sample: another name, other mixed rows.
    init(_ dimensions: [Dimension], thresholds: [Double], name: String) {
        self.dimensions = dimensions
        self.thresholds = thresholds
        numbers = SeededNumbers(name)
        let own = dimensions.indices.filter { dimensions[$0].isNumber && !dimensions[$0].isContext }
        let context = dimensions.indices.filter {
            dimensions[$0].isNumber && dimensions[$0].isContext
        }
        var tuples = structured(own).flatMap { withContext($0, own, context) }
        tuples += mixed(own + context, count: own.count + context.count > 1 ? 300 : 0)
        tuples = withAbsences(unique(tuples))
        combine(tuples)
    }

    /// These rows and no others.
    init(_ dimensions: [Dimension], rows: [[Double]]) {
        self.dimensions = dimensions
        self.rows = rows
        thresholds = []
        numbers = SeededNumbers("")
    }

    /// So many rows in which everything is mixed, the first of them all zeros and ones.
    static func mixed(_ dimensions: [Dimension], count: Int, name: String) -> [[Double]] {
        var numbers = SeededNumbers(name)
        let plain = [0.0, 1, 100].map { figure in
            dimensions.map { $0.isNumber ? $0.held(figure) : $0.options[0] }
        }
        let figures = scales.map { scale in
            dimensions.map { $0.figures(at: scale, [50, 80, 100]) }
        }
        return plain
            + (plain.count..<count).map { _ in numbers.pick(figures).map { numbers.pick($0) } }
    }

    // MARK: - Numbers

    private static let scales: [Double] = [1, 10, 100, 1000, 1_000_000]

    /// A row of zeros, and of the first option of what is no number.
    private var origin: [Double] {
        dimensions.map { $0.isNumber ? $0.held(0) : $0.options[0] }
    }

    private func structured(_ own: [Int]) -> [[Double]] {
        guard let first = own.first else { return [origin] }
        guard own.count > 1 else {
            return Self.scales.flatMap { dimensions[first].figures(at: $0, thresholds) }
                .map { row([first: $0]) }
        }
        var tuples = own.count <= 4 ? product(own) : []
        tuples += Self.scales.map { scale in
            row(Dictionary(uniqueKeysWithValues: own.map { ($0, scale) }))
        }
        for part in own {
            tuples += dimensions[part].figures(at: 100, thresholds).map { row([part: $0]) }
        }
        for scale in own.count <= 3 ? Self.scales : [100, 1000] {
            for whole in own {
                for part in own where part != whole && tuples.count < Self.most {
                    tuples += dimensions[part].figures(at: scale, thresholds)
                        .map { row([whole: scale, part: $0]) }
                }
            }
        }
        return tuples
    }

    private func product(_ own: [Int]) -> [[Double]] {
        own.reduce([origin]) { rows, place in
            rows.flatMap { row in
                Self.small.map { figure in
                    var row = row
                    row[place] = dimensions[place].held(figure)
                    return row
                }
            }
        }
    }

    private func row(_ figures: [Int: Double]) -> [Double] {
        var row = origin
        for (place, figure) in figures { row[place] = dimensions[place].held(figure) }
        return row
    }

    /// What only checks read: nothing, very much, or what the rest adds up to, so that one of them passes.
    private func withContext(_ row: [Double], _ own: [Int], _ context: [Int]) -> [[Double]] {
        guard !context.isEmpty else { return [row] }
        let sum = own.reduce(0) { $0 + row[$1] }
        return [0, 1e9, sum].map { figure in
            var row = row
            for place in context { row[place] = dimensions[place].held(figure) }
            return row
        }
    }

    private mutating func mixed(_ places: [Int], count: Int) -> [[Double]] {
        guard count > 0 else { return [] }
        let figures = Self.scales.map { scale in
            places.map { dimensions[$0].figures(at: scale, thresholds) }
        }
        return (0..<count).map { _ in
            var row = origin
            for (place, options) in zip(places, numbers.pick(figures)) {
                row[place] = numbers.pick(options)
            }
            return row
        }
    }

    /// The rows, and some of them again with an optional number left blank.
    private func withAbsences(_ tuples: [[Double]]) -> [[Double]] {
        let optional = dimensions.indices.filter {
            dimensions[$0].isNumber && dimensions[$0].isOptional
        }
        guard !optional.isEmpty else { return tuples }
        var rows = tuples
        for places in optional.map({ [$0] }) + [optional] {
            rows += tuples.prefix(200).map { tuple in
                var row = tuple
                for place in places { row[place] = .nan }
                return row
            }
        }
        return unique(rows)
    }

    private func unique(_ rows: [[Double]]) -> [[Double]] {
        var seen: Set<[UInt64]> = []
        return rows.filter { seen.insert($0.map(\.bitPattern)).inserted }
    }

    // MARK: - Everything else

    private mutating func combine(_ tuples: [[Double]]) {
        let combinations = combinations()
        // Each row meets every combination as long as there is room, then one after the other.
        let whole = (Self.limit - min(tuples.count, Self.limit)) / combinations.count
        for (place, tuple) in tuples.prefix(Self.limit).enumerated() {
            let all =
                place < max(whole, 1)
                ? combinations : [combinations[place % combinations.count]]
            for combination in all {
                var row = tuple
                for (place, option) in combination { row[place] = option }
                rows.append(row)
            }
        }
    }

    /// Every combination of what is no number; where they are too many, each option once and some mixed.
    private mutating func combinations() -> [[Int: Double]] {
        let places = dimensions.indices.filter { !dimensions[$0].isNumber }
        let count = places.reduce(1) { min($0 * dimensions[$1].options.count, 1_000_000) }
        if count <= 64 {
            return places.reduce([[:]]) { combinations, place in
                combinations.flatMap { combination in
                    dimensions[place].options.map { option in
                        combination.merging([place: option]) { $1 }
                    }
                }
            }
        }
        let first = Dictionary(uniqueKeysWithValues: places.map { ($0, dimensions[$0].options[0]) })
        var combinations = [first]
        for place in places {
            combinations += dimensions[place].options.dropFirst().map { option in
                first.merging([place: option]) { $1 }
            }
        }
        for _ in 0..<32 {
            let pairs = places.map { ($0, numbers.pick(dimensions[$0].options)) }
            combinations.append(Dictionary(uniqueKeysWithValues: pairs))
        }
        return combinations
    }
}
