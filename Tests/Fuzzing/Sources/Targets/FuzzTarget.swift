/// One way that text from outside comes into chiso, tried with any bytes.
public struct FuzzTarget: Sendable {
    /// One word; its corpus lies in `Corpus/<name>`.
    public let name: String
    /// Feeds one input through; throws a ``BrokenPromise`` when the result is not what chiso promises.
    public let run: @Sendable (_ input: [UInt8]) throws -> Void

    /// Every target.
    public static let all: [FuzzTarget] = [
        FuzzTarget(name: "pack", run: Packs.run),
        FuzzTarget(name: "rule", run: LuaRules.run),
        FuzzTarget(name: "text", run: LuaTexts.run),
        FuzzTarget(name: "round", run: Rounds.run),
        FuzzTarget(name: "book", run: Books.run),
        FuzzTarget(name: "package", run: Packages.run),
        FuzzTarget(name: "table", run: Tables.run),
        FuzzTarget(name: "number", run: Numbers.run),
        FuzzTarget(name: "change", run: Changes.run),
        FuzzTarget(name: "formula", run: Formulas.run),
        FuzzTarget(name: "deadline", run: Deadlines.run),
    ]
}
