import ChisoModel

extension FormMerge {
    /// The tables that change, whole.
    var tables: [(path: String, bytes: [UInt8])] {
        var edits = edits
        for (key, words) in rows.sorted(by: {
            ($0.key.table, $0.key.unit) < ($1.key.table, $1.key.unit)
        }) {
            var words = words
            words["unit"] = key.unit
            words["period"] = wanted.period
            edits[key.table].add(words, unit: key.unit, period: wanted.period)
        }
        return edits.enumerated().compactMap { place, edit in
            edit.isEmpty ? nil : (known.tables[place].reader.resource.path, edit.bytes)
        }
    }

    /// What would be wrong with the round if the tables were replaced: each figure must read back as the form says it,
    /// and every other one as it was.
    func faultsWhenReadBack() -> [Diagnostic] {
        let tables = tables
        var faults: [Diagnostic] = []
        for (place, table) in known.tables.enumerated()
        where table.reader.mark == nil
            && tables.contains(where: { $0.path == table.reader.resource.path })
        {
            faults.append(
                Diagnostic(
                    FormCode.tableNotUTF8, .error, "the table is not UTF-8, and is not written",
                    data: DataLocation(known.tables[place].reader.path),
                    fix: "save it as CSV UTF-8, and take 'encoding' out of datapackage.json"))
        }
        guard faults.isEmpty, !tables.isEmpty else { return faults }
        var folder = wanted.folder
        folder.drafts = Dictionary(uniqueKeysWithValues: tables)
        let round: Round
        do throws(Failure) {
            round = try folder.round(for: wanted.pack)
        } catch {
            return [unreadable(error.diagnostics.first?.message ?? "")]
        }
        for (unit, field, datum, place) in intended {
            let column = round.submissions[wanted.period]?.columns[field]
            guard let column, !datum.stands(in: column, of: unit) else { continue }
            faults.append(
                Diagnostic(
                    FormCode.wouldReadBackDifferently, .error,
                    "'\(wanted.names[wanted.pack.fields[field].key])' would not read back as it stands here",
                    data: place,
                    fix: "correct the tables of the round first: chiso check tells what is wrong"))
        }
        return faults + strays(in: round)
    }

    private func unreadable(_ reason: String) -> Diagnostic {
        Diagnostic(
            FormCode.wouldReadBackDifferently, .error, "the round would not read back: \(reason)",
            data: intended.first?.place ?? DataLocation(counts.first?.path ?? ""),
            fix: "take signs out of the form that no table holds")
    }

    /// Figures that no form names, and that would change: a note may end a cell of a table too early.
    private func strays(in round: Round) -> [Diagnostic] {
        let named = Set(intended.map { [$0.unit, $0.field] })
        for (period, submissions) in round.submissions.sorted(by: { $0.key < $1.key }) {
            let before = wanted.round.submissions[period]?.columns
            for (field, column) in submissions.columns.enumerated() {
                let old = before?[field] ?? FieldColumn(blank: round.units.count)
                let stray = round.units.indices.first { unit in
                    !column.says(the: unit, as: old)
                        && !(period == wanted.period && named.contains([unit, field]))
                }
                guard let stray else { continue }
                let what = "'\(wanted.pack.fields[field].key)' of '\(round.units[stray].code)'"
                return [unreadable("\(what) would change, which no form names")]
            }
        }
        return []
    }
}

extension FieldColumn {
    /// Whether it says the same of a unit as another column.
    fileprivate func says(the unit: Int, as other: FieldColumn) -> Bool {
        states[unit] == other.states[unit] && values[unit] == other.values[unit]
            && texts[unit] == other.texts[unit]
    }
}

extension Datum {
    /// Whether it is a figure, zero included.
    var isFigure: Bool {
        switch self {
        case .given, .text: true
        case .blank, .notApplicable, .refused: false
        }
    }

    /// Whether a column says the same of a unit.
    fileprivate func stands(in column: FieldColumn, of unit: Int) -> Bool {
        switch self {
        case .blank: column.states[unit] == .blank
        case .notApplicable: column.states[unit] == .notApplicable
        case .given(let value): column.states[unit] == .given && column.values[unit] == value
        case .text(let text): column.states[unit] == .given && column.texts[unit] == text
        case .refused: false
        }
    }
}
