import Foundation

/// A pack of 100 indicators over 200 fields, written to a temporary folder.
struct BenchmarkPack {
    let name: String
    let path: String
    static let indicators = 100

    /// Every indicator has the same rule: full at the target, in proportion from a floor, else nothing.
    static func single() throws -> BenchmarkPack {
        try BenchmarkPack(name: "one rule") { place in
            """
              params = { floor = 0.5 },
              score = function(f\(2 * place + 1), f\(2 * place + 2), target, floor, max)
                local r = f\(2 * place + 2) / f\(2 * place + 1)
                if r >= target then return max end
                if r >= floor then return max * r / target end
                return 0
              end,
            """
        }
    }

    /// Formula kinds of `_lib` in turn, each on a percentage.
    static func mixed() throws -> BenchmarkPack {
        try BenchmarkPack(name: "mixed kinds") { place in
            let value = """
                  value = function(f\(2 * place + 2), f\(2 * place + 1))
                    return chiso.percent(f\(2 * place + 2), f\(2 * place + 1))
                  end,
                """
            let kinds = [
                "  score = chiso.proportion(),",
                "  params = { floor = 50 },\n  score = chiso.threshold_proportion(),",
                """
                  params = { steps = {
                    { at_least = 90, points = 1 }, { above = 50, points = 0.5 }, { points = 0 },
                  } },
                  score = chiso.steps(),
                """,
                "  params = { step = 0.25 },\n  score = chiso.rounded_to_step(),",
                "  params = { per = 0.01 },\n  score = chiso.deduction(),",
            ]
            return value + "\n" + kinds[place % kinds.count]
        }
    }

    private init(name: String, rule: (Int) -> String) throws {
        self.name = name
        path = NSTemporaryDirectory() + "chiso-benchmark-\(name.split(separator: " ")[0])"
        let files = FileManager.default
        try? files.removeItem(atPath: path)
        try files.createDirectory(
            atPath: path + "/indicators", withIntermediateDirectories: true)
        var keys: [String] = []
        for place in 0..<Self.indicators {
            let key = "i\(place)"
            keys.append("\"\(key)\"")
            let target = name == "one rule" ? "0.9" : "100"
            try write(
                "indicators/\(key).lua",
                """
                return {
                  key = "\(key)", title = "Tiêu chí \(place)", max = 1, target = \(target),
                \(rule(place))
                }
                """)
        }
        let fields = (1...(2 * Self.indicators)).map {
            "  { key = \"f\($0)\", title = \"f\($0)\", type = \"count\" },"
        }
        try write("fields.lua", "return { fields = {\n\(fields.joined(separator: "\n"))\n} }\n")
        try write(
            "pack.lua",
            """
            return { id = "benchmark", edition = "1", title = "benchmark", scale = 100,
              tree = { { key = "all", title = "all", children = { \(keys.joined(separator: ", ")) } } } }
            """)
        let paths = (0..<Self.indicators).map { "\"indicators/i\($0).lua\"" }
        try write(
            "manifest.lua",
            "return { fields = \(2 * Self.indicators), files = { \(paths.joined(separator: ", ")) } }"
        )
    }

    private func write(_ file: String, _ text: String) throws {
        try text.write(toFile: path + "/" + file, atomically: false, encoding: .utf8)
    }
}
