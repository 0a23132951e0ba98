/// Reads a JSON text strictly by RFC 8259 and remembers the line of every value.
///
/// Foundation's readers on Linux accept a trailing comma, keep the last of two equal names without
/// a word, and say of a fault at most "around character 14"; the faults of a package are to be
/// found by line.
struct JSONReader {
    /// Why a text is not JSON, and where.
    struct Fault: Error {
        var message: String
        var line: Int
    }

    private static let deepest = 64
    /// The most values that a text may hold.
    private static let most = 200_000
    private var count = 0
    private let bytes: [UInt8]
    private var next = 0
    private var line = 1
    private var depth = 0

    /// Reads a whole text, which is valid UTF-8.
    static func read(_ bytes: [UInt8]) throws(Fault) -> JSONNode {
        var reader = JSONReader(bytes: bytes)
        reader.skipSpace()
        let node = try reader.value()
        reader.skipSpace()
        guard reader.next == bytes.count else { throw reader.unexpected("the end") }
        return node
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var byte: UInt8? { next < bytes.count ? bytes[next] : nil }

    private mutating func skipSpace() {
        while let byte, [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
            if byte == 0x0A { line += 1 }
            next += 1
        }
    }

    private func fault(_ message: String) -> Fault { Fault(message: message, line: line) }

    private func unexpected(_ wanted: String) -> Fault {
        guard next < bytes.count else {
            return fault("the file ends where \(wanted) should stand")
        }
        let found = String(decoding: bytes[next..<min(next + 4, bytes.count)], as: UTF8.self)
        return fault("'\(found.first.map(String.init) ?? "")' stands where \(wanted) should")
    }

    private mutating func take(_ wanted: UInt8) -> Bool {
        guard byte == wanted else { return false }
        next += 1
        return true
    }

    private mutating func value() throws(Fault) -> JSONNode {
        let start = line
        depth += 1
        defer { depth -= 1 }
        count += 1
        guard count <= Self.most else { throw fault("more than \(Self.most) values") }
        guard depth <= Self.deepest else { throw fault("more than \(Self.deepest) levels deep") }
        let value: JSONNode.Value
        switch byte {
        case UInt8(ascii: "{"): value = try object()
        case UInt8(ascii: "["): value = try list()
        case UInt8(ascii: "\""): value = .text(try text())
        case UInt8(ascii: "t"): value = try word("true", .flag(true))
        case UInt8(ascii: "f"): value = try word("false", .flag(false))
        case UInt8(ascii: "n"): value = try word("null", .null)
        default: value = try number()
        }
        return JSONNode(value: value, line: start)
    }

    private mutating func word(
        _ word: String, _ value: JSONNode.Value
    ) throws(Fault) -> JSONNode.Value {
        guard bytes[next...].starts(with: word.utf8) else { throw unexpected("a value") }
        next += word.utf8.count
        return value
    }

    private mutating func object() throws(Fault) -> JSONNode.Value {
        var properties: [(name: String, node: JSONNode)] = []
        var names: Set<String> = []
        next += 1
        skipSpace()
        if take(UInt8(ascii: "}")) { return .object([]) }
        repeat {
            skipSpace()
            guard byte == UInt8(ascii: "\"") else { throw unexpected("a name in quotes") }
            let name = try text()
            guard names.insert(name).inserted else { throw fault("'\(name)' stands twice") }
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw unexpected("':'") }
            skipSpace()
            properties.append((name, try value()))
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw unexpected("',' or '}'") }
        return .object(properties)
    }

    private mutating func list() throws(Fault) -> JSONNode.Value {
        var entries: [JSONNode] = []
        next += 1
        skipSpace()
        if take(UInt8(ascii: "]")) { return .list([]) }
        repeat {
            skipSpace()
            entries.append(try value())
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw unexpected("',' or ']'") }
        return .list(entries)
    }

    private mutating func number() throws(Fault) -> JSONNode.Value {
        let start = next
        let isNumber = takeNumber()
        while let byte, byte.isDigit || "+-.eE".utf8.contains(byte) { next += 1 }
        let typed = bytes[start..<next]
        guard !typed.isEmpty else { throw unexpected("a value") }
        let text = String(decoding: typed, as: UTF8.self)
        guard isNumber == next, let number = Double(text) else {
            throw fault("'\(text)' is not a number of JSON")
        }
        return .number(number)
    }

    /// Passes over the longest beginning that has the form of a number, and returns where it ends; nil: there is none.
    private mutating func takeNumber() -> Int? {
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")), !takeDigits() { return nil }
        if take(UInt8(ascii: ".")), !takeDigits() { return nil }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            if !takeDigits() { return nil }
        }
        return next
    }

    private mutating func takeDigits() -> Bool {
        let start = next
        while let byte, byte.isDigit { next += 1 }
        return next > start
    }
}

// MARK: - Texts

extension JSONReader {
    private mutating func text() throws(Fault) -> String {
        var decoded: [UInt8] = []
        next += 1
        while let byte, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw fault("a text is not closed on its line") }
            next += 1
            if byte == UInt8(ascii: "\\") {
                decoded.append(contentsOf: String(try escape()).utf8)
            } else {
                decoded.append(byte)
            }
        }
        guard take(UInt8(ascii: "\"")) else { throw unexpected("'\"'") }
        return String(decoding: decoded, as: UTF8.self)
    }

    private mutating func escape() throws(Fault) -> Unicode.Scalar {
        let letter = byte
        next += 1
        switch letter {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "u"): return try escapedScalar()
        case .some(let letter) where "\"\\/".utf8.contains(letter): return Unicode.Scalar(letter)
        default: throw fault("'\\' stands before something it cannot escape")
        }
    }

    private mutating func escapedScalar() throws(Fault) -> Unicode.Scalar {
        let high = try hexadecimal()
        guard (0xD800..<0xDC00).contains(high) else {
            if let scalar = Unicode.Scalar(high) { return scalar }
            throw fault("half a surrogate pair is escaped")
        }
        guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
            throw fault("half a surrogate pair is escaped")
        }
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { throw fault("half a surrogate pair is escaped") }
        return scalar
    }

    private mutating func hexadecimal() throws(Fault) -> UInt32 {
        let end = min(next + 4, bytes.count)
        let digits = String(decoding: bytes[next..<end], as: UTF8.self)
        guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit),
            let number = UInt32(digits, radix: 16)
        else { throw fault("'\\u' needs four hexadecimal digits") }
        next = end
        return number
    }
}

extension UInt8 {
    /// One of the ten ASCII digits.
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}

// MARK: - What is read

/// One value of a JSON text, with the line it starts on.
struct JSONNode {
    /// What stands there.
    indirect enum Value {
        case null
        case flag(Bool)
        case number(Double)
        case text(String)
        case list([JSONNode])
        /// In the order written; names are unique.
        case object([(name: String, node: JSONNode)])
    }

    /// What stands there.
    var value: Value
    /// From 1.
    var line: Int

    /// The text, when it is one.
    var text: String? {
        if case .text(let text) = value { return text }
        return nil
    }

    /// The flag, when it is one.
    var flag: Bool? {
        if case .flag(let flag) = value { return flag }
        return nil
    }

    /// The entries, when it is a list.
    var list: [JSONNode]? {
        if case .list(let list) = value { return list }
        return nil
    }

    /// The properties, when it is an object.
    var object: [(name: String, node: JSONNode)]? {
        if case .object(let object) = value { return object }
        return nil
    }

    /// A property of an object; nil when there is none, or it is null.
    subscript(_ name: String) -> JSONNode? {
        guard let node = object?.first(where: { $0.name == name })?.node else { return nil }
        if case .null = node.value { return nil }
        return node
    }
}
