import CXLSXWriter

/// A colour of the screen, without transparency.
public struct SheetColor: Hashable, Sendable {
    /// Red, green and blue, a byte each: `0xDDEBF7`.
    public var rgb: UInt32

    /// A colour.
    public init(_ rgb: UInt32) { self.rgb = rgb }
}

/// How a cell looks, and whether it may be changed on a protected sheet.
public struct CellStyle: Hashable, Sendable {
    /// Where the text stands from left to right.
    public enum Horizontal: Hashable, Sendable {
        case left, centre, right
    }

    /// Where the text stands from top to bottom.
    public enum Vertical: Hashable, Sendable {
        case top, centre, bottom
    }

    /// The name of the letters.
    public var font = "Times New Roman"
    /// Their size in points.
    public var size = 11.0
    /// Whether they are bold.
    public var isBold = false
    /// Whether they lean.
    public var isItalic = false
    /// Their colour; nil: black.
    public var color: SheetColor?
    /// The colour behind them; nil: none.
    public var fill: SheetColor?
    /// Whether there is a thin line around the cell.
    public var hasBorder = false
    /// The colour of that line; nil: black.
    public var borderColor: SheetColor?
    /// Whether a long text goes on in another line of the cell.
    public var wraps = false
    /// Nil: numbers right, texts left.
    public var horizontal: Horizontal?
    /// Where the text stands from top to bottom.
    public var vertical = Vertical.centre
    /// Steps by which the text stands in.
    public var indent = 0
    /// Degrees by which the text is turned, -90 to 90.
    public var rotation = 0
    /// How numbers are shown, as a workbook writes it whatever its language: `#,##0.00`; nil: as typed.
    public var numberFormat: String?
    /// Whether the cell may be changed on a protected sheet.
    public var isUnlocked = false

    /// The style as it stands above.
    public init() {}

    /// A style, changed.
    public func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
        var style = self
        change(&style)
        return style
    }
}

// MARK: - Format

extension CellStyle {
    /// Gives a format of the library the looks of the style.
    func apply(to format: UnsafeMutablePointer<lxw_format>, _ functions: cxlsx_functions) {
        functions.format_set_font_name(format, font)
        functions.format_set_font_size(format, size)
        if isBold { functions.format_set_bold(format) }
        if isItalic { functions.format_set_italic(format) }
        if let color { functions.format_set_font_color(format, color.rgb) }
        if let fill { functions.format_set_bg_color(format, fill.rgb) }
        if hasBorder { functions.format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
        if hasBorder, let borderColor {
            functions.format_set_border_color(format, borderColor.rgb)
        }
        if wraps { functions.format_set_text_wrap(format) }
        align(format, functions)
        if let numberFormat { functions.format_set_num_format(format, numberFormat) }
        if isUnlocked { functions.format_set_unlocked(format) }
    }

    private func align(_ format: UnsafeMutablePointer<lxw_format>, _ functions: cxlsx_functions) {
        switch horizontal {
        case .left: functions.format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
        case .centre: functions.format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        case .right: functions.format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
        case nil: break
        }
        switch vertical {
        case .top: functions.format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        case .centre: functions.format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        case .bottom: functions.format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue))
        }
        if indent > 0 { functions.format_set_indent(format, UInt8(clamping: indent)) }
        if rotation != 0 { functions.format_set_rotation(format, Int16(clamping: rotation)) }
    }
}
