/// How good something is, shown as a colour where there are colours; words always stand beside it.
public enum Tone: Hashable, Sendable {
    case best, good, middling, poor, worst

    /// The tone of a place among so many, the best first.
    public init(place: Int, of count: Int) {
        let all: [Tone] = [.best, .good, .middling, .poor, .worst]
        guard count > 1 else {
            self = .middling
            return
        }
        self = all[min(place, count - 1) * (all.count - 1) / (count - 1)]
    }

    /// More is good, less is poor; nil of no change.
    public init?(change: Double?) {
        guard let change, change != 0 else { return nil }
        self = change > 0 ? .good : .poor
    }

    /// `text` in the colour of the tone, for a terminal: from bold green to bold red.
    func colouring(_ text: String) -> String {
        let codes =
            switch self {
            case .best: "1;32"
            case .good: "32"
            case .middling: "33"
            case .poor: "31"
            case .worst: "1;31"
            }
        return Self.start + "[\(codes)m\(text)\(Self.start)[0m"
    }

    /// Whether a line has colours.
    static func isIn(_ line: String) -> Bool { line.contains(start) }

    /// How many scalars of a text are the code of a colour that it begins with; 1 where it is none.
    static func codeLength(of text: Substring.UnicodeScalarView) -> Int {
        var rest = text.dropFirst()
        guard rest.popFirst() == "[" else { return 1 }
        let digits = rest.prefix { ("0"..."9").contains($0) || $0 == ";" }
        return rest.dropFirst(digits.count).first == "m" ? digits.count + 3 : 1
    }

    /// Text from rules and tables never holds it: see ``Printable``.
    private static let start = "\u{1B}"
}
