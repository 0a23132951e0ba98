import Foundation
import Testing

/// What lies in the place of a rule's file and is none.
@Suite struct FaultInputTests {
    @Test(
        "2: a pipe, a device or a link that leads out is never read as a rule",
        arguments: [
            ("pipe", "is a pipe", "put the file itself here"),
            ("/dev/zero", "is a link that leads out of its folder", "put the file itself here"),
            ("/etc/passwd", "is a link that leads out of its folder", "put the file itself here"),
            ("a.lua", "is a link that leads round in a circle", "put the file itself here"),
        ])
    func special(target: String, what: String, fix: String) throws {
        for name in ["pack.lua", "fields.lua", "indicators/a.lua"] {
            let scratch = try SmallRound.scratch(["Rules/p/\(name)": ""])
            let path = "\(scratch.path)/Rules/p/\(name)"
            try scratch.write("Rules/p/indicators/notes.md", "the folder is there")
            if target == "pipe" {
                mkfifo(path, 0o600)
            } else {
                let own = (name as NSString).lastPathComponent
                symlink(target == "a.lua" ? own : target, path)
            }
            let result = try Command.run("--data Datasets/d", in: scratch.path)
            #expect(
                result
                    == Command.Result(
                        exit: 2, output: "",
                        errors: """
                            error[P101]: 'Rules/p/\(name)' \(what)
                              rule: Rules/p/\(name)
                              fix:  \(fix)


                            """))
        }
    }

    @Test("2: a file of rules beyond 16 MiB is not read; one beyond 1 MiB fails as a rule")
    func large() throws {
        let scratch = try SmallRound.scratch()
        let path = "\(scratch.path)/\(SmallRound.rule)"
        truncate(path, 1 << 40)
        #expect(
            try Command.run("--data Datasets/d", in: scratch.path).errors == """
                error[P101]: 'Rules/p/indicators/a.lua' has 1099511627776 bytes, more than the \
                16777216 that are read
                  rule: Rules/p/indicators/a.lua
                  fix:  make it smaller


                """)
        truncate(path, 2 << 20)
        let result = try Command.run("--data Datasets/d", in: scratch.path)
        #expect(result.exit == 1)
        #expect(result.errors.contains("is larger than 1048576 bytes\n"))
    }

    @Test("A folder of rules with links in a circle, and thousands of files, is read to its end")
    func manyFiles() throws {
        let scratch = try SmallRound.scratch()
        let folder = "\(scratch.path)/Rules/p/indicators"
        symlink(".", "\(folder)/again")
        symlink("..", "\(folder)/above")
        for number in 0..<3000 {
            let rule = SmallRound.files[SmallRound.rule]?
                .replacingOccurrences(of: "key = \"a\"", with: "key = \"k\(number)\"")
            let file = URL(fileURLWithPath: "\(folder)/k\(number).lua")
            try Data((rule ?? "").utf8).write(to: file)
        }
        let result = try Command.run("--data Datasets/d", in: scratch.path)
        #expect(result.exit == 2)
        #expect(result.errors.contains("error[P106]: "))
        #expect(result.errors.contains("\nand 2940 more with code P106\n"))
    }
}
