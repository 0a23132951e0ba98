// Grids as plain text in aligned columns.

extension Grid {
    /// Space between columns.
    public static let gap = 2
    /// The least a column of text is shrunk to.
    static let leastText = 8

    /// The heading, a rule and the rows, none wider than `width`, without trailing spaces.
    public func lines(width: Int, isColoured: Bool = false) -> [String] {
        let inline = columns.indices.filter { columns[$0].fit != .below }
        let cells = rows.map { $0.map(Printable.text) }
        let widths = fitted(naturalWidths, inline, to: width)
        let headings = columns.map { Printable.text($0.heading) }
        let rule = inline.map { String(repeating: "-", count: widths[$0]) }.joined(separator: "  ")
        var lines = row(headings, inline, widths) + [rule]
        for (place, row) in cells.enumerated() {
            if startsSection(place) { lines.append("") }
            let plain = self.row(row, inline, widths)
            lines += isColoured ? coloured(plain, place, row, inline, widths, width) : plain
            lines += below(row, margin: widths[inline[0]] + Self.gap, width: width)
        }
        return lines.map { Tone.isIn($0) ? $0 : DisplayWidth.cut($0, to: width) }
    }

    /// The lines of a row with its tones; as they are where they do not fit.
    private func coloured(
        _ plain: [String], _ place: Int, _ cells: [String], _ inline: [Int], _ widths: [Int],
        _ width: Int
    ) -> [String] {
        let tones = tones.compactMapValues { $0[place] }
        guard !tones.isEmpty, plain.allSatisfy({ DisplayWidth.of($0) <= width }) else {
            return plain
        }
        return row(cells, inline, widths, tones)
    }

    /// Columns of the terminal each column would take if all its text fitted; 0 for those below the row.
    public var naturalWidths: [Int] {
        columns.indices.map { column in
            if columns[column].fit == .below { return 0 }
            let heading = DisplayWidth.of(Printable.text(columns[column].heading))
            return rows.reduce(heading) { max($0, DisplayWidth.of(Printable.text($1[column]))) }
        }
    }

    /// Whether an empty line stands before a row: it heads others, and the row before it does not.
    private func startsSection(_ place: Int) -> Bool {
        place > 0 && headings.contains(place) && !headings.contains(place - 1)
    }

    /// Takes what is too much from the widest column of text, a column of the terminal at a time.
    private func fitted(_ natural: [Int], _ inline: [Int], to width: Int) -> [Int] {
        var widths = natural
        var excess = natural.reduce(0, +) + Self.gap * (inline.count - 1) - width
        let soft = inline.filter { columns[$0].fit != .keep }
        while excess > 0, let widest = soft.max(by: { widths[$0] < widths[$1] }),
            widths[widest] > Self.leastText
        {
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private func row(
        _ cells: [String], _ inline: [Int], _ widths: [Int], _ tones: [Int: Tone] = [:]
    ) -> [String] {
        let blocks = inline.map { column in
            columns[column].fit == .wrap
                ? DisplayWidth.wrapped(cells[column], to: widths[column])
                : [DisplayWidth.cut(cells[column], to: widths[column])]
        }
        return (0..<(blocks.map(\.count).max() ?? 0)).map { line in
            let parts = zip(inline, blocks).map { column, block in
                let text = DisplayWidth.padded(
                    line < block.count ? block[line] : "", to: widths[column],
                    trailing: columns[column].isTrailing)
                return tones[column]?.colouring(text) ?? text
            }
            return Self.trimmed(parts.joined(separator: "  "))
        }
    }

    private func below(_ cells: [String], margin: Int, width: Int) -> [String] {
        columns.indices.flatMap { column -> [String] in
            guard columns[column].fit == .below, !cells[column].isEmpty else { return [] }
            let text = "\(columns[column].heading): \(cells[column])"
            let indent = String(repeating: " ", count: margin)
            return DisplayWidth.wrapped(text, to: width - margin, indent: 2).map { indent + $0 }
        }
    }

    private static func trimmed(_ line: String) -> String {
        var line = line
        while line.hasSuffix(" ") { line.removeLast() }
        return line
    }
}
