/// One submitted datum, declared once per pack.
public struct Field: Hashable, Sendable {
    /// How a submitted text becomes a datum.
    public enum Kind: Hashable, Sendable {
        /// A whole number, not negative.
        case count
        /// A number in ``Field/measure``, not negative unless the range says so.
        case amount
        /// A number of percent; a `%` sign may follow it in the table.
        case percent
        /// Any finite number.
        case number
        /// Yes or no: `có`/`không`, `yes`/`no`, `true`/`false`, `x` or `1`/`0`.
        case yesNo
        /// One of these keys; a rule sees the key.
        case choice([Level])
        /// A day, `2023-12-31` or `31/12/2023`; a rule sees the number of days since 1970-01-01.
        case date
        /// Free text; rules cannot read it.
        case text
    }

    /// One level of a choice.
    public struct Level: Hashable, Sendable {
        /// What rules and tables say.
        public var key: String
        /// What a person reads; also accepted in tables.
        public var title: String

        /// Makes a level.
        public init(key: String, title: String) {
            self.key = key
            self.title = title
        }
    }

    /// Unique in the pack, snake_case.
    public var key: String
    /// The official number of the line ("3.3.1"), or empty.
    public var code: String
    /// What the line is called.
    public var title: String
    /// The title in English, or empty.
    public var titleEn: String
    /// How it is typed.
    public var kind: Kind
    /// What a number counts in: "%", "hồ sơ"; empty when it has none.
    public var measure: String
    /// The least and the largest number allowed, both included; nil where unbounded.
    public var least: Double?
    /// See ``least``.
    public var largest: Double?
    /// How the figures of the periods in a longer one make its own; nil: they do not.
    public var overPeriods: Joining?
    /// The kinds of unit that report it; for others it does not apply. Empty: all.
    public var reportedBy: [String] = []
    /// How the figures of a unit's children make the unit's own; nil: they do not.
    public var rollsUp: Joining?
    /// Whether a document must be named with each figure.
    public var needsEvidence = false
    /// Whether the appraiser records it, so that no unit is asked for it.
    public var isAppraisers = false
    /// Since when its figures are comparable with one another; nil: always.
    public var yardstickBreak: YardstickBreak?
    /// Where it is declared.
    public var location: SourceLocation

    /// How the figures of several periods, or of several units, make one.
    public enum Joining: String, Hashable, Sendable, CaseIterable {
        /// What each counted for itself, added up.
        case sum
        /// What each counted from 1 January on: the last holds those before it, and is not less than they are.
        case toDate = "to_date"
        /// How it stood on a day: what the last one says.
        case last
        /// What the first one says.
        case first
        /// The mean; of periods, each by its months.
        case mean
        /// The least; of yes and no: whether all say yes.
        case least
        /// The greatest; of yes and no: whether any says yes.
        case greatest

        /// Whether a figure tells of its own period alone: of the year up to its end, the periods before it are wanted too.
        public var isOfWholePeriod: Bool {
            switch self {
            case .sum, .mean, .least, .greatest, .first: true
            case .toDate, .last: false
            }
        }

        /// Those that units can be joined by, which have no order.
        public static let overUnits: [Joining] = [.sum, .mean, .least, .greatest]
    }

    /// Makes a field that any unit may report, with figures of its own.
    public init(
        key: String, code: String = "", title: String = "", titleEn: String = "", kind: Kind,
        measure: String = "", least: Double? = nil, largest: Double? = nil,
        location: SourceLocation = SourceLocation("")
    ) {
        self.key = key
        self.code = code
        self.title = title
        self.titleEn = titleEn
        self.kind = kind
        self.measure = measure
        self.least = least
        self.largest = largest
        self.location = location
    }
}

extension Field.Kind {
    /// Whether a datum of this kind is a number that can be changed and added up.
    public var isNumeric: Bool {
        switch self {
        case .count, .amount, .percent, .number: true
        case .yesNo, .choice, .date, .text: false
        }
    }

    /// How figures of it may be joined over periods; empty: in no way.
    public var joinings: [Field.Joining] {
        switch self {
        case .count, .amount, .percent, .number: Field.Joining.allCases
        case .date: [.toDate, .last, .first, .least, .greatest]
        case .yesNo: [.last, .first, .least, .greatest]
        case .choice: [.last, .first]
        case .text: []
        }
    }
}

// MARK: - Headings

/// A line of the form that takes no figure: it stands above the fields of its number.
public struct Heading: Hashable, Sendable {
    /// Its official number, unique among the headings: "5.3" stands above "5.3" and "5.3.1".
    public var code: String
    /// As printed.
    public var title: String
    /// The title in English, or empty.
    public var titleEn: String

    /// Declares a heading.
    public init(code: String, title: String, titleEn: String) {
        self.code = code
        self.title = title
        self.titleEn = titleEn
    }

    /// Whether a field's line stands under it.
    public func holds(_ field: Field) -> Bool {
        field.code == code || field.code.hasPrefix(code + ".")
    }
}

// MARK: - Columns of units

/// A column of `units.csv` that rules read, declared once per pack.
public struct UnitColumn: Hashable, Sendable {
    /// How its entries are typed.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Any finite number.
        case number
        /// A whole number, not negative.
        case count
        /// A number that is not negative.
        case amount
        /// A number of percent, not negative; a `%` sign may follow it in the table.
        case percent
        /// A text, even one of digits alone; numbers may differ by it, and units be ranked within it.
        case text
    }

    /// Its heading in the table, snake_case.
    public var key: String
    /// How its entries are typed.
    public var kind: Kind
    /// What it is called, or empty.
    public var title: String

    /// Declares a column.
    public init(key: String, kind: Kind, title: String = "") {
        self.key = key
        self.kind = kind
        self.title = title
    }
}
