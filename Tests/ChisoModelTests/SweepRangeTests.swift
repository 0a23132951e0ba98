import ChisoModel
import Testing

@Suite struct SweepRangeTests {
    @Test("A range holds round numbers from the first to the last that the steps meet")
    func numbers() throws {
        #expect(try SweepRange("x.target=80..83/1").numbers == [80, 81, 82, 83])
        #expect(try SweepRange("x.target = 0..0.3/0.1").numbers == [0, 0.1, 0.2, 0.3])
        #expect(try SweepRange("x.steps[2].points=-1..1.5/1").numbers == [-1, 0, 1])
        #expect(try SweepRange("unit.a.x=1..2/0.5").change.pathText == "unit.a.x")
    }

    @Test(
        "A range that cannot be swept is refused in full words",
        arguments: [
            (
                "x.target=80",
                """
                error[C211]: 'x.target=80' is not a range to sweep
                  fix:  write PATH=FROM..TO/STEP with decimal points, such as \
                'dossiers_on_time.target=80..100/1'
                """
            ),
            (
                "x=80..100/1",
                """
                error[C211]: 'x=80..100/1' is not a range to sweep
                  fix:  write PATH=FROM..TO/STEP with decimal points, such as \
                'dossiers_on_time.target=80..100/1'
                """
            ),
            (
                "x.target=80..100/0",
                """
                error[C212]: 'x.target=80..100/0' makes no steps
                  fix:  give the smaller number first, and a step above 0
                """
            ),
            (
                "x.target=100..80/1",
                """
                error[C212]: 'x.target=100..80/1' makes no steps
                  fix:  give the smaller number first, and a step above 0
                """
            ),
            (
                "x.target=0..10000/1",
                """
                error[C213]: 'x.target=0..10000/1' makes more than 10000 steps
                  fix:  choose a larger step; the places where ranks change are found between \
                steps too
                """
            ),
        ])
    func refused(_ text: String, _ due: String) {
        #expect {
            _ = try SweepRange(text)
        } throws: {
            ($0 as? Failure)?.description == due
        }
    }

    @Test("More than two ranges, and grids of several units, are refused in full words")
    func shapes() throws {
        let side = try SweepRange("x.target=1..9/1")
        #expect {
            try SweepRange.check([side, side, side])
        } throws: {
            ($0 as? Failure)?.description == """
                error[C215]: --sweep is given 3 times
                  fix:  give it once for one number, or twice for a grid
                """
        }
        for (units, isWithin, rest) in [
            (2, false, ", or not at all for the unit that stands first"), (0, true, ""),
        ] {
            #expect {
                try SweepRange.check([side, side], units: units, isWithin: isWithin)
            } throws: {
                ($0 as? Failure)?.description == """
                    error[C216]: a grid shows the rank of one unit
                      fix:  give --unit once\(rest)
                    """
            }
        }
    }

    @Test("A grid may have ten thousand steps and no more")
    func grid() throws {
        let side = try SweepRange("x.target=1..100/1")
        try SweepRange.check([side, side])
        let longer = try SweepRange("x.target=1..101/1")
        #expect(throws: Failure.self) { try SweepRange.check([side, longer]) }
    }
}
