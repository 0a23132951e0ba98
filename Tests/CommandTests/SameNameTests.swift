import Testing

/// Two units of one name, as communes of a province often are.
@Suite struct SameNameTests {
    private static func scratch() throws -> Scratch {
        try SmallRound.scratch(["Datasets/d/units.csv": "unit,name\nx,X\ny,Tân Lập\nz,Tân Lập\n"])
    }

    @Test(
        "2: a name that two units have is refused with their codes, by every command that takes one",
        arguments: [
            "score", "plan", "trend", "explain", "simulate --set a.max=50", "form --output forms",
        ])
    func refused(command: String) throws {
        let scratch = try Self.scratch()
        let words = command.split(separator: " ").map(String.init)
        let unit = command == "explain" ? ["Tân Lập"] : ["--unit", "Tân Lập"]
        let result = try Command.run(words + unit + ["--data", "Datasets/d"], in: scratch.path)
        #expect(result.exit == 2 && result.output.isEmpty)
        #expect(
            result.errors == """
                error[C101]: two units have the name 'Tân Lập': y, z
                  fix:  write the code


                """)
    }

    @Test("The code, and the name with the code as lists print it, mean the one unit")
    func meant() throws {
        let scratch = try Self.scratch()
        let score = ["score", "--data", "Datasets/d", "--format", "csv", "--unit"]
        let byCode = try Command.run(score + ["z"], in: scratch.path)
        #expect(byCode.exit == 0 && byCode.output.contains("\nz,Tân Lập,"))
        #expect(try Command.run(score + ["Tân Lập (z)"], in: scratch.path) == byCode)
    }
}
