/// A JSON value whose members keep the order they are given in.
public enum JSONValue {
    case null
    case flag(Bool)
    /// Written as null when not finite.
    case number(Double)
    case string(String)
    /// A short list, written on one line.
    case strings([String])
    /// A line each; an element is made when it is written, so a long report is never held twice.
    case list(count: Int, element: (Int) -> JSONValue)
    case object([(key: String, value: JSONValue)])

    /// A count.
    public static func whole(_ count: Int) -> JSONValue { .number(Double(count)) }

    /// A number, or null.
    public static func optional(_ number: Double?) -> JSONValue { .number(number ?? .nan) }

    /// A whole number, or null.
    public static func optional(_ number: Int?) -> JSONValue { .optional(number.map(Double.init)) }

    /// A string, or null.
    public static func optional(_ string: String?) -> JSONValue {
        if let string { return .string(string) }
        return .null
    }

    /// An array with one value an element, a line each.
    public static func list<Element>(
        of elements: [Element], _ value: @escaping (Element) -> JSONValue
    ) -> JSONValue {
        .list(count: elements.count) { value(elements[$0]) }
    }

    /// Whether it is written on one line.
    var isFlat: Bool {
        switch self {
        case .list(let count, _): count == 0
        case .object(let members): members.allSatisfy { $0.value.isFlat }
        default: true
        }
    }

    /// Whether it has no parts.
    var isScalar: Bool {
        switch self {
        case .list, .object, .strings: false
        default: true
        }
    }
}

// MARK: - Writing

// The layout: what has no lists inside takes one line; in an object that has, neighbouring scalars share a line.

extension JSONValue {
    /// The value as a document, ending in a line end.
    public var document: String {
        var text = ""
        write(to: &text, margin: "")
        return text + "\n"
    }

    private func write(to text: inout String, margin: String) {
        switch self {
        case .null: text += "null"
        case .flag(let flag): text += flag ? "true" : "false"
        case .number(let number): text += number.isFinite ? PlainNumber.text(number) : "null"
        case .string(let string): Self.write(string, to: &text)
        case .strings(let strings):
            for (place, string) in strings.enumerated() {
                text += place == 0 ? "[" : ", "
                Self.write(string, to: &text)
            }
            text += strings.isEmpty ? "[]" : "]"
        case .list(let count, let element):
            Self.write(count, element, to: &text, margin: margin)
        case .object(let members): Self.write(members, to: &text, margin: isFlat ? nil : margin)
        }
    }

    private static func write(
        _ count: Int, _ element: (Int) -> JSONValue, to text: inout String, margin: String
    ) {
        let inner = margin + "  "
        for place in 0..<count {
            text += (place == 0 ? "[\n" : ",\n") + inner
            element(place).write(to: &text, margin: inner)
        }
        text += count == 0 ? "[]" : "\n" + margin + "]"
    }

    /// - Parameter margin: Nil to write on one line.
    private static func write(
        _ members: [(key: String, value: JSONValue)], to text: inout String, margin: String?
    ) {
        let inner = margin.map { $0 + "  " }
        text += inner.map { "{\n" + $0 } ?? "{"
        for (place, member) in members.enumerated() {
            if place > 0 {
                let sharesLine = member.value.isScalar && members[place - 1].value.isScalar
                text += inner.map { sharesLine ? ", " : ",\n" + $0 } ?? ", "
            }
            write(member.key, to: &text)
            text += ": "
            member.value.write(to: &text, margin: inner ?? "")
        }
        text += margin.map { "\n" + $0 + "}" } ?? "}"
    }

    private static func write(_ string: String, to text: inout String) {
        if Printable.isPlain(string) {
            text += "\""
            text += string
            text += "\""
            return
        }
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where Printable.isUnsafe(scalar): text += escape(scalar)
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    /// `\u` and four hexadecimal digits, twice for what is beyond the first plane.
    private static func escape(_ scalar: Unicode.Scalar) -> String {
        scalar.utf16.reduce(into: "") { text, unit in
            let digits = String(unit, radix: 16)
            text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
    }
}
