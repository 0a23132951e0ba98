import ChisoModel
import ChisoRun
import Foundation
import Testing

/// Bắc Kạn's results of 2024: the round holds what its two documents print.
///
/// `Expected/plan-2024-figures.csv` lists every figure of results of both, in the order of their text and as printed; dates,
/// numbers of documents and names with a number in them (3G, children under 5) are no figures of results.
@Suite struct PlanFiguresTests {
    /// One figure as a document prints it.
    private struct Printed {
        /// Of the notice of November, or of the article on the year.
        var document: String
        var words: String
        var field: String
        /// Whether the document says "ước" of it.
        var isEstimate: Bool

        /// The number: points of thousands and a decimal comma, but for one figure with a decimal point.
        var number: Double? {
            if words.wholeMatch(of: /[0-9]+\.[0-9]{2}/) != nil { return Double(words) }
            return Double(words.filter { $0 != "." }.replacing(",", with: "."))
        }
    }

    private let session: RoundSession
    private let printed: [Printed]

    init() throws {
        session = try RoundSession(
            RunRequest(
                rules: nil, data: "\(Command.root)/Datasets/bac-kan-plan-2024", period: nil,
                library: nil, limits: .standard, budget: .standard, jobs: 1, origin: .disk))
        let path = "\(Command.root)/Tests/CommandTests/Expected/plan-2024-figures.csv"
        printed = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
            .dropFirst().map { line in
                let parts = line.split(separator: ";", omittingEmptySubsequences: false)
                    .map(String.init)
                return Printed(
                    document: parts[0], words: parts[1], field: parts[2],
                    isEstimate: parts[3] == "ước")
            }
    }

    private func column(_ field: String) throws -> FieldColumn {
        let place = try #require(session.pack.pack.field(named: field), "\(field)")
        return try #require(session.round.submissions["2024"]).columns[place]
    }

    @Test("Every figure that the two documents print is held as printed, and estimates say so")
    func everyFigureIsHeld() throws {
        #expect(printed.filter { $0.document == "notice" }.count == 129)
        #expect(printed.filter { $0.document == "article" }.count == 31)
        for figure in printed {
            let column = try column(figure.field)
            #expect(column.states == [.given], "\(figure.field)")
            #expect(column.values == [figure.number], "\(figure.field)")
            #expect(
                (column.notes[0] ?? "").contains("ước") == figure.isEstimate, "\(figure.field)")
        }
    }

    @Test("No figure is held that neither document prints; plans that are not printed stay blank")
    func nothingElseIsHeld() throws {
        let fields = session.pack.pack.fields.map(\.key)
        let given = try fields.filter { try column($0).states == [.given] }
        #expect(given.count == 154)
        #expect(Set(given) == Set(printed.map(\.field)))
        let blank = Set(fields).subtracting(given)
        #expect(blank.count == 9 && blank.allSatisfy { $0.hasSuffix("_plan") })
    }

    @Test("Only lines with a plan, a percent of plan or a total to be done earn points")
    func onlyPlansEarn() {
        let pack = session.pack.pack
        let read = Set(pack.indicators.flatMap(\.fieldsRead).map { pack.fields[$0].key })
        let due: Set = [
            "procedures_reviewed", "procedures_to_review", "internal_procedures_reviewed",
            "internal_procedures_to_review", "district_documents_inspected",
            "district_documents_to_inspect", "agencies_defined", "agencies_to_define",
            "divisions_defined", "divisions_to_define",
        ]
        let lines = pack.indicators.map(\.key).flatMap { key in
            ["actual", "plan", "stated"].map { "\(key)_\($0)" }
        }
        #expect(pack.indicators.count == 17)
        #expect(read.subtracting(due).isSubset(of: lines))
        #expect(read.isSuperset(of: due))
    }

    @Test("Every printed comparison, with a plan, a total or the year before, is a statement")
    func comparisonsAreStatements() {
        let compared: Set = [
            "members_per_cooperative", "trade_growth", "exports_growth", "crime_decrease",
            "crime_decrease_rate", "crimes_solved_least", "service_units_cut", "graduation_rate",
            "online_payment_rate", "staff_cut", "new_enterprises", "projects_approved",
        ]
        let shares = Set(printed.map(\.field).filter { $0.hasSuffix("_stated") })
        #expect(shares.count == 18)
        let stated = Set(session.round.statements.map(\.key))
        #expect(compared.union(shares).subtracting(stated) == [])
    }

    @Test("Where the documents give different figures of one thing, both stand")
    func bothFiguresStand() throws {
        #expect(try column("district_decisions_by_november").values == [15])
        #expect(try column("district_decisions_in_year").values == [12])
        #expect(try column("council_resolutions").values == [9])
        #expect(try column("province_decisions").values == [13])
        #expect(try column("province_documents_in_year").values == [46])
    }
}
