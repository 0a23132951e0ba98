import Foundation
import Testing

/// What reports say about points lost and their reasons, in rounds that weigh, void and cap.
@Suite struct ReportLossTests {
    private static let commune = "Datasets/council-commune-2026-synthetic"

    /// The files of the report of a round.
    private func report(_ round: String) throws -> [String: String] {
        let scratch = try Scratch()
        let result = try Command.run(
            "report --data \(round) --no-xlsx --output \(scratch.path)/report")
        #expect(result.exit == 0, "\(result.errors)")
        return try ReportTests.files("\(scratch.path)/report")
    }

    /// The points told in a list of losses, in its order.
    private func lost(_ page: String?) -> [String] {
        (page ?? "").matches(of: #/<span class="points">([^<]*)</span>/#).map { String($0.1) }
    }

    @Test("What weighs nothing is no loss, and is said to weigh nothing")
    func weightless() throws {
        let files = try report("Datasets/dti-2021")
        let page = files["units/da-nang.html"] ?? ""
        #expect(lost(page) == ["−0,3581"])
        #expect(page.contains("Mất tất cả 0,3581 điểm của tổng: tối đa 1, được 0,6419."))
        #expect(page.contains(">Trọng số</th>"))
        let pillar = files["indicators/digital_economy.html"] ?? ""
        #expect(pillar.contains("<td>0 (không tính vào tổng)</td>"))
        #expect(!pillar.contains("−0,3688"))
    }

    @Test("Losses stand by what they are of the total, and add up to what is missing in it")
    func weighed() throws {
        let page = try report("Datasets/pci-history")["units/tra-vinh.html"] ?? ""
        #expect(
            lost(page) == [
                "−10,7800", "−9,9600", "−7,7200", "−3,8900", "−2,5550", "−2,1900", "−1,6150",
                "−1,4950", "−1,2400", "−0,9100",
            ])
        #expect(page.contains("Mất tất cả 42,355 điểm của tổng: tối đa 100, được 57,6450."))
        #expect(page.contains("được thêm 9,96 điểm vào tổng nếu thêm 4,98 điểm"))
        #expect(page.contains("mỗi điểm của tiêu chí là 0,5 điểm của tổng."))
    }

    private static let void = "minh chứng không trung thực: cả tiêu chí không được tính điểm"
    private static let lowered =
        "minh chứng không trung thực: hạ một bậc; minh chứng không trung thực tái diễn: "
        + "xếp loại Yếu"

    @Test("A voided criterion and a lowered class are told with their reasons on every page")
    func sanctions() throws {
        let files = try report(Self.commune)
        let page = files["units/mien-nui-2.html"] ?? ""
        #expect(lost(page) == ["−5,00", "−5,00"])
        #expect(page.contains("<p>M\(Self.void.dropFirst()).</p>"))
        #expect(page.contains("<td class=\"words\">\(Self.void)</td>"))
        #expect(page.contains("<p>Xếp loại Yếu: \(Self.lowered).</p>"))
        let ranking = files["index.html"] ?? ""
        #expect(ranking.contains("<td class=\"words\">xếp loại: \(Self.lowered)</td>"))
        #expect(ranking.contains("xếp loại: vượt chỉ tiêu tối đa 25% đơn vị xếp loại “Xuất sắc”"))
    }

    @Test("So they are in scorecards and explanations, printed and as JSON")
    func sanctionsElsewhere() throws {
        for command in ["score", "explain"] {
            let unit = command == "score" ? "--unit mien-nui-2" : "mien-nui-2"
            let text = try Command.run("\(command) \(unit) --data \(Self.commune)").output
                .replacing("\n", with: " ").replacing(#/[ ]+/#, with: " ")
            #expect(text.contains("class: \(Self.lowered)"), "\(command)")
            #expect(text.contains("cả tiêu chí không được tính điểm"), "\(command)")
            let json = try Command.run("\(command) \(unit) --data \(Self.commune) --format json")
                .output
            #expect(json.contains("\"class_reason\": \"\(Self.lowered)\""), "\(command)")
            #expect(json.contains("\"reason\": \"\(Self.void)\""), "\(command)")
        }
        let json = try Command.run("explain mien-nui-2 --data \(Self.commune) --format json").output
        #expect(json.contains("\"lost_itself\": 5"))
    }

    @Test(
        "What a penalty takes off is below zero everywhere on a page; nothing taken off is nothing")
    func penalties() throws {
        let files = try report(Self.commune)
        let page = files["units/mien-nui-2.html"] ?? ""
        #expect(
            page.contains(#/Nhóm IX: điểm trừ</th>.*?>−5,00</td>\n?<td class="number">−20</td>/#))
        #expect(
            page.contains(
                #/IX\.9 Mục.*?>−5,00</td><td class="number">−5</td><td class="number"></td>/#))
        #expect(
            page.contains(
                #/IX\.8 Mục.*?>0,00</td><td class="number">−10</td><td class="number"></td>/#))
        #expect(page.contains("<p>Có 2 lần; "))
        #expect(!page.contains("Đạt 2 lần"))
        #expect(files["index.html"]?.contains(">+2,00</td>") == true)
    }

    @Test("Who was not appraised has a self index all the same, and notes of units are told")
    func selfAndNotes() throws {
        let files = try report(Self.commune)
        let ranking = files["index.html"] ?? ""
        #expect(ranking.matches(of: #/<td class="number" data-v="">–<\/td>/#).isEmpty)
        let page = files["units/mien-nui-2.html"] ?? ""
        #expect(page.contains("và 62 chỉ tiêu khác: <q>số liệu giả lập</q>"))
    }

    @Test("Pages name groups and figures by their titles, and axes end where values must")
    func titles() throws {
        let heat = try report("Datasets/binh-duong-2017")["index.html"] ?? ""
        #expect(!heat.contains(">appraisal<") && !heat.contains(">social_survey<"))
        let files = try report("Datasets/bac-kan-districts-2023")
        let page = files["indicators/dossiers_on_time.html"] ?? ""
        #expect(page.contains("chưa có số liệu: “"))
        #expect(!page.contains("chưa có số liệu: 3"))
        #expect(!page.contains("<code>dossiers_resolved_on_time</code>"))
        #expect(page.contains("mục tiêu = 100; mức sàn = 95"))
        #expect(!page.contains(">101</text>"))
        #expect(page.contains("Khóa trong bộ chỉ số: <code>dossiers_on_time</code>"))
        let found = files["index.html"] ?? ""
        let times = found.matches(of: #/<p lang="en">/#).count
        #expect(times >= 3)
    }
}
