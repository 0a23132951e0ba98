import ChisoModel

/// Three figures of which two make the third, once as doubles say it too and once not: 0.1 + 0.2 is more than 0.3 in
/// doubles, and 0.7 + 0.1 less than 0.8.
enum FiguresThatAddUp {
    /// The two parts. Doubles of the first two and their sums are exact, those of the rest are not.
    private static let parts = [(2.0, 3.0), (0.5, 0.25), (0.1, 0.2), (0.7, 0.1)]
    /// How many of ``parts`` are exact.
    private static let exact = 2
    /// Triples looked at, at most.
    private static let most = 24

    /// Places of two parts and of what they make, in every way.
    static func places(_ figures: [Int]) -> [(Int, Int, Int)] {
        let all = figures.lazy.flatMap { sum in
            figures.lazy.filter { $0 != sum }.flatMap { first in
                figures.lazy.filter { $0 > first && $0 != sum }.map { (first, $0, sum) }
            }
        }
        return Array(all.prefix(most))
    }

    /// A row for each pair of parts, everything else at 0; after those that are not exact, the same with the sum, and with
    /// the first part, that doubles make of the other two. Empty where a figure is not allowed.
    static func rows(of dimensions: [Dimension], _ places: (Int, Int, Int)) -> [[Double]] {
        let blank = dimensions.map { $0.isNumber ? $0.held(0) : $0.options[0] }
        var rows: [[Double]] = []
        for (first, second) in parts {
            let sum = Rounding.round(first + second, Rounding.firstPlaces)
            var row = blank
            for (place, figure) in [
                (places.0, first), (places.1, second), (places.2, sum),
            ] {
                guard dimensions[place].held(figure) == figure else { return [] }
                row[place] = figure
            }
            rows.append(row)
            guard rows.count > exact else { continue }
            row[places.2] = first + second
            rows.append(row)
            row[places.0] = sum - second
            row[places.2] = sum
            rows.append(row)
        }
        return rows
    }

    /// The first row whose answer is another than that of figures that add up, where figures that doubles make of
    /// the others have the answer that is due: then nothing but the hair decides.
    static func differing<Answer: Equatable>(_ answers: [Answer?]) -> Int? {
        guard let due = answers[0], answers[..<exact].allSatisfy({ $0 == due }) else { return nil }
        return stride(from: exact, to: answers.count, by: 3).first { row in
            answers[row] != nil && answers[row] != due
                && (answers[row + 1] == due || answers[row + 2] == due)
        }
    }
}
