import ChisoLua
import ChisoModel
import Foundation

/// Turns a folder of rules into a checked pack.
///
/// A fault in `pack.lua`, `fields.lua` or the tree refuses the pack; a fault inside one indicator's file fails that
/// indicator. All faults are reported, in order of path and line.
public struct PackLoader {
    /// The folder, as typed.
    public let path: String
    /// What a rule may use up.
    public let limits: LuaLimits
    let defaultLibrary: String
    var origin: FileOrigin

    /// - Parameters:
    ///   - defaultLibrary: The folder whose `_lib` serves when there is none beside the pack.
    ///   - origin: Where the files are read from.
    public init(
        path: String, defaultLibrary: String = "Rules", limits: LuaLimits = .standard,
        origin: FileOrigin = .disk
    ) {
        self.path = path
        self.defaultLibrary = defaultLibrary
        self.limits = limits
        self.origin = origin
    }

    /// Loads the pack.
    ///
    /// - Throws: ``PackFault`` with every fault, when the pack is refused.
    public func load() throws(PackFault) -> LoadedPack {
        var loaded = try loadAlone()
        guard !loaded.pack.rulebook.isEmpty else { return loaded }
        for folder in relatives(of: loaded.pack.rulebook) {
            let relative = PackLoader(
                path: folder, defaultLibrary: defaultLibrary, limits: limits, origin: origin)
            // What is wrong with another edition is said when that one is used.
            guard let other = try? relative.loadAlone().pack else { continue }
            loaded.pack.relatedKeys.formUnion(other.fields.map(\.key))
            loaded.pack.relatedKeys.formUnion(other.indicators.map(\.key))
        }
        return loaded
    }

    private func loadAlone() throws(PackFault) -> LoadedPack {
        let loading: Loading
        do {
            loading = try Loading(
                path: path, defaultLibrary: defaultLibrary, limits: limits, origin: origin)
        } catch {
            throw PackFault(diagnostics: [error])
        }
        return try loading.load()
    }
}

/// A pack that may be used, with the rules behind it.
public struct LoadedPack: Sendable {
    /// What the pack declares; ``RulePack/diagnostics`` holds the faults of single indicators.
    public internal(set) var pack: RulePack
    /// Makes the rules, one set per thread.
    public let rules: any RuleSource
    /// The rules as their files write them.
    public let texts: RuleTexts
    /// The tests beside the rules.
    public let tests: [RuleTestFile]
    /// The scenarios beside the rules.
    let scenarioFiles: ScenarioFiles

    init(pack: RulePack, rules: LuaRuleSource, texts: RuleTexts, tests: [RuleTestFile]) {
        self.pack = pack
        self.rules = rules
        self.texts = texts
        self.tests = tests
        scenarioFiles = ScenarioFiles(files: rules.files, limits: rules.limits)
    }
}

/// Why a pack is refused.
public struct PackFault: Error {
    /// Every fault found, in order of path and line; not empty.
    public let diagnostics: [Diagnostic]
}

/// What a rule may use up: instructions, bytes, lengths.
public typealias RuleLimits = LuaLimits
