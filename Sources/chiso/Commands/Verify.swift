import ArgumentParser
import ChisoModel
import ChisoSeal

extension VerificationReport.Format: ExpressibleByArgument {}

/// `chiso verify`: whether a sealed bundle is as it was sealed, and its results come out again.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check sealed results: every file, and the scores computed again.",
        usage: "chiso verify <dir> [--expect <digest>] [--format table|json]",
        discussion: """
            Compares every file with its SHA-256, scores again from the rules and the data in the
            folder alone, under the sealed limits, and compares the results byte by byte. With
            --expect, the digest of the whole must be the one that was written down elsewhere.

            EXIT CODES
              0  everything is as sealed, and the same results come out
              1  something differs
              2  this is no bundle, or it cannot be read, or wrong usage
            """)

    @Argument(help: ArgumentHelp("The folder that chiso score --seal wrote.", valueName: "dir"))
    var folder: String

    @Option(
        help: ArgumentHelp(
            "The digest that is due: 64 hexadecimal digits; blanks among them are passed over.",
            valueName: "digest"))
    var expect: String?

    @Option(help: "How to print.")
    var format: VerificationReport.Format = .table

    @Option(
        help: ArgumentHelp(
            "Write to a file instead of the terminal; it is whole or absent.", valueName: "file"))
    var output: String?

    func validate() throws {
        if let due, due.count != 64 || !due.utf8.allSatisfy(Self.isDigit) {
            throw ValidationError("--expect takes the 64 hexadecimal digits of a digest.")
        }
    }

    func run() throws {
        let isSame = try Command.run {
            let verification = try Verifier(folder).verification(of: folder, expected: due)
            let report = VerificationReport(verification, width: Console.width)
            try Console.write(report.render(format), to: output)
            return verification.isSame
        }
        if !isSame { throw ExitCode(1) }
    }

    /// The digest that is due, as it is printed.
    private var due: String? {
        expect.map { String($0.lowercased().filter { !$0.isWhitespace }) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
    }
}
