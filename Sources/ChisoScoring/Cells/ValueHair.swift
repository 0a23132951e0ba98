import ChisoModel

/// Takes the hair of doubles off values: 57 / 100 · 100 is 56.99999999999999, and meets 57.
///
/// A value within ``reach`` of a declared number of its indicator, relative to that number, is that number; one that meets
/// none stays as it is. Declared are `target`, every number under `params`, in lists and records too, and both ends of
/// `range`; what differs by unit counts for the unit that has it. 0 counts as declared everywhere, so that peers and ties
/// meet there too. To it nothing is relative: the hair is measured against the largest figure that the value's function
/// read, is never more than ``most`` nor than a billionth of the smallest, and beyond ``reach`` is only what sums and
/// differences of those figures can leave, a multiple of the last place of the smallest. 0.1 + 0.2 − 0.3 meets 0; −1e-7 does not, nor does 3 / 500,000,000,000.
struct ValueHair {
    /// How far a value may be off a declared number, as a share of that number.
    static let reach = 1e-12
    /// How far a value may be off 0 at most, however large the figures are.
    static let most = 1e-8

    /// Declared for all units, in order, each once.
    private let numbers: [Double]
    /// Declared by unit; NaN for a unit that has none.
    private let columns: [[Double]]

    init(_ indicator: Indicator, inputs: RunInputs) {
        var numbers = indicator.params.values.flatMap(\.numbers)
        if let range = indicator.range { numbers += [range.lowerBound, range.upperBound] }
        var columns = indicator.paramColumns.sorted { $0.key < $1.key }.map {
            inputs.declared($0.value)
        }
        switch (indicator.target, inputs.targets[indicator.key]) {
        case _ where inputs.isPartDue(indicator): columns.append(inputs.targets(of: indicator))
        case (.number(let same)?, nil): numbers.append(same)
        case (let target?, _): columns.append(inputs.declared(target, target: indicator.key))
        case (nil, let own?): columns.append(own)
        case (nil, nil): break
        }
        self.numbers = Set(numbers.filter { $0.isFinite && $0 != 0 }).sorted()
        self.columns = columns
    }

    /// Whether what is off a number is no more than the hair of doubles.
    ///
    /// - Parameter largest: The largest of the figures that what is off was made of, without its sign; matters at 0 only.
    static func isHair(_ off: Double, at number: Double, largest: Double) -> Bool {
        guard number == 0 else { return abs(off) <= abs(number) * reach }
        return abs(off) <= most && abs(off) <= largest * reach
    }

    /// Makes values alike that meet but for the hair of doubles: each is the least of those that it meets. NaN stays.
    static func level(_ values: inout [Double]) {
        let order = values.indices.filter { !values[$0].isNaN }.sorted { values[$0] < values[$1] }
        guard var least = order.first.map({ values[$0] }), let last = order.last else { return }
        let largest = max(abs(least), abs(values[last]))
        for place in order {
            if isHair(values[place] - least, at: least, largest: largest) {
                values[place] = least
            } else {
                least = values[place]
            }
        }
    }

    /// Takes the hair off the values of `units`.
    ///
    /// - Parameter reads: What the value's function read; nothing for a field taken as it is.
    func take(off values: inout [Double], of units: [Int], reads: [RuleArgument]) {
        for unit in units {
            if let number = number(met: values[unit], unit, reads) { values[unit] = number }
        }
    }

    /// The nearest declared number that a value meets; nil where it meets none.
    private func number(met value: Double, _ unit: Int, _ reads: [RuleArgument]) -> Double? {
        var (low, high) = (0, numbers.count)
        while low < high {
            let middle = (low + high) / 2
            if numbers[middle] < value { low = middle + 1 } else { high = middle }
        }
        var (nearest, distance) = (Double.nan, Double.infinity)
        for place in max(0, low - 1)..<min(numbers.count, low + 1) {
            let off = abs(value - numbers[place])
            guard off < distance, off <= abs(numbers[place]) * Self.reach else { continue }
            (nearest, distance) = (numbers[place], off)
        }
        for column in columns {
            let off = abs(value - column[unit])
            guard off < distance, off <= abs(column[unit]) * Self.reach else { continue }
            (nearest, distance) = (column[unit], off)
        }
        if nearest.isNaN, abs(value) <= Self.most { return meetsZero(value, unit, reads) ? 0 : nil }
        return nearest.isNaN ? nil : nearest
    }

    /// Whether a value at most ``most`` away from 0 is there but for the hair of doubles.
    private func meetsZero(_ value: Double, _ unit: Int, _ reads: [RuleArgument]) -> Bool {
        var (least, largest) = (Double.infinity, 0.0)
        for read in reads {
            for figure in read.figures(unit).map(abs) where figure > 0 {
                (least, largest) = (min(least, figure), max(largest, figure))
            }
        }
        guard Self.isHair(value, at: 0, largest: largest), abs(value) <= least * 1e-9 else {
            return false
        }
        let places = value / least.ulp
        return abs(value) <= Self.reach || places == places.rounded()
    }
}

extension ParameterValue {
    /// Every number in it, at any depth.
    fileprivate var numbers: [Double] {
        switch self {
        case .number(let number): [number]
        case .text, .flag: []
        case .list(let entries): entries.flatMap(\.numbers)
        case .record(let entries): entries.values.flatMap(\.numbers)
        }
    }
}

extension RuleArgument {
    /// The numbers that a unit's rule receives here.
    fileprivate func figures(_ unit: Int) -> [Double] {
        switch self {
        case .numbers(let column, let present):
            present?[unit] == false || column[unit].isNaN ? [] : [column[unit]]
        case .constant(let value): value.numbers
        case .flags, .texts, .absent: []
        }
    }
}
