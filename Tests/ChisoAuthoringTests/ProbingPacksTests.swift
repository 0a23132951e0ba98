import ChisoModel
import Testing

@testable import ChisoAuthoring

/// What is found in the packs of the repository: a pack that is not listed has nothing to be said of it.
@Suite struct ProbingPacksTests {
    /// By pack: weight, code and subject of each finding, in order, and why it stays.
    private static let known: [String: [String]] = [
        // The form has lines that only describe the district. Posts filled, forms sent out and money spent where none
        // was assigned are contradictions that two reports may have; the cell fails and says so.
        "district-par-2023": [
            "note P203 guiding_documents",
            "note R302 civil_servant_staffing",
            "note R302 service_staff_staffing",
            "note R302 survey_sample",
            "note R302 investment_disbursement",
        ],
        // The conditions of the standard are not known, so no rule reads the satisfaction.
        "legal-access-2017": ["note P203 satisfaction_percent"],
        // What is not listed is the score less the listed items. Where that is below 0 or too much the published figures
        // contradict each other, and the rule says by how much.
        "papi-2022": [
            "note R301 accountability_unlisted",
            "note R301 corruption_control_unlisted",
            "note R301 e_governance_unlisted",
            "note R301 participation_unlisted",
            "note R301 transparency_unlisted",
        ],
        // Figures that are printed without a plan earn nothing. Work done where nothing was planned has no percent of plan;
        // none of the documents has such a line.
        "plan-2024": [
            "note P203 rice_output",
            "note R302 cereal_area",
            "note R302 new_jobs",
            "note R302 workers_abroad",
            "note R302 afforestation",
            "note R302 compulsory_insurance",
            "note R302 job_advice",
            "note R302 jobs",
            "note R302 meat",
            "note R302 timber",
            "note R302 trade",
            "note R302 unemployment_insurance",
            "note R302 voluntary_insurance",
        ],
    ]

    @Test("What is found in a pack is known", arguments: ProbedPack.names)
    func findingsAreKnown(pack: String) throws {
        let found = try ProbedPack.findings(pack).map { finding in
            let subject = finding.message.firstMatch(of: /'([a-z0-9_]+)'/)?.1 ?? ""
            return "\(finding.severity.rawValue) \(finding.code) \(subject)"
        }
        #expect(found == Self.known[pack] ?? [])
    }

    @Test("Every pack that is listed is there, and the same is found every time")
    func sameEveryTime() throws {
        #expect(Set(Self.known.keys).isSubset(of: ProbedPack.names))
        let first = try ProbedPack.findings("plan-2024")
        #expect(try ProbedPack.findings("plan-2024") == first)
    }
}
