import ChisoModel

/// What is found wrong in the records of one table.
///
/// A name that is not known is reported once, with the number of its records: a misspelt unit of a
/// hundred fields is one mistake.
struct RecordLog {
    /// The records of a name that is not known.
    private struct Stranger {
        var code: DataCode
        var first: DataLocation
        var records: Int
    }

    /// Of how many unknown names a nearest one is looked for: the first of many show the pattern.
    private static let suggestions = 20

    private let context: RoundContext
    private var diagnostics: [Diagnostic] = []
    private var strangers: [String: Stranger] = [:]
    private var order: [String] = []
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

    /// Keeps a diagnostic of a record.
    mutating func add(
        _ code: some DiagnosticCode, _ severity: Diagnostic.Severity, _ message: String,
        at place: DataLocation, fix: String
    ) {
        add(Diagnostic(code, severity, message, data: place, fix: fix))
    }

    /// Warns that `what` is given again with the same value.
    mutating func addSame(_ what: String, _ row: Int, at place: DataLocation) {
        add(
            DataCode.figureTwiceAlike, .warning, "\(what) is given again, as on line \(row)",
            at: place,
            fix: "take one of the two out")
    }

    /// Reports that `what` is given again with another value.
    mutating func addDifferent(_ what: String, _ typed: String, _ row: Int, at place: DataLocation)
    {
        add(
            DataCode.figureTwiceDifferent, .error,
            "\(what) is '\(typed)' here, but not on line \(row): neither is believed",
            at: place, fix: "take the wrong one out")
    }

    /// Counts a record whose name of a kind (D301: unit, D302: field, …) is not known.
    mutating func countUnknown(_ code: DataCode, _ name: String, at place: DataLocation) {
        // What another edition of the rulebook reads is not this one's, and no slip.
        if [.fieldUnknown, .indicatorUnknown].contains(code),
            context.pack.relatedKeys.contains(name)
        {
            return
        }
        let key = "\(code.rawValue) \(name)"
        if strangers[key] != nil {
            strangers[key]?.records += 1
        } else if order.count == Self.most {
            countRest(true, at: place)
        } else {
            strangers[key] = Stranger(code: code, first: place, records: 1)
            order.append(key)
        }
    }

    /// All that was found in the table, in order of its lines.
    func finished(_ path: String) -> [Diagnostic] {
        var all = diagnostics
        for (index, key) in order.enumerated() {
            guard let stranger = strangers[key] else { continue }
            let name = String(key.dropFirst(stranger.code.rawValue.count + 1))
            all.append(unknown(name, stranger, suggests: index < Self.suggestions))
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

    private func unknown(_ name: String, _ stranger: Stranger, suggests: Bool) -> Diagnostic {
        let (kind, where_, known) = names(stranger.code)
        let near = suggests ? Suggestion.clause(for: name, in: known) : ""
        let records = stranger.records == 1 ? "1 record is" : "\(stranger.records) records are"
        return Diagnostic(
            stranger.code, .error,
            "'\(name)' is not \(kind) of \(where_), \(records) not read\(near)",
            data: stranger.first, fix: "correct it here, or add it to \(where_)")
    }

    private func names(_ code: DataCode) -> (kind: String, place: String, known: [String]) {
        let fields = context.pack.fields.map(\.key)
        let indicators = context.pack.indicators.map(\.key)
        let pack = "pack '\(context.pack.id)'"
        return switch code {
        case .unitUnknown: ("a unit", "the round", context.units.map(\.code))
        case .fieldUnknown: ("a field", pack, fields)
        case .indicatorUnknown: ("an indicator", pack, indicators)
        case .taskOfNothing:
            ("an indicator or a group", pack, indicators + context.pack.groups.map(\.key))
        default:
            (
                "a figure", pack,
                ["rank"] + fields.map { "field.\($0)" }
                    + indicators.flatMap { ["value.\($0)", "points.\($0)"] }
            )
        }
    }
}
