import Foundation
import Testing

/// `chiso plan`.
@Suite struct PlanTests {
    private static let round = "Datasets/bac-kan-districts-2023"

    /// The demonstration round with tasks.
    private func scratch(_ records: String) throws -> Scratch {
        let scratch = try Scratch.demonstration()
        let columns = ["indicator", "unit", "task", "lead", "deadline", "state"]
        try scratch.write(
            "\(Self.round)/tasks.csv", columns.joined(separator: ",") + "\n" + records)
        let fields = columns.map { "{ \"name\": \"\($0)\", \"type\": \"string\" }" }
        try scratch.replace(
            "\"resources\": [",
            with: """
                "resources": [
                    { "name": "tasks", "path": "tasks.csv", "chiso": { "figures": "synthetic" },
                      "schema": { "fields": [ \(fields.joined(separator: ", ")) ] } },
                """, in: "\(Self.round)/datapackage.json")
        return scratch
    }

    private static let tasks = """
        investment_disbursement,bach-thong,Đôn đốc giải ngân,Phòng Tài chính,Quý II/2024,in_progress
        discipline,,Kiểm tra công vụ,phòng nội vụ,Thường xuyên,
        dossiers_on_time,,Rà soát hồ sơ,Phòng Nội vụ,Trước ngày 12 tháng cuối quý,done

        """

    private func plan(_ line: String, in scratch: Scratch) throws -> Command.Result {
        try Command.run("plan \(line)", in: scratch.path)
    }

    @Test("An overdue task stands first, and is no fault")
    func overdue() throws {
        let scratch = try scratch(
            Self.tasks.replacingOccurrences(
                of: "discipline,", with: "staff_disciplined,"))
        let result = try plan("--unit bach-thong --by lead --today 2024-07-01", in: scratch)
        #expect(result.exit == 0)
        #expect(
            result.output.contains(
                """
                """))
    }
}
