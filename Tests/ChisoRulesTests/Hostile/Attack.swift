import Testing

/// A piece of Lua meant to do harm, and the one thing that comes of it.
struct Attack: Sendable, CustomTestStringConvertible {
    /// Which of the known kinds of attack on Lua hosts it belongs to, from the worst.
    let kind: Int
    /// The statements, in one line.
    let body: String
    /// Why the cell failed, or the file was refused.
    let message: String

    var testDescription: String { "\(kind): \(body)" }

    /// Reads `kind | body`, then `=> message`; a line further in goes on with the one before.
    static func table(_ text: String) -> [Attack] {
        var attacks: [Attack] = []
        var kind = 0
        var body = ""
        var message: String?
        func finish() {
            guard let message else { return }
            attacks.append(Attack(kind: kind, body: body, message: message))
        }
        for line in text.split(separator: "\n") {
            let bare = line.drop { $0 == " " }
            if bare.hasPrefix("=> ") {
                message = String(bare.dropFirst(3))
            } else if line.hasPrefix("     ") {
                if message == nil { body += " " + bare } else { message! += " " + bare }
            } else {
                finish()
                let bar = bare.firstIndex(of: "|") ?? bare.endIndex
                kind = Int(bare[..<bar].drop { $0 == " " }.dropLast()) ?? 0
                body = String(bare[bar...].dropFirst(2))
                message = nil
            }
        }
        finish()
        return attacks
    }
}
