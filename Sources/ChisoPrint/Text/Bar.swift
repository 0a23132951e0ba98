/// A number as a bar of blocks, an eighth of a column fine.
public enum Bar {
    /// Columns of the longest bar.
    public static let width = 10

    /// The bar of `number` where `whole` fills it; empty for none, full above the whole.
    public static func text(_ number: Double?, of whole: Double) -> String {
        guard let number, number.isFinite, number > 0 else { return "" }
        let eighths = Int((min(1, number / whole) * Double(8 * width)).rounded(.down))
        let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    }
}
