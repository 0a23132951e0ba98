import ChisoModel
import ChisoSheets

/// Checks that a form is of the pack, the period and a unit of the round.
struct FormIdentity {
    private(set) var diagnostics: [Diagnostic] = []
    private let wanted: FormImport

    init(_ wanted: FormImport) { self.wanted = wanted }

    /// The unit that the form is of, by its place; nil, with errors among the diagnostics, when it does not belong here.
    mutating func unit(of answer: FormAnswer) -> Int? {
        checkPack(answer)
        checkPeriod(answer)
        let unit = place(answer)
        return diagnostics.isEmpty ? unit : nil
    }

    private mutating func report(
        _ code: String, _ message: String, _ answer: FormAnswer, at place: CellReference? = nil,
        fix: String
    ) {
        let location = place.map { answer.location($0) } ?? DataLocation(answer.path)
        diagnostics.append(Diagnostic(code, .error, message, data: location, fix: fix))
    }

    private mutating func checkPack(_ answer: FormAnswer) {
        let pack = wanted.pack
        let own = (answer.identity[.pack] ?? "", answer.identity[.edition] ?? "")
        guard own != (pack.id, pack.edition) else { return }
        report(
            "D504",
            "the form is of pack '\(own.0)', edition '\(own.1)'; the round is of '\(pack.id)', "
                + "edition '\(pack.edition)'", answer,
            fix: "send the form that 'chiso form' writes for this round, or name the rules: --rules"
        )
    }

    private mutating func checkPeriod(_ answer: FormAnswer) {
        let written = answer.written[FormLayout.periodKey]
        let own = answer.identity[.period].flatMap { $0.isEmpty ? nil : $0 } ?? written?.text ?? ""
        guard own != wanted.period else { return }
        let what = own.isEmpty ? "the form names no period" : "the form is of period '\(own)'"
        report(
            "D506", "\(what), and period '\(wanted.period)' is imported", answer,
            at: answer.identity[.period]?.isEmpty == false ? nil : written?.place,
            fix: own.isEmpty
                ? "write the period" : "import it by itself with --period \(own), or correct it")
    }

    private mutating func place(_ answer: FormAnswer) -> Int? {
        let units = wanted.round.units
        if let code = answer.identity[.unit], !code.isEmpty {
            if let place = units.firstIndex(where: { $0.code == code }) { return place }
            report(
                "D505", "the form is of unit '\(code)', which the round does not have", answer,
                fix: "add the unit to units.csv, or take the file out")
            return nil
        }
        let written = answer.written[FormLayout.unitKey]
        let name = written?.text ?? ""
        if let place = units.firstIndex(where: { $0.code == name || $0.name == name }) {
            return place
        }
        let near = Suggestion.nearest(to: name, in: units.map(\.code) + units.map(\.name))
        report(
            "D505",
            name.isEmpty ? "the form names no unit" : "the round has no unit '\(name)'", answer,
            at: written?.place,
            fix: near.map { "did you mean '\($0)'?" } ?? "write the unit's name or code")
        return nil
    }
}
