import ChisoModel

/// The records of one unit in the tables of a round, read again, to show figures in the words they were typed in.
public struct TypedRecords: Sendable {
    /// One record: where it stands, and its words by column.
    public struct Record: Sendable {
        /// The file's path as the user would type it.
        public let path: String
        /// The line on which it starts, from 1.
        public let row: Int
        let words: [String: String]

        /// The words of a column; nil when the table has no such column.
        public func word(_ column: String) -> String? { words[column] }

        /// The words of a datum of a field: of the column `value` in a table of one datum a record, else of its own.
        public func word(ofField key: String) -> String? { words[key] ?? words["value"] }
    }

    /// By place in ``Round/tables``.
    private var tables: [[Record]] = []
    private var roles: [ResourceDescription.Role] = []
    /// The round's own; nil where there are no records.
    private let period: Period?

    /// No records: figures are then shown without the words they were typed in.
    public init() { period = nil }

    /// Reads the tables of a folder, keeping the records that name a unit.
    ///
    /// - Throws: ``Failure`` when a table as a whole cannot be read.
    public init(of unit: String, in folder: RoundFolder) throws(Failure) {
        period = folder.period
        for resource in folder.resources {
            var table = try TableFile(resource, in: folder.path, folder.origin)
            var records: [Record] = []
            if let unitPlace = table.place("unit") {
                while try table.advance() {
                    guard table.name(unitPlace) == unit else { continue }
                    let words = table.names.enumerated().map { ($1, table.word($0)) }
                    records.append(
                        Record(
                            path: table.path, row: table.row,
                            words: Dictionary(words, uniquingKeysWith: { first, _ in first })))
                }
            }
            tables.append(records)
            roles.append(resource.role)
        }
    }

    /// The record on a line of a table.
    ///
    /// - Parameter table: A place in ``Round/tables``.
    public func record(table: Int, row: Int) -> Record? {
        guard tables.indices.contains(table) else { return nil }
        return tables[table].first { $0.row == row }
    }

    /// The record of `units.csv`.
    public var unit: Record? { first(.units) { _ in true } }

    /// The record of `targets.csv` that gives an indicator's target for a period.
    public func target(of indicator: String, period: Period) -> Record? {
        first(.targets) { isOf($0, period) && $0.word("indicator") == indicator }
    }

    /// The record of `appraisals.csv` about a field or an indicator in a period.
    public func appraisal(of key: String, period: Period) -> Record? {
        first(.appraisals) {
            isOf($0, period) && ($0.word("field") == key || $0.word("indicator") == key)
        }
    }

    /// The record of `previous.csv` with a key.
    public func previous(_ key: Round.Previous.Key) -> Record? {
        first(.previous) { $0.word("key") == key.text }
    }

    private func first(
        _ role: ResourceDescription.Role, where isWanted: (Record) -> Bool
    ) -> Record? {
        for (place, records) in tables.enumerated() where roles[place] == role {
            if let record = records.first(where: isWanted) { return record }
        }
        return nil
    }

    private func isOf(_ record: Record, _ wanted: Period) -> Bool {
        let typed = record.word("period") ?? ""
        return (typed.isEmpty ? period : Period(typed)) == wanted
    }
}
