import ChisoModel
import ChisoReport
import ChisoRules

extension Handbook {
    /// The handbook of a pack, with the number of cases beside each rule.
    ///
    /// - Throws: ``Failure`` with code R110 when a test does not load.
    public init(_ loaded: LoadedPack) throws(Failure) {
        self.init(pack: loaded.pack)
        var cases: [String: Int] = [:]
        for test in loaded.tests {
            for item in try test.cases() { cases[item.indicator, default: 0] += 1 }
        }
        let texts = loaded.texts
        for (place, indicator) in pack.indicators.enumerated() {
            let (value, score) = texts.indicators[place]
            rules[place].value = value
            rules[place].score = score
            rules[place].declared = indicator.kind.flatMap {
                Self.declared($0.key, of: indicator, in: texts.files)
            }
            rules[place].cases = cases[indicator.key] ?? 0
        }
        aggregates = texts.aggregates
        classify = texts.classify
        checks = texts.checks
        files = texts.files.filter { !$0.key.contains("/_lib/") }.sorted { $0.key < $1.key }
            .map { File(path: $0.key, text: $0.value) }
    }

    /// What stands after `score =` in the declaration of an indicator, when it calls the kind there.
    private static func declared(
        _ kind: String, of indicator: Indicator, in files: [String: String]
    ) -> String? {
        guard let text = files[indicator.location.path] else { return nil }
        let lines = text.components(separatedBy: "\n")
        let first = (indicator.location.line ?? 1) - 1
        guard lines.indices.contains(first) else { return nil }
        let call = "score = chiso.\(kind)"
        let end = lines[first...].firstIndex { $0.contains("score = ") }
        guard let end, let start = lines[end].range(of: call) else { return nil }
        var declared = lines[end][start.lowerBound...].dropFirst("score = ".count)
        while let last = declared.last, last == "," || last == " " { declared.removeLast() }
        return String(declared)
    }
}
