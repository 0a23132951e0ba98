import ArgumentParser
import ChisoModel

/// What commands have in common.
enum Command {
    /// Runs a step; a fault is printed and ends the command with exit code 2.
    static func run<Result>(_ step: () throws -> Result) throws -> Result {
        do {
            return try step()
        } catch let failure as Failure {
            Console.report(failure.diagnostics)
        }
        throw ExitCode(2)
    }
}
