import Testing

/// The four appendices of a plan, cell by cell, beside the rounds and packs that were made of them.
///
/// - Basis: Plan of the Office of the Bắc Kạn Provincial People's Committee, June 2024, appendices 1 to 4.
@Suite struct PlanAppendixTests {
    /// The lines and columns of an appendix below its head.
    private static let appendices = [
        (number: 1, round: "bac-kan-par-2022", lines: 23, columns: 8),
        (number: 2, round: "bac-kan-par-2022", lines: 33, columns: 9),
        (number: 3, round: "bac-kan-sipas-2023", lines: 40, columns: 8),
        (number: 4, round: "bac-kan-papi-2022", lines: 15, columns: 9),
    ]

    /// What a pack or round writes otherwise than it is printed; their READMEs and notes say so.
    private static let mended = [
        "1, II.1, title: printed 'TC 2.1. Theo dõi thi hành pháp luật (TDTHPL)', "
            + "held 'TC 2.1. Theo dõi thi hành pháp luật'",
        "1, II.2, title: printed 'TC 2.2. Rà soát văn bản quy phạm pháp luật (QPPL)', "
            + "held 'TC 2.2. Rà soát văn bản quy phạm pháp luật'",
        "1, III.4, title: printed 'TC 3.5. Tiếp nhận, xử lý phản ánh, kiến nghị (PAKN) của cá nhân, tổ "
            + "chức đối với TTHC thuộc thẩm quyền giải quyết của tỉnh', "
            + "held 'TC 3.5. Tiếp nhận, xử lý phản ánh, kiến nghị của cá nhân, tổ "
            + "chức đối với TTHC thuộc thẩm quyền giải quyết của tỉnh'",
        "2, V.3, title: printed 'TC 5.3. Tình công khai, minh bạch trong công tác bổ nhiệm công chức, "
            + "viên chức (Điều tra XHH)', held 'TC 5.3. Tính công khai, minh bạch trong công tác bổ "
            + "nhiệm công chức, viên chức (Điều tra XHH)'",
        "3, II.1.3, lead: printed 'Phòng Nội chính -', held 'Phòng Nội chính - Pháp chế'",
        "3, II.4.2, title: printed 'Kết quả về nội giải quyết TTHC', "
            + "held 'Kết quả về nội dung giải quyết TTHC'",
    ]

    @Test("Every cell of an appendix is held as printed, or is one of those that are mended")
    func cells() throws {
        var differences: [String] = []
        var compared = 0
        for name in ["bac-kan-par-2022", "bac-kan-sipas-2023", "bac-kan-papi-2022"] {
            let held = try RoundCells(name)
            #expect(held.round.diagnostics == [])
            for appendix in Self.appendices where appendix.round == name {
                let printed = try Self.printed(appendix.number, of: name)
                #expect(printed.lines.count == appendix.lines)
                #expect(printed.columns.count == appendix.columns)
                #expect(!printed.columns.contains(nil), "a head is not known")
                for line in printed.lines {
                    let cells = held.cells(of: line, in: appendix.number)
                    let place = "\(appendix.number), \(line.place)"
                    if !printed.columns.contains(.achieved) {
                        #expect(cells[.achieved] == "", "\(place): a score that is not printed")
                    }
                    for column in printed.columns.compactMap(\.self) {
                        compared += 1
                        let (own, other) = (line[column], cells[column] ?? "nothing")
                        guard own != other else { continue }
                        differences.append(
                            "\(place), \(column): printed '\(own)', held '\(other)'")
                    }
                }
            }
            #expect(held.unprinted == [], "held, but printed nowhere")
        }
        #expect(differences == Self.mended)
        #expect(compared == 936)
        #expect(compared == Self.appendices.map { $0.lines * $0.columns }.reduce(0, +))
    }

    @Test("A lead that is cut off in print is quoted in the note of its task")
    func cutOffLead() throws {
        let held = try RoundCells("bac-kan-sipas-2023")
        let task = try #require(held.round.tasks.first { $0.node == "handling_premises" })
        #expect(task.note.contains("\"Phòng Nội chính -\""))
    }

    private static func printed(_ appendix: Int, of round: String) throws -> AppendixTable {
        AppendixTable(
            try Repository.text("Datasets/\(round)/source/appendix-\(appendix).csv"),
            heads: appendix == 3 ? 2 : 1)
    }
}
