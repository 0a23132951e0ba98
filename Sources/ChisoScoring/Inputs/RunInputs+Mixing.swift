import ChisoModel

extension RunInputs {
    /// These inputs with what other inputs of the same units know of some of them: figures, appraised points and what they
    /// had before; targets stay.
    ///
    /// Cross-field checks have not been run on either: see ``refute(_:with:)``.
    func taking(_ units: [Int], from other: RunInputs) -> RunInputs {
        var mixed = self
        for place in mixed.figures.indices {
            mixed.figures[place].take(units, from: other.figures[place])
        }
        mixed.columns = mixed.figures
        for unit in units {
            for key in Set(mixed.appraised.keys).union(other.appraised.keys) {
                mixed.appraised[key, default: [:]][unit] = other.appraised[key]?[unit]
            }
        }
        mixed.previous.take(units, from: other.previous, count: self.units.count)
        return mixed
    }

    /// These inputs with the targets of other ones.
    func withTargets(of other: RunInputs) -> RunInputs {
        var mixed = self
        mixed.targets = other.targets
        mixed.refusedTargets = other.refusedTargets
        return mixed
    }
}

extension FieldColumn {
    /// Takes some units' data from another column of the same field.
    fileprivate mutating func take(_ units: [Int], from other: FieldColumn) {
        for unit in units {
            values[unit] = other.values[unit]
            states[unit] = other.states[unit]
            texts[unit] = other.texts[unit]
            guard let (table, row) = other.origin(of: unit) else { continue }
            setOrigin(of: unit, table: table, row: Int32(row))
        }
    }
}

extension PreviousResults {
    fileprivate mutating func take(_ units: [Int], from other: PreviousResults, count: Int) {
        for place in Set(fields.keys).union(other.fields.keys) {
            var column = fields[place] ?? FieldColumn(blank: count)
            column.take(units, from: other.fields[place] ?? FieldColumn(blank: count))
            fields[place] = column
        }
        Self.take(units, from: other.values, into: &values, count)
        Self.take(units, from: other.points, into: &points, count)
        guard !ranks.isEmpty || !other.ranks.isEmpty else { return }
        if ranks.isEmpty { ranks = Array(repeating: .nan, count: count) }
        for unit in units { ranks[unit] = other.ranks.isEmpty ? .nan : other.ranks[unit] }
    }

    private static func take(
        _ units: [Int], from other: [String: [Double]], into columns: inout [String: [Double]],
        _ count: Int
    ) {
        let none = Array(repeating: Double.nan, count: count)
        for key in Set(columns.keys).union(other.keys) {
            let source = other[key] ?? none
            for unit in units { columns[key, default: none][unit] = source[unit] }
        }
    }
}
