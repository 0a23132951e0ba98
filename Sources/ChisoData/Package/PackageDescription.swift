/// What `datapackage.json` says, checked.
struct PackageDescription {
    /// The package's name.
    var id: String
    /// Its title, or its name.
    var title: String
    /// The pack the round is scored by.
    var pack: String?
    /// The round's own period.
    var period: String
    /// The tables that are read, in the order of the package.
    var resources: [ResourceDescription]
}

/// One table of a package, as described.
struct ResourceDescription {
    /// What the table is for, by its resource's name.
    enum Role: String, CaseIterable {
        case units, submissions, appraisals, targets, previous, tasks, statements, reports

        /// The role of a resource of this name; several may hold submissions: `submissions-north`.
        init?(resource name: String) {
            if name.hasPrefix("submissions-") {
                self = .submissions
            } else {
                self.init(rawValue: name)
            }
        }
    }

    /// A column of the Table Schema.
    struct Column: Hashable {
        var name: String
        /// Whether its type is `number` or `integer`: then other tools read numbers from it too.
        var isNumber: Bool
        /// The signs declared, or those a Table Schema means by default.
        var numbers: NumberParser
    }

    var role: Role
    /// Relative to the folder, inside it.
    var path: String
    var encoding: TextEncoding
    var dialect: CSVDialect
    /// The locale of numbers in columns that are not of a number type; nil for units without one.
    var locale: NumberParser.Locale?
    /// As in `Round.Table`; empty when not declared.
    var figures: String
    /// As in `Round.Table`; empty when not declared.
    var source: String
    /// In the order of the schema; names are unique and not empty.
    var columns: [Column]
    /// Texts besides the empty one that stand for nothing.
    var missingValues: Set<String>
}
