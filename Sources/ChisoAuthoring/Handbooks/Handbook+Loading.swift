import ChisoModel
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
            rules[place].kind = score.flatMap { Kind(of: $0, in: texts.files) }
            rules[place].declared = rules[place].kind.flatMap {
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

extension Handbook.Kind {
    /// The kind whose file makes a function; nil for a function of the pack itself.
    init?(of score: FunctionText, in files: [String: String]) {
        let parts = score.location.path.split(separator: "/")
        guard parts.count >= 2, parts[parts.count - 2] == "_lib", let name = parts.last,
            name.hasSuffix(".lua"), let text = files[score.location.path]
        else { return nil }
        self.init(key: String(name.dropLast(4)), text: text)
    }

    /// A kind by its file: what it is called before the first colon, what it does after it, and its sentences.
    ///
    /// A sentence begins with `--- vi:`, or `--- vi, <name>:` when it is said only where the score reads the name.
    init(key: String, text: String) {
        let comments = text.components(separatedBy: "\n").map { line -> String? in
            line.hasPrefix("---") && !line.hasPrefix("---@")
                ? String(line.dropFirst(3)) : nil
        }
        let opening = comments.prefix { $0 != nil && $0 != "" }.compactMap { $0 }
            .joined().split(separator: ":", maxSplits: 1).map {
                $0.trimmingCharacters(in: .whitespaces)
            }
        self.init(
            key: key, name: opening.first ?? key, summary: opening.count > 1 ? opening[1] : "")
        var last: (language: String, sentence: Sentence)?
        func keep() {
            guard let last else { return }
            words[last.language, default: []].append(last.sentence)
        }
        for comment in comments {
            if let match = comment?.wholeMatch(of: /\ (vi|en)(?:,\ (\w+))?: (.+)/) {
                keep()
                last = (
                    String(match.1),
                    Sentence(reads: match.2.map(String.init), text: String(match.3))
                )
            } else if let comment, comment.hasPrefix("   "), last != nil {
                last?.sentence.text += " " + comment.trimmingCharacters(in: .whitespaces)
            } else {
                keep()
                last = nil
            }
        }
        keep()
    }
}
