import ChisoModel
import ChisoRules

extension PackDifference.Tests {
    /// Compares the cases of two packs' tests.
    ///
    /// - Throws: A `Failure` with code R110 when a file of tests does not load.
    init(from before: LoadedPack, to after: LoadedPack) throws(Failure) {
        self.init()
        let (old, new) = (try Self.cases(before), try Self.cases(after))
        added = new.keys.count { old[$0] == nil }
        removed = old.keys.count { new[$0] == nil }
        changed = old.count { name, text in new[name].map { $0 != text } ?? false }
    }

    /// By indicator and name: all a case says.
    private static func cases(_ loaded: LoadedPack) throws(Failure) -> [[String]: Contents] {
        var cases: [[String]: Contents] = [:]
        for file in loaded.tests {
            for test in try file.cases() {
                cases[[test.indicator, test.name]] = Contents(test)
            }
        }
        return cases
    }

    /// What is given in a case, and what it expects.
    private struct Contents: Hashable {
        let figures: [[String: ParameterValue]]
        let peers: [PeerStatistic: Double]
        let numbers: [Double?]
        let words: [String?]
        let isMissing: Bool

        init(_ test: RuleTestCase) {
            figures = [test.given, test.params, test.previous]
            peers = test.peers
            numbers = [test.expect.value, test.expect.points]
            words = [test.expect.notApplicable, test.expect.failed]
            isMissing = test.expect.isMissing
        }
    }
}
