import CLuaShim
import ChisoModel

/// One sandboxed Lua: loads files, and calls their functions over columns of units.
///
/// It owns the memory of its Lua and is not `Sendable`: one thread at a time may use it, and a run
/// on several threads makes a state for each. Nothing a file does can change what another call
/// sees; limits are those of ``LuaLimits``.
public final class LuaState {
    /// The limits it was made with.
    public let limits: LuaLimits
    /// Answers what Lua asks.
    let host: LuaHost
    /// The shim's state.
    let shim: OpaquePointer
    /// Functions known to be sealed, by number.
    var sealed: Set<Int32> = []
    /// Texts kept as arguments.
    var keptTexts: [String: Int32] = [:]
    /// Lists and records kept as arguments.
    var keptTables: [ParameterValue: Int32] = [:]
    private let onClose: ((Int64) -> Void)?
    /// What loading has spent: for the file under way, and in all.
    private var loading = (file: 0, all: 0)

    /// An empty state whose files ask `loader` for kinds and modules.
    ///
    /// - Parameter loader: Returns the file, or nil when there is none of that name; what it throws
    ///   becomes an error of the asking file.
    public convenience init(
        limits: LuaLimits = .standard, loader: @escaping (LuaRequest) throws -> LuaSource?
    ) throws(LuaFault) {
        let failing = FailingAllocations.current
        try self.init(
            limits: limits, failingFrom: failing?.first ?? 0, onClose: failing?.close,
            loader: loader)
    }

    /// As above; every allocation from the given one on fails (0: none does), and `onClose` is told
    /// how many blocks of memory were not freed.
    init(
        limits: LuaLimits, failingFrom: Int64, onClose: ((Int64) -> Void)?,
        loader: @escaping (LuaRequest) throws -> LuaSource?
    ) throws(LuaFault) {
        self.limits = limits
        self.onClose = onClose
        host = LuaHost(loader: loader)
        var shimLimits = chiso_limits(limits)
        var left: Int64 = 0
        let context = Unmanaged.passUnretained(host).toOpaque()
        guard let shim = chiso_open(&shimLimits, luaHostAnswer, context, failingFrom, &left) else {
            onClose?(left)
            throw .outOfMemory
        }
        self.shim = shim
    }

    deinit {
        let left = chiso_close(shim)
        onClose?(left)
    }

    /// Runs a file and returns its one result; `null` when it returns nothing.
    ///
    /// - Throws: A fault whose location is in this file or one that it loads. A result is refused
    ///   when it is nested more than 32 deep, holds more than 100,000 values, contains itself, or has
    ///   keys other than texts and 1...n.
    public func run(_ source: LuaSource) throws(LuaFault) -> LuaValue {
        let number = host.number(of: source.path)
        return try output(
            load {
                source.text.withUnsafeBytes {
                    chiso_run(
                        shim, number, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
                }
            })
    }

    /// Begins the work on another file: what was spent so far no longer counts against
    /// ``LuaLimits/fileInstructions``, only against ``LuaLimits/packInstructions``.
    public func beginFile() { loading.file = 0 }

    /// Makes an entry of loading and counts what it spends; makes none when too much has been spent.
    func load(_ entry: () -> Bool) throws(LuaFault) -> Bool {
        for (spent, most, what) in [
            (loading.file, LuaLimits.fileInstructions, "one file, with all that it declares"),
            (loading.all, LuaLimits.packInstructions, "all files together"),
        ] where spent > most {
            throw LuaFault(
                kind: .budget, message: "used more than \(most) instructions for \(what)")
        }
        let isDone = entry()
        loading.file += Int(chiso_spent(shim))
        loading.all += Int(chiso_spent(shim) + chiso_spent_by_others(shim))
        return isDone
    }

    /// Makes certain that no call of the function can see another call: refuses it when code that it
    /// can reach assigns to what outlives the call, and makes the tables it can reach read-only.
    ///
    /// - Throws: A fault of kind `refused`, at the line of the assignment.
    public func seal(_ function: LuaFunction) throws(LuaFault) {
        guard !sealed.contains(function.number) else { return }
        guard try load({ chiso_seal(shim, function.number) }) else { throw fault }
        sealed.insert(function.number)
    }

    /// Calls a function once, under the limits of loading: for functions that make rules, and tests.
    public func callOnce(
        _ function: LuaFunction, arguments: [LuaValue]
    ) throws(LuaFault) -> LuaValue {
        var encoder = LuaEncoder()
        arguments.forEach { encoder.append($0) }
        let bytes = encoder.bytes
        return try output(
            load {
                chiso_call_once(
                    shim, function.number, bytes, bytes.count, Int32(arguments.count))
            })
    }

    /// Everything that a file can name: functions, and tables for the libraries.
    public func environment() throws(LuaFault) -> LuaTable {
        try output(chiso_list_environment(shim)).table ?? LuaTable()
    }

    /// What the last entry left, when it was `done`.
    private func output(_ done: Bool) throws(LuaFault) -> LuaValue {
        guard done else { throw fault }
        let bytes = UnsafeRawBufferPointer(chiso_output(shim))
        var decoder = LuaDecoder(bytes: bytes, path: host.path)
        return decoder.value()
    }

    /// The most bytes of Lua's heap that were alive at once.
    var peakBytes: Int { chiso_peak(shim) }

    /// Why the last entry failed.
    var fault: LuaFault {
        let fault = chiso_fault(shim)
        return LuaFault(
            kind: LuaFault.Kind(shim: fault.kind),
            message: String(decoding: UnsafeRawBufferPointer(fault.message), as: UTF8.self),
            location: host.location(source: fault.source, line: fault.line))
    }
}

extension chiso_limits {
    /// The limits as the shim takes them.
    init(_ limits: LuaLimits) {
        self.init(
            cell_instructions: Int64(limits.cellInstructions),
            load_instructions: Int64(limits.loadInstructions), cell_bytes: limits.cellBytes,
            string_bytes: limits.stringBytes, state_bytes: limits.stateBytes,
            source_bytes: limits.sourceBytes)
    }
}

// MARK: - Lines

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
