import ChisoModel
import ChisoRules

/// The code of a pack, function by function.
struct PackCode {
    private let texts: RuleTexts
    private let files: [String: CodeText]
    /// All files, those of the pack itself before those of the editions it extends, with what the same file of another
    /// pack is called.
    let all: [(name: String, code: CodeText)]
    private let indicators: [String: Int]
    private let pack: RulePack

    init(_ loaded: LoadedPack) {
        texts = loaded.texts
        pack = loaded.pack
        let order = loaded.folders
        // Paths that differ in nothing but their folder keep the order in which they come.
        let found = loaded.codeFiles.map { (name: $0.name, code: CodeText($0.file)) }
        all = order.indices.flatMap { age in
            found.filter { Self.age($0.code.path, order) == age }
        }
        files = Dictionary(
            all.map { ($0.code.path, $0.code) }, uniquingKeysWith: { first, _ in first })
        indicators = Dictionary(
            pack.indicators.enumerated().map { ($1.key, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The file of a name that the pack itself has, or the nearest edition that it extends.
    ///
    /// - Parameter paths: Of files that are not asked for.
    func file(_ name: String, without paths: Set<String> = []) -> CodeText? {
        all.first { $0.name == name && !paths.contains($0.code.path) }?.code
    }

    private static func age(_ path: String, _ folders: [String]) -> Int {
        folders.firstIndex { path.hasPrefix("\($0)/") } ?? folders.count
    }

    /// What stands for one part of an indicator in its own file: as declared, and the function where it lies there.
    struct Part {
        /// After `score =`, where the file declares it so.
        var declared: CodeText?
        /// The function.
        var function: CodeText?
        /// Whether the function stands in the file that declares the indicator.
        var isOwn = false

        /// What is shown of it.
        var shown: CodeText? { declared ?? function }
    }

    /// `value` or `score` of an indicator.
    func part(_ name: String, of key: String) -> Part {
        guard let place = indicators[key] else { return Part() }
        let path = pack.indicators[place].location.path
        let function =
            name == "value" ? texts.indicators[place].value : texts.indicators[place].score
        return Part(
            declared: files[path]?.expression(name, inTableOf: key),
            function: code(function), isOwn: function?.location.path == path)
    }

    /// The function that aggregates a group; nil where none does.
    func aggregate(of group: Int) -> CodeText? { code(texts.aggregates[group]) }

    /// The pack's `classify`; nil where it has none.
    var classify: CodeText? { code(texts.classify) }

    /// The function of a check.
    func check(_ place: Int) -> CodeText? {
        texts.checks.indices.contains(place) ? code(texts.checks[place]) : nil
    }

    private func code(_ function: FunctionText?) -> CodeText? {
        function.flatMap { files[$0.location.path]?.functions($0) }
    }
}
