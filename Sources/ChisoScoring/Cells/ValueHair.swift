import ChisoModel

/// Takes the hair of doubles off values: 57 / 100 · 100 is 56.99999999999999, and meets 57.
///
/// A value within ``reach`` of a declared number of its indicator, relative to that number, is that number; one that meets
/// none stays as it is. At 0, to which nothing is relative, the hair is measured against the largest figure that the
/// value's function read, and is never more than ``most``: 0.1 + 0.2 − 0.3 meets 0, and −1e-7 does not. Declared are
/// `target`, every number under `params`, in lists and records too, and both ends of `range`; what differs by unit counts
/// for the unit that has it.
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
        case (.number(let same)?, nil): numbers.append(same)
        case (let target?, _): columns.append(inputs.declared(target, target: indicator.key))
        case (nil, let own?): columns.append(own)
        case (nil, nil): break
        }
        self.numbers = Set(numbers.filter(\.isFinite)).sorted()
        self.columns = columns
    }

    /// Whether what is off a number is no more than the hair of doubles.
    ///
    /// - Parameter largest: The largest of the figures that what is off was made of, without its sign; asked only at 0.
    static func isHair(
        _ off: Double, at number: Double, largest: @autoclosure () -> Double
    ) -> Bool {
        guard number == 0 else { return abs(off) <= abs(number) * reach }
        return abs(off) <= most && abs(off) <= largest() * reach
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
        guard !numbers.isEmpty || !columns.isEmpty else { return }
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
        var nearest: Double?
        func hold(_ number: Double) {
            let off = abs(value - number)
            guard
                Self.isHair(
                    off, at: number, largest: reads.reduce(0) { max($0, $1.largest(unit)) }),
                nearest.map({ off < abs(value - $0) }) ?? true
            else { return }
            nearest = number
        }
        if low < numbers.count { hold(numbers[low]) }
        if low > 0 { hold(numbers[low - 1]) }
        for column in columns { hold(column[unit]) }
        return nearest
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
    /// The largest number, without its sign, that a unit's rule receives here; 0 where it receives none.
    fileprivate func largest(_ unit: Int) -> Double {
        switch self {
        case .numbers(let column, let present):
            present?[unit] == false || column[unit].isNaN ? 0 : abs(column[unit])
        case .constant(let value): value.numbers.reduce(0) { max($0, abs($1)) }
        case .flags, .texts, .absent: 0
        }
    }
}
