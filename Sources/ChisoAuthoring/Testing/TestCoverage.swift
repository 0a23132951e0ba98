import ChisoModel

/// What the tests of a pack, or of formula kinds, reach, and what they leave out.
public struct TestCoverage: Sendable {
    /// What can be covered.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A line of code that some case comes to.
        case line
        /// A declared bound that some case's figure is at, above or below.
        case threshold
        /// A level of a choice that some case gives.
        case level
        /// A figure that some case leaves out.
        case missing
        /// A denominator that is 0 in some case.
        case zero
    }

    /// How many there are, and how many of them are covered.
    public struct Count: Hashable, Sendable {
        /// How many some case reaches.
        public var covered = 0
        /// How many there are.
        public var all = 0

        /// Nothing to cover.
        init() {}

        /// The part covered; 100 when there is nothing to cover.
        public var percent: Double { all == 0 ? 100 : 100 * Double(covered) / Double(all) }

        /// Both counts added up.
        public static func + (a: Count, b: Count) -> Count {
            var sum = a
            sum.covered += b.covered
            sum.all += b.all
            return sum
        }
    }

    /// Something no test covers.
    public struct Gap: Hashable, Sendable {
        /// What is not covered.
        public var kind: Kind
        /// The line of code, or the line where the bound, level or field is declared.
        public var location: SourceLocation
        /// The key of the indicator, or the name of the formula kind; empty for what belongs to the pack.
        public var subject: String
        /// What is missing: `no test is just above 95`.
        public var text: String

        /// A gap.
        init(
            _ kind: Kind, at location: SourceLocation, subject: String, text: String
        ) {
            self.kind = kind
            self.location = location
            self.subject = subject
            self.text = text
        }
    }

    /// By kind; a kind of which there is nothing may be absent.
    public private(set) var counts: [Kind: Count] = [:]
    /// In order of path and line.
    public private(set) var gaps: [Gap] = []

    /// Nothing to cover.
    init() {}

    /// Counts one thing; what is not covered is a gap.
    public mutating func count(isCovered: Bool, _ gap: @autoclosure () -> Gap) {
        let gap = gap()
        counts[gap.kind, default: Count()].all += 1
        if isCovered {
            counts[gap.kind, default: Count()].covered += 1
        } else {
            gaps.append(gap)
        }
    }

    /// Adds what other tests cover.
    public mutating func add(_ other: TestCoverage) {
        counts.merge(other.counts) { $0 + $1 }
        gaps += other.gaps
        sort()
    }

    /// Puts the gaps in order of path and line.
    public mutating func sort() {
        gaps.sort {
            ($0.location.path, $0.location.line ?? 0, $0.subject, $0.text)
                < ($1.location.path, $1.location.line ?? 0, $1.subject, $1.text)
        }
    }

    /// Everything together.
    public var total: Count { counts.values.reduce(Count(), +) }

    /// The part of everything that is covered.
    public var percent: Double { total.percent }
}
