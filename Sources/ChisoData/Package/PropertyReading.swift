import ChisoModel

/// Reads the properties of JSON objects and reports what is missing or of another type.
protocol PropertyReading {
    /// The file, for messages.
    var path: String { get }

    /// Keeps a diagnostic.
    mutating func add(_ diagnostic: Diagnostic)
}

extension PropertyReading {
    /// Reports what was found at a node.
    mutating func report(
        _ code: DataCode, _ severity: Diagnostic.Severity, _ message: String,
        _ node: JSONNode?, fix: String
    ) {
        let place = DataLocation(path, row: node?.line)
        add(Diagnostic(code, severity, message, data: place, fix: fix))
    }

    /// A text that is not empty; nil when there is none. `required` says what to write.
    mutating func text(
        _ name: String, of node: JSONNode, in place: String = "", required: String? = nil
    ) -> String? {
        guard let property = property(name, of: node, in: place, required) else { return nil }
        if let text = property.text, !text.isEmpty { return text }
        return wrongType(name, place, "a text", property)
    }

    /// An object; nil when there is none.
    mutating func object(
        _ name: String, of node: JSONNode, in place: String = "", required: String? = nil
    ) -> JSONNode? {
        guard let property = property(name, of: node, in: place, required) else { return nil }
        return property.object != nil ? property : wrongType(name, place, "an object", property)
    }

    /// A list with an entry at least; nil when there is none.
    mutating func list(
        _ name: String, of node: JSONNode, in place: String = "", required: String? = nil
    ) -> [JSONNode]? {
        guard let property = property(name, of: node, in: place, required) else { return nil }
        if let list = property.list, !list.isEmpty { return list }
        return wrongType(name, place, "a list that is not empty", property)
    }

    /// A flag; nil when there is none.
    mutating func flag(_ name: String, of node: JSONNode, in place: String) -> Bool? {
        guard let property = property(name, of: node, in: place, nil) else { return nil }
        return property.flag ?? wrongType(name, place, "true or false", property)
    }

    /// One of the texts of an enumeration; nil when there is none.
    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String, of node: JSONNode, in place: String, _: Choice.Type
    ) -> Choice? {
        guard let text = text(name, of: node, in: place) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        refuse(text, name, of: node, in: place, allowed: Choice.allCases.map(\.rawValue))
        return nil
    }

    /// Reports a text that is not among those allowed.
    mutating func refuse(
        _ text: String, _ name: String, of node: JSONNode, in place: String, allowed: [String]
    ) {
        // Of two letters every one is a slip away from many.
        let near = text.count > 2 ? Suggestion.clause(for: text, in: allowed) : ""
        report(
            .propertyValueUnknown, .error,
            "\(Self.joined(place, name)): '\(text)' is not known here\(near)",
            node[name],
            fix: "write one of: \(allowed.joined(separator: ", "))")
    }

    /// Warns of properties that nobody reads and that look like a slip.
    mutating func warnOfUnknown(_ node: JSONNode, _ place: String, _ known: [String]) {
        for (name, property) in node.object ?? [] where !known.contains(name) {
            let near = Suggestion.clause(for: name, in: known)
            report(
                .propertyUnread, .warning, "\(place).\(name) is not read\(near)", property,
                fix: "known here: \(known.joined(separator: ", "))")
        }
    }

    private mutating func property(
        _ name: String, of node: JSONNode, in place: String, _ required: String?
    ) -> JSONNode? {
        if let property = node[name] { return property }
        if let required {
            report(
                .propertyMissing, .error, "\(Self.joined(place, name)) is missing", node,
                fix: "write \(required)")
        }
        return nil
    }

    private mutating func wrongType<Value>(
        _ name: String, _ place: String, _ wanted: String, _ node: JSONNode
    ) -> Value? {
        report(
            .propertyOfWrongType, .error, "\(Self.joined(place, name)) must be \(wanted)", node,
            fix: "correct it, or take it out if it is not needed")
        return nil
    }

    private static func joined(_ place: String, _ name: String) -> String {
        place.isEmpty ? name : "\(place).\(name)"
    }
}
