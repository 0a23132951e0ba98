import ChisoModel

/// A form for one unit, or a blank one for any.
public struct Form: Sendable {
    /// One line that takes a figure.
    struct Line: Sendable {
        var field: Field
        /// The official number, or the place in the form.
        var code: String
        /// Last period's figure.
        var previous = FormFigure.blank
        /// What is known already.
        var figure = FormFigure.blank
        var note = ""
        var evidence = ""
    }

    /// A row: a heading, or a line.
    enum Row: Sendable {
        /// The group's number, title, and depth from 0.
        case heading(code: String, title: String, depth: Int)
        case line(Line)
    }

    /// The name of its file, without a folder.
    public let name: String
    let language: FormLanguage
    let pack: RulePack
    /// Nil: a blank form, in which the unit is written by hand.
    let unit: ScoredUnit?
    /// The names to choose the unit from; empty: written by hand.
    var units: [String] = []
    /// Nil: written by hand.
    let period: String?
    /// The period that ``Line/previous`` is of; empty: the one before the round; nil: none.
    let previousPeriod: String?
    /// In the order of the pack's fields.
    let rows: [Row]

    /// The lines among the rows.
    var lines: [Line] {
        rows.compactMap { row in
            if case .line(let line) = row { return line }
            return nil
        }
    }
}
