/// On how many pages a form is printed.
enum FormPages {
    /// What stands above the lines and is printed once, in points: title, unit, period, guide.
    private static let head = 151.0
    /// The header, printed on every page.
    private static let header = 54.0
    /// Who signs it.
    private static let foot = 45.0
    /// How much of a last page must be filled, in points; what is less is squeezed onto the pages before.
    private static let least = 120.0

    /// The room on a page, in points of the sheet: A4 across between margins, made as wide as the columns.
    private static var room: Double {
        let columns = FormWriter.widths.dropLast().reduce(0) { $0 + $1 * 5.25 + 3.75 }
        let (width, height) = (841.9 - 2 * 0.6 * 72, 595.3 - 2 * 0.79 * 72)
        return height * columns / width
    }

    /// The pages that all is made to fit on, where the last would hold next to nothing; 0: as many as it takes.
    static func fitting(lines: Double) -> Int {
        let rest = head + foot + lines
        let page = room - header
        let full = (rest / page).rounded(.down)
        return full >= 1 && rest - full * page < least ? Int(full) : 0
    }
}
