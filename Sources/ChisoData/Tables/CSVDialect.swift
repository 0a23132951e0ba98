/// How a table is written: the part of a Frictionless CSV dialect that is read.
struct CSVDialect: Hashable {
    /// Between two cells: `,`, `;`, `|` or a tab.
    var delimiter = UInt8(ascii: ",")
    /// Around a cell that holds delimiters or line ends.
    var quote = UInt8(ascii: "\"")
    /// Whether two quotes within a quoted cell stand for one.
    var doublesQuote = true
    /// Whether the first record names the columns.
    var hasHeader = true
    /// Whether spaces before a cell are no part of it.
    var skipsInitialSpace = false
}
