import ChisoModel

/// Reads `statements.csv`.
struct StatementsReader {
    /// Finds the columns of a table.
    init(_ table: TableReader, _ context: RoundContext) throws(DataFault) {}

    /// The rows, in the order of the table.
    func read(_ table: inout TableReader, _ log: inout RecordLog) throws(DataFault) -> [Statement] {
        []
    }
}
