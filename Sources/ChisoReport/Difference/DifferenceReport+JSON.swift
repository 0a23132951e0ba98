import ChisoModel
import ChisoPrint

// The contract `chiso.diff/1`, whose schema stands in the documentation.

extension DifferenceReport {
    /// The whole document.
    public var json: JSONValue {
        .object([
            ("schema", .string("chiso.diff/1")),
            ("pack", Self.pack(difference.after)), ("pack_before", Self.pack(difference.before)),
            ("same", .flag(difference.isEmpty)),
            ("declarations", .list(of: difference.policies, Self.change)),
            ("groups", .list(of: difference.groups, Self.entry)),
            ("indicators", .list(of: difference.indicators, Self.entry)),
            ("fields", .list(of: difference.fields, Self.entry)),
            ("checks", .list(of: difference.checks, Self.entry)),
            ("code", .list(of: difference.code, Self.code)),
            (
                "tests",
                .object([
                    ("added", .number(Double(difference.tests.added))),
                    ("removed", .number(Double(difference.tests.removed))),
                    ("changed", .number(Double(difference.tests.changed))),
                ])
            ),
            ("simulation", answer.map { SimulationReport($0, units: units).json } ?? .null),
        ])
    }

    private static func pack(_ pack: RulePack) -> JSONValue {
        .object([
            ("id", .string(pack.id)), ("edition", .string(pack.edition)),
            ("path", .string(pack.path)),
        ])
    }

    private static func entry(_ entry: PackDifference.Entry) -> JSONValue {
        .object([
            ("key", .string(entry.key)), ("former_key", .optional(entry.formerKey)),
            ("title", .string(entry.title)), ("fate", .string(entry.fate.rawValue)),
            ("before", .optional(entry.before?.description)),
            ("after", .optional(entry.after?.description)),
            ("changes", .list(of: entry.changes, change)),
        ])
    }

    private static func change(_ change: PackDifference.Change) -> JSONValue {
        .object([
            ("name", .string(change.name)), ("before", value(change.before)),
            ("after", value(change.after)),
        ])
    }

    private static func value(_ value: ParameterValue?) -> JSONValue {
        switch value {
        case nil: .null
        case .number(let number): .number(number)
        case .text(let text): .string(text)
        case .flag(let flag): .flag(flag)
        case .list(let items): .list(of: items) { Self.value($0) }
        case .record(let entries):
            .object(entries.sorted { $0.key < $1.key }.map { ($0.key, Self.value($0.value)) })
        }
    }

    private static func code(_ code: PackDifference.Code) -> JSONValue {
        .object([
            ("owners", .strings(code.owners)), ("removed", .list(of: code.removed, line)),
            ("added", .list(of: code.added, line)),
        ])
    }

    private static func line(_ line: PackDifference.Line) -> JSONValue {
        .object([
            ("place", .string(line.location.description)), ("text", .string(line.text)),
        ])
    }
}
