import ChisoModel

/// Lua as a person would write it: at most 100 columns, two spaces.
enum LuaText {
    /// Columns of a line.
    static let width = 100

    /// A text in quotes.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\n": quoted += "\\n"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                quoted +=
                    "\\\(String(repeating: "0", count: scalar.value < 10 ? 2 : 1))"
                    + "\(scalar.value)"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    /// `name = "text",` at an indent, joined over several lines where one is too short.
    static func entry(_ name: String, _ text: String, indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        let line = "\(margin)\(name) = \(quoted(text)),"
        guard line.count > width else { return line }
        var pieces: [String] = []
        var piece = ""
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let room = width - indent - 10 - (pieces.isEmpty ? name.count : 0)
            if !piece.isEmpty, quoted(piece).count + word.count + 1 > room {
                pieces.append(piece + " ")
                piece = String(word)
            } else {
                piece = piece.isEmpty && pieces.isEmpty ? String(word) : piece + " " + word
            }
        }
        pieces.append(piece)
        return "\(margin)\(name) = "
            + pieces.map(quoted).joined(separator: "\n\(margin)  .. ") + ","
    }

    /// `opening item, item closing` at an indent, with an item a line where one line is too short.
    static func list(
        _ opening: String, _ items: [String], _ closing: String, indent: Int
    ) -> String {
        let margin = String(repeating: " ", count: indent)
        let gap = opening.hasSuffix("{") && !items.isEmpty ? " " : ""
        let line = margin + opening + gap + items.joined(separator: ", ") + gap + closing
        guard line.count > width else { return line }
        // Lua has no comma after a function's last parameter.
        let last = opening.hasSuffix("{") ? "," : ""
        return margin + opening + "\n"
            + items.map { "\(margin)  \($0)" }.joined(separator: ",\n") + last
            + "\n\(margin)\(closing)"
    }

    /// A number as Lua reads it.
    static func number(_ x: Double) -> String { Rounding.plainText(x) }
}
