import Foundation
import Testing

/// Published results, digit by digit.
@Suite struct PublishedFiguresTests {
    /// Rank, district, total of 100 points, which is also the index.
    /// - Basis: Bình Dương notice of 06/08/2018, appendix 2.
    private static let binhDuong = [
        (1, "Thủ Dầu Một", "84.58"), (2, "Tân Uyên", "82.00"), (3, "Bàu Bàng", "80.27"),
        (4, "Thuận An", "79.04"), (5, "Dĩ An", "78.06"), (6, "Bến Cát", "77.83"),
        (7, "Dầu Tiếng", "76.22"), (8, "Phú Giáo", "76.03"), (9, "Bắc Tân Uyên", "71.46"),
    ]

    /// Rank, name and index of the ranking's rows, as printed.
    private func ranking(_ output: String) -> [(Int, String, String)] {
        output.split(separator: "\n").prefix { $0 != "groups, index in percent:" }
            .compactMap { line in
                line.wholeMatch(of: /\s*([0-9]+)  (.+?)  +([0-9]+\.[0-9]{2})  +[0-9]+\/[0-9]+ .*/)
                    .map { (Int($0.1) ?? 0, String($0.2), String($0.3)) }
            }
    }

    @Test("Bình Dương 2017: nine totals, nine ranks, the mean 78.39")
    func binhDuongIsReproduced() throws {
        let result = try Command.run("--data Datasets/binh-duong-2017")
        #expect(result.exit == 0)
        #expect(result.errors == "")
        let rows = ranking(result.output)
        #expect(rows.map(\.0) == Self.binhDuong.map(\.0))
        #expect(rows.map(\.1) == Self.binhDuong.map(\.1))
        #expect(rows.map(\.2) == Self.binhDuong.map(\.2))
        #expect(result.output.contains("\nranked: 9 of 9 units; mean index 78.39\n"))
        let hundredths = rows.compactMap { Int($0.2.filter { $0 != "." }) }
        // 705.49 / 9 = 78.3877…, half up in whole hundredths.
        #expect((2 * hundredths.reduce(0, +) + hundredths.count) / (2 * hundredths.count) == 7839)
    }

    @Test("Bình Dương 2017: points are the totals, and index and points agree")
    func binhDuongPoints() throws {
        let result = try Command.run("--data Datasets/binh-duong-2017 --format json")
        for (rank, name, total) in Self.binhDuong {
            let points = total.hasSuffix(".00") ? String(total.dropLast(3)) : total
            #expect(
                result.output.contains(
                    "\"name\": \"\(name)\", \"kind\": \"district\", \"points\": \(points), "
                        + "\"applicable_max\": 100, \"index\": \(points), "
                        + "\"points_self\": null, \"index_self\": null, \"rank\": \(rank), "))
        }
    }

    @Test("ASEM 2018: 51 of 51 ranks, and every index, sub-index and pillar to two decimals")
    func asemIsReproduced() throws {
        struct Document: Decodable {
            struct Group: Decodable {
                var key: String
                var index: Double?
            }
            struct Card: Decodable {
                var unit: String
                var rank: Int?
                var index: Double?
                var groups: [Group]
            }
            var scorecards: [Card]
        }
        let lines = try String(
            contentsOfFile: "\(Command.root)/Tests/CommandTests/Expected/asem-2018.csv",
            encoding: .utf8
        ).split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
        let result = try Command.run("--data Datasets/asem-2018 --format json")
        #expect(result.exit == 0)
        let cards = try JSONDecoder().decode(Document.self, from: Data(result.output.utf8))
            .scorecards
        #expect(cards.count == 51)
        for line in lines.dropFirst() {
            let card = try #require(cards.first { $0.unit == line[0] })
            #expect(card.rank == Int(line[1]))
            #expect(card.index == Double(line[2]))
            for (key, score) in zip(lines[0], line).dropFirst(3) {
                #expect(card.groups.first { $0.key == key }?.index == Double(score), "\(key)")
            }
        }
    }

    @Test("SIPAS 2023 of Bắc Kạn: 75.24, with the one group that differs from its items named")
    func sipasIsReproduced() throws {
        let result = try Command.run("--data Datasets/bac-kan-sipas-2023")
        #expect(result.exit == 0)
        #expect(ranking(result.output).map(\.2) == ["75.24"])
        #expect(
            result.errors == """
                warning[S302]: Tỉnh Bắc Kạn: Nhóm B.4 Kết quả dịch vụ: điểm công bố khác trung bình các \
                tiêu chí thành phần (service_results_is_mean_of_items)
                  rule: Rules/sipas-2023/fields.lua:355
                  data: Datasets/bac-kan-sipas-2023/submissions.csv:32 (unit bac-kan, period 2023)
                  fix:  check service_results_stated = 74.48, result_timeliness_percent = 73.74, \
                result_content_percent = 75.8, result_fairness_percent = 73.86


                """)
    }

    @Test("SIPAS 2023 of Bắc Kạn: every published group score but B.4 is the mean of its items")
    func sipasGroups() throws {
        let result = try Command.run("--data Datasets/bac-kan-sipas-2023 --format json")
        // B.4 is published as 74.48; its three published items make 74.47.
        let groups = [
            ("A.1", "76.15"), ("A.2", "73.85"), ("A.3", "75.68"), ("A.4", "74.44"),
            ("B.1", "76.21"), ("B.2", "78.74"), ("B.3", "75.69"), ("B.4", "74.47"),
            ("B.5", "71.94"),
        ]
        for (code, points) in groups {
            let line = result.output.split(separator: "\n").first {
                $0.contains("\"code\": \"\(code)\", ") && $0.contains("\"applicable_max\"")
            }
            #expect(line?.contains("\"points\": \(points), ") == true, "\(code)")
        }
    }
}
