import ChisoModel

/// Why one cell earned what it earned: what it read, what it is held against, and what would earn more.
public struct CellTrace: Sendable {
    /// A place in ``RulePack/indicators``.
    public var indicator: Int
    /// What it came to.
    public var steps: CellSteps
    /// What the rule read about the unit, in the order it reads.
    public var data: [Datum] = []
    /// The declared numbers in force, in the order the rule reads them; a target it does not read comes last.
    public var parameters: [Parameter] = []
    /// The lines that ran while the value was measured, in order.
    public var valueLines: [Line] = []
    /// The lines that ran while the points were given, in order.
    public var scoreLines: [Line] = []
    /// The line that decided: the last that the rule's own function came to.
    public var deciding: Line?
    /// The formula kind whose lines gave the points; nil for a function of the indicator's own.
    public var kind: FormulaKind?
    /// What the appraiser wrote about the cell itself; it stands, whatever the figures say.
    public var ruling: Ruling?
    /// The cell by the unit's own figures; nil when no appraiser wrote anything about the cell or its figures.
    public var own: Cell?
    /// Checks of the pack that refute figures the cell reads.
    public var refuting: [Refutation] = []
    /// Points of the total not earned, or taken off by a penalty; nil where the cell is not counted.
    public var lost: Double?
    /// What a point of the cell is of the total; 0 where the indicator weighs nothing.
    public var factor = 1.0
    /// Whether ``factor`` is only its share of a maximum, as a function of the pack makes a group above it.
    public var isApproximate = false
    /// What would earn more.
    public var advice = Advice()

    /// Starts with how the cell came to its points.
    public init(indicator: Int, steps: CellSteps) {
        self.indicator = indicator
        self.steps = steps
    }

    /// The cell.
    public var cell: Cell { steps.cell }

    // MARK: - Data

    /// One thing a rule read about the unit.
    public struct Datum: Sendable {
        /// What it is.
        public enum Kind: Hashable, Sendable {
            /// A field of the pack, by its place.
            case field(Int)
            /// A field in the preceding period, by its place.
            case previousField(Int)
            /// A column of `units.csv`.
            case unitColumn
            /// The indicator's own value, points or rank in the preceding period.
            case previous
            /// A statistic over the values of the units it is compared with.
            case peers(PeerStatistic)
        }

        /// What it is.
        public var kind: Kind
        /// As the rule spells it.
        public var name: String
        /// Whether there is a figure, and if not, why.
        public var state: FieldColumn.State
        /// The figure; a level by its place; nil when there is none, or it is a text.
        public var number: Double?
        /// The text of a column of the unit, or the words of what was refused; nil for numbers.
        public var text: String?
        /// Where it comes from.
        public var source = Source()
        /// Whether the rule does without it.
        public var isOptional = false

        /// Notes a figure.
        public init(
            kind: Kind, name: String, state: FieldColumn.State, number: Double? = nil,
            text: String? = nil
        ) {
            self.kind = kind
            self.name = name
            self.state = state
            self.number = number
            self.text = text
        }
    }

    /// Where a figure comes from.
    public struct Source: Sendable {
        /// How it came to stand there.
        public enum Origin: String, Sendable {
            /// Nothing was submitted.
            case none
            /// As the unit submitted it.
            case submitted
            /// As the appraiser found it.
            case appraised
            /// Made of the figures of the units that belong to it.
            case rolledUp = "rolled_up"
            /// Made of the figures of shorter periods in its own.
            case accumulated
            /// Changed by a scenario.
            case scenario
            /// A column of the unit.
            case unit
            /// A run over the preceding period, or `previous.csv`.
            case previous
            /// The values of the units it is compared with.
            case peers
        }

        /// How it came to stand there.
        public var origin = Origin.none
        /// Where it was typed, and how.
        public var place: Typed?
        /// The appraiser's words; of what was made of parts, how: a ``Field/Joining`` as fields declare it.
        public var reason = ""
        /// What the unit itself had submitted, where the appraiser wrote another figure.
        public var submitted: Submitted?
        /// The units or periods it was made of, with their figures; where the last or the first period alone counts, those
        /// of its length.
        public var parts: [Part] = []
        /// The changes that made it, as typed.
        public var changes: [String] = []
        /// What it was before the changes; nil when it was blank.
        public var before: Double?
        /// What must be known to read the figure.
        public var qualifier: Qualifier?
        /// What the figure replaced, one for each of the qualifier's ``Qualifier/earlier``.
        public var replaced: [Submitted] = []

        /// Nothing submitted.
        public init() {}
    }

    /// A place in a table, with the words there.
    public struct Typed: Hashable, Sendable {
        /// The file and the line.
        public var place: DataLocation
        /// As typed; empty when nothing is there.
        public var words: String

        /// Notes words.
        public init(place: DataLocation, words: String) {
            self.place = place
            self.words = words
        }
    }

    /// What the unit had submitted itself.
    public struct Submitted: Sendable {
        /// Whether there was a figure.
        public var state: FieldColumn.State
        /// The figure, as in a ``FieldColumn``.
        public var number: Double
        /// Where; nil when nothing was submitted.
        public var place: Typed?

        /// Notes a figure.
        public init(state: FieldColumn.State, number: Double, place: Typed?) {
            self.state = state
            self.number = number
            self.place = place
        }
    }

    /// One part of a figure that was made of several.
    public struct Part: Hashable, Sendable {
        /// The code of a unit, or a period.
        public var name: String
        /// Its figure; nil when it does not apply there.
        public var figure: Double?
        /// What it was made of itself; empty where it was submitted.
        public var parts: [Part]

        /// Notes a part.
        public init(name: String, figure: Double?, parts: [Part]) {
            self.name = name
            self.figure = figure
            self.parts = parts
        }

        /// What was counted since the part before it, of periods that count from 1 January; nil of the first, and of what
        /// does not count so.
        public func share(after part: Part?, of field: Field) -> Double? {
            guard field.overPeriods == .toDate, field.kind.isNumeric, Period(name).months != nil,
                let figure, let before = part?.figure
            else { return nil }
            return Rounding.round(figure - before, Rounding.firstPlaces)
        }
    }

    // MARK: - Parameters

    /// One declared number, list or record that the rule reads.
    public struct Parameter: Sendable {
        /// Where the number in force was said.
        public enum Origin: String, Sendable {
            /// The rule's declaration, for all units.
            case declared
            /// The rule's declaration, by a column of the unit.
            case byColumn = "by_column"
            /// The unit's row of `targets.csv`.
            case targets
            /// A scenario.
            case scenario
        }

        /// `max`, `min`, `target`, or a name under `params`.
        public var name: String
        /// What arrived; nil when the unit has none.
        public var value: ParameterValue?
        /// Where it was said.
        public var origin: Origin
        /// Where it is declared.
        public var declaration: SourceLocation
        /// The column of the unit it differs by, and the unit's text there.
        public var column: (name: String, text: String)?
        /// The row of `targets.csv`.
        public var place: Typed?
        /// The year's target of which the value is the part that is due; nil where it is the whole.
        public var wholeTarget: Double?
        /// The changes that made it, as typed.
        public var changes: [String] = []
        /// What it was before the changes.
        public var before: ParameterValue?

        /// Notes a number.
        public init(
            name: String, value: ParameterValue?, origin: Origin, declaration: SourceLocation
        ) {
            self.name = name
            self.value = value
            self.origin = origin
            self.declaration = declaration
        }
    }

    // MARK: - Rules

    /// A line of the rules that ran.
    public struct Line: Hashable, Sendable {
        /// The file and the line.
        public var place: SourceLocation
        /// What stands there.
        public var text: String

        /// Notes a line.
        public init(place: SourceLocation, text: String) {
            self.place = place
            self.text = text
        }
    }

    /// What the appraiser wrote about a cell itself.
    public struct Ruling: Sendable {
        /// The row.
        public var appraisal: Round.Appraisal
        /// Where it stands.
        public var place: Typed?

        /// Notes a row.
        public init(appraisal: Round.Appraisal, place: Typed?) {
            self.appraisal = appraisal
            self.place = place
        }
    }

    /// A check of the pack that the unit's figures do not meet.
    public struct Refutation: Hashable, Sendable {
        /// The check's key.
        public var key: String
        /// What is wrong, in the pack's words.
        public var message: String
        /// Where it is declared.
        public var place: SourceLocation

        /// Notes a check.
        public init(key: String, message: String, place: SourceLocation) {
            self.key = key
            self.message = message
            self.place = place
        }
    }
}
