import ChisoExplaining
import ChisoModel
import ChisoReport
import ChisoScoring
import Foundation
import Testing

@Suite struct ExplainReportTests {
    @Test("A whole unit is printed with what cost it most first")
    func unit() throws {
        let folder = try ExplainFolder()
        #expect(
            try folder.text("ba-be", nil, [.vi], .table)
                == """
                Bộ thử

                pack p, edition 1; illustrative: not an official rulebook
                round r, period 2023; ranked by index, equals share a rank (1, 1, 3)
                provisional: this ranking may change; 1 failed cell in 1 unit left out of the
                  maximum

                Ba Bể (ba-be, district)

                rank 3 of 5; index 40.00 %; points 40.0000 / 100; scored 2/2
                by the unit's own figures: not appraised

                lost, largest first:

                   lost  code  vi
                -------  ----  -----------------------------------------------------------------
                40.0000  1.1   Tỷ lệ đúng hạn: đạt 89%; thuộc mức từ 80% trở lên (20 điểm); mức
                               trên liền kề là từ 90% trở lên (60 điểm), còn cách 1%; được thêm
                               40 điểm nếu thêm 1 hồ sơ ở “Hồ sơ đúng hạn” (từ 89 lên 90).
                20.0000  1.2   Hồ sơ trực tuyến: đạt 1.500 hồ sơ; mục tiêu 3.000 hồ sơ, còn
                               thiếu 1.500 hồ sơ; được thêm 20 điểm nếu thêm 1.500 hồ sơ ở “Hồ
                               sơ trực tuyến” (từ 1.500 lên 3.000).

                groups:

                code  title   points  / max     lost  index
                ----  -----  -------  -----  -------  -----
                1     Nhóm   40.0000  / 100  60.0000  40.00
                      total  40.0000  / 100  60.0000  40.00

                """)
    }

    @Test("A unit that lost nothing is told so")
    func nothingLost() throws {
        let folder = try ExplainFolder()
        let text = try folder.text("tinh", nil, [.vi, .en], .table)
        #expect(text.contains("\n\nlost: nothing\n\ngroups:\n"))
    }

    @Test("Markdown has the sentence, the tables and the basis")
    func markdown() throws {
        let folder = try ExplainFolder()
        let text = try folder.text("ba-be", "on_time", [.en], .markdown)
        #expect(text.contains("- en: Ba Bể: “On time” (1.1) measured 89%"))
        #expect(text.contains("| 1.a | done | 89 | hồ sơ |"))
        #expect(text.contains("- **-** văn bản thử, mục 1.1"))
    }

    @Test("Every figure says where it comes from")
    func sources() throws {
        let folder = try ExplainFolder()
        #expect(
            try folder.datum("ba-be", "on_time", "done")
                == "submitted Datasets/r/submissions.csv:4 '089'")
        #expect(
            try folder.datum("bach-thong", "on_time", "done")
                == "appraised Datasets/r/appraisals.csv:2 '80'; "
                + "submitted 95.0 Datasets/r/submissions.csv:17 '95'")
        #expect(
            try folder.datum("tinh", "online", "online_dossiers")
                == "rolled_up from ba-be 1500.0, cho-moi 2500.0, na-ri 0.0, pac-nam 2000.0, "
                + "bach-thong 2500.0")
        #expect(
            try folder.datum("cho-moi", "online", "online_dossiers")
                == "accumulated from 2023-H1 1250.0, 2023-H2 1250.0")
        #expect(
            try folder.datum("cho-moi", "on_time", "done")
                == "none Datasets/r/submissions.csv:7 ''")
        #expect(
            try folder.datum(
                "ba-be", "on_time", "done", changes: ["unit.ba-be.done += 2"])
                == "scenario Datasets/r/submissions.csv:4 '089'; "
                + "by unit.ba-be.done += 2, before 89.0")
    }

    @Test("Every declared number says where it was said")
    func parameters() throws {
        let folder = try ExplainFolder()
        #expect(
            try folder.parameter("ba-be", "online", "target")
                == "targets 3000.0 Datasets/r/targets.csv:2 '3.000'")
        #expect(
            try folder.parameter("na-ri", "online", "target")
                == "declared 2000.0 Rules/p/indicators/g/online.lua:5")
        #expect(
            try folder.parameter("na-ri", "online", "max")
                == "by_column 40.0 Rules/p/indicators/g/online.lua:5 for kind 'district'")
        #expect(
            try folder.parameter(
                "na-ri", "online", "target", changes: ["online.target = 2500"])
                == "scenario 2500.0 by online.target = 2500, before 2000.0")
        #expect(
            try folder.parameter(
                "ba-be", "online", "target", changes: ["unit.ba-be.online.target -= 500"])
                == "scenario 2500.0 by unit.ba-be.online.target -= 500, before 3000.0")
    }

    @Test("The lines of the rule and of its formula kind are told, and the one that decided")
    func lines() throws {
        let folder = try ExplainFolder()
        let trace = try folder.trace("ba-be", "on_time")
        #expect(
            trace.valueLines.map(\.text)
                == ["value = function(done, due) return chiso.percent(done, due) end,"])
        #expect(trace.scoreLines.allSatisfy { $0.place.path.hasSuffix("Rules/_lib/steps.lua") })
        let text = "if meets(value, step) then return step.points or step.share * max end"
        #expect(trace.deciding?.text == text)
        #expect(trace.kind?.key == "steps")
        #expect(trace.kind?.title == "Mức theo ngưỡng")
    }

    @Test("A cell that was ended by 0 of 0 was decided where the value was measured")
    func endedByValue() throws {
        let folder = try ExplainFolder()
        let trace = try folder.trace("na-ri", "on_time")
        #expect(trace.scoreLines.isEmpty)
        #expect(trace.deciding?.text.hasPrefix("value = function(done, due)") == true)
        #expect(trace.advice.outcome == .notSought)
    }

    @Test("A failed cell names the check, and the figures that would mend it")
    func failed() throws {
        let folder = try ExplainFolder()
        let trace = try folder.trace("pac-nam", "on_time")
        #expect(trace.refuting.map(\.key) == ["done_within_due"])
        #expect(trace.cell.status == .failed)
        #expect(trace.lost == nil)
        #expect(trace.advice.moves.map(\.after) == [110, 100])
    }
}

extension ExplainFolder {
    /// The trace of a cell.
    func trace(_ unit: String, _ indicator: String, changes: [String] = []) throws -> CellTrace {
        let explainer = try explainer(changes)
        let place = explainer.scorecards.units.firstIndex { $0.code == unit } ?? 0
        return try explainer.explanation(
            unit: place, indicator: try explainer.indicator(named: indicator)
        ).cells[0]
    }

    /// Where a figure comes from, in short.
    fileprivate func datum(
        _ unit: String, _ indicator: String, _ name: String, changes: [String] = []
    ) throws -> String {
        let trace = try trace(unit, indicator, changes: changes)
        guard let source = trace.data.first(where: { $0.name == name })?.source else { return "" }
        var text = source.origin.rawValue + (source.place.map { " \(short($0))" } ?? "")
        if let own = source.submitted {
            text += "; submitted \(own.number)" + (own.place.map { " \(short($0))" } ?? "")
        }
        if !source.parts.isEmpty {
            let parts = source.parts.map { "\($0.name) \($0.figure.map { "\($0)" } ?? "NA")" }
            text += " from " + parts.joined(separator: ", ")
        }
        if let before = source.before {
            text += "; by \(source.changes.joined(separator: "; ")), before \(before)"
        }
        return text
    }

    /// Where a declared number was said, in short.
    fileprivate func parameter(
        _ unit: String, _ indicator: String, _ name: String, changes: [String] = []
    ) throws -> String {
        let trace = try trace(unit, indicator, changes: changes)
        guard let parameter = trace.parameters.first(where: { $0.name == name }) else { return "" }
        let text = "\(parameter.origin.rawValue) \(parameter.value?.number ?? .nan)"
        let declared = "\(parameter.declaration)".replacing("\(root)/", with: "")
        switch parameter.origin {
        case .declared: return "\(text) \(declared)"
        case .byColumn:
            let column = parameter.column
            return "\(text) \(declared) for \(column?.name ?? "") '\(column?.text ?? "")'"
        case .targets: return text + (parameter.place.map { " \(short($0))" } ?? "")
        case .scenario:
            return "\(text) by \(parameter.changes.joined(separator: "; ")), "
                + "before \(parameter.before?.number ?? .nan)"
        }
    }

    private func short(_ typed: CellTrace.Typed) -> String {
        "\(typed.place) '\(typed.words)'".replacing("\(root)/", with: "")
    }
}
