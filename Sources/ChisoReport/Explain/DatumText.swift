import ChisoModel
import ChisoPrint
import ChisoScoring

/// One thing a rule read, in the words of a table.
struct DatumText {
    let datum: CellTrace.Datum
    let pack: RulePack

    init(_ datum: CellTrace.Datum, pack: RulePack) {
        self.datum = datum
        self.pack = pack
    }

    private var field: Field? {
        switch datum.kind {
        case .field(let place), .previousField(let place): pack.fields[place]
        default: nil
        }
    }

    var code: String { field?.code ?? "" }
    var measure: String { field?.measure ?? "" }

    var title: String {
        switch datum.kind {
        case .field, .previousField: field?.title ?? ""
        case .unitColumn: "column of the unit"
        case .previous: "of the preceding period"
        case .peers: "over the units it is compared with"
        }
    }

    /// The figure as a person would type it.
    var figure: String {
        switch datum.state {
        case .blank:
            if case .peers = datum.kind { return PlainNumber.none }
            return "(blank)"
        case .notApplicable: return "NA"
        case .refused:
            let typed =
                datum.text ?? datum.number.map { n in field.map { Self.figure(n, $0) } ?? "" }
            return "\(typed ?? "") (refused)"
        case .given: break
        }
        if let number = datum.number {
            return field.map { Self.figure(number, $0) } ?? PlainNumber.text(number)
        }
        return datum.text ?? ""
    }

    /// A figure of a field: a number, a level's title, yes or no, a day.
    static func figure(_ number: Double, _ field: Field) -> String {
        Words(.en).word(number, of: field) ?? PlainNumber.text(number)
    }

    // MARK: - Where it comes from

    /// In words, with file and row and the words typed there, and what must be known to read the figure.
    var source: String {
        ([origin] + qualities).filter { !$0.isEmpty }.joined(separator: "; ")
    }

    private var qualities: [String] {
        let qualifier = datum.source.qualifier
        return [
            qualifier?.asOf.map { "as of \($0.text)" },
            qualifier?.isEstimate == true ? "an estimate" : nil,
        ].compactMap(\.self) + replaced
    }

    /// What the figure replaced, the latest first.
    private var replaced: [String] {
        let earlier = datum.source.qualifier?.earlier ?? []
        return zip(earlier, datum.source.replaced).reversed().map { earlier, replaced in
            let figure =
                switch earlier.state {
                case .given: field.map { Self.figure(earlier.value, $0) } ?? ""
                case .notApplicable: "NA"
                case .blank, .refused: "what was refused"
                }
            let place = replaced.place.map { ": \(Self.typed($0))" } ?? ""
            return "replaces \(figure) as of \(earlier.asOf.text)\(place)"
        }
    }

    private var origin: String {
        let source = datum.source
        switch source.origin {
        case .none:
            return source.place.map { "\($0.place), left blank" } ?? "not submitted"
        case .submitted, .unit: return source.place.map(Self.typed) ?? ""
        case .appraised: return appraised
        case .rolledUp: return "\(joining) \(source.parts.count) units: \(parts(source.parts))"
        case .accumulated:
            return "\(joining) \(source.parts.count) periods: \(parts(source.parts))"
        case .scenario:
            let was = source.before.map { n in field.map { Self.figure(n, $0) } ?? "" } ?? "blank"
            let place = source.place.map { "; \(Self.typed($0))" } ?? ""
            return "scenario: \(source.changes.joined(separator: "; ")); it was \(was)\(place)"
        case .previous:
            return source.place.map(Self.typed)
                ?? "the run over \(source.parts.map(\.name).joined(separator: ", "))"
        case .peers: return "the values of this indicator"
        }
    }

    private var appraised: String {
        let source = datum.source
        let place = source.place.map(Self.typed) ?? ""
        let reason = source.reason.isEmpty ? "" : " (\(source.reason))"
        guard let submitted = source.submitted else { return "appraised: \(place)\(reason)" }
        let own =
            switch submitted.state {
            case .given: field.map { Self.figure(submitted.number, $0) } ?? ""
            case .blank: "nothing"
            case .notApplicable: "NA"
            case .refused: "what was refused"
            }
        let typed = submitted.place.map { ": \(Self.typed($0))" } ?? ""
        return "appraised: \(place)\(reason); the unit had submitted \(own)\(typed)"
    }

    /// `the sum over`, `the last of`.
    private var joining: String {
        let reason = datum.source.reason
        switch Field.Joining(rawValue: reason) {
        case .toDate?, .last?: return "the last of"
        case .first?, .least?, .greatest?: return "the \(reason) of"
        case .sum?, .mean?, nil: return "the \(reason) over"
        }
    }

    /// Names and figures, in brackets what they were made of themselves.
    private func parts(_ parts: [CellTrace.Part]) -> String {
        let before = [nil] + parts.map(Optional.some)
        let shown = zip(parts.prefix(8), before).map { part, before in
            var figure = part.figure.map { n in field.map { Self.figure(n, $0) } ?? "" } ?? "NA"
            if let field, let share = part.share(after: before, of: field) {
                figure += " (\(share < 0 ? "" : "+")\(PlainNumber.text(share)))"
            }
            let own = part.parts.isEmpty ? "" : " (\(self.parts(part.parts)))"
            return "\(part.name) \(figure)\(own)"
        }
        let rest = parts.count - shown.count
        return shown.joined(separator: ", ") + (rest > 0 ? ", and \(rest) more" : "")
    }

    /// A place in a table, and the words there.
    static func typed(_ typed: CellTrace.Typed) -> String {
        "\(typed.place), typed \"\(typed.words)\""
    }
}

/// One declared number in the words of a table.
package enum ParameterText {
    /// A number, or a list or record as Lua writes it.
    package static func text(_ value: ParameterValue) -> String {
        switch value {
        case .number(let number): PlainNumber.text(number)
        case .text(let text): "\"\(text)\""
        case .flag(let flag): flag ? "true" : "false"
        case .list(let items): "{ " + items.map(text).joined(separator: ", ") + " }"
        case .record(let items):
            "{ "
                + items.sorted { $0.key < $1.key }.map { "\($0.key) = \(text($0.value))" }
                .joined(separator: ", ") + " }"
        }
    }

    /// Where the number in force was said.
    static func source(_ parameter: CellTrace.Parameter, in indicator: Indicator) -> String {
        let part = parameter.wholeTarget.map {
            "the part due of the year's \(PlainNumber.text($0)): "
        }
        return (part ?? "") + said(parameter, in: indicator)
    }

    private static func said(
        _ parameter: CellTrace.Parameter, in indicator: Indicator
    ) -> String {
        let isOwn = parameter.declaration.path == indicator.location.path
        let line = isOwn ? parameter.declaration.line : nil
        let declared = line.map { "line \($0) of the rule" } ?? "\(parameter.declaration)"
        switch parameter.origin {
        case .declared: return declared
        case .byColumn:
            let column = parameter.column.map { ", for \($0.name) \"\($0.text)\"" } ?? ""
            return declared + column
        case .targets: return parameter.place.map(DatumText.typed) ?? declared
        case .scenario:
            let was = parameter.before.map(text) ?? "nothing"
            return "scenario: \(parameter.changes.joined(separator: "; ")); it was \(was): "
                + (parameter.place.map(DatumText.typed) ?? declared)
        }
    }
}
