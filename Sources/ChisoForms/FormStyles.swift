import ChisoSheets

/// How the cells of a form look.
enum FormStyles {
    private static let line = SheetColor(0x808080)

    static let title = CellStyle().with {
        $0.isBold = true
        $0.size = 14
        $0.horizontal = .centre
    }
    static let subtitle = CellStyle().with {
        $0.horizontal = .centre
        $0.wraps = true
        $0.size = 12
    }
    static let label = CellStyle().with {
        $0.isBold = true
        $0.horizontal = .right
    }
    static let fact = CellStyle().with {
        $0.isBold = true
        $0.horizontal = .left
        $0.indent = 1
    }
    static let guide = CellStyle().with {
        $0.isItalic = true
        $0.size = 10
        $0.wraps = true
        $0.vertical = .top
        $0.color = SheetColor(0x404040)
    }
    static let header = CellStyle().with {
        $0.isBold = true
        $0.hasBorder = true
        $0.borderColor = line
        $0.fill = SheetColor(0xD9E2EF)
        $0.horizontal = .centre
        $0.wraps = true
    }
    static let heading = CellStyle().with {
        $0.isBold = true
        $0.hasBorder = true
        $0.borderColor = line
        $0.fill = SheetColor(0xEEF2F7)
        $0.wraps = true
    }
    static let cell = CellStyle().with {
        $0.hasBorder = true
        $0.borderColor = line
        $0.wraps = true
    }
    static let centred = cell.with { $0.horizontal = .centre }
    static let previous = cell.with {
        $0.color = SheetColor(0x595959)
        $0.horizontal = .right
        $0.indent = 1
    }
    static let input = cell.with {
        $0.isUnlocked = true
        $0.fill = SheetColor(0xFFFBE6)
    }
    static let figure = input.with {
        $0.horizontal = .right
        $0.indent = 1
    }
    static let required = input.with { $0.borderColor = SheetColor(0xC00000) }
    static let signature = CellStyle().with {
        $0.isBold = true
        $0.horizontal = .centre
    }
    static let signatureHelp = CellStyle().with {
        $0.isItalic = true
        $0.horizontal = .centre
        $0.size = 10
    }
    /// Texts that only the program reads.
    static let hidden = CellStyle().with {
        $0.size = 8
        $0.numberFormat = "@"
        $0.color = SheetColor(0x808080)
    }
}
