import ChisoLua
import ChisoModel

/// The functions of a pack as their files write them.
public struct RuleTexts: Sendable {
    /// One per indicator of the pack: its `value` and its `score`, where they are functions.
    public var indicators: [(value: FunctionText?, score: FunctionText?)] = []
    /// By group, for groups whose aggregate is a function.
    public var aggregates: [Int: FunctionText] = [:]
    /// The pack's `classify`.
    public var classify: FunctionText?
    /// One per check of the pack, in its order.
    public var checks: [FunctionText] = []
    /// Every file that holds one of them, declares an indicator or is shared by rules, by path.
    public var files: [String: String] = [:]

    /// The texts of a pack whose files are read.
    init(_ functions: RuleFunctions, of pack: RulePack, _ files: PackFiles) {
        for path in pack.indicators.map(\.location.path) + files.sharedRead { read(path, files) }
        indicators = functions.indicators.map { (text($0.value, files), text($0.score, files)) }
        aggregates = functions.aggregates.compactMapValues { text($0, files) }
        classify = text(functions.classify, files)
        checks = functions.checks.compactMap { text($0, files) }
    }

    @discardableResult
    private mutating func read(_ path: String, _ files: PackFiles) -> LuaFile? {
        guard let file = try? files.read(path) else { return nil }
        if self.files[path] == nil { self.files[path] = file.text }
        return file
    }

    private mutating func text(_ function: LuaFunction?, _ files: PackFiles) -> FunctionText? {
        guard let function, !function.isNative, let first = function.location.line,
            let lines = read(function.location.path, files)?.lines
        else { return nil }
        guard first >= 1, function.lastLine >= first, function.lastLine <= lines.count else {
            return nil
        }
        return FunctionText(
            location: function.location, lastLine: function.lastLine,
            lines: Array(lines[first - 1..<function.lastLine]))
    }
}
