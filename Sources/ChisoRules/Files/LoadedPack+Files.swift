import ChisoModel

extension LoadedPack {
    private var files: PackFiles? { (rules as? LuaRuleSource)?.files }

    /// The folders the rules are read from: the pack's, those of the editions it extends, nearest first, and those that
    /// may hold formula kinds.
    public var folders: [String] {
        guard let files else { return [pack.path] }
        return files.folders + files.libraryFolders
    }

    /// A file of the rules, as it was when it was first read; nil for what is none.
    public func file(_ path: String) -> LuaFile? { files.flatMap { try? $0.read(path) } }

    /// The files the rules were made from, tests and scenarios left out, in order of path. The name is the path in the
    /// folder of its edition, or `_lib/<kind>.lua`: what the same file of another pack is called.
    public var codeFiles: [(name: String, file: LuaFile)] {
        guard let files else { return [] }
        return files.read.compactMap { file in
            guard !file.path.hasSuffix("_test.lua"), let name = Self.name(of: file.path, in: files),
                !name.hasPrefix("scenarios/")
            else { return nil }
            return (name, file)
        }
    }

    private static func name(of path: String, in files: PackFiles) -> String? {
        if let library = files.libraryFolders.first(where: { path.hasPrefix("\($0)/") }) {
            return "_lib/" + path.dropFirst(library.count + 1)
        }
        return files.folders.first { path.hasPrefix("\($0)/") }
            .map { String(path.dropFirst($0.count + 1)) }
    }

    // MARK: - Lines

    /// A line of the rules without the space around it; empty for what was not loaded.
    public func text(at place: SourceLocation) -> String { files?.text(at: place) ?? "" }

    /// The tokens that begin on a line of the rules.
    public func tokens(at place: SourceLocation) -> ArraySlice<LuaToken> {
        guard let line = place.line, let file = file(place.path) else { return [] }
        return file.tokens(onLines: line...line)
    }

    /// The tokens of an indicator's declaration, from the line of its key to that of the next of its file.
    private func tokens(of indicator: Indicator) -> ArraySlice<LuaToken> {
        let place = indicator.location
        guard let file = file(place.path) else { return [] }
        let first = place.line ?? 1
        let next = pack.indicators.filter { $0.location.path == place.path }
            .compactMap(\.location.line).filter { $0 > first }.min()
        return file.tokens(onLines: first...(next.map { $0 - 1 } ?? .max))
    }

    /// Where an indicator declares a name: `max`, `target`, one under `params`, or one of a step; nil where it does not.
    ///
    /// - Parameter figure: What is declared; nil for whatever it be.
    public func place(
        of name: String, figure: Double? = nil, in indicator: Indicator
    ) -> SourceLocation? {
        let tokens = tokens(of: indicator)
        let found = tokens.indices.dropLast().first { place in
            guard tokens[place].isName(name), tokens[place + 1].isSign("=") else { return false }
            return figure == nil || Self.number(tokens[(place + 2)...]) == figure
        }
        return found.map { SourceLocation(indicator.location.path, line: tokens[$0].line) }
    }

    /// The number with which some tokens begin.
    private static func number(_ tokens: ArraySlice<LuaToken>) -> Double? {
        if tokens.first?.isSign("-") == true { return number(tokens.dropFirst()).map { -$0 } }
        return tokens.first.flatMap { $0.kind == .number ? Double($0.text) : nil }
    }

    /// What the formula kind at a path says of itself; nil for a file that is none.
    public func kind(at path: String) -> FormulaKind? { files?.kind(at: path) }
}
