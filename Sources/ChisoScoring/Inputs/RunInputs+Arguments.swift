import ChisoModel

extension RunInputs {
    /// The column, or the one thing for all, that a parameter of a rule receives.
    ///
    /// - Parameter optional: Whether absent entries arrive as nil; otherwise such rows are not asked for.
    func argument(
        for read: Read, indicator: Indicator?, fields: [Field], optional: Bool
    ) -> RuleArgument {
        switch read {
        case .parameter(let name): parameter(name, of: indicator)
        case .field(let place): fieldArgument(columns[place], fields[place], optional)
        case .previousField(let place):
            previous.fields[place].map { fieldArgument($0, fields[place], optional) } ?? .absent
        case .unitColumn(let name): unitArgument(name)
        case .previousValue: optionalNumbers(indicator.flatMap { previous.values[$0.key] })
        case .previousPoints: optionalNumbers(indicator.flatMap { previous.points[$0.key] })
        case .previousRank: optionalNumbers(previous.ranks.isEmpty ? nil : previous.ranks)
        default: .absent
        }
    }

    /// The declared number `max`, `min` or `target` of every unit; NaN where a unit has none.
    func declared(_ number: DeclaredNumber, target key: String? = nil) -> [Double] {
        var column: [Double]
        if case .number(let same) = number {
            column = self.column(of: same)
        } else {
            column = units.map { number.value(for: $0) ?? .nan }
        }
        if let key, let own = targets[key] {
            for unit in column.indices where !own[unit].isNaN { column[unit] = own[unit] }
        }
        return column
    }

    private func parameter(_ name: String, of indicator: Indicator?) -> RuleArgument {
        guard let indicator else { return .absent }
        switch name {
        case "max": return numbers(indicator.max)
        case "min": return numbers(indicator.min)
        case "target":
            if let own = targets[indicator.key] {
                let target = indicator.target.map { declared($0, target: indicator.key) } ?? own
                return optionalNumbers(target)
            }
            return indicator.target.map { numbers($0) } ?? .absent
        default:
            if let value = indicator.params[name] { return .constant(value) }
            return indicator.paramColumns[name].map { numbers($0) } ?? .absent
        }
    }

    private func numbers(_ number: DeclaredNumber) -> RuleArgument {
        if case .number(let same) = number { return .constant(.number(same)) }
        return optionalNumbers(declared(number))
    }

    private func optionalNumbers(_ column: [Double]?) -> RuleArgument {
        guard let column else { return .absent }
        return column.contains(where: \.isNaN)
            ? .numbers(column, present: column.map { !$0.isNaN }) : .numbers(column, present: nil)
    }

    private func fieldArgument(
        _ column: FieldColumn, _ field: Field, _ optional: Bool
    ) -> RuleArgument {
        let present = optional ? column.states.map { $0 == .given } : nil
        switch field.kind {
        case .yesNo: return .flags(column.values, present: present)
        case .choice(let levels):
            let places = zip(column.values, column.states).map { $1 == .given ? Int32($0) : -1 }
            return .texts(places, levels.map(\.key))
        case .text: return .absent
        default: return .numbers(column.values, present: present)
        }
    }

    private func unitArgument(_ name: String) -> RuleArgument {
        let texts = units.map { $0.text(name) }
        guard texts.allSatisfy({ $0 == nil }) else {
            let keys = Set(texts.compactMap { $0 }).sorted()
            let places = Dictionary(
                uniqueKeysWithValues: keys.enumerated().map { ($1, Int32($0)) })
            return .texts(texts.map { $0.flatMap { places[$0] } ?? -1 }, keys)
        }
        return optionalNumbers(units.map { $0.number(name) ?? .nan })
    }
}
