import Foundation
import Testing

@Suite struct ExplainTests {
    @Test("A cell is told from the figures as typed to its place in the sums")
    func cell() throws {
        let result = try Command.run("explain bach-thong 3.3.1")
        #expect(result.exit == 0)
        #expect(
            result.output
                == """
                Chỉ số CCHC cấp huyện năm 2023 (bộ minh họa)

                pack district-par-2023, edition 2023; illustrative: not an official rulebook
                round bac-kan-districts-2023, period 2023; ranked by index, then procedures
                  (more points first), digital_government (more points first), equals share a
                  rank (1, 1, 3)

                Bạch Thông (bach-thong, district)

                rank 5 of 8; index 78.82 %; class Khá; points 43.3509 / 55; scored 19/32

                3.3.1 Tỷ lệ hồ sơ TTHC được giải quyết đúng hạn (dossiers_on_time)

                vi: Bạch Thông: “Tỷ lệ hồ sơ TTHC được giải quyết đúng hạn” (3.3.1) đạt 98,3%
                  (“Số hồ sơ TTHC giải quyết đúng hạn”: 925 hồ sơ; “Tổng số hồ sơ TTHC đã giải
                  quyết xong”: 941 hồ sơ). Mục tiêu 100%, còn thiếu 1,7%; mức sàn 95%. Được
                  1,966/2 điểm. Để được 1,9681 điểm, cần thêm 1 hồ sơ ở “Số hồ sơ TTHC giải
                  quyết đúng hạn” (từ 925 lên 926); để được 2 điểm, cần thêm 16 hồ sơ (lên 941).

                en: Bạch Thông: “Dossiers resolved on time” (3.3.1) measured 98.3% (“Dossiers
                  resolved on time”: 925 hồ sơ; “Dossiers resolved”: 941 hồ sơ). 1.7% short of
                  the target of 100%; floor 95%. Earned 1.966 of 2 points. For 1.9681 points,
                  add 1 hồ sơ to “Dossiers resolved on time” (from 925 to 926); for 2, 16 hồ sơ
                  (to 941).

                rule: Rules/district-par-2023/indicators/procedures/dossiers_on_time.lua:3

                code     data                       figure  measure
                -------  -------------------------  ------  -------
                3.3.1.b  dossiers_resolved_on_time     925  hồ sơ
                         title: Số hồ sơ TTHC giải quyết đúng hạn
                         from: Datasets/bac-kan-districts-2023/submissions.csv:37, typed "925"
                3.3.1.a  dossiers_resolved             941  hồ sơ
                         title: Tổng số hồ sơ TTHC đã giải quyết xong
                         from: Datasets/bac-kan-districts-2023/submissions.csv:36, typed "941"

                parameter  value  from
                ---------  -----  -------------------
                target     100    line 12 of the rule
                floor      95     line 13 of the rule
                max        2      line 12 of the rule

                status scored; value 98.3%; points 1.966 / 2; 1.9659936238044633 before rounding
                  to 4 decimals

                measuring the value:
                  Rules/district-par-2023/indicators/procedures/dossiers_on_time.lua

                line  ran
                ----  ------------------------------------------------------------------
                  16  return chiso.percent(dossiers_resolved_on_time, dossiers_resolved)

                giving the points:
                  Rules/district-par-2023/indicators/procedures/dossiers_on_time.lua

                line  ran
                ----  --------------------------------------
                  19  if value >= target then return max end
                  20  if value < floor then return 0 end
                  21  return max * value / target

                the line that decided: line 21 of the rule
                  return max * value / target

                in     title                                       points  / max  index  by
                -----  -----------------------------------------  -------  -----  -----  ---
                3.3.1  Tỷ lệ hồ sơ TTHC được giải quyết đúng hạn   1.9660  / 2
                3      Cải cách thủ tục hành chính                 5.9660  / 7    85.23  sum
                total                                             43.3509  / 55   78.82  sum

                would earn more            now  → new  points    gain
                -------------------------  ---  -----  ------  ------
                dossiers_resolved_on_time  925    926  1.9681  0.0021
                dossiers_resolved          941    940  1.9681  0.0021
                dossiers_resolved_on_time  925    941       2   0.034

                sought by the rule itself, one figure at a time: 54 figures tried, within the
                  ranges of the fields and the checks of the pack

                basis:
                  -  Phụ lục II, Báo cáo CCHC năm 2023 của UBND huyện Bạch Thông, mục 3.3.1
                  -  Thang điểm minh họa

                """)
    }

    @Test("The unit may be named by its name, the indicator by its key; one language may be chosen")
    func names() throws {
        let vi = try Command.run(["explain", "Bạch Thông", "dossiers_on_time", "--lang", "vi"])
        #expect(vi.exit == 0)
        #expect(vi.output.contains("\nvi: Bạch Thông: “Tỷ lệ hồ sơ TTHC"))
        #expect(!vi.output.contains("\nen: "))
    }

    @Test("A whole unit is told with what cost it most first, and its groups")
    func unit() throws {
        let result = try Command.run("explain bach-thong --lang vi")
        #expect(result.exit == 0)
        let places = [
            "2.8875  6.1 ", "2.1176  6.2.2 ", "0.0048  5.1.2 ", "     -  1.4 ", "groups:",
        ]
        .map { result.output.range(of: $0)?.lowerBound }
        #expect(!places.contains(nil))
        #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    }

    @Test("A period of one figure is explained, though nobody has a value to be held against")
    func firstFigure() throws {
        let scratch = try Scratch.demonstration()
        let table = "Datasets/bac-kan-districts-2023/submissions-quarters.csv"
        try scratch.write(table, try scratch.text(table) + "bach-thong,plan_tasks,60,,,2024\n")
        let result = try Command.run(
            "explain bach-thong --period 2024 --lang en", in: scratch.path)
        #expect(result.exit == 0)
        #expect(result.output.contains("\nunranked; points - / -; scored 0/36\n"))
        let best = try Command.run("explain bach-thong 6.2.2 --period 2024", in: scratch.path)
        #expect(best.output.contains("\n       peers_max                         -\n"))
    }

    @Test("Changes are made before anything is told, and no file is changed")
    func changes() throws {
        let result = try Command.run([
            "explain", "bach-thong", "dossiers_on_time", "--lang", "en",
            "--set", "dossiers_on_time.floor = 99",
        ])
        #expect(result.exit == 0)
        #expect(result.output.contains("\nchange: dossiers_on_time.floor = 99\n"))
        #expect(
            result.output.contains(
                "floor      99     scenario: dossiers_on_time.floor = 99; it was 95: line 13 of"))
        #expect(result.output.contains("; points 0 / 2; "))
    }

    @Test("The document of a unit names its schema and every cell that cost points")
    func json() throws {
        let result = try Command.run("explain bach-thong --format json")
        #expect(result.exit == 0)
        let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        let document = json as? [String: Any]
        #expect(document?["schema"] as? String == "chiso.trace/1")
        let cells = document?["cells"] as? [[String: Any]] ?? []
        #expect(cells.count { $0["lost"] is Double } == 11)
    }

    @Test(
        "What cannot be explained ends the command with exit code 2",
        arguments: [
            ("explain bach-thog", "did you mean 'bach-thong'?"),
            ("explain bach-thong dosiers_on_time", "did you mean 'dossiers_on_time'?"),
            ("explain bach-thong --unit ba-be", "without --unit"),
            ("explain bach-thong --lang fr", "fr"),
            ("explain", "unit"),
        ])
    func refused(_ line: String, _ text: String) throws {
        let result = try Command.run(line)
        #expect(result.exit == 2)
        #expect(result.output == "")
        #expect(result.errors.contains(text))
    }
}
