import Testing

@Suite struct ExitCodeTests {
    @Test("Without arguments in the repository, the demonstration round is scored")
    func demonstration() throws {
        let result = try Command.run("")
        #expect(result.exit == 0)
        #expect(result.output.contains("round bac-kan-districts-2023, period 2023"))
        #expect(result == (try Command.run("score")))
    }
}
