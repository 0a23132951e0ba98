import ChisoModel

/// Parts that all JSON contracts share.
public enum Contract {
    /// Which pack scored.
    public static func pack(_ pack: RulePack) -> JSONValue {
        .object([("id", .string(pack.id)), ("edition", .string(pack.edition))])
    }

    /// One fault or remark; places as the text form prints them.
    public static func diagnostic(_ diagnostic: Diagnostic) -> JSONValue {
        .object([
            ("code", .string(diagnostic.code.rawValue)),
            ("severity", .string(diagnostic.severity.rawValue)),
            ("message", .string(diagnostic.message)),
            ("rule", .optional(diagnostic.rule?.description)),
            ("data", .optional(diagnostic.data?.description)),
            ("fix", .optional(diagnostic.fix)),
        ])
    }
}

extension JSONValue {
    /// A declared value; the members of a record stand by name.
    public init(_ value: ParameterValue) {
        self =
            switch value {
            case .number(let number): .number(number)
            case .text(let text): .string(text)
            case .flag(let flag): .flag(flag)
            case .list(let items): .list(of: items) { JSONValue($0) }
            case .record(let items):
                .object(items.sorted { $0.key < $1.key }.map { ($0.key, JSONValue($0.value)) })
            }
    }
}
