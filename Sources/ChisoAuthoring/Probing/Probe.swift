import ChisoModel
import ChisoRules

/// Tests a pack by its own declarations: runs its rules over a sample of inputs, and tells what does not fit.
///
/// The sample is the same every time; nobody's figures are needed. What is found is explained in <doc:Probing>.
public struct Probe {
    let pack: RulePack
    let rules: any RuleSource
    let texts: PackTokens

    /// A probe of a pack that was loaded; rules that failed to load are left out.
    public init(loaded: LoadedPack) {
        self.init(pack: loaded.pack, rules: loaded.rules, texts: PackTokens(loaded))
    }

    init(pack: RulePack, rules: any RuleSource, texts: PackTokens) {
        self.pack = pack
        self.rules = rules
        self.texts = texts
    }

    /// What is found, in order of path and line.
    ///
    /// - Throws: Why no rules could be made.
    public func findings() throws -> [Diagnostic] {
        var found = DeclarationFindings(pack: pack, texts: texts).all
        found += HiddenNumbers(texts: texts).all
        let runs = try IndicatorRuns(pack: pack, rules: rules)
        for place in pack.indicators.indices where pack.indicators[place].fault == nil {
            let run = try runs.run(place)
            found += FailureFindings(run: run, texts: texts).all
            found += DirectionFindings(run: run, texts: texts).all
            found += ReachFindings(run: run, texts: texts).all
            found += try HairFindings(place: place, pack: pack, runs: runs, texts: texts).all
        }
        found += try PackRuns(pack: pack, rules: rules).findings()
        return found.sorted()
    }
}
