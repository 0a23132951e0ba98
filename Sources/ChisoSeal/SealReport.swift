import ChisoPrint

/// What a bundle says of itself, in print: `seal.json`, the contract `chiso.seal/1`.
struct SealReport: Sendable {
    private let seal: Seal

    /// Prepares a report.
    init(_ seal: Seal) { self.seal = seal }

    /// The document, ending in a line end.
    var document: String { json.document }

    private var json: JSONValue {
        .object([
            ("schema", .string(Seal.contract)),
            ("engine", .string(seal.engine)),
            ("lua", .string(seal.lua)),
            ("results", .string(seal.results)),
            ("pack", .object([("id", .string(seal.pack)), ("edition", .string(seal.edition))])),
            ("round", .string(seal.round)),
            ("period", .string(seal.period.text)),
            ("rules", .optional(seal.rules)),
            ("data", .string(seal.data)),
            (
                "limits",
                .object(
                    seal.limits.sorted { $0.key < $1.key }.map {
                        ($0.key, .number(Double($0.value)))
                    }
                )
            ),
            (
                "files",
                .list(of: seal.files) { file in
                    .object([
                        ("path", .string(file.path)), ("size", .number(Double(file.size))),
                        ("sha256", .string(file.sha256)),
                    ])
                }
            ),
        ])
    }
}
