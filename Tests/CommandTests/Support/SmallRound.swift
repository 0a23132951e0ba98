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
        "Datasets/d/datapackage.json": """
        { "name": "d", "chiso": { "pack": "p", "period": "2023", "locale": "c" },
          "resources": [
            { "name": "units", "path": "units.csv", "chiso": { "figures": "synthetic" },
              "schema": { "fields": [ { "name": "unit", "type": "string" },
                { "name": "name", "type": "string" } ] } },
            { "name": "submissions", "path": "submissions.csv", "chiso": { "figures": "synthetic" },
              "schema": { "fields": [ { "name": "unit", "type": "string" },
                { "name": "pieces", "type": "integer" } ] } }
          ] }

        """,
        "Datasets/d/units.csv": "unit,name\nx,X\ny,Y\nz,Z\n",
        table: "unit,pieces\nx,20\ny,30\nz,40\n",
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
