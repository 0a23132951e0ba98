import ChisoModel

/// Reads `reports.csv`.
struct ReportsReader {
    /// Finds the columns of a table.
    init(_ table: TableReader, _ context: RoundContext) throws(DataFault) {}

    /// The rows, in the order of the table.
    func read(_ table: inout TableReader, _ log: inout RecordLog) throws(DataFault)
        -> [PeriodicReport]
    { [] }
}
