import ChisoModel

/// What is found wrong in the records of one table.
///
/// A name that is not known is reported once a period, with the number of its records: a misspelt unit of a
/// hundred fields is one mistake.
struct RecordLog {
    /// A name that is not known.
    private struct Stranger: Hashable {
        var kind: RecordName
        var name: String
        var period: Period?
    }

    /// Of how many unknown names a nearest one is looked for: the first of many show the pattern.
    private static let suggestions = 20

    private let context: RoundContext
    private var diagnostics: [Diagnostic] = []
    /// In order of their first records.
    private var strangers: [Stranger] = []
    private var records: [Stranger: (first: DataLocation, count: Int)] = [:]
    /// What was found and not kept.
    private var rest: (count: Int, isError: Bool, first: DataLocation?) = (0, false, nil)

    /// The most diagnostics of a table that are kept, and the most unknown names.
    private static let most = 10_000

    /// An empty log.
    init(_ context: RoundContext) { self.context = context }

    /// Keeps a diagnostic.
    mutating func add(_ diagnostic: Diagnostic) {
        guard diagnostics.count < Self.most else {
            return countRest(diagnostic.severity == .error, at: diagnostic.data)
        }
        diagnostics.append(diagnostic)
    }

    private mutating func countRest(_ isError: Bool, at place: DataLocation?) {
        rest.first = rest.first ?? place
        rest.count += 1
        rest.isError = rest.isError || isError
    }

    /// Counts a record of a period by a name that is not known.
    mutating func countUnknown(
        _ kind: RecordName, _ name: String, at place: DataLocation, of period: Period?
    ) {
        // What another edition of the rulebook reads is not this one's, and no slip.
        if [.field, .indicator].contains(kind), context.pack.relatedKeys.contains(name) { return }
        let stranger = Stranger(kind: kind, name: name, period: period)
        if records[stranger] != nil {
            records[stranger]?.count += 1
        } else if strangers.count == Self.most {
            countRest(true, at: place)
        } else {
            records[stranger] = (place, 1)
            strangers.append(stranger)
        }
    }

    /// All that was found in the table, in order of its lines.
    ///
    /// - Parameter doubts: What was found in the table as a whole.
    func finished(_ path: String, with doubts: [Diagnostic]) -> [Diagnostic] {
        var all = diagnostics + doubts.sorted()
        for (index, stranger) in strangers.enumerated() {
            all.append(unknown(stranger, suggests: index < Self.suggestions))
        }
        let lines = all.enumerated().sorted { a, b in
            (a.element.data?.row ?? 0, a.offset) < (b.element.data?.row ?? 0, b.offset)
        }
        guard rest.count > 0 else { return lines.map(\.element) }
        return lines.map(\.element) + [
            Diagnostic(
                DataCode.moreFaults, rest.isError ? .error : .warning,
                "from here on \(rest.count) more records are at fault, and are not listed",
                data: DataLocation(path, row: rest.first?.row),
                fix: "correct those that are listed, and run again")
        ]
    }

    private func unknown(_ stranger: Stranger, suggests: Bool) -> Diagnostic {
        let known = stranger.kind.known(in: context)
        let near = suggests ? Suggestion.clause(for: stranger.name, in: known.names) : ""
        let (first, count) = records[stranger] ?? (DataLocation(""), 0)
        let records = count == 1 ? "1 record is" : "\(count) records are"
        var diagnostic = Diagnostic(
            stranger.kind.code, .error,
            "'\(stranger.name)' is not \(known.what) of \(known.place), \(records) not read\(near)",
            data: first, fix: "correct it here, or add it to \(known.place)")
        diagnostic.period = stranger.period
        return diagnostic
    }
}
