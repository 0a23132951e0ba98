import ChisoModel

/// The files of a new round.
struct NewRoundText {
    let id: String
    let period: Period
    let rules: RulePack
    /// The name of the pack's folder, by which rounds know it.
    let folder: String
    let units: NewUnits
    /// What the round before left.
    var tables: [RoundAfter.Table] = []
    /// The round before, and what its figures are; nil: none.
    var after: (id: String, figures: String)?

    /// By name, in order.
    var files: [(name: String, text: String)] {
        [
            ("datapackage.json", package), ("units.csv", unitTable),
            ("submissions.csv", submissions),
        ]
            + tables.map { table in
                ("\(table.name).csv", ([table.columns] + table.rows).map(SimpleCSV.line).joined())
            } + [("README.md", readme)]
    }

    private var unitTable: String {
        ([units.columns] + units.rows).map(SimpleCSV.line).joined()
    }

    /// A blank line for every figure: unit by unit, in the order of the form.
    private var submissions: String {
        let rows = units.rows.flatMap { row in
            rules.fields.filter { isOwed($0, by: row[NewUnits.kind]) }.map { field in
                [row[0], field.key, "", field.title, ""] + (after == nil ? [] : [""])
            }
        }
        return ([figureColumns] + rows).map(SimpleCSV.line).joined()
    }

    /// A round that opens a year has a column for its parts.
    private var figureColumns: [String] {
        ["unit", "field", "value", "note", "evidence"] + (after == nil ? [] : ["period"])
    }

    private func isOwed(_ field: Field, by kind: String) -> Bool {
        field.reportedBy.isEmpty || field.reportedBy.contains(kind)
    }

    // MARK: - datapackage.json

    private var package: String {
        let columns = units.columns.map { name in
            let kind = rules.unitColumn(named: name)?.kind ?? .text
            return (name, kind == .text ? "string" : kind == .count ? "integer" : "number")
        }
        return """
            {
              "profile": "tabular-data-package",
              "name": \(Self.quoted(id)),
              "title": \(Self.quoted("\(rules.title), kỳ \(period): phiếu chưa điền")),
              "chiso": { "pack": \(Self.quoted(folder)), "period": \(Self.quoted(period.text)), "locale": "vi" },
              "resources": [
            \(resource("units", "Đơn vị", columns, key: ["unit"])),
            \(resource(
                "submissions", "Số liệu đơn vị gửi",
                figureColumns.map { ($0, "string") },
                key: ["unit", "field"] + (after == nil ? [] : ["period"])))\(more)
              ]
            }

            """
    }

    /// The tables that the round before left.
    private var more: String {
        tables.map { table in
            ",\n"
                + resource(
                    table.name, table.title, table.columns.map { ($0, "string") }, key: [])
        }.joined()
    }

    private func resource(
        _ name: String, _ title: String, _ columns: [(name: String, type: String)], key: [String]
    ) -> String {
        let fields = columns.map { name, type in
            // Numbers are typed as the table's locale has them.
            let signs =
                type == "number" ? ", \"decimalChar\": \",\", \"groupChar\": \".\"" : ""
            return "          { \"name\": \(Self.quoted(name)), \"type\": \"\(type)\"\(signs) }"
        }
        // Nobody has given a figure yet: examples are made up, a blank form is to hold real ones.
        let figures =
            name == "units" && units.areExamples
            ? "synthetic" : name == "submissions" ? "real" : after?.figures ?? "real"
        return """
                {
                  "name": "\(name)",
                  "title": \(Self.quoted(title)),
                  "path": "\(name).csv",
                  "profile": "tabular-data-resource",
                  "encoding": "utf-8",
                  "dialect": { "delimiter": ";", "lineTerminator": "\\n", "header": true },
                  "schema": {
                    "fields": [
            \(fields.joined(separator: ",\n"))
                    ],
                    "missingValues": [""]\(primaryKey(key))
                  },
                  "chiso": { "figures": "\(figures)", "source": "ghi nguồn số liệu" }
                }
            """
    }

    private func primaryKey(_ key: [String]) -> String {
        key.isEmpty
            ? ""
            : ",\n        \"primaryKey\": [\(key.map { "\"\($0)\"" }.joined(separator: ", "))]"
    }

    /// A text as JSON writes it.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    // MARK: - README.md

    private var readme: String {
        let origin =
            units.areExamples
            ? "The units are **made up** as examples: replace them by your own."
            : after.map { "The units are those of the round `\($0.id)`." }
                ?? "The units are those named when the round was made."
        let parts =
            after == nil
            ? ""
            : "- `period` blank: the whole year. Add lines for its parts: `\(period)-Q1`, `\(period)-Q2`.\n"
        let carried = tables.map {
            "| `\($0.name).csv` | carried over from `\(after?.id ?? "")` | \($0.told) |\n"
        }.joined()
        return """
            # \(id)

            A blank round for the pack `\(folder)`, period \(period): \(units.rows.count) units, \
            \(rules.fields.count) fields. Every figure is still to be given.

            | Table | Holds | Figures |
            |---|---|---|
            | `units.csv` | one line for each unit | \(units.areExamples ? "made up" : "as named") |
            | `submissions.csv` | one line for each unit and field, in the order of the form | none yet |
            \(carried)
            \(origin)

            - `value` blank: not submitted. `NA`: does not apply. `0`: zero.
            - Numbers are written the Vietnamese way: `1.234,5`.
            \(parts)- `note` begins with the line's title, as a help; write over it. `evidence` names the document.
            - Write into `datapackage.json` where the figures come from, under `source`, and say under
              `figures` whether they are `real`, `published`, `synthetic` or `mixed`.

            """
    }
}
