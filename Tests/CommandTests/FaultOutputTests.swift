import Foundation
import Testing

/// Output files are whole or absent, and what stops them is said.
@Suite struct FaultOutputTests {
    /// Whether a namespace with a small disk of its own can be made here.
    static let hasDisks: Bool = {
        let made = try? Command.shell("unshare -m mount -t tmpfs none /mnt", in: "/")
        return made?.exit == 0
    }()

    /// The last fault, with the scratch folder shown as `F`.
    private func fault(_ result: Command.Result, _ scratch: Scratch) -> String {
        let start = result.errors.range(of: "error[C103]", options: .backwards)?.lowerBound
        return String(result.errors[(start ?? result.errors.startIndex)...])
            .replacingOccurrences(of: scratch.path, with: "F")
    }

    @Test(
        "What cannot be a target is refused with the reason; what stood there still stands",
        arguments: [
            ("folder", "it is a folder"),
            ("nowhere", "it is a link that leads to nothing"),
            ("old/file", "'F/old' is not a folder"),
        ])
    func refused(name: String, reason: String) throws {
        let scratch = try Scratch()
        try scratch.write("old", "as it was")
        try FileManager.default.createDirectory(
            atPath: "\(scratch.path)/folder", withIntermediateDirectories: false)
        symlink("none", "\(scratch.path)/nowhere")
        let result = try Command.run("--output \(scratch.path)/\(name)")
        #expect(result.exit == 2)
        #expect(result.output == "")
        #expect(
            fault(result, scratch) == """
                error[C103]: 'F/\(name)' cannot be written: \(reason)
                  fix:  name a file in a folder that exists and can be written to


                """)
        let left = try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted()
        #expect(left == ["folder", "nowhere", "old"])
        #expect(try scratch.text("old") == "as it was")
    }

    @Test(
        "On a disk that is full, or may only be read, nothing is left",
        .enabled(if: hasDisks),
        arguments: [
            ("size=64k", "there is no room left", "make room, or name a file elsewhere"),
            (
                "ro", "its disk is read-only",
                "name a file in a folder that exists and can be written to"
            ),
        ])
    func disks(option: String, reason: String, fix: String) throws {
        let scratch = try Scratch()
        let line = """
            unshare -m sh -c 'mount -t tmpfs -o \(option) none \(scratch.path) &&
            { chiso --format json --output \(scratch.path)/result; echo exit $?;
            ls -A \(scratch.path); }'
            """
        let result = try Command.shell(line, in: Command.root)
        #expect(result.output == "exit 2\n")
        #expect(
            fault(result, scratch) == """
                error[C103]: 'F/result' cannot be written: \(reason)
                  fix:  \(fix)


                """)
    }

    @Test(
        "Beyond the limit on file sizes nothing is left, and the command says so and is no victim")
    func fileSize() throws {
        let scratch = try Scratch()
        // A pipe, because the limit holds for the file that collects standard error too.
        let line =
            "(ulimit -f 32; exec chiso --format json --output \(scratch.path)/result) 2>&1 | cat"
        let result = try Command.shell(line, in: Command.root)
        #expect(
            result.output.hasSuffix(
                """
                error[C103]: '\(scratch.path)/result' cannot be written: it would be larger than \
                the system allows
                  fix:  raise the limit (ulimit -f), or print less


                """))
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [])
    }

    @Test("A pipe, a device and /dev/stdout take the result as it comes")
    func streams() throws {
        let scratch = try Scratch()
        let printed = try Command.run("--format csv").output
        let pipe =
            "mkfifo pipe; cat pipe & chiso --data D --rules R --format csv --output pipe; wait"
        for line in [
            pipe, "chiso --data D --rules R --format csv --output /dev/stdout",
            "chiso --data D --rules R --format csv --output /dev/null && chiso --data D --rules R --format csv",
        ] {
            let folders = [
                ("--data D", "--data \(Command.root)/Datasets/bac-kan-districts-2023"),
                ("--rules R", "--rules \(Command.root)/Rules/district-par-2023"),
            ]
            let line = folders.reduce(line) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
            #expect(try Command.shell(line, in: scratch.path).output == printed)
        }
        let full = try Command.run("--output /dev/full")
        #expect(full.exit == 2)
        #expect(full.errors.contains("'/dev/full' cannot be written: there is no room left\n"))
    }

    @Test("A reader that goes away ends the command as it ends any other: by SIGPIPE")
    func pipeClosed() throws {
        let line = "{ chiso --format json; echo $? >&2; } 2>&1 >&3 3>&- | tail -n 1 >&2"
        let result = try Command.shell("{ \(line); } 3>&1 | head -c 1", in: Command.root)
        #expect(result.output == "{")
        #expect(result.errors == "141\n")
        let ignored = "trap '' PIPE; { chiso --format json; echo $? >&2; } | head -c 1"
        let told = try Command.shell(ignored, in: Command.root).errors
        #expect(
            told.hasSuffix(
                """
                error[C103]: standard output cannot be written to: its reader has gone away
                  fix:  check where it goes, and that there is room

                2

                """))
    }

    @Test("A standard stream that is closed is no file opened later")
    func closedStreams() throws {
        let scratch = try Scratch()
        let closed = try Command.shell("chiso >&-", in: Command.root)
        #expect(closed.exit == 2)
        #expect(
            closed.errors.contains(
                "error[C103]: standard output cannot be written to: it is closed\n"))
        let path = "\(scratch.path)/result"
        let all = try Command.shell("chiso --output \(path) <&- >&- 2>&-", in: Command.root)
        #expect(all.exit == 0)
        #expect(try scratch.text("result") == (try Command.run("")).output)
        #expect(try Command.shell("chiso 2>&-", in: Command.root).exit == 0)
        for (words, reason) in [
            ("--help >/dev/full", "there is no room left"),
            ("--version >/dev/full", "there is no room left"),
            ("score --help >&-", "it is closed"),
        ] {
            let help = try Command.shell("chiso \(words)", in: Command.root)
            #expect(help.exit == 2)
            #expect(
                help.errors.contains(
                    "error[C103]: standard output cannot be written to: \(reason)\n"))
        }
    }

    @Test("A name that is no UTF-8 is refused, where another one would be written")
    func notUTF8() throws {
        let scratch = try Scratch()
        let word = "\(scratch.path)/a$(printf '\\377').csv"
        let result = try Command.shell("chiso --output \"\(word)\"", in: Command.root)
        #expect(result.exit == 2)
        #expect(
            result.errors.contains(
                "'\(scratch.path)/a\u{FFFD}.csv' is no text in UTF-8. Rename the file or folder, "
                    + "and type its new name."))
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [])
    }

    @Test("Of a report and its chart both are written, or neither")
    func both() throws {
        let scratch = try Scratch()
        try scratch.write("report", "as it was")
        let line =
            "simulate --sweep investment_disbursement.target=70..100/10 --output "
            + "\(scratch.path)/report --chart \(scratch.path)"
        let broken = try Command.run("\(line)/none/chart.svg")
        #expect(broken.exit == 2)
        #expect(broken.output == "")
        #expect(try scratch.text("report") == "as it was")
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["report"])
        #expect(try Command.run("\(line)/chart.svg").exit == 0)
        #expect(try scratch.text("report").contains("what changes"))
        #expect(try scratch.text("chart.svg").hasSuffix("</svg>\n"))
    }

    @Test("With whatever memory there is, a result is whole or absent")
    func memory() throws {
        let scratch = try Scratch()
        let unlimited = try Command.run("--format json")
        let whole = unlimited.output
        var exits: Set = [unlimited.exit]
        for megabytes in [10, 20, 30, 40, 50, 60, 80, 100, 120, 140, 160, 200, 250, 300] {
            let path = "\(scratch.path)/\(megabytes)"
            let limit = "ulimit -c 0; ulimit -v \(megabytes << 10); SWIFT_BACKTRACE=enable=no exec "
            let printed = try Command.shell("\(limit) chiso --format json", in: Command.root)
            #expect(printed.output == (printed.exit == 0 ? whole : ""))
            let written = try Command.shell(
                "\(limit) chiso --format json --output \(path)", in: Command.root)
            let text = try? scratch.text("\(megabytes)")
            #expect(text == (written.exit == 0 ? whole : nil))
            exits.formUnion([printed.exit, written.exit])
        }
        #expect(exits.count > 1)
    }
}
