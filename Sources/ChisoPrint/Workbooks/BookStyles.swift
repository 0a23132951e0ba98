import ChisoSheets

/// How the cells of a results workbook look.
public enum BookStyles {
    private static let line = SheetColor(0xA6A6A6)

    package static let title = CellStyle().with {
        $0.isBold = true
        $0.size = 14
    }
    /// What must not be missed, above a table.
    public static let warning = CellStyle().with {
        $0.isBold = true
        $0.color = SheetColor(0x9C3A00)
    }
    package static let quiet = CellStyle().with {
        $0.isItalic = true
        $0.color = SheetColor(0x404040)
    }
    package static let header = CellStyle().with {
        $0.isBold = true
        $0.hasBorder = true
        $0.borderColor = line
        $0.fill = SheetColor(0xD9E2EF)
        $0.horizontal = .centre
        $0.wraps = true
    }
    /// A heading above columns that are many and narrow.
    public static let smallHeader = header.with {
        $0.isBold = false
        $0.size = 8
    }
    private static let cell = CellStyle().with {
        $0.hasBorder = true
        $0.borderColor = line
        $0.wraps = true
    }
    /// Stands in a little, so that it does not touch a number to its left.
    public static let text = cell.with {
        $0.horizontal = .left
        $0.indent = 1
    }
    package static let centred = cell.with { $0.horizontal = .centre }
    package static let name = text.with { $0.isBold = true }
    package static let whole = number(places: 0)
    package static let percent = cell.with {
        $0.numberFormat = "0%"
        $0.wraps = false
    }
    package static let day = cell.with {
        $0.numberFormat = "dd/mm/yyyy"
        $0.horizontal = .right
        $0.wraps = false
    }
    /// A number with all the digits that it has.
    static let general = cell.with { $0.wraps = false }
    package static let label = CellStyle().with {
        $0.color = SheetColor(0x404040)
        $0.vertical = .top
        $0.wraps = true
    }
    package static let fact = CellStyle().with {
        $0.wraps = true
        $0.vertical = .top
    }
    package static let section = CellStyle().with {
        $0.isBold = true
        $0.size = 12
        $0.color = SheetColor(0x0B396B)
    }
    package static let link = CellStyle().with {
        $0.color = SheetColor(0x0B5394)
        $0.vertical = .top
    }
    package static let notice = CellStyle().with {
        $0.isBold = true
        $0.wraps = true
        $0.fill = SheetColor(0xFDF5E3)
        $0.color = SheetColor(0x7A3E00)
    }

    /// A number shown with `places` decimals, 0 to 9, its thousands parted.
    public static func number(places: Int) -> CellStyle { numbers[min(max(places, 0), 9)] }

    /// A difference shown with its sign, and `places` decimals.
    static func signed(places: Int) -> CellStyle {
        number(places: places).with {
            let number = NumberCode.fixed(places)
            $0.numberFormat = "+\(number);-\(number);\(number)"
        }
    }

    /// Ranks gained or lost.
    static let gained = whole.with { $0.numberFormat = "+0;-0;0" }

    private static let numbers = (0...9).map { places in
        cell.with {
            $0.numberFormat = NumberCode.fixed(places)
            $0.wraps = false
        }
    }

    // MARK: - Colours

    /// Behind a cell that was not scored.
    public static let missing = SheetColor(0xFFF2CC)
    package static let notApplicable = SheetColor(0xE7E6E6)
    package static let failed = SheetColor(0xF8CBAD)

    /// From least to most of what could be earned.
    public static let least = SheetColor(0xFFFFFF)
    package static let most = SheetColor(0x74A6D1)

    /// Behind a class and for its bars: dark and light tell them apart in grey, too.
    public struct ClassColors: Sendable {
        package var fill: SheetColor
        package var bar: SheetColor
    }

    private static let classes = [
        ClassColors(fill: SheetColor(0xA9D08E), bar: SheetColor(0x375623)),
        ClassColors(fill: SheetColor(0xD9EAD3), bar: SheetColor(0x70AD47)),
        ClassColors(fill: SheetColor(0xFFF2CC), bar: SheetColor(0xBF9000)),
        ClassColors(fill: SheetColor(0xFCE4D6), bar: SheetColor(0xF4B183)),
        ClassColors(fill: SheetColor(0xF4B6A6), bar: SheetColor(0xC0504D)),
    ]

    /// The colours of a class, by its place from the highest.
    public static func colors(ofClass place: Int, of count: Int) -> ClassColors {
        guard count > 1 else { return classes[1] }
        let last = classes.count - 1
        return classes[min(last, (place * last + (count - 1) / 2) / (count - 1))]
    }

    package static let bar = SheetColor(0x3570A8)

    /// One a group of a stacked chart, told apart by those who see few colours.
    /// - Basis: Okabe and Ito 2008, with lighter shades after the first eight.
    public static let series = [
        0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0xF0E442, 0x7F7F7F, 0x9DC3E6,
        0xF8CBAD, 0xA9D08E, 0xD9D9D9,
    ].map { SheetColor($0) }
}

/// How a workbook writes that numbers are to be shown; a program shows them by the language of the machine.
public enum NumberCode {
    /// With `places` decimals: `#,##0.00`.
    public static func fixed(_ places: Int) -> String {
        "#,##0" + (places > 0 ? "." + String(repeating: "0", count: places) : "")
    }
}
