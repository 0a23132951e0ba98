import ChisoModel
import ChisoScoring

@testable import ChisoRules

/// A pack of four indicators, of which `a` may be made hostile, and a round of six units with 1 to 6 done of 10.
enum HostilePack {
    /// The file that is made hostile.
    static let file = "Rules/p/indicators/g/a.lua"

    /// The rules with another `a`; `more` replaces or adds files.
    static func make(_ rule: String, _ more: [String: String] = [:]) throws -> TemporaryPack {
        var files = [
            "Rules/p/pack.lua": """
            return {
              id = "p", edition = "1", title = "Bộ thử", basis = { "văn bản thử" },
              partial = true,
              classes = { { name = "Tốt", from = 50 }, { name = "Khá", from = 0 } },
              tree = {
                { key = "g", title = "Nhóm", children = { "a", "b" } },
                { key = "h", title = "Nhóm khác", children = { "c", "d" } },
              },
            }
            """,
            file: rule,
            "Rules/p/indicators/h/c.lua": """
            return {
              key = "c", title = "C", basis = { "thử" }, max = 10, target = 100,
              value = function(done, due) return chiso.percent(done, due) end,
              score = chiso.proportion(),
            }
            """,
            "Rules/p/indicators/h/d.lua": """
            return {
              key = "d", title = "D", basis = { "thử" }, max = 10,
              score = function(done, max)
                local t = {}
                for i = 1, math.min(done, 9) do t[i] = ("x"):rep(i) end
                table.sort(t)
                return math.min(max, #table.concat(t, ","))
              end,
            }
            """,
        ]
        files.merge(more) { $1 }
        return try TemporaryPack(files)
    }

    /// Indicator `a` whose value runs `body` for the unit with 3 done, in line 5.
    static func attacked(_ body: String) -> String {
        """
        return {
          key = "a", title = "A", basis = { "thử" },
          max = 60,
          value = function(done, due)
            if done == 3 then \(body) end
            return done
          end,
          score = function(value) return value end,
        }
        """
    }

    /// The round, with its units in order or reversed.
    static func round(_ pack: RulePack, reversed: Bool = false, units count: Int = 6) -> Round {
        var figures = (1...count).map { Double($0) }
        if reversed { figures.reverse() }
        let units = figures.map { ScoredUnit(code: "u\(Int($0))", name: "U\(Int($0))") }
        let due = Array(repeating: Double(max(10, count)), count: count)
        var columns = pack.fields.map { FieldColumn($0.key == "done" ? figures : due) }
        for place in columns.indices { columns[place].rows = figures.map { Int32($0) + 1 } }
        return Round(
            id: "r", period: "2023", units: units,
            submissions: ["2023": Submissions(period: "2023", columns: columns)],
            tables: [Round.Table(path: "submissions.csv", figures: "synthetic", source: "")])
    }

    /// Scores the round.
    static func score(
        _ loaded: LoadedPack, jobs: Int = 1, reversed: Bool = false, units: Int = 6,
        budget: RunBudget = .standard
    ) throws -> Scorecards {
        var scoring = Scoring(
            alone: loaded.pack, rules: loaded.rules,
            round: round(loaded.pack, reversed: reversed, units: units), budget: budget)
        scoring.jobs = jobs
        return try scoring.scorecards()
    }

    /// The result of the round when `a` is harmless.
    static let harmless = Result { try score(make(attacked("")).load()) }
}

extension Scorecards {
    /// By unit and indicator: the cell; by unit and group: the points. What an attack on some cells must leave alone.
    func cells(without attacked: (_ indicator: String, _ unit: String) -> Bool) -> [String: Cell] {
        var cells: [String: Cell] = [:]
        for (place, indicator) in pack.indicators.enumerated() {
            for (unit, row) in units.enumerated() where !attacked(indicator.key, row.code) {
                cells["\(indicator.key) \(row.code)"] = cell(indicator: place, unit: unit)
            }
        }
        return cells
    }

    /// By unit: the points of the total, but for some.
    func totals(without attacked: Set<String>) -> [String: Double] {
        var totals: [String: Double] = [:]
        for (unit, row) in units.enumerated() where !attacked.contains(row.code) {
            totals[row.code] = groups[0].points[unit]
        }
        return totals
    }
}
