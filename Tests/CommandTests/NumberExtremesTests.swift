import Foundation
import Testing

/// What becomes of numbers that are none, or hardly one: a clear error, or exact digits.
@Suite struct NumberExtremesTests {
    /// Runs a rule over three units whose figures are 20, 30 and 40.
    private func run(
        _ body: String, max: String = "100", min: String = "0", _ options: String = "--format json"
    ) throws -> Command.Result {
        let rule = """
            return { key = "a", code = "1.1", title = "A", basis = { "minh họa" },
              max = \(max), min = \(min), value = "pieces",
              score = function(value)
                \(body)
              end,
            }

            """
        let scratch = try SmallRound.scratch([SmallRound.rule: rule])
        return try Command.run("score --data Datasets/d \(options)", in: scratch.path)
    }

    @Test(
        "A result that is no number fails its cell with the reason, and the others are scored",
        arguments: [
            ("0/0", "returned NaN"), ("-(0/0)", "returned NaN"), ("1/0", "returned infinity"),
            ("-1/0", "returned infinity"), ("math.huge - math.huge", "returned NaN"),
            ("1e308 * 10", "returned infinity"),
            ("9007199254740993", "earned 9007199254740992 points, its bounds are 0 to 100"),
            ("1e300", "earned 1e+300 points, its bounds are 0 to 100"),
            ("100.000001", "earned 100.000001 points, its bounds are 0 to 100"),
            ("-0.000001", "earned -1e-06 points, its bounds are 0 to 100"),
        ])
    func failed(result: String, reason: String) throws {
        let run = try run("if value == 30 then return \(result) end return value")
        let cells = try Cells(run.output)
        #expect(run.exit == 1)
        #expect(cells.all["y/a"]?["status"] as? String == "failed")
        #expect(cells.all["y/a"]?["reason"] as? String == reason)
        #expect(cells.points("x/a") == 20 && cells.points("z/a") == 40)
        #expect(!run.output.contains(/\b(nan|inf|NaN|Infinity)\b\s*[,}]/))
    }

    @Test(
        "A result at the edge of a number prints exactly",
        arguments: [
            ("-0.0", "0"), ("5e-324", "0"), ("-5e-324", "0"), ("2.2250738585072014e-308", "0"),
            ("0.1 + 0.2", "0.3"), ("100 + 1e-12", "100"), ("-1e-12", "0"),
            ("0.00005", "0.0001"), ("0.00004999", "0"), ("math.tointeger(7)", "7"),
            ("2.67495", "2.675"), ("1.00005", "1.0001"),
        ])
    func exact(result: String, points: String) throws {
        let run = try run("if value == 30 then return \(result) end return value")
        #expect(run.exit == 0, "\(run.errors)")
        #expect(run.output.contains("\"points\": \(points), \"points_self\": null"))
        #expect(!run.output.contains("-0,"))
        let table = try self.run(
            "if value == 30 then return \(result) end return value", "--format csv")
        #expect(table.output.contains(",Y,,\(points),100,"))
    }

    @Test("Points too large for their decimals keep their digits, in every format")
    func large() throws {
        let body = "if value == 30 then return 123456789012345 end return 0"
        for (format, due) in [
            ("json", "\"points\": 123456789012345, "), ("csv", ",Y,,123456789012345,"),
            ("table", " 100.00 "), ("markdown", "| 100.00 |"),
        ] {
            let run = try run(body, max: "123456789012345", "--format \(format)")
            #expect(run.exit == 0 && run.output.contains(due), "\(run.output)")
        }
    }

    @Test("Maxima that add up beyond a number fail their node, and nothing prints as infinite")
    func overflow() throws {
        for format in ["json", "csv", "table", "markdown"] {
            let run = try run("return 1e308", max: "1e308", "--format \(format)")
            #expect(run.exit == 1)
            #expect(!run.output.contains(/\b(nan|inf|NaN|Infinity)\b/))
            #expect(
                run.errors.contains(
                    "error[R206]: 'g' failed for x: its points or maxima add up to more than can "
                        + "be kept"))
        }
    }
}
