import ChisoModel
import ChisoData
import Foundation
import TestRounds
import Testing

/// Every fault a package can have, with its whole text.
@Suite struct PackageDiagnosticsTests {
    private static let units = """
        { "name": "units", "path": "units.csv", "chiso": { "figures": "real" },
          "schema": { "fields": [ { "name": "unit" }, { "name": "name" } ] } }
        """
    private static let submissions = """
        { "name": "submissions", "path": "submissions.csv", "chiso": { "figures": "real" },
          "schema": { "fields": [ { "name": "unit" }, { "name": "dossiers" } ] } }
        """

    /// A package of these resources whose own part takes two lines.
    private static func package(
        _ resources: String..., chiso: String = "\"period\": \"2023\", \"locale\": \"vi\""
    ) -> String {
        """
        { "name": "test", "chiso": { \(chiso) }, "resources": [
        \(resources.joined(separator: ",\n"))
        ] }
        """
    }

    private func expect(
        _ package: String, _ messages: [String], location: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let round = try TemporaryRound(package: package)
        for name in ["units.csv", "submissions.csv"] {
            let header = name == "units.csv" ? "unit,name\n" : "unit,dossiers\n"
            try round.write(Data(header.utf8), to: name)
        }
        #expect(round.messages() == messages, sourceLocation: location)
    }

    @Test("D101: a folder that is none")
    func noFolder() throws {
        let fault = #expect(throws: Failure.self) { try RoundFolder(path: "no/such/round") }
        #expect(
            fault?.diagnostics.map { "\($0)" } == [
                """
                error[D101]: there is no such folder
                  data: no/such/round
                  fix:  name the folder of a round: Datasets/<round>
                """
            ])
    }

    @Test("D102: a folder without a package")
    func noPackage() throws {
        #expect(
            try TemporaryRound().messages() == [
                """
                error[D102]: the folder has no datapackage.json
                  data: R/datapackage.json
                  fix:  describe the round's tables in a datapackage.json
                """
            ])
    }

    @Test(
        "D103: a package that is not JSON, by line",
        arguments: [
            ("", "the file ends where a value should stand", 1),
            ("{ \"a\": 1,\n}", "'}' stands where a name in quotes should", 2),
            ("{ \"a\": 1,\n \"a\": 2 }", "'a' stands twice", 2),
            ("{ \"a\" 1 }", "'1' stands where ':' should", 1),
            ("[ 1 2 ]", "'2' stands where ',' or ']' should", 1),
            ("[ 1, ", "the file ends where a value should stand", 1),
            ("\n[ 01 ]", "'01' is not a number of JSON", 2),
            ("[ \"a\nb\" ]", "a text is not closed on its line", 1),
            ("[ \"\\q\" ]", "'\\' stands before something it cannot escape", 1),
            ("[ \"\\ud83d\" ]", "half a surrogate pair is escaped", 1),
            ("[ \"\\u12\" ]", "'\\u' needs four hexadecimal digits", 1),
            ("[ true ] x", "'x' stands where the end should", 1),
            ("[ nil ]", "'n' stands where a value should", 1),
            (String(repeating: "[", count: 70), "more than 64 levels deep", 1),
        ])
    func notJSON(text: String, reason: String, line: Int) throws {
        #expect(
            try TemporaryRound(package: text).messages() == [
                """
                error[D103]: this is not JSON: \(reason)
                  data: R/datapackage.json:\(line)
                  fix:  correct the line
                """
            ])
    }

    @Test("D104: what is missing, all of it at once")
    func missing() throws {
        try expect(
            "{}",
            [
                """
                error[D104]: name is missing
                  data: R/datapackage.json:1
                  fix:  write a short name like the folder's
                """,
                """
                error[D104]: chiso is missing
                  data: R/datapackage.json:1
                  fix:  write { "period": "2023", "locale": "vi" }
                """,
                """
                error[D104]: resources is missing
                  data: R/datapackage.json:1
                  fix:  write a list of the round's tables
                """,
            ])
        try expect(
            Self.package(
                "{ \"name\": \"units\", \"chiso\": { \"figures\": \"real\" } }",
                "{ \"path\": \"a\" }", Self.submissions, chiso: "\"period\": \"2023\""),
            [
                """
                error[D104]: units.path is missing
                  data: R/datapackage.json:2
                  fix:  write the file's name: units.csv
                """,
                """
                error[D104]: units.schema is missing
                  data: R/datapackage.json:2
                  fix:  write { "fields": [ { "name": …, "type": … } ] } with all columns
                """,
                """
                error[D104]: resources[1].name is missing
                  data: R/datapackage.json:3
                  fix:  write what the table is: units
                """,
                """
                error[D104]: submissions.chiso.locale is missing, and chiso.locale too
                  data: R/datapackage.json:4
                  fix:  write how numbers are typed: "vi" (1.234,5), "en" (1,234.5) or "c" (1234.5)
                """,
            ])
    }

    @Test("D105: a property of another type")
    func wrongType() throws {
        try expect(
            Self.package(Self.units, Self.submissions).replacing("\"test\"", with: "5"),
            [
                """
                error[D105]: name must be a text
                  data: R/datapackage.json:1
                  fix:  correct it, or take it out if it is not needed
                """
            ])
        try expect(
            "[]",
            [
                """
                error[D105]: the package must be an object
                  data: R/datapackage.json:1
                  fix:  begin with '{'
                """
            ])
    }

    @Test("D106: a text that is not among those known")
    func notKnown() throws {
        try expect(
            Self.package(
                Self.units, Self.submissions, chiso: "\"period\": \"Q2/2023\", \"locale\": \"vn\""),
            [
                """
                error[D106]: chiso.period: 'Q2/2023' is not a period
                  data: R/datapackage.json:1
                  fix:  write a year, and a part of it after '-': 2023, 2023-Q2, 2023-06
                """,
                """
                error[D106]: chiso.locale: 'vn' is not known here
                  data: R/datapackage.json:1
                  fix:  write one of: vi, en, c
                """,
            ])
        try expect(
            Self.package(
                Self.units.replacing("\"real\"", with: "\"sinthetic\""),
                Self.submissions.replacing(
                    "\"path\"",
                    with:
                        "\"encoding\": \"latin1\", \"dialect\": { \"delimiter\": \":\" }, \"path\"")
            ),
            [
                """
                error[D106]: units.chiso.figures: 'sinthetic' is not known here; did you mean 'synthetic'?
                  data: R/datapackage.json:2
                  fix:  write one of: real, published, synthetic, mixed
                """,
                #"""
                error[D106]: submissions.dialect.delimiter: ':' is not known here
                  data: R/datapackage.json:4
                  fix:  write one of: ,, ;, \t, |
                """#,
                """
                error[D106]: submissions.encoding: 'latin1' is not known here
                  data: R/datapackage.json:4
                  fix:  write one of: utf-8, utf-16, utf-16le, utf-16be, windows-1258
                """,
            ])
        try expect(
            Self.package(
                Self.units,
                Self.submissions.replacing(
                    "\"dossiers\" }", with: "\"dossiers\", \"type\": \"numbr\" }")),
            [
                """
                error[D106]: submissions.schema.fields[1].type: 'numbr' is not known here; did you mean 'number'?
                  data: R/datapackage.json:5
                  fix:  write one of: string, number, integer, boolean, object, array, list, date, time, datetime, year, yearmonth, duration, geopoint, geojson, any
                """
            ])
    }

    @Test(
        "D107: a path out of the folder", arguments: ["/etc/passwd", "../units.csv", "a/../../b"])
    func outside(path: String) throws {
        try expect(
            Self.package(Self.units.replacing("units.csv", with: path), Self.submissions),
            [
                """
                error[D107]: units.path: '\(path)' leads out of the round's folder
                  data: R/datapackage.json:2
                  fix:  put the file into the folder and write its path from there
                """
            ])
    }

    @Test(
        "D115: the pack that a round names is a name, so that its folder brings no rules of its own",
        arguments: ["../Datasets/r/atk", "/etc", "..", "a/b", "a\\\\b", ".hidden"])
    func packIsNoPath(pack: String) throws {
        let chiso = #"{ "period": "2023", "locale": "c", "pack": "\#(pack)" }"#
        let text = #"{ "name": "r", "chiso": \#(chiso), "resources": [] }"#
        let messages = try TemporaryRound(package: text).messages()
        let shown = pack.replacing(#"\\"#, with: #"\"#)
        #expect(
            messages.contains(
                """
                error[D115]: chiso.pack: '\(shown)' is no name of a folder in Rules
                  data: R/datapackage.json:1
                  fix:  write the folder's name alone; rules that lie elsewhere are named with --rules
                """), "\(messages)")
    }

    @Test("D107: a link out of the folder")
    func linkOutside() throws {
        let elsewhere = try TemporaryRound(files: ["units.csv": Data("unit,name\n".utf8)])
        let round = try TemporaryRound([twoUnits, TestTable("submissions", "unit,field,value")])
        try FileManager.default.removeItem(atPath: "\(round.path)/units.csv")
        try FileManager.default.createSymbolicLink(
            atPath: "\(round.path)/units.csv", withDestinationPath: "\(elsewhere.path)/units.csv")
        #expect(
            round.messages() == [
                """
                error[D107]: this is a link that leads out of the round's folder
                  data: R/units.csv
                  fix:  put the file itself into the folder
                """
            ])
    }

    @Test("D108: a resource that nobody reads is only a warning")
    func unknownResource() throws {
        try expect(
            Self.package(
                Self.units, Self.submissions, "{ \"name\": \"target\", \"path\": \"targets.csv\" }"),
            [
                """
                warning[D108]: the resource 'target' is not read; did you mean 'targets'?
                  data: R/datapackage.json:6
                  fix:  names that are read: units, submissions, appraisals, targets, previous, tasks, statements, reports, submissions-…
                """
            ])
    }

    @Test("D109: a name that stands twice")
    func twice() throws {
        try expect(
            Self.package(Self.units, Self.submissions, Self.submissions),
            [
                """
                error[D109]: two resources are named 'submissions'
                  data: R/datapackage.json:6
                  fix:  give each its own name; more submissions are 'submissions-…'
                """
            ])
        try expect(
            Self.package(
                Self.units.replacing("{ \"name\": \"name\" }", with: "{ \"name\": \"unit\" }"),
                Self.submissions),
            [
                """
                error[D109]: two columns of 'units' are named 'unit'
                  data: R/datapackage.json:3
                  fix:  give each its own name
                """
            ])
    }

    @Test("D110: a dialect that would be read wrongly")
    func unsupported() throws {
        try expect(
            Self.package(
                Self.units,
                Self.submissions.replacing(
                    "\"path\"", with: "\"dialect\": { \"commentChar\": \"#\" }, \"path\"")),
            [
                """
                error[D110]: submissions.dialect.commentChar is not supported
                  data: R/datapackage.json:4
                  fix:  take it out and write the table without it
                """
            ])
    }

    @Test("D111: a package without units")
    func noUnits() throws {
        try expect(
            Self.package(Self.submissions),
            [
                """
                error[D111]: the package has no resource 'units'
                  data: R/datapackage.json:1
                  fix:  describe units.csv (unit, name, kind) in a resource named 'units'
                """
            ])
    }

    @Test("D112: a package without submissions is only a warning")
    func noSubmissions() throws {
        try expect(
            Self.package(Self.units),
            [
                """
                warning[D112]: the package has no resource 'submissions': every field is blank
                  data: R/datapackage.json:1
                  fix:  describe submissions.csv (unit, field, value)
                """
            ])
    }

    @Test("D113: a table that does not say whose figures it holds is only a warning")
    func noFigures() throws {
        try expect(
            Self.package(Self.units.replacing("\"figures\": \"real\"", with: ""), Self.submissions),
            [
                """
                warning[D113]: units.chiso.figures does not say whose figures these are
                  data: R/datapackage.json:2
                  fix:  write one of: real, published, synthetic, mixed
                """
            ])
    }

    @Test("D114: a property that looks like a slip is a warning")
    func slip() throws {
        try expect(
            Self.package(
                Self.units.replacing("\"figures\"", with: "\"sorce\": \"x\", \"figures\""),
                Self.submissions),
            [
                """
                warning[D114]: units.chiso.sorce is not read; did you mean 'source'?
                  data: R/datapackage.json:2
                  fix:  known here: figures, source, locale
                """
            ])
    }
}
