import Testing

/// What is said when the parts of a sound pack that span indicators meet figures they cannot take.
@Suite struct ScoringFaultTests {
    private static let pack = "Rules/p/pack.lua"
    private static let fields = "Rules/p/fields.lua"

    private func checked(_ body: String, severity: String) throws -> TemporaryPack {
        let checks = """
              },
              checks = { { key = "within", severity = "\(severity)", message = "nhiều hơn số phải làm",
                check = function(done, due) return \(body) end } },
            }
            """
        return try TemporaryPack(Self.fields, replacing: "  },\n}", with: checks)
    }

    @Test("R205: a check that answers neither true nor false")
    func checkFails() throws {
        #expect(
            try checked("nil", severity: "error").texts() == [
                """
                error[R205]: check 'within' failed for unit u1: it returned neither true nor false
                  rule: Rules/p/fields.lua:7
                  fix:  make the check return true or false for every given figure
                """
            ])
    }

    @Test(
        "S301, S302: figures that contradict each other",
        arguments: [
            (
                "error",
                """
                error[S301]: U1: nhiều hơn số phải làm (within)
                  rule: Rules/p/fields.lua:7
                  data: submissions.csv:2 (unit u1, period 2023)
                  fix:  check done = 4, due = 3; the indicators that read them are not scored until then
                """
            ),
            (
                "warning",
                """
                warning[S302]: U1: nhiều hơn số phải làm (within)
                  rule: Rules/p/fields.lua:7
                  data: submissions.csv:2 (unit u1, period 2023)
                  fix:  check done = 4, due = 3
                """
            ),
        ])
    func contradiction(severity: String, text: String) throws {
        #expect(try checked("done <= due", severity: severity).texts([(4, 3)]) == [text])
    }

    @Test(
        "S102: an edition outside the periods it is in force for",
        arguments: [
            ("from = \"2024\"", "from 2024"), ("to = \"2022\"", "to 2022"),
            ("from = \"2021\", to = \"2022-Q4\"", "from 2021 to 2022-Q4"),
            ("from = \"2023-q3\"", nil), ("from = \"2023\", to = \"2023\"", nil),
            ("from = \"2023-Q2\"", nil),
        ] as [(String, String?)])
    func notInForce(declared: String, bounds: String?) throws {
        let pack = try TemporaryPack(
            Self.pack, replacing: "basis =", with: "in_force = { \(declared) }, basis =")
        let text = bounds.map {
            """
            warning[S102]: edition 1 is in force \($0), the period scored is 2023
              rule: Rules/p/pack.lua
              fix:  choose the edition of that period, or correct in_force
            """
        }
        #expect(try pack.texts() == [text].compactMap { $0 })
    }

    @Test("R206: an aggregate that fails")
    func aggregateFails() throws {
        let pack = try TemporaryPack(
            Self.pack, replacing: "basis =", with: "aggregate = function(g) return nil end, basis ="
        )
        #expect(
            try pack.texts() == [
                """
                error[R206]: the aggregate of 'total' failed for u1: it returned no number
                  rule: Rules/p/pack.lua:5
                  fix:  make it return a number within its bounds for every unit; a child that does not apply arrives as nil
                """
            ])
    }

    @Test("R207: classify names no class")
    func classifyFails() throws {
        let pack = try TemporaryPack(
            Self.pack, replacing: "basis =",
            with: """
                classes = { { name = "Tốt", from = 80 }, { name = "Yếu", from = 0 } },
                  classify = function(index) return "Khá" end,
                  basis =
                """)
        #expect(
            try pack.texts() == [
                """
                error[R207]: classify failed for u1: it returned 'Khá', which is not a class
                  rule: Rules/p/pack.lua
                  fix:  return one of 'Tốt', 'Yếu', or nil to keep the band
                """
            ])
    }
}
