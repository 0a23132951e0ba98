import ChisoModel

extension TableReader {
    /// Reports a number that differs by something other than a text column of the unit.
    func checkColumn(of number: DeclaredNumber, _ name: String, in columns: [UnitColumn]) {
        guard case .byColumn(let column, _) = number else { return }
        checkColumn(column, name, "'\(name)' differs by '\(column)'", in: columns)
    }

    /// Reports a column that is not `kind` or a declared one of texts.
    ///
    /// - Parameter subject: The beginning of the message: who names the column.
    func checkColumn(_ column: String, _ name: String, _ subject: String, in columns: [UnitColumn])
    {
        let texts = ["kind"] + columns.filter { $0.kind == .text }.map(\.key)
        guard !texts.contains(column) else { return }
        if columns.contains(where: { $0.key == column }) {
            fault(
                name, "\(subject), which is a column of numbers",
                "declare it with type = \"text\", or name another column")
            return
        }
        let near = Suggestion.nearest(to: column, in: texts).map { "did you mean '\($0)'?" }
        fault(
            name, "\(subject), which is no column of the unit",
            near ?? "declare it under unit_columns with type = \"text\", or write \"kind\"")
    }
}
