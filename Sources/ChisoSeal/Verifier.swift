import ChisoModel
import ChisoRules

/// Holds the files of a bundle against their seal, and its results against a new run.
public struct Verifier {
    private let inspection: Inspection

    /// Reads the bundle.
    ///
    /// - Throws: C481 to C484 when it is none, or cannot be read.
    public init(_ folder: String) throws(Failure) {
        inspection = try Inspection(of: folder)
    }

    /// What became of the bundle.
    ///
    /// - Parameter expected: The digest that is due, if any.
    public func verification(of folder: String, expected: String?) -> Verification {
        Verification(
            folder: folder, digest: inspection.digest, expected: expected, seal: inspection.seal,
            lua: RuleLanguage.release, files: inspection.files, recomputation: recomputation)
    }

    private var recomputation: Verification.Recomputation {
        guard let seal = inspection.seal else { return .notMade("seal.json cannot be read") }
        if let missing = inspection.missingInput { return .notMade("'\(missing)' cannot be read") }
        guard let limits = SealedLimits(byName: seal.limits) else {
            return .notMade("a limit is below 1, or more than 100 times its default")
        }
        let run = SealedRun(
            rules: seal.rules, data: seal.data, period: seal.period, limits: limits,
            files: inspection.inputs)
        do {
            return compared(SealedRun.results(of: try run.scorecards()))
        } catch {
            return .notMade("the rules or data are refused: \(SealedRun.reason(error))")
        }
    }

    private func compared(
        _ results: [(path: String, bytes: [UInt8])]
    ) -> Verification.Recomputation {
        let compared = results.map { result in
            Verification.Result(
                result.path,
                ResultComparison.difference(
                    sealed: inspection.results[result.path] ?? [], recomputed: result.bytes))
        }
        let units = results.first.map { document in
            ResultComparison.units(
                sealed: inspection.results[document.path] ?? [], recomputed: document.bytes)
        }
        return .made(compared, units ?? [])
    }
}
