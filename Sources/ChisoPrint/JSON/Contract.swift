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
