import CLuaShim
import ChisoModel

extension LuaState {
    /// Runs a body, and tells which lines of the files ran in it, in the order they ran.
    ///
    /// A line is told each time it is come to. Of more than `most` the last are told: how a call
    /// ended is never lost. Slower than without; a body that asks for lines itself ends the asking
    /// of this one.
    public func lines(
        _ most: Int, during body: () throws -> Void
    ) rethrows -> [SourceLocation] {
        chiso_trace(shim, max(most, 0))
        defer { chiso_trace(shim, 0) }
        try body()
        var count = 0
        var first = 0
        let lines = UnsafeBufferPointer(start: chiso_traced(shim, &count, &first), count: count)
        return (0..<count).compactMap { location(of: lines[(first + $0) % count]) }
    }

    /// The lines of code that calls of a function can come to, in its own body and in every function
    /// it holds or reaches through what it holds; in order of path and line, each once.
    ///
    /// A declaration without code, a comment and a lone `end` are none.
    public func activeLines(of function: LuaFunction) throws(LuaFault) -> [SourceLocation] {
        guard try load({ chiso_active_lines(shim, function.number) }) else { throw fault }
        var found: Set<SourceLocation> = []
        UnsafeRawBufferPointer(chiso_output(shim)).withMemoryRebound(to: chiso_line.self) {
            found.formUnion($0.compactMap { location(of: $0) })
        }
        return found.inOrder
    }

    private func location(of line: chiso_line) -> SourceLocation? {
        host.location(source: line.source, line: line.line)
    }
}
