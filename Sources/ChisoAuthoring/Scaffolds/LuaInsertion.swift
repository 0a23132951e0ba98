/// Adds an item at the end of a list that a Lua file writes out, and leaves every other byte as it stands.
struct LuaInsertion {
    private let text: [UInt8]
    private let tables: LuaTables

    /// Reads the file; nil when it is not Lua as far as quotes and brackets go.
    init?(_ text: String) {
        self.text = Array(text.utf8)
        guard let tables = LuaTables(self.text) else { return nil }
        self.tables = tables
    }

    /// The file with an indicator's key under a group of the tree; nil when its list of children is not found for certain.
    ///
    /// - Parameter group: Its key; nil for the root, whose children stand in `tree` itself.
    func adding(_ key: String, toGroup group: String?) -> String? {
        guard let returned = tables.returned,
            let tree = tables.value(of: "tree", inTable: returned),
            tables.isSign(tree, "{"), let end = tables.partner[tree]
        else { return nil }
        guard let group else { return adding([LuaText.quoted(key)], toList: tree) }
        let lists = (tree...end).compactMap { place -> Int? in
            guard tables.isSign(place, "{"), let name = tables.value(of: "key", inTable: place),
                tables.tokens[name].kind == .text, tables.tokens[name].text == group
            else { return nil }
            return tables.value(of: "children", inTable: place)
        }
        guard lists.count == 1 else { return nil }
        return adding([LuaText.quoted(key)], toList: lists[0])
    }

    /// The file with more fields; nil when the list of fields is not written out at its end.
    func adding(fields: [String]) -> String? {
        guard let returned = tables.returned,
            let list = tables.value(of: "fields", inTable: returned)
        else { return nil }
        return adding(fields, toList: list, isBroken: true)
    }

    /// The file with more checks across fields; nil when it returns no table that is written out at its end.
    func adding(checks: [String]) -> String? {
        if checks.isEmpty { return String(decoding: text, as: UTF8.self) }
        guard let returned = tables.returned else { return nil }
        if let list = tables.value(of: "checks", inTable: returned) {
            return adding(checks, toList: list, isBroken: true)
        }
        let items = checks.map { "    \($0),\n" }.joined()
        return adding(["checks = {\n\(items)  }"], toList: returned, isBroken: true)
    }

    /// The file with more items at the end of a table that opens at a token.
    private func adding(_ items: [String], toList open: Int, isBroken: Bool = false) -> String? {
        guard tables.isSign(open, "{"), let close = tables.partner[open],
            tables.isSign(close + 1, ",") || tables.isSign(close + 1, ";")
                || tables.isSign(close + 1, "}")
        else { return nil }
        let last = tables.tokens[close - 1].bytes.endIndex
        let end = tables.tokens[close].bytes.startIndex
        let isEmpty = close == open + 1
        let needsComma =
            !isEmpty && !tables.isSign(close - 1, ",") && !tables.isSign(close - 1, ";")
        let isOpen = text[last..<end].contains(0x0A)
        if isOpen || isBroken {
            return onLinesOfTheirOwn(
                items, after: last, before: end, needsComma: needsComma,
                margin: margin(of: open) + "  ")
        }
        let inner = (isEmpty ? " " : needsComma ? ", " : " ") + items.joined(separator: ", ") + " "
        let line = spliced(last..<end, with: inner)
        if lineLength(of: line, at: last) <= LuaText.width { return line }
        return reflowed(items, open, close)
    }

    /// Each item on a line of its own, after the last line of the list and its remarks.
    private func onLinesOfTheirOwn(
        _ items: [String], after last: Int, before end: Int, needsComma: Bool, margin: String
    ) -> String {
        var text = text
        let lines = items.map { "\(margin)\($0),\n" }.joined()
        // The line on which the list closes, or the bracket itself when something stands before it.
        let start = text[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        if start > last {
            text.insert(contentsOf: Array(lines.utf8), at: start)
        } else {
            let outer = String(margin.dropLast(2))
            text.replaceSubrange(last..<end, with: Array("\n\(lines)\(outer)".utf8))
        }
        if needsComma { text.insert(0x2C, at: last) }
        return String(decoding: text, as: UTF8.self)
    }

    /// The list with its items filled into lines; nil when it holds more than texts.
    private func reflowed(_ items: [String], _ open: Int, _ close: Int) -> String? {
        var all: [String] = []
        for place in open + 1..<close where !tables.isSign(place, ",") {
            guard tables.tokens[place].kind == .text else { return nil }
            all.append(tables.tokens[place].written)
        }
        let inside = tables.tokens[open].bytes.endIndex..<tables.tokens[close].bytes.startIndex
        guard !String(decoding: text[inside], as: UTF8.self).contains("--") else { return nil }
        let outer = margin(of: open)
        var lines: [String] = []
        for item in all + items {
            if let line = lines.last, outer.count + 4 + line.count + item.count <= LuaText.width {
                lines[lines.count - 1] += " \(item),"
            } else {
                lines.append("\(item),")
            }
        }
        let body = lines.map { "\n\(outer)  \($0)" }.joined()
        return spliced(inside, with: "\(body)\n\(outer)")
    }

    /// The blanks at the start of the line on which a token stands.
    private func margin(of token: Int) -> String {
        let at = tables.tokens[token].bytes.startIndex
        let start = text[..<at].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let blanks = text[start...].prefix { $0 == 0x20 || $0 == 0x09 }
        return String(decoding: blanks, as: UTF8.self)
    }

    private func spliced(_ range: Range<Int>, with piece: String) -> String {
        var text = text
        text.replaceSubrange(range, with: Array(piece.utf8))
        return String(decoding: text, as: UTF8.self)
    }

    /// The length of the line of a text in which a byte stands.
    private func lineLength(of text: String, at byte: Int) -> Int {
        let bytes = Array(text.utf8)
        let start = bytes[..<byte].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let end = bytes[byte...].firstIndex(of: 0x0A) ?? bytes.count
        return String(decoding: bytes[start..<end], as: UTF8.self).count
    }
}
