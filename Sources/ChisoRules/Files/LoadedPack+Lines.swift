import ChisoLua
import ChisoModel

extension LoadedPack {
    /// The text of a line of the rules as it was loaded, without the spaces around it; nil for what was not loaded.
    public func text(at place: SourceLocation) -> String? {
        guard let line = place.line, let lines = lines(of: place.path), line > 0,
            line <= lines.count
        else { return nil }
        return String(lines[line - 1].drop { $0 == " " || $0 == "\t" })
    }

    /// Where an indicator declares a number: `max`, `target`, or a name under `params`.
    public func place(of name: String, in indicator: Indicator) -> SourceLocation {
        guard let source = source(indicator.location.path) else { return indicator.location }
        let finder = LineFinder(source.text)
        return SourceLocation(
            indicator.location.path,
            line: finder.line(of: name, in: indicator.key) ?? indicator.location.line)
    }

    /// What a formula kind says of itself in its first line, `--- Theo tỷ lệ: the maximum times …`: the name and the
    /// sentence; nil for a file that is none.
    public func kind(at path: String) -> (key: String, name: String, words: String)? {
        let parts = path.split(separator: "/")
        guard parts.count > 1, parts[parts.count - 2] == "_lib", let lines = lines(of: path) else {
            return nil
        }
        var words: [Substring] = []
        for line in lines {
            guard line.hasPrefix("---"), line.dropFirst(3).contains(where: { $0 != " " }) else {
                break
            }
            words.append(line.dropFirst(3).drop { $0 == " " })
        }
        let text = words.joined(separator: " ")
        let key = String(parts.last?.dropLast(".lua".count) ?? "")
        guard let colon = text.firstIndex(of: ":") else { return (key, key, text) }
        let rest = text[text.index(after: colon)...].drop { $0 == " " }
        let sentence = rest.hasSuffix(".") ? rest.dropLast() : rest
        return (key, String(text[..<colon]), String(sentence))
    }

    private func source(_ path: String) -> LuaSource? {
        guard let files = (rules as? LuaRuleSource)?.files else { return nil }
        return try? files.read(path)
    }

    private func lines(of path: String) -> [Substring]? {
        source(path).map { source in
            String(decoding: source.text, as: UTF8.self)
                .split(separator: "\n", omittingEmptySubsequences: false)
        }
    }
}
