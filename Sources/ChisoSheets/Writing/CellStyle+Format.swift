import CXLSXWriter

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
