import ChisoModel
import ChisoPrint

// The contract `chiso.verification/1`; its schema stands in the documentation.

extension VerificationReport {
    /// The whole document.
    var json: JSONValue {
        .object([
            ("schema", .string("chiso.verification/1")),
            ("same", .flag(verification.isSame)),
            ("digest", .optional(verification.digest)),
            ("expected", .optional(verification.expected)),
            ("sealed_by", sealedBy),
            ("verified_by", Self.version(Engine.version, verification.lua)),
            ("other_version", .flag(verification.isOfAnotherVersion)),
            ("run", run),
            ("files", .list(of: verification.files, Self.file)),
            ("not_recomputed", .optional(notRecomputed)),
            ("results", .list(of: results, Self.result)),
            ("units", .list(of: units, Self.unit)),
        ])
    }

    private var sealedBy: JSONValue {
        verification.seal.map { Self.version($0.engine, $0.lua) } ?? .null
    }

    private static func version(_ engine: String, _ lua: String) -> JSONValue {
        .object([("engine", .string(engine)), ("lua", .string(lua))])
    }

    private var run: JSONValue {
        guard let seal = verification.seal else { return .null }
        return .object([
            ("pack", .string(seal.pack)), ("edition", .string(seal.edition)),
            ("round", .string(seal.round)), ("period", .string(seal.period.text)),
        ])
    }

    private var notRecomputed: String? {
        if case .notMade(let reason) = verification.recomputation { return reason }
        return nil
    }

    private var results: [Verification.Result] {
        if case .made(let results, _) = verification.recomputation { return results }
        return []
    }

    private var units: [Verification.Unit] {
        if case .made(_, let units) = verification.recomputation { return units }
        return []
    }

    private static func file(_ file: Verification.File) -> JSONValue {
        .object([
            ("path", .string(file.path)), ("status", .string(file.status.rawValue)),
            ("note", .optional(file.note)),
        ])
    }

    private static func result(_ result: Verification.Result) -> JSONValue {
        .object([
            ("path", .string(result.path)), ("same", .flag(result.difference == nil)),
            ("line", .optional(result.difference?.number)),
            ("sealed", .optional(result.difference?.sealed)),
            ("recomputed", .optional(result.difference?.recomputed)),
        ])
    }

    private static func unit(_ unit: Verification.Unit) -> JSONValue {
        .object([("unit", .string(unit.code)), ("differences", .strings(unit.differences))])
    }
}
