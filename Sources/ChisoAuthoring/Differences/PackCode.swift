import ChisoModel
import ChisoRules

/// The code of a pack, function by function.
struct PackCode {
    private let texts: RuleTexts
    private let files: [String: CodeText]
    /// By what the same file of another pack is called.
    let byName: [String: CodeText]
    private let indicators: [String: Int]
    private let pack: RulePack

    init(_ loaded: LoadedPack) {
        texts = loaded.texts
        pack = loaded.pack
        let all = loaded.codeFiles.map { ($0.name, CodeText($0.path, $0.text)) }
        files = Dictionary(all.map { ($1.path, $1) }, uniquingKeysWith: { first, _ in first })
        // A pack's own file stands before that of the edition it extends.
        let order = loaded.folders
        let own = all.sorted { a, b in
            Self.age(a.1.path, order) < Self.age(b.1.path, order)
        }
        byName = Dictionary(own, uniquingKeysWith: { first, _ in first })
        indicators = Dictionary(
            pack.indicators.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
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
        let function = name == "value" ? texts.indicators[place].value : texts.indicators[place].score
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
