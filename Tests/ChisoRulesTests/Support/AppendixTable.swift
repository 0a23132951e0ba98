/// An appendix of a plan as printed: the table under `source/` of a round, cell by cell.
struct AppendixTable {
    /// What a column holds.
    enum Column: String, CaseIterable {
        case number, title, max, achieved, target, task, lead, support, deadline

        /// By the words of its head. "Mục tiêu năm 2023" heads targets for 2024.
        static let heads: [String: Column] = [
            "TT": .number,
            "Lĩnh vực/Tiêu chí/ Tiêu chí thành phần": .title,
            "Nhóm tiêu chí/ Tiêu chí thành phần": .title,
            "Chỉ số nội dung/ Nội dung thành phần": .title,
            "Điểm tối đa": .max,
            "Điểm đạt được năm 2022": .achieved,
            "Kết quả năm 2023": .achieved,
            "Điểm đạt được năm 2023": .achieved,
            "Mục tiêu năm 2023": .target,
            "Mục tiêu năm 2024": .target,
            "Nhiệm vụ, giải pháp": .task,
            "Đơn vị chủ trì thực hiện": .lead,
            "Đơn vị phối hợp thực hiện": .support,
            "Thời gian thực hiện": .deadline,
        ]
    }

    /// A line of the table below the head.
    struct Line {
        /// The Roman number of the block it stands in, or empty.
        var block: String
        /// The number that it or the last line with one has.
        var number: String
        /// As printed; of every column of the table.
        var cells: [Column: String]

        /// The text of a cell; empty where the table has no such column.
        subscript(column: Column) -> String { cells[column] ?? "" }

        /// Whether its number is that of a block.
        var isBlock: Bool { !self[.number].isEmpty && self[.number] == block }

        /// Where it is, as the packs and tables name it: `II.1.3`, or the title of a line without numbers.
        var place: String {
            let place =
                isBlock ? block : [block, number].filter { !$0.isEmpty }.joined(separator: ".")
            return place.isEmpty ? self[.title] : place
        }

        /// The tasks of its cell: one for each dash or paragraph, without the dash and the semicolon that ends it.
        var tasks: [String] {
            let cell = self[.task]
            guard cell.hasPrefix("- ") else {
                return cell.split(separator: "\n", omittingEmptySubsequences: false).map {
                    String($0)
                }
            }
            return cell.dropFirst(2).split(separator: " - ").map {
                String($0.hasSuffix(";") ? $0.dropLast() : $0)
            }
        }
    }

    /// The columns in printed order; nil where a head is not known.
    let columns: [Column?]
    /// Below the head, from top to bottom.
    let lines: [Line]

    /// Reads a table whose cells are parted by semicolons.
    ///
    /// - Parameter heads: How many lines the head has; a blank cell of the last has the words above it.
    init(_ text: String, heads: Int) {
        var records = Self.records(text)[...]
        let head = records.prefix(heads).reduce([]) { above, below in
            above.isEmpty ? below : zip(above, below).map { $1.isEmpty ? $0 : $1 }
        }
        columns = head.map { Column.heads[$0] }
        records = records.dropFirst(heads)
        var lines: [Line] = []
        var block = ""
        var number = ""
        for record in records {
            let cells = zip(columns, record).compactMap { head, cell in head.map { ($0, cell) } }
            var line = Line(
                block: block, number: number, cells: Dictionary(uniqueKeysWithValues: cells))
            let own = line[.number]
            if !own.isEmpty, own.allSatisfy({ "IVX".contains($0) }) {
                block = own
                number = ""
            } else if !own.isEmpty {
                number = own
            }
            (line.block, line.number) = (block, number)
            lines.append(line)
        }
        self.lines = lines
    }

    /// The cells of each record; quotes hold semicolons, line ends and doubled quotes.
    private static func records(_ text: String) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var cell = ""
        var isQuoted = false
        var last: Character?
        for character in text {
            switch (character, isQuoted) {
            case ("\"", _):
                if !isQuoted, last == "\"" { cell.append("\"") }
                isQuoted.toggle()
            case (";", false):
                record.append(cell)
                cell = ""
            case ("\n", false):
                records.append(record + [cell])
                record = []
                cell = ""
            default: cell.append(character)
            }
            last = character
        }
        return records
    }
}
