/// A chart that the spreadsheet program draws from cells.
public struct Chart: Hashable, Sendable {
    /// How figures are drawn.
    public enum Kind: Hashable, Sendable {
        /// Bars from left to right.
        case bar
        /// Bars from left to right, one series behind the other.
        case stackedBar
        /// Bars from the bottom up.
        case column
        /// Bars from the bottom up, one series on the other.
        case stackedColumn
        /// Points joined by lines.
        case line
        /// Points by two numbers.
        case scatter
    }

    /// One row of figures.
    public struct Series: Hashable, Sendable {
        /// What the legend calls it; empty: a number.
        public var name: String
        /// The range of what stands along the axis, as ``CellRange/absolute(in:)`` writes it.
        public var categories: String
        /// The range of the figures.
        public var values: String
        /// Nil: the program's own.
        public var color: SheetColor?
        /// Whether each figure is printed beside its bar or point, and how.
        public var labels: String?
        /// The colours of single bars or points, from the first; nil: that of the series.
        public var pointColors: [SheetColor?] = []

        /// Makes a row of figures.
        public init(
            name: String, categories: String, values: String, color: SheetColor? = nil,
            labels: String? = nil
        ) {
            self.name = name
            self.categories = categories
            self.values = values
            self.color = color
            self.labels = labels
        }
    }

    /// One of the two axes.
    public struct Axis: Hashable, Sendable {
        /// What is written along it.
        public var title = ""
        /// The first number shown; nil: the program's choice.
        public var least: Double?
        /// The last number shown; nil: the program's choice.
        public var largest: Double?
        /// Whether it runs the other way.
        public var isReversed = false
        /// How its numbers are shown; nil: as in the cells.
        public var numberFormat: String?

        /// An axis as it stands above.
        public init() {}
    }

    /// How figures are drawn.
    public var kind: Kind
    /// What stands above it; empty: nothing.
    public var title: String
    /// Not empty.
    public var series: [Series]
    /// Along which the categories stand.
    public var categoryAxis = Axis()
    /// Along which the figures stand.
    public var valueAxis = Axis()
    /// Whether the series are named below it.
    public var hasLegend = false
    /// The room between two bars, in percent of a bar's width, 0 to 500.
    public var gap = 60
    /// In pixels.
    public var width = 720.0
    /// In pixels.
    public var height = 420.0

    /// Makes a chart.
    public init(_ kind: Kind, title: String, series: [Series]) {
        self.kind = kind
        self.title = title
        self.series = series
    }
}
