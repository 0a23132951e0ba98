import ChisoFiles
import ChisoLua
import ChisoModel
import Foundation
import Synchronization

/// Turns a folder of rules into a checked pack, and finds the editions of the same rulebook beside it.
///
/// A fault in `pack.lua`, `fields.lua` or the tree refuses the pack; a fault inside one indicator's file fails that
/// indicator. All faults are reported, in order of path and line.
///
/// A loader reads each file once and loads each edition once, into a Lua of its own; what changes on disk meanwhile is for
/// another loader.
///
/// `@unchecked Sendable`: what was opened and loaded is used under a lock only; a Lua leaves it inside a rule source.
public final class PackLoader: @unchecked Sendable {
    /// The folder, as typed.
    public let path: String
    /// What a rule may use up.
    public let limits: LuaLimits
    private let defaultLibrary: String
    private let origin: FileOrigin
    /// Whether somebody else looks at what is read: files that may not matter are then read aside.
    private let isWatched: Bool
    private let lock = Mutex(())
    /// By folder: packs whose `pack.lua` was run.
    private(set) var openings: [String: Result<Opening, Failure>] = [:]
    /// By folder: packs that were loaded, without what their rulebook adds.
    private var packs: [String: Result<LoadedPack, Failure>] = [:]
    /// The other editions of the rulebook, by name; nil before they have been looked for.
    private var others: [Opening]?

    /// A pack whose `pack.lua` was run, and the files that it was read from.
    struct Opening {
        let files: FileOrigin
        let loading: Loading
        let term: Term
    }

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
        if case .disk = origin {
            self.origin = .kept(KeptFiles())
            isWatched = false
        } else {
            self.origin = origin
            isWatched = true
        }
    }

    // MARK: - Packs

    /// Loads the pack.
    ///
    /// - Throws: ``Failure`` with every fault, when the pack is refused.
    public func load() throws(Failure) -> LoadedPack {
        try lock.withLock { (_) throws(Failure) in try pack(in: own) }
    }

    /// The edition that scores a period: this pack where it is in force, else the one in force among the packs beside it
    /// that declare the same `rulebook`, else this pack all the same.
    ///
    /// An edition names its rulebook in its `pack.lua`, or extends or requires what does.
    /// - Throws: ``Failure`` with code P117 when two of them are in force, or with every fault of the edition.
    public func edition(for period: Period) throws(Failure) -> LoadedPack {
        try lock.withLock { (_) throws(Failure) in try pack(in: try folder(for: period)) }
    }

    /// P117 for each pack beside this one that is an edition of the same rulebook and in force when this one is.
    public func overlaps() -> [Diagnostic] {
        lock.withLock { _ in
            guard let own = try? opening(own).get().term else { return [] }
            return relatives().compactMap { other in
                own.firstPeriod(with: other.term).map { Self.overlap([own, other.term], $0) }
            }
        }
    }

    private var own: String { path.withoutSlashes }

    /// A pack, which knows the keys of the other editions of its rulebook.
    private func pack(in folder: String) throws(Failure) -> LoadedPack {
        var loaded = try alone(folder)
        for other in [own] + relatives().map(\.term.folder) where other != folder {
            // What is wrong with another edition is said when that one is used.
            guard let other = try? alone(other).pack else { continue }
            loaded.pack.relatedKeys.formUnion(other.fields.map(\.key))
            loaded.pack.relatedKeys.formUnion(other.indicators.map(\.key))
        }
        return loaded
    }

    private func alone(_ folder: String) throws(Failure) -> LoadedPack {
        if let known = packs[folder] { return try known.get() }
        let result = opening(folder).flatMap { opening in
            defer { origin.keep(opening.files) }
            return Result { () throws(Failure) in try opening.loading.load() }
        }
        packs[folder] = result
        return try result.get()
    }

    private func opening(_ folder: String) -> Result<Opening, Failure> {
        if let known = openings[folder] { return known }
        let files = isWatched && folder != own ? origin.aside : origin
        let result = Result { () throws(Failure) in
            let loading = try Loading(files: self.files(of: folder, files), limits: limits)
            return Opening(files: files, loading: loading, term: loading.term)
        }
        openings[folder] = result
        return result
    }

    private func files(of folder: String, _ origin: FileOrigin) -> PackFiles {
        PackFiles(
            path: folder, libraries: [own.parentFolder, defaultLibrary], origin: origin)
    }

    // MARK: - Editions

    /// The folder of the edition that scores a period.
    func folder(for period: Period) throws(Failure) -> String {
        let term = try opening(own).get().term
        let terms = (relatives().map(\.term) + [term]).filter { $0.isInForce(period) }
        guard terms.count < 2 else { throw Failure(Self.overlap(terms, period.text)) }
        return terms.first?.folder ?? own
    }

    private static func overlap(_ terms: [Term], _ period: String) -> Diagnostic {
        let terms = terms.sorted { $0.name < $1.name }
        return Diagnostic(
            RuleCode.twoEditionsInForce, .error,
            "\(terms.count == 2 ? "two" : "\(terms.count)") editions of '\(terms[0].rulebook)' are in "
                + "force for \(period): "
                + terms.map { "'\($0.name)'" }.joined(separator: " and "),
            rule: terms[1].place,
            fix: "correct in_force in one of them, or choose one with --rules")
    }

    /// The other editions of the pack's rulebook, which lie beside it, by name; none for a pack of no rulebook.
    private func relatives() -> [Opening] {
        if let others { return others }
        var found: [Opening] = []
        if let term = try? opening(own).get().term, !term.rulebook.isEmpty {
            let parent = own.parentFolder
            let names = origin.names(in: parent) {
                (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
            }
            found = names.sorted().filter { !$0.hasPrefix("_") }.compactMap {
                relative("\(parent)/\($0)", of: term.rulebook)
            }
        }
        others = found
        return found
    }

    private func relative(_ folder: String, of rulebook: String) -> Opening? {
        let path = "\(folder)/pack.lua"
        let isThere = origin.exists(path) { FileManager.default.fileExists(atPath: path) }
        guard folder != own, isThere, mayBe(folder, of: rulebook),
            // What is wrong with a pack of another rulebook is no concern of this one.
            let opening = try? opening(folder).get(), opening.term.rulebook == rulebook
        else { return nil }
        origin.keep(opening.files)
        return opening
    }

    /// Whether a `pack.lua` holds any of the words without which it is no edition of a rulebook; saves a Lua for each that
    /// is none.
    private func mayBe(_ folder: String, of rulebook: String) -> Bool {
        let files = files(of: folder, isWatched ? origin.aside : origin)
        guard let file = try? files.read("\(folder)/pack.lua") else { return false }
        return [rulebook, "extends", "require"].contains { file.text.contains($0) }
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

/// What a rule may use up: instructions, bytes, lengths.
public typealias RuleLimits = LuaLimits
