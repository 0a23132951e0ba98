import ChisoModel

/// Writes values in the form that the shim reads (see `chiso_output` in its header).
struct LuaEncoder {
    /// What has been written.
    private(set) var bytes: [UInt8] = []

    /// Appends a value.
    mutating func append(_ value: LuaValue) {
        switch value {
        case .null: tag("z")
        case .flag(let flag): tag(flag ? "t" : "f")
        case .number(let number): append(number)
        case .text(let text): append(text)
        case .function(let function):
            tag("F")
            raw(function.number)
        case .table(let table):
            tag("{")
            raw(UInt32(table.list.count))
            table.list.forEach { append($0) }
            raw(UInt32(table.entries.count))
            for entry in table.entries {
                append(entry.key)
                append(entry.value)
            }
        }
    }

    /// Appends a declared value.
    mutating func append(_ value: ParameterValue) {
        switch value {
        case .number(let number): append(number)
        case .text(let text): append(text)
        case .flag(let flag): tag(flag ? "t" : "f")
        case .list(let list):
            tag("{")
            raw(UInt32(list.count))
            list.forEach { append($0) }
            raw(UInt32(0))
        case .record(let record):
            tag("{")
            raw(UInt32(0))
            raw(UInt32(record.count))
            for (key, value) in record.sorted(by: { $0.key < $1.key }) {
                append(key)
                append(value)
            }
        }
    }

    private mutating func append(_ number: Double) {
        tag("n")
        raw(number)
    }

    private mutating func append(_ text: String) {
        tag("s")
        raw(UInt32(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func tag(_ tag: Unicode.Scalar) {
        bytes.append(UInt8(ascii: tag))
    }

    private mutating func raw<T: BitwiseCopyable>(_ value: T) {
        withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
    }
}

/// Reads a value that the shim wrote.
struct LuaDecoder {
    /// What is read.
    let bytes: UnsafeRawBufferPointer
    /// The path of the file with a number.
    let path: (Int32) -> String
    private var offset = 0

    /// Reads from the start of `bytes`.
    init(bytes: UnsafeRawBufferPointer, path: @escaping (Int32) -> String) {
        self.bytes = bytes
        self.path = path
    }

    /// The next value.
    mutating func value() -> LuaValue {
        switch Unicode.Scalar(raw(UInt8.self)) {
        case "t": return .flag(true)
        case "f": return .flag(false)
        case "n": return .number(raw(Double.self))
        case "s": return .text(text())
        case "{": return .table(table())
        case "F": return .function(function())
        default: return .null
        }
    }

    private mutating func table() -> LuaTable {
        var table = LuaTable()
        for _ in 0..<raw(UInt32.self) { table.list.append(value()) }
        for _ in 0..<raw(UInt32.self) { table.entries.append((key: taggedText(), value: value())) }
        return table
    }

    private mutating func function() -> LuaFunction {
        let number = raw(Int32.self)
        let isNative = raw(UInt8.self) != 0
        let isVararg = raw(UInt8.self) != 0
        let source = raw(Int32.self)
        let line = raw(Int32.self)
        let lastLine = raw(Int32.self)
        let parameters = (0..<raw(UInt32.self)).map { _ in taggedText() }
        return LuaFunction(
            parameters: parameters, isVararg: isVararg, isNative: isNative,
            location: SourceLocation(
                isNative ? "host" : path(source), line: line > 0 ? Int(line) : nil),
            lastLine: max(0, Int(lastLine)), number: number)
    }

    private mutating func taggedText() -> String {
        offset += 1
        return text()
    }

    private mutating func text() -> String {
        let count = Int(raw(UInt32.self))
        defer { offset += count }
        return String(decoding: bytes[offset..<offset + count], as: UTF8.self)
    }

    private mutating func raw<T: BitwiseCopyable>(_ type: T.Type) -> T {
        defer { offset += MemoryLayout<T>.size }
        return bytes.loadUnaligned(fromByteOffset: offset, as: type)
    }
}
