import ChisoData
import ChisoModel
import ChisoPrint

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
        /// What shorter periods make of a blank, in words; empty where they make nothing.
        var made = ""
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
    let say: Words
    let pack: RulePack
    /// Nil: a blank form, in which the unit is written by hand.
    let unit: ScoredUnit?
    /// The names to choose the unit from; empty: written by hand.
    var units: [String] = []
    /// Nil: written by hand.
    let period: Period?
    /// What is known of the day that the figures hold at, or empty; nil: the round has no place for one, and the form asks
    /// for none.
    var asOf: String?
    /// The period that ``Line/previous`` is of; nil: the one before the round, which is not named, or none.
    let previousPeriod: Period?
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

// MARK: - Figures

/// A figure as a form shows it.
enum FormFigure: Hashable {
    case blank
    case number(Double)
    /// A day, in days since 1970-01-01.
    case day(Int)
    case text(String)

    /// The figure of a unit in a column of a round.
    init(_ column: FieldColumn, unit: Int, field: Field, _ say: Words) {
        switch column.states[unit] {
        case .blank: self = .blank
        case .notApplicable: self = .text("NA")
        case .refused: self = .text(column.texts[unit] ?? "")
        case .given:
            self.init(column.values[unit], text: column.texts[unit], field: field, say)
        }
    }

    /// A datum of a field.
    init(_ value: Double, text: String? = nil, field: Field, _ say: Words) {
        switch field.kind {
        case .count, .amount, .percent, .number: self = .number(value)
        case .yesNo: self = .text(Self.yesNo(say)[value == 1 ? 0 : 1])
        case .choice(let levels):
            let place = Int(value, within: -1...levels.count)
            self = .text(levels.indices.contains(place) ? levels[place].title : "")
        case .date: self = .day(Int(value, within: Day.numbers))
        case .text: self = .text(text ?? "")
        }
    }

    /// Makes a number a text that says that it is an estimate, as the form's language types it.
    mutating func markEstimate(_ say: Words) {
        guard case .number(let number) = self else { return }
        let typed = NumberParser(say.language.locale).typed(number) ?? Figure.text(number)
        self = .text(say("ước \(typed)", "est. \(typed)"))
    }

    /// Yes and no, in this order.
    static func yesNo(_ say: Words) -> [String] { [say("Có", "Yes"), say("Không", "No")] }
}

// MARK: - Headings

/// Under which groups and headings of the pack the lines of a form stand.
struct FormHeadings {
    /// A row without a figure.
    struct Entry: Hashable {
        var code: String
        var title: String
    }

    private let pack: RulePack
    private let say: Words
    /// By place of a field: the path of the first indicator that reads it.
    private var readers: [Int: [Int]] = [:]

    init(_ pack: RulePack, _ say: Words) {
        self.pack = pack
        self.say = say
        for node in pack.tree.nodes {
            guard let place = node.indicator else { continue }
            for field in pack.indicators[place].fieldsRead where readers[field] == nil {
                readers[field] = Self.path(node.above)
            }
        }
    }

    /// Groups from the top down, the root left out.
    private static func path(_ above: [Int]) -> [Int] { above.dropLast().reversed() }

    /// What stands above a field, from the top: the groups, then the pack's headings of its number that are no group.
    func path(of place: Int) -> [Entry] {
        let groups = groups(above: place)
        let codes = Set(groups.map { pack.groups[$0].code })
        let headings = pack.headings.filter {
            $0.holds(pack.fields[place]) && !codes.contains($0.code)
        }.sorted { $0.code.count < $1.code.count }
        return groups.map { Entry(code: pack.groups[$0].code, title: say.title(pack.groups[$0])) }
            + headings.map { Entry(code: $0.code, title: say.title($0.title, $0.titleEn)) }
    }

    /// The groups above a field, from the top: those whose numbers its own begins with, else those of the first
    /// indicator that reads it.
    private func groups(above place: Int) -> [Int] {
        let code = pack.fields[place].code
        let numbered = pack.groups.indices.dropFirst().filter { group in
            let number = pack.groups[group].code
            return !number.isEmpty && code.hasPrefix(number + ".")
        }
        if let nearest = numbered.max(by: {
            pack.groups[$0].code.count < pack.groups[$1].code.count
        }) {
            return Self.path([nearest] + pack.tree.groups(above: .group(nearest)))
        }
        return readers[place] ?? []
    }
}
