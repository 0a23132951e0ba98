extension Change {
    /// The same path set to a number.
    public func setting(_ number: Double) -> Change {
        Change(text: "\(pathText) = \(Rounding.digits(number))", path: path, setting: number)
    }

    /// The largest number a change may make: sums and products of a pack's numbers then stay finite.
    public static let largest = 1e18

    /// The number at the path after the change.
    ///
    /// - Throws: Code C209 when it is larger than ``largest``, either way.
    public func applied(to old: Double) throws(Failure) -> Double {
        let new = operation.apply(number, to: old)
        guard abs(new) <= Self.largest else {
            throw Failure(
                SimulationCode.numberTooLarge,
                "'\(text)' makes a number larger than \(Rounding.digits(Self.largest))",
                fix: "change it by less")
        }
        return new
    }

    /// The path as typed, without spaces around it.
    public var pathText: String {
        path.reduce(into: "") { text, step in
            switch step {
            case .name(let name): text += text.isEmpty ? name : "." + name
            case .place(let place): text += "[\(place)]"
            }
        }
    }

    private init(text: String, path: [Step], setting number: Double) {
        self.text = text
        self.path = path
        operation = .set
        self.number = number
    }
}

extension RulePack {
    /// The declared number a path of a change names; nil when it names none, or several.
    public func number(at path: [Change.Step]) -> Double? {
        guard path.count > 1, case .name(let key) = path[0], case .name(let name) = path[1] else {
            return nil
        }
        if let indicator = indicators.first(where: { $0.key == key }) {
            return indicator.number(name, path.dropFirst(2))
        }
        guard path.count == 2, let place = groups.firstIndex(where: { $0.key == key }) else {
            return nil
        }
        switch name {
        case "max": return groups[place].max ?? declaredMax(of: place)
        case "min": return groups[place].min
        case "weight": return groups[place].weight
        default: return nil
        }
    }
}

extension Indicator {
    fileprivate func number(_ name: String, _ rest: ArraySlice<Change.Step>) -> Double? {
        switch (name, rest.isEmpty) {
        case ("max", true): max.same
        case ("min", true): min.same
        case ("target", true): target?.same
        case ("weight", true): weight
        default: params[name].flatMap { $0.number(at: rest) } ?? paramColumns[name]?.same
        }
    }
}

extension DeclaredNumber {
    /// The number when it is one for all units.
    fileprivate var same: Double? {
        if case .number(let number) = self { number } else { nil }
    }
}

extension ParameterValue {
    fileprivate func number(at path: ArraySlice<Change.Step>) -> Double? {
        guard let step = path.first else { return number }
        switch (step, self) {
        case (.place(let place), .list(let list)) where list.indices.contains(place - 1):
            return list[place - 1].number(at: path.dropFirst())
        case (.name(let name), .record(let record)):
            return record[name]?.number(at: path.dropFirst())
        default: return nil
        }
    }
}
