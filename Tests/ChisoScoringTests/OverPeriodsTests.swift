import ChisoModel
import Testing

@testable import ChisoScoring

/// What the periods of a year make of it, by the way a field's figures run.
@Suite struct OverPeriodsTests {
    private func points(
        _ joining: Field.Joining, _ parts: [Period: Double?], period: Period = "2023",
        notApplicable: [Period] = []
    ) throws -> Double? {
        var pack = Fixture.pack([("a", 100)])
        pack.fields[0].overPeriods = joining
        var round = Fixture.round([[nil]], kinds: ["district"])
        for (period, figure) in parts {
            round.submissions[period] = Submissions(
                period: period, columns: [FieldColumn([figure])])
        }
        for period in notApplicable {
            round.submissions[period]?.columns[0].states[0] = .notApplicable
        }
        let scoring = Scoring(alone: pack, rules: Fixture.rules(1), round: round, budget: .standard)
        let inputs = RunInputs(
            pack: scoring.pack, round: round, period: period, previous: PreviousResults())
        let column = inputs.figures[0]
        return column.states[0] == .given ? column.values[0] : nil
    }

    private static let quarters: [Period] = ["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"]

    @Test(
        "Four quarters make the year as their field is joined",
        arguments: [
            (.sum, 26), (.mean, 6.5), (.last, 9), (.toDate, 9), (.first, 7), (.least, 3),
            (.greatest, 9),
        ] as [(Field.Joining, Double)])
    func quarters(_ joining: Field.Joining, _ year: Double) throws {
        let figures = Dictionary(uniqueKeysWithValues: zip(Self.quarters, [7.0, 3, 7, 9]))
        #expect(try points(joining, figures.mapValues(Optional.some)) == year)
    }

    @Test(
        "A state needs the last part only, a beginning the first, all else every part",
        arguments: [
            (.last, [nil, nil, nil, 9], 9), (.toDate, [7, nil, nil, 9], 9),
            (.last, [7, 3, 7, nil], nil), (.toDate, [7, 3, 7, nil], nil),
            (.first, [7, nil, nil, nil], 7), (.first, [nil, 3, 7, 9], nil),
            (.sum, [7, nil, 7, 9], nil), (.mean, [7, nil, 7, 9], nil),
            (.least, [7, 3, nil, 9], nil), (.greatest, [nil, 3, 7, 9], nil),
        ] as [(Field.Joining, [Double?], Double?)])
    func known(_ joining: Field.Joining, _ parts: [Double?], _ year: Double?) throws {
        let figures = Dictionary(uniqueKeysWithValues: zip(Self.quarters, parts))
        #expect(try points(joining, figures) == year)
    }

    @Test("What does not apply is left out of sums and bounds; a last that does not apply is none")
    func notApplicable() throws {
        let figures = Dictionary(uniqueKeysWithValues: zip(Self.quarters, [7.0, 3, 7, 9]))
            .mapValues(Optional.some)
        let last: [Period] = ["2023-Q4"]
        #expect(try points(.sum, figures, notApplicable: last) == 17)
        #expect(try points(.greatest, figures, notApplicable: last) == 7)
        #expect(try points(.mean, figures, notApplicable: ["2023-Q2", "2023-Q3"]) == 8)
        #expect(try points(.last, figures, notApplicable: last) == nil)
        #expect(try points(.last, figures, notApplicable: ["2023-Q1"]) == 9)
    }

    @Test(
        "Periods of several lengths make one, and a mean weighs each by its months",
        arguments: [
            (.sum, ["2023-9M": 6, "2023-Q4": 4], "2023", 10),
            (.sum, ["2023-Q1": 1, "2023-Q2": 2, "2023-Q3": 3], "2023-9M", 6),
            (.last, ["2023-Q1": 1, "2023-Q2": 2, "2023-Q3": 3], "2023-9M", 3),
            (.toDate, ["2023-6M": 5], "2023-H1", 5), (.toDate, ["2023-H1": 5], "2023-6M", 5),
            (.toDate, ["2023-06": 5, "2023-01": 1], "2023-H1", 5),
            (.toDate, ["2023-Q1": 5, "2023-9M": 7], "2023", nil),
            (.mean, ["2023-H1": 2, "2023-Q3": 4, "2023-Q4": 8], "2023", 4),
            (.sum, ["2023-H1": 1, "2024-Q3": 2, "2024-Q4": 3], "2023", nil),
        ] as [(Field.Joining, [Period: Double], Period, Double?)])
    func lengths(
        _ joining: Field.Joining, _ parts: [Period: Double], _ period: Period, _ figure: Double?
    ) throws {
        #expect(try points(joining, parts.mapValues(Optional.some), period: period) == figure)
    }

    @Test(
        "A year of parts equals the year reported once, however it is cut and told",
        arguments: Field.Joining.allCases)
    func law(_ joining: Field.Joining) throws {
        var random = SystemRandomNumberGenerator()
        let months = (1...12).map { Period("2023-\($0 < 10 ? "0" : "")\($0)") }
        for _ in 0..<40 {
            let counts = months.map { _ in Double(Int.random(in: -500...500, using: &random)) / 4 }
            /// What an office would report of the months up to one, or of a span of them.
            func told(_ span: ClosedRange<Int>) -> Double {
                let part = counts[span.lowerBound - 1...span.upperBound - 1]
                switch joining {
                case .sum: return part.reduce(0, +)
                case .toDate: return counts[0...span.upperBound - 1].reduce(0, +)
                case .last: return part.last ?? 0
                case .first: return part.first ?? 0
                case .mean: return part.reduce(0, +) / Double(part.count)
                case .least: return part.min() ?? 0
                case .greatest: return part.max() ?? 0
                }
            }
            var figures: [Period: Double?] = [:]
            var next = 1
            while next <= 12 {
                let ways = ([Period("2023-H1"), "2023-H2"] + Self.quarters + months).filter {
                    $0.months?.lowerBound == next
                }
                guard let part = ways.randomElement(using: &random), let span = part.months
                else { break }
                figures[part] = told(span)
                next = span.upperBound + 1
            }
            let year = try #require(try points(joining, figures))
            #expect(abs(year - told(1...12)) < 1e-9, "\(figures)")
        }
    }
}
