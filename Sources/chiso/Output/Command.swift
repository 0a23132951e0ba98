import ArgumentParser
import ChisoData
import ChisoModel
import ChisoRules
import ChisoScoring

/// What commands have in common.
enum Command {
    /// Runs a step; a fault is printed and ends the command with exit code 2.
    static func run<Result>(_ step: () throws -> Result) throws -> Result {
        do {
            return try step()
        } catch let fault as PackFault {
            Console.report(fault.diagnostics)
        } catch let fault as DataFault {
            Console.report(fault.diagnostics)
        } catch let fault as ScoringError {
            Console.report([fault.diagnostic])
        } catch let fault as Diagnostic {
            Console.report([fault])
        }
        throw ExitCode(2)
    }
}
