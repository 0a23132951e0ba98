/// A pack of one indicator, and a round of three units it scores 40, 60 and 80.
enum SmallRound {
    static let rule = "Rules/p/indicators/a.lua"
    static let table = "Datasets/d/submissions.csv"

    static let files = [
        "Rules/p/pack.lua": """
        return {
          id = "p", edition = "1", title = "Thử", status = "illustrative", partial = true,
          basis = { "minh họa" },
          classes = { { name = "Tốt", from = 70 }, { name = "Khá", from = 0 } },
          tree = { { key = "g", title = "Nhóm", children = { "a" } } },
        }

        """,
        "Rules/p/fields.lua": """
        return { fields = { { key = "pieces", title = "Số lượng", type = "count" } } }

        """,
        "Rules/p/shared/points.lua": """
        return function(value, per) return value * per end

        """,
        rule: """
        local points = require "shared.points"
        return { key = "a", code = "1.1", title = "A", basis = { "minh họa" }, max = 100,
          params = { per = 2 },
          value = "pieces",
          score = function(value, per, max)
            return math.min(max, points(value, per))
          end,
        }

        """,
        "Datasets/d/datapackage.json": package(["pieces": "integer"]),
        "Datasets/d/units.csv": "unit,name\nx,X\ny,Y\nz,Z\n",
        table: "unit,pieces\nx,20\ny,30\nz,40\n",
    ]

    /// The `datapackage.json` of units with names, and of figures in a column each.
    ///
    /// - Parameters:
    ///   - figures: The columns and their types.
    ///   - units: Columns of units beside code and name.
    ///   - others: Further tables by name, with their columns and types.
    static func package(
        _ figures: KeyValuePairs<String, String>, of pack: String = "p", period: String = "2023",
        named name: String = "d", units: KeyValuePairs<String, String> = [:],
        others: KeyValuePairs<String, KeyValuePairs<String, String>> = [:]
    ) -> String {
        func table(_ name: String, _ columns: [(key: String, value: String)]) -> String {
            let fields = columns.map { "{ \"name\": \"\($0.key)\", \"type\": \"\($0.value)\" }" }
            return """
                { "name": "\(name)", "path": "\(name).csv", "chiso": { "figures": "synthetic" },
                  "schema": { "fields": [ \(fields.joined(separator: ", ")) ] } }
                """
        }
        let unit = (key: "unit", value: "string")
        let tables =
            [table("units", [unit, ("name", "string")] + units)]
            + others.map { table($0.key, Array($0.value)) }
            + [table("submissions", [unit] + figures)]
        return """
            { "name": "\(name)", "chiso": { "pack": "\(pack)", "period": "\(period)", "locale": "c" },
              "resources": [
                \(tables.joined(separator: ",\n    "))
              ] }

            """
    }

    /// The columns of `targets.csv`, with words and without.
    static let targets: KeyValuePairs = [
        "unit": "string", "indicator": "string", "target": "number", "words": "string",
        "period": "string",
    ]
    static let plainTargets: KeyValuePairs = [
        "unit": "string", "indicator": "string", "target": "number", "period": "string",
    ]

    /// Writes all files, with some replaced or added, or left out where empty.
    static func scratch(_ changes: [String: String] = [:]) throws -> Scratch {
        let scratch = try Scratch()
        for (name, text) in files.merging(changes, uniquingKeysWith: { $1 }) where text != "" {
            try scratch.write(name, text)
        }
        return scratch
    }
}
