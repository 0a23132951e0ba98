import ChisoModel
import ChisoPrint
import ChisoScoring

// The contract `chiso.findings/1`, whose schema stands in the documentation.

extension FindingsReport {
    /// The whole document.
    var json: JSONValue {
        let counts = findings.counts
        return .object([
            ("schema", .string("chiso.findings/1")),
            (
                "pack",
                findings.pack.map { pack in
                    .object([("id", .string(pack.id)), ("edition", .string(pack.edition))])
                } ?? .null
            ),
            ("round", .optional(findings.round)),
            ("period", .optional(findings.period)),
            ("errors", .number(Double(findings.count(.error)))),
            ("warnings", .number(Double(findings.count(.warning)))),
            ("notes", .number(Double(findings.count(.note)))),
            (
                "checked",
                .object([
                    ("statements", .number(Double(counts.statements))),
                    ("figures", .number(Double(counts.figures))),
                    ("units", .number(Double(counts.units))),
                    ("indicators", .number(Double(counts.indicators))),
                    ("fields", .number(Double(counts.fields))),
                ])
            ),
            ("findings", .list(of: findings.findings, Contract.diagnostic)),
            (
                "completeness",
                .object([
                    ("units", .list(of: findings.units, completeness)),
                    ("fields", .list(of: findings.fields, completeness)),
                ])
            ),
        ])
    }

    private func completeness(_ row: Findings.Completeness) -> JSONValue {
        .object([
            ("key", .string(row.key)), ("title", .string(row.title)),
            ("due", .number(Double(row.due))), ("given", .number(Double(row.given))),
            ("not_applicable", .number(Double(row.notApplicable))),
            ("refused", .number(Double(row.refused))), ("missing", .strings(row.missing)),
        ])
    }
}
