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
