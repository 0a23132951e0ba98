/// A number taken through a range in equal steps, as in `dossiers_on_time.target=80..100/1`.
public struct SweepRange: Hashable, Sendable {
    /// The most steps a sweep may take; a grid's are counted together.
    public static let mostSteps = 10_000

    /// As typed.
    public let text: String
    /// Sets the number at the path; its own number is the first of the range.
    public let change: Change
    /// The first number.
    public let first: Double
    /// The last number, unless the steps pass over it.
    public let last: Double
    /// From one number to the next; above 0.
    public let step: Double

    /// Reads a range as typed.
    ///
    /// - Throws: Code C211 when it is not `PATH=FROM..TO/STEP`, C212 when its numbers make no steps, C213 when they
    ///   make more than ``mostSteps``.
    public init(_ text: String) throws(Failure) {
        self.text = text
        guard let sign = text.firstIndex(of: "="),
            let numbers = Self.numbers(text[text.index(after: sign)...]),
            let change = try? Change("\(text[..<sign]) = 0"), change.operation == .set
        else { throw Self.unreadable(text) }
        (first, last, step) = numbers
        self.change = change.setting(numbers.0)
        guard step > 0, last > first else { throw Self.stepless(text) }
        guard (last - first) / step + 1e-9 < Double(Self.mostSteps) else {
            throw Self.tooMany(text)
        }
    }

    /// The numbers, smallest first, free of the hair of repeated addition.
    public var numbers: [Double] {
        let count = Int((last - first) / step + 1e-9)
        return (0...count).map { Rounding.round(first + Double($0) * step, Rounding.firstPlaces) }
    }

    /// Refuses what no sweep can answer.
    ///
    /// - Parameters:
    ///   - units: How many units are asked for.
    ///   - isWithin: Whether units are ranked within comparison groups, so that several stand first.
    /// - Throws: Code C213 for a grid of too many steps, C215 for more than two ranges, C216 for a grid of several units.
    public static func check(
        _ ranges: [SweepRange], units: Int = 1, isWithin: Bool = false
    ) throws(Failure) {
        guard ranges.count < 3 else {
            throw Failure(
                SimulationCode.tooManyRanges, "--sweep is given \(ranges.count) times",
                fix: "give it once for one number, or twice for a grid")
        }
        if ranges.count == 2, units > 1 || (isWithin && units == 0) {
            let orNone = isWithin ? "" : ", or not at all for the unit that stands first"
            throw Failure(
                SimulationCode.gridOfNoUnit, "a grid shows the rank of one unit",
                fix: "give --unit once\(orNone)")
        }
        let count = ranges.reduce(1) { $0 * $1.numbers.count }
        guard count <= mostSteps else {
            throw tooMany(ranges.map(\.text).joined(separator: "' with '"))
        }
    }

    private static func numbers(_ text: Substring) -> (Double, Double, Double)? {
        let word = text.filter { $0 != " " }
        let parts = word.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let dots = parts[0].range(of: "..") else { return nil }
        let texts = [parts[0][..<dots.lowerBound], parts[0][dots.upperBound...], parts[1]]
        let numbers = texts.compactMap { text in
            text.allSatisfy { "0123456789.-".contains($0) } ? Double(text) : nil
        }
        guard numbers.count == 3, numbers.allSatisfy(\.isFinite) else { return nil }
        return (numbers[0], numbers[1], numbers[2])
    }

    // MARK: - Messages

    private static func unreadable(_ text: String) -> Failure {
        Failure(
            SimulationCode.notARange, "'\(text)' is not a range to sweep",
            fix: "write PATH=FROM..TO/STEP with decimal points, such as "
                + "'dossiers_on_time.target=80..100/1'")
    }

    private static func stepless(_ text: String) -> Failure {
        Failure(
            SimulationCode.noSteps, "'\(text)' makes no steps",
            fix: "give the smaller number first, and a step above 0")
    }

    private static func tooMany(_ text: String) -> Failure {
        Failure(
            SimulationCode.tooManySteps, "'\(text)' makes more than \(mostSteps) steps",
            fix: "choose a larger step; the places where ranks change are found between steps too")
    }
}

extension Substring {
    /// The first place of a short text.
    fileprivate func range(of text: String) -> Range<Index>? { ranges(of: text).first }
}
