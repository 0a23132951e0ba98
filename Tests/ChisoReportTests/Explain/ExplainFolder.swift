import ChisoExplaining
import ChisoModel
import ChisoPrint
import ChisoReport
import ChisoRun
import Foundation

/// A small pack and round in a folder of their own, gone with their owner.
final class ExplainFolder {
    /// The folder that holds `Rules` and `Datasets`.
    let root: String

    static let repository = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .path(percentEncoded: false)

    static let files = [
        "Rules/p/pack.lua": """
        return {
          id = "p", edition = "1", title = "Bộ thử", title_en = "Trial",
          basis = { "văn bản thử" },
          tree = { { key = "g", code = "1", title = "Nhóm", children = { "on_time", "online" } } },
        }
        """,
        "Rules/p/fields.lua": """
        return {
          fields = {
            { key = "done", code = "1.a", title = "Hồ sơ đúng hạn", title_en = "Dossiers on time",
              type = "count", measure = "hồ sơ" },
            { key = "due", code = "1.b", title = "Hồ sơ phải giải quyết",
              title_en = "Dossiers due", type = "count", measure = "hồ sơ" },
            { key = "online_dossiers", title = "Hồ sơ trực tuyến", title_en = "Dossiers online",
              type = "count", measure = "hồ sơ", rolls_up = "sum", accumulates = true },
          },
          checks = {
            { key = "done_within_due", severity = "error",
              message = "hồ sơ đúng hạn nhiều hơn hồ sơ phải giải quyết",
              check = function(done, due) return done <= due end },
          },
        }
        """,
        "Rules/p/indicators/g/on_time.lua": """
        return {
          key = "on_time", code = "1.1", title = "Tỷ lệ đúng hạn", title_en = "On time",
          basis = { "văn bản thử, mục 1.1" },
          measure = "%", range = { 0, 100 }, better = "higher",
          max = 60,
          params = { steps = { { at_least = 90, points = 60 }, { at_least = 80, points = 20 },
            { points = 0 } } },
          none_arising = { not_applicable = "không phát sinh hồ sơ" },
          value = function(done, due) return chiso.percent(done, due) end,
          score = chiso.steps(),
        }
        """,
        "Rules/p/indicators/g/online.lua": """
        return {
          key = "online", code = "1.2", title = "Hồ sơ trực tuyến", title_en = "Online",
          basis = { "văn bản thử, mục 1.2" },
          measure = "hồ sơ", better = "higher",
          max = chiso.by("kind", { district = 40, province = 40 }), target = 2000,
          value = "online_dossiers",
          score = chiso.proportion(),
        }
        """,
        "Datasets/r/datapackage.json": """
        { "name": "r", "title": "Đợt thử", "chiso": { "pack": "p", "period": "2023", "locale": "vi" },
        "resources": [
        \(table("units", ["unit", "name", "kind", "parent"])),
        \(table("submissions", ["unit", "field", "value", "period"])),
        \(table("targets", ["unit", "indicator", "target"])),
        \(table("appraisals", ["unit", "field", "value", "reason"]))
        ] }
        """,
        "Datasets/r/units.csv": """
        unit;name;kind;parent
        tinh;Tỉnh;province;
        ba-be;Ba Bể;district;tinh
        cho-moi;Chợ Mới;district;tinh
        na-ri;Na Rì;district;tinh
        pac-nam;Pác Nặm;district;tinh
        bach-thong;Bạch Thông;district;tinh
        """,
        "Datasets/r/submissions.csv": """
        unit;field;value;period
        tinh;done;96;
        tinh;due;100;
        ba-be;done;089;
        ba-be;due;100;
        ba-be;online_dossiers;1.500;
        cho-moi;done;;
        cho-moi;due;100;
        cho-moi;online_dossiers;1.250;2023-H1
        cho-moi;online_dossiers;1.250;2023-H2
        na-ri;done;0;
        na-ri;due;0;
        na-ri;online_dossiers;0;
        pac-nam;done;110;
        pac-nam;due;100;
        pac-nam;online_dossiers;2.000;
        bach-thong;done;95;
        bach-thong;due;100;
        bach-thong;online_dossiers;2.500;
        """,
        "Datasets/r/targets.csv": """
        unit;indicator;target
        ba-be;online;3.000
        """,
        "Datasets/r/appraisals.csv": """
        unit;field;value;reason
        bach-thong;done;80;15 hồ sơ không có biên nhận
        """,
    ]

    private static func table(_ name: String, _ columns: [String]) -> String {
        let fields = columns.map { "{ \"name\": \"\($0)\", \"type\": \"string\" }" }
        return """
            { "name": "\(name)", "path": "\(name).csv", "dialect": { "delimiter": ";" }, \
            "schema": { "fields": [ \(fields.joined(separator: ", ")) ] }, \
            "chiso": { "figures": "synthetic" } }
            """
    }

    init() throws {
        root = FileManager.default.temporaryDirectory.path + "/chiso-\(UUID().uuidString)"
        for (name, text) in Self.files {
            let path = "\(root)/\(name)"
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent,
                withIntermediateDirectories: true)
            try (text + "\n").write(toFile: path, atomically: true, encoding: .utf8)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    /// An explainer of the round, perhaps under changes.
    func explainer(_ changes: [String] = []) throws -> Explainer {
        try Self.explainer(
            round: "\(root)/Datasets/r", pack: "\(root)/Rules/p", period: nil, changes)
    }

    /// An explainer of any round; formula kinds come from the repository.
    static func explainer(
        round path: String, pack: String, period: Period?, _ changes: [String] = []
    ) throws -> Explainer {
        let request = RunRequest(
            rules: pack, data: path, period: period, library: "\(repository)Rules",
            limits: .standard, budget: .standard, jobs: 1, origin: .disk)
        return try Explainer(
            try RoundSession(request), under: try changes.map { try Change($0) })
    }

    /// One cell in print, paths as seen from the folder.
    func text(
        _ unit: String, _ indicator: String?, _ languages: [Language],
        _ format: ReportFormat = .csv, changes: [String] = []
    ) throws -> String {
        let explainer = try explainer(changes)
        let place = explainer.scorecards.units.firstIndex { $0.code == unit } ?? 0
        let explanation = try explainer.explanation(
            unit: place, indicator: indicator.map { try explainer.indicator(named: $0) })
        return ExplainReport(explanation, languages: languages).render(format)
            .replacing("\(root)/", with: "").replacing(Self.repository, with: "")
    }

    /// The sentence about a cell.
    func sentence(
        _ unit: String, _ indicator: String, _ language: Language, changes: [String] = []
    ) throws -> String {
        let csv = try text(unit, indicator, [language], changes: changes)
        let record = csv.split(separator: "\n").last ?? ""
        // The sentence is the last entry, in quotes because it holds commas.
        guard let start = record.firstIndex(of: "\"") else {
            return String(record.split(separator: ",").last ?? "")
        }
        return String(record[record.index(after: start)...].dropLast())
    }
}
