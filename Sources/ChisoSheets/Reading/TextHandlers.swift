/// Puts a text together from its pieces, leaving out how it is spoken.
struct TextPieces {
    private var bytes: [UInt8] = []
    private var isText = false
    private var spoken = 0
    private let most: Int
    /// Whether the text is longer than the limit.
    private(set) var isTooLong = false

    init(_ limits: ReadLimits) { most = limits.textBytes }

    mutating func begin() {
        bytes.removeAll(keepingCapacity: true)
        isText = false
        spoken = 0
    }

    mutating func start(_ name: String) {
        if name == "rPh" { spoken += 1 }
        if name == "t" { isText = spoken == 0 }
    }

    mutating func end(_ name: String) {
        if name == "rPh" { spoken -= 1 }
        if name == "t" { isText = false }
    }

    mutating func take(_ text: UnsafeBufferPointer<UInt8>) {
        guard isText else { return }
        guard bytes.count + text.count <= most else {
            isTooLong = true
            return
        }
        bytes.append(contentsOf: text)
    }

    /// The text; `_x000D_` and the like are the letters they stand for, but for NUL, which no text has.
    var text: String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.contains("_x") else { return text }
        return text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
            guard let number = UInt32(match.1, radix: 16), number > 0,
                let letter = Unicode.Scalar(number)
            else { return String(match.0) }
            return String(letter)
        }
    }
}

/// Reads `sharedStrings.xml`: the texts that cells name by number.
final class SharedTextsHandler: XMLHandler {
    private(set) var texts: [String] = []
    private(set) var fault: SheetFault?
    private var pieces: TextPieces
    private let limits: ReadLimits

    init(_ limits: ReadLimits) {
        self.limits = limits
        pieces = TextPieces(limits)
    }

    func start(_ name: String, _ attributes: XMLAttributes) {
        if name == "si" { pieces.begin() } else { pieces.start(name) }
    }

    func text(_ text: UnsafeBufferPointer<UInt8>) { pieces.take(text) }

    func end(_ name: String) {
        guard name == "si" else { return pieces.end(name) }
        if pieces.isTooLong {
            fault = Archive.tooLarge("a text of it is longer than \(limits.textBytes >> 10) KiB")
        } else if texts.count >= limits.texts {
            fault = Archive.tooLarge("it has more than \(limits.texts) texts")
        } else {
            texts.append(pieces.text)
        }
    }
}
