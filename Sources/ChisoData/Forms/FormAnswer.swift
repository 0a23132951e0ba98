import ChisoModel
import ChisoSheets

/// A filled-in form as read: whose it says it is, and what stands beside each key.
struct FormAnswer {
    /// One line.
    struct Entry {
        var key: String
        /// Where its figure stands.
        var place: CellReference
        var value: SheetCell?
        var note: String
        var evidence: String
    }

    /// The file, as typed.
    var path: String
    /// The sheet of the form.
    var sheet: String
    /// What the hidden sheet says.
    var identity: [FormLayout.Identity: String]
    /// The keys that the form was made with.
    var keys: [String]
    /// The unit and the period written by hand, with their places; only in a blank form.
    var written: [String: (place: CellReference, text: String)]
    /// From the top.
    var entries: [Entry]
    /// Whether days are counted from 1904.
    var since1904: Bool

    /// A place of it, for messages.
    func location(
        _ place: CellReference, unit: String? = nil, period: String? = nil
    ) -> DataLocation {
        var location = DataLocation(path, row: place.row + 1, unit: unit, period: period)
        location.cell = FormLayout.shown(place, in: sheet)
        return location
    }
}
