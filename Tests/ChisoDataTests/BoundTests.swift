import ChisoData
import Foundation
import Synchronization
import TestRounds
import Testing

/// What is too much of anything is refused, or counted, with the number that is too much; every fault with its whole text.
@Suite struct BoundTests {
    private let header = "unit,field,value\n"

    private func round(_ text: String, units: TestTable = twoUnits) throws -> TemporaryRound {
        let columns = ["unit", "field", "value"]
        return try TemporaryRound([units, TestTable("submissions", text, columns: columns)])
    }

    @Test("D202: a pipe or a device is never read")
    func devices() throws {
        let round = try round(header)
        let path = "\(round.path)/submissions.csv"
        try FileManager.default.removeItem(atPath: path)
        mkfifo(path, 0o600)
        // Whoever did open it would be let go after a minute.
        let other = open(path, O_RDWR | O_NONBLOCK)
        DispatchQueue.global().asyncAfter(deadline: .now() + 60) { close(other) }
        #expect(
            round.messages() == [
                """
                error[D202]: this is a pipe, not a file
                  data: R/submissions.csv
                  fix:  put the table itself here
                """
            ])
    }

    @Test("D107: a link to a device, a file or a folder outside leads out")
    func links() throws {
        let other = try TemporaryRound(files: ["submissions.csv": Data(header.utf8)])
        for target in ["/dev/zero", "/dev/random", "\(other.path)/submissions.csv"] {
            let round = try round(header)
            let path = "\(round.path)/submissions.csv"
            try FileManager.default.removeItem(atPath: path)
            symlink(target, path)
            #expect(
                round.messages() == [
                    """
                    error[D107]: this is a link that leads out of the round's folder
                      data: R/submissions.csv
                      fix:  put the file itself into the folder
                    """
                ])
        }
    }

    @Test("D201: a link that leads round in a circle")
    func circle() throws {
        let round = try round(header)
        try FileManager.default.removeItem(atPath: "\(round.path)/submissions.csv")
        symlink("submissions.csv", "\(round.path)/submissions.csv")
        #expect(
            round.messages() == [
                """
                error[D201]: this is a link that leads round in a circle
                  data: R/submissions.csv
                  fix:  put the file itself here
                """
            ])
    }

    @Test("D203: a package beyond 4 MiB, and tables beyond 2 GiB together, are not read")
    func sizes() throws {
        let tables = (1...3).map { TestTable("submissions-\($0)", header) }
        let round = try TemporaryRound([twoUnits] + tables)
        for table in tables { truncate("\(round.path)/\(table.path)", 1 << 30) }
        let total = 3 << 30 + twoUnits.content.count
        #expect(
            round.messages() == [
                """
                error[D203]: the tables have \(total) bytes together, more than the 2147483648 \
                that are read
                  data: R
                  fix:  take out tables that hold no figures of the round, or divide it
                """
            ])
        truncate("\(round.path)/datapackage.json", 4 << 20 + 1)
        #expect(
            round.messages() == [
                """
                error[D203]: the file has 4194305 bytes, more than the 4194304 that are read
                  data: R/datapackage.json
                  fix:  describe the tables and nothing else; figures belong into tables
                """
            ])
    }

    @Test("D217: a table that is cut and extended while it is read; it is never read by half")
    func changing() throws {
        let round = try round(header)
        let path = "\(round.path)/submissions.csv"
        let file = open(path, O_RDWR)
        defer { close(file) }
        let isOver = Mutex(false)
        let end = DispatchSemaphore(value: 0)
        let thread = Thread {
            while !isOver.withLock({ $0 }) {
                ftruncate(file, 0)
                ftruncate(file, 4 << 20)
            }
            end.signal()
        }
        thread.start()
        defer {
            isOver.withLock { $0 = true }
            end.wait()
        }
        var messages: [String] = []
        for _ in 0..<1000 where messages.first?.contains("D217") != true {
            messages = round.messages()
        }
        #expect(
            messages == [
                """
                error[D217]: the file changes while it is read
                  data: R/submissions.csv
                  fix:  wait until it has been saved, and run again
                """
            ])
    }

    @Test("D103: a package nested too deep, or of too many values, is refused at once")
    func json() throws {
        let deep = try TemporaryRound(package: String(repeating: "[", count: 1_000_000))
        let many = try TemporaryRound(
            package: "[" + String(repeating: "0,", count: 200_000) + "0]")
        #expect(
            deep.messages() + many.messages() == [
                """
                error[D103]: this is not JSON: more than 64 levels deep
                  data: R/datapackage.json:1
                  fix:  correct the line
                """,
                """
                error[D103]: this is not JSON: more than 200000 values
                  data: R/datapackage.json:1
                  fix:  correct the line
                """,
            ])
    }

    @Test(
        "D218: of very many faults the first are listed and the rest counted; the good rows are read"
    )
    func faults() throws {
        let rows = String(repeating: "ba-be,budget\n", count: 10_003)
        let round = try round(header + rows + "na-ri,budget,5\n")
        let messages = round.messages()
        #expect(messages.count == 10_001)
        #expect(
            messages.last == """
                error[D218]: from here on 3 more records are at fault, and are not listed
                  data: R/submissions.csv:10002
                  fix:  correct those that are listed, and run again
                """)
        #expect(try round.round().submissions["2023"]?.columns[1].values[1] == 5)
        let strangers = (0..<10_002).map { "u\($0),budget,5\n" }.joined()
        #expect(try self.round(header + strangers).messages().last?.contains("on 2 more") == true)
    }

    @Test("D219: a round of very many units is refused")
    func units() throws {
        let rows = (0...100_000).map { "u\($0),U\n" }.joined()
        let round = try round(header, units: TestTable("units", "unit,name\n" + rows))
        #expect(
            round.messages() == [
                """
                error[D219]: the round has more than 100000 units
                  data: R/units.csv:100002
                  fix:  divide it into several rounds
                """
            ])
    }

    @Test(
        "Units that belong to each other in a long chain, or a circle with a tail, are told apart")
    func parents() throws {
        let count = 20_000
        let rows = (1..<count).map { "u\($0),U,u\($0 - 1)\n" }.joined()
        let chain = TestTable("units", "unit,name,parent\nu0,U,\n" + rows)
        #expect(try round(header, units: chain).messages() == [])
        let circle = TestTable("units", "unit,name,parent\na,A,b\nb,B,c\nc,C,b\nd,D,d\n")
        #expect(
            try round(header, units: circle).messages().map { $0.prefix(40) } == [
                "error[D324]: 'b' belongs to itself by wa",
                "error[D324]: 'c' belongs to itself by wa",
                "error[D324]: 'd' belongs to itself by wa",
            ])
    }

    @Test("D220: a cell beyond 128 KiB costs its record; a message quotes at most 4 KiB of one")
    func cells() throws {
        let long = String(repeating: "1", count: 128 << 10 + 1)
        let round = try round(header + "ba-be,remark,\(long)\nna-ri,budget,\(long.dropLast())\n")
        let messages = round.messages()
        #expect(
            messages.first == """
                error[D220]: column 3 has 131073 bytes, more than the 131072 that are read
                  data: R/submissions.csv:2
                  fix:  put long texts into a file of their own; look for a quote that is not closed
                """)
        #expect(messages.count == 2)
        #expect(messages.last?.hasPrefix("error[D303]: '1111") == true)
        #expect(messages.last.map { $0.utf8.count < 5000 } == true)
    }

    @Test(
        "D222: a code beyond 200 bytes, and a name or a kind beyond 1000, refuse the round",
        arguments: [
            ("a", 201, 1, 1, "the code of a unit has 201 bytes, more than the 200"),
            ("a", 1, 1001, 1, "the name of the unit 'a' has 1001 bytes, more than the 1000"),
            ("a", 1, 1, 1001, "the kind of the unit 'a' has 1001 bytes, more than the 1000"),
        ])
    func longNames(
        letter: String, code: Int, name: Int, kind: Int, message: String
    ) throws {
        func text(_ count: Int) -> String { String(repeating: letter, count: count) }
        let units = "unit,name,kind\nba-be,B,k\n\(text(code)),\(text(name)),\(text(kind))\n"
        let messages = try round(header, units: TestTable("units", units)).messages()
        #expect(messages.count == 1)
        let start = "error[D222]: \(message) that are read"
        #expect(messages.first?.hasPrefix(start) == true, "\(messages)")
    }

    @Test("A text too long for a number is told so")
    func longNumber() {
        #expect(throws: NumberFault.self) {
            try NumberParser(.c).number(String(repeating: "1", count: 1001))
        }
        do throws(NumberFault) {
            _ = try NumberParser(.c).number(String(repeating: "1", count: 1001))
        } catch {
            #expect(error.message == "it has 1001 bytes, and no number has more than 1000")
        }
    }

    @Test("D221: a header of very many columns, or one very long, refuses the table")
    func columns() throws {
        let wide = try round((0...10_000).map { "c\($0)" }.joined(separator: ",") + "\n")
        #expect(
            wide.messages() == [
                """
                error[D221]: the header has 10001 cells, more than 10000
                  data: R/submissions.csv:1
                  fix:  write a record for each datum: unit, field, value
                """
            ])
        let line = try round(String(repeating: "x", count: 5 << 20))
        #expect(line.messages().map { $0.prefix(12) } == ["error[D220]:"])
    }

    @Test("A record of very many blank cells is at fault like any other of too many")
    func blankCells() throws {
        let round = try round(header + String(repeating: ",", count: 200_000) + "x\n")
        #expect(
            round.messages() == [
                """
                error[D212]: the record has 200001 cells, the header 3
                  data: R/submissions.csv:2
                  fix:  put cells that hold the delimiter in quotes, and write every delimiter
                """
            ])
    }
}
