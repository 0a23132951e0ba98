import ChisoModel
import ChisoReport
import Foundation
import Testing

@Suite struct ExplainSentenceTests {
    /// A unit, an indicator, changes, and what is said in Vietnamese and in English.
    struct Case: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var unit: String
        var indicator: String
        var changes: [String] = []
        var vi: String
        var en: String
    }

    static let cases = [
        Case(
            testDescription: "a step just missed", unit: "ba-be", indicator: "on_time",
            vi: """
                Ba Bể: “Tỷ lệ đúng hạn” (1.1) đạt 89% (“Hồ sơ đúng hạn”: 89 hồ sơ; “Hồ sơ phải \
                giải quyết”: 100 hồ sơ). Thuộc mức từ 80% trở lên (20 điểm); mức trên liền kề \
                là từ 90% trở lên (60 điểm), còn cách 1%. Được 20/60 điểm (cách chấm: mức theo \
                ngưỡng). Để được 60 điểm, cần thêm 1 hồ sơ ở “Hồ sơ đúng hạn” (từ 89 lên 90).
                """,
            en: """
                Ba Bể: “On time” (1.1) measured 89% (“Dossiers on time”: 89 hồ sơ; “Dossiers \
                due”: 100 hồ sơ). Falls in the step 80% or more (20 points); the next step up \
                is 90% or more (60 points), 1% away. Earned 20 of 60 points (the points of the \
                first step whose bounds the value meets). For 60 points, add 1 hồ sơ to \
                “Dossiers on time” (from 89 to 90).
                """),
        Case(
            testDescription: "in proportion to the unit's own target", unit: "ba-be",
            indicator: "online",
            vi: """
                Ba Bể: “Hồ sơ trực tuyến” (1.2) đạt 1.500 hồ sơ. Mục tiêu 3.000 hồ sơ, còn \
                thiếu 1.500 hồ sơ. Được 20/40 điểm (cách chấm: theo tỷ lệ). Để được 20,0133 \
                điểm, cần thêm 1 hồ sơ ở “Hồ sơ trực tuyến” (từ 1.500 lên 1.501); để được 40 \
                điểm, cần thêm 1.500 hồ sơ (lên 3.000).
                """,
            en: """
                Ba Bể: “Online” (1.2) measured 1,500 hồ sơ. 1,500 hồ sơ short of the target of \
                3,000 hồ sơ. Earned 20 of 40 points (the maximum times the share of the target \
                reached, at most the maximum). For 20.0133 points, add 1 hồ sơ to “Dossiers \
                online” (from 1,500 to 1,501); for 40, 1,500 hồ sơ (to 3,000).
                """),
        Case(
            testDescription: "a missing figure", unit: "cho-moi", indicator: "on_time",
            vi: """
                Chợ Mới: “Tỷ lệ đúng hạn” (1.1): chưa có số liệu “Hồ sơ đúng hạn”: được 0/60 \
                điểm. Được 20 điểm nếu “Hồ sơ đúng hạn” là 80 hồ sơ; được 60 điểm nếu “Hồ sơ \
                đúng hạn” là 90 hồ sơ.
                """,
            en: """
                Chợ Mới: “On time” (1.1): no figure for “Dossiers on time”: earned 0 of 60 \
                points. 20 points if “Dossiers on time” is 80 hồ sơ; 60 points if “Dossiers on \
                time” is 90 hồ sơ.
                """),
        Case(
            testDescription: "0 of 0 does not apply", unit: "na-ri", indicator: "1.1",
            vi: """
                Na Rì: “Tỷ lệ đúng hạn” (1.1): không áp dụng (không phát sinh hồ sơ), không \
                tính vào điểm tối đa.
                """,
            en: """
                Na Rì: “On time” (1.1): does not apply (không phát sinh hồ sơ) and leaves the \
                maximum.
                """),
        Case(
            testDescription: "a failed cell", unit: "pac-nam", indicator: "on_time",
            vi: """
                Pác Nặm: “Tỷ lệ đúng hạn” (1.1): chưa chấm được: hồ sơ đúng hạn nhiều hơn hồ \
                sơ phải giải quyết; không tính điểm và không tính vào điểm tối đa. Được 60 \
                điểm nếu “Hồ sơ phải giải quyết” là 110 hồ sơ.
                """,
            en: """
                Pác Nặm: “On time” (1.1): could not be scored: hồ sơ đúng hạn nhiều hơn hồ sơ \
                phải giải quyết; it earns nothing and leaves the maximum. 60 points if \
                “Dossiers due” is 110 hồ sơ.
                """),
        Case(
            testDescription: "an appraised figure", unit: "bach-thong", indicator: "on_time",
            vi: """
                Bạch Thông: “Tỷ lệ đúng hạn” (1.1) đạt 80% (“Hồ sơ đúng hạn”: 80 hồ sơ; “Hồ sơ \
                phải giải quyết”: 100 hồ sơ). Thuộc mức từ 80% trở lên (20 điểm); mức trên \
                liền kề là từ 90% trở lên (60 điểm), còn cách 10%. Được 20/60 điểm (cách chấm: \
                mức theo ngưỡng). Số thẩm định của “Hồ sơ đúng hạn” là 80 hồ sơ, đơn vị tự báo \
                cáo 95 hồ sơ (15 hồ sơ không có biên nhận). Điểm tự chấm: 60, điểm thẩm định: \
                20. Để được 60 điểm, cần thêm 10 hồ sơ ở “Hồ sơ đúng hạn” (từ 80 lên 90).
                """,
            en: """
                Bạch Thông: “On time” (1.1) measured 80% (“Dossiers on time”: 80 hồ sơ; \
                “Dossiers due”: 100 hồ sơ). Falls in the step 80% or more (20 points); the \
                next step up is 90% or more (60 points), 10% away. Earned 20 of 60 points (the \
                points of the first step whose bounds the value meets). The appraiser found 80 \
                hồ sơ for “Dossiers on time”, the unit had submitted 95 hồ sơ (15 hồ sơ không \
                có biên nhận). Points by the unit's own figures: 60, appraised: 20. For 60 \
                points, add 10 hồ sơ to “Dossiers on time” (from 80 to 90).
                """),
        Case(
            testDescription: "nothing more to earn", unit: "cho-moi", indicator: "online",
            vi: """
                Chợ Mới: “Hồ sơ trực tuyến” (1.2) đạt 2.500 hồ sơ. Đạt mục tiêu 2.000 hồ sơ. \
                Được 40/40 điểm (cách chấm: theo tỷ lệ). Đã đạt điểm tối đa.
                """,
            en: """
                Chợ Mới: “Online” (1.2) measured 2,500 hồ sơ. The target of 2,000 hồ sơ is \
                reached. Earned 40 of 40 points (the maximum times the share of the target \
                reached, at most the maximum). Nothing more can be earned.
                """),
        Case(
            testDescription: "under a scenario", unit: "ba-be", indicator: "on_time",
            changes: ["on_time.steps[1].at_least = 101"],
            vi: """
                Ba Bể: “Tỷ lệ đúng hạn” (1.1) đạt 89% (“Hồ sơ đúng hạn”: 89 hồ sơ; “Hồ sơ phải \
                giải quyết”: 100 hồ sơ). Thuộc mức từ 80% trở lên (20 điểm); mức trên liền kề \
                là từ 101% trở lên (60 điểm), còn cách 12%. Được 20/60 điểm (cách chấm: mức \
                theo ngưỡng). Không có thay đổi nào của riêng một số liệu mang lại điểm cao \
                hơn.
                """,
            en: """
                Ba Bể: “On time” (1.1) measured 89% (“Dossiers on time”: 89 hồ sơ; “Dossiers \
                due”: 100 hồ sơ). Falls in the step 80% or more (20 points); the next step up \
                is 101% or more (60 points), 12% away. Earned 20 of 60 points (the points of \
                the first step whose bounds the value meets). No change of a single figure \
                earns more.
                """),
        Case(
            testDescription: "two figures are needed", unit: "tinh", indicator: "on_time",
            changes: ["on_time.steps[1].at_least = 200", "on_time.steps[2].at_least = 150"],
            vi: """
                Tỉnh: “Tỷ lệ đúng hạn” (1.1) đạt 96% (“Hồ sơ đúng hạn”: 96 hồ sơ; “Hồ sơ phải \
                giải quyết”: 100 hồ sơ). Không đạt mức nào (0 điểm); mức trên liền kề là từ \
                150% trở lên (20 điểm), còn cách 54%. Được 0/60 điểm (cách chấm: mức theo \
                ngưỡng). Không có thay đổi nào của riêng một số liệu mang lại điểm cao hơn.
                """,
            en: """
                Tỉnh: “On time” (1.1) measured 96% (“Dossiers on time”: 96 hồ sơ; “Dossiers \
                due”: 100 hồ sơ). Meets none of the steps (0 points); the next step up is 150% \
                or more (20 points), 54% away. Earned 0 of 60 points (the points of the first \
                step whose bounds the value meets). No change of a single figure earns more.
                """),
    ]

    @Test("A cell is told in a sentence to send to the unit", arguments: cases)
    func sentence(_ wanted: Case) throws {
        let folder = try ExplainFolder()
        #expect(
            try folder.sentence(wanted.unit, wanted.indicator, .vi, changes: wanted.changes)
                == wanted.vi)
        #expect(
            try folder.sentence(wanted.unit, wanted.indicator, .en, changes: wanted.changes)
                == wanted.en)
    }

    @Test("A target that is lacking is named as such, and the lack said once")
    func lackingTarget() throws {
        let folder = try ExplainFolder()
        let path = "\(folder.root)/Rules/p/indicators/g/online.lua"
        let rule = try String(contentsOfFile: path, encoding: .utf8)
        try rule.replacing(", target = 2000", with: "")
            .write(toFile: path, atomically: true, encoding: .utf8)
        let (vi, en) = try (
            folder.sentence("cho-moi", "online", .vi), folder.sentence("cho-moi", "online", .en)
        )
        #expect(vi.contains("hưa có số liệu mục tiêu: được 0/40 điểm"), "\(vi)")
        #expect(en.contains("o figure for its target: earned 0 of 40 points"), "\(en)")
    }

    @Test(
        "An indicator that is not there is told, with the nearest name",
        arguments: [
            (
                "on_tine",
                """
                error[C261]: pack p has no indicator 'on_tine'
                  fix:  did you mean 'on_time'?
                """
            ),
            (
                "1",
                """
                error[C261]: '1' is a group of pack p, no indicator
                  fix:  name one of its indicators, such as 'on_time', or none for all
                """
            ),
            (
                "zzzzzzzz",
                """
                error[C261]: pack p has no indicator 'zzzzzzzz'
                  fix:  name one by its key or code, such as 'on_time', or none for all
                """
            ),
        ])
    func unknown(_ name: String, _ text: String) throws {
        let folder = try ExplainFolder()
        let explainer = try folder.explainer()
        let error = #expect(throws: Failure.self) { try explainer.indicator(named: name) }
        #expect(error?.description == text)
    }
}
