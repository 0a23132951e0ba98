import ChisoModel
import ChisoPrint
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
        _ code: FormCode, _ message: String, _ answer: FormAnswer, at place: CellReference? = nil,
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
            .formOfOtherPack,
            "the form is of pack '\(own.0)', edition '\(own.1)'; the round is of '\(pack.id)', "
                + "edition '\(pack.edition)'", answer,
            fix: "send the form that 'chiso form' writes for this round, or name the rules: --rules"
        )
    }

    // MARK: - Period

    private mutating func checkPeriod(_ answer: FormAnswer) {
        let written = answer.written[FormLayout.periodKey]
        let text = written?.text ?? ""
        let own = Period(answer.identity[.period] ?? "")
        let words = FormWords(Words(answer.locale == .en ? .en : .vi))
        if own.text.isEmpty {
            checkWrittenPeriod(text, answer, at: written?.place)
        } else if !text.isEmpty, !FormWords.writes(text, own) {
            report(
                .formOfOtherPeriod,
                "the form is of period '\(own)', and '\(text)' is written in it", answer,
                at: written?.place,
                fix: "write '\(words.period(own))' there, or fill in the form of '\(text)'")
        } else if own != wanted.period {
            report(
                .formOfOtherPeriod,
                "the form is of period '\(own)', and period '\(wanted.period)' is imported",
                answer, fix: "import it by itself with --period \(own), or correct it")
        }
    }

    private mutating func checkWrittenPeriod(
        _ text: String, _ answer: FormAnswer, at place: CellReference?
    ) {
        guard !FormWords.writes(text, wanted.period) else { return }
        guard !text.isEmpty else {
            return report(
                .formOfOtherPeriod,
                "the form names no period, and period '\(wanted.period)' is imported",
                answer, at: place, fix: "write the period")
        }
        guard let period = FormWords.period(typed: text) else {
            return report(
                .formOfOtherPeriod, "the form is of '\(text)', which is not a period", answer,
                at: place,
                fix: Period.fix)
        }
        report(
            .formOfOtherPeriod,
            "the form is of period '\(period)', and period '\(wanted.period)' is imported",
            answer, at: place, fix: "import it by itself with --period \(period), or correct it")
    }

    // MARK: - Unit

    private mutating func place(_ answer: FormAnswer) -> Int? {
        let units = wanted.round.units
        let written = answer.written[FormLayout.unitKey]
        let name = written?.text ?? ""
        if let code = answer.identity[.unit], !code.isEmpty {
            guard let place = wanted.round.unitCodes[code] else {
                report(
                    .formOfOtherUnit,
                    "the form is of unit '\(code)', which the round does not have", answer,
                    fix: "add the unit to units.csv, or take the file out")
                return nil
            }
            guard name.isEmpty || wanted.unitNames.isCalled(name, place) else {
                let own = units[place].name
                report(
                    .formOfOtherUnit, "the form is of '\(own)', and '\(name)' is written in it",
                    answer,
                    at: written?.place,
                    fix: "write '\(own)' there, or fill in the form of '\(name)'")
                return nil
            }
            return place
        }
        let (message, fix): (String, String)
        switch wanted.unitNames.meant(name) {
        case .unit(let place): return place
        case .ambiguous(let places):
            message = wanted.unitNames.ambiguity(of: name, places)
            fix = "write the code"
        case .unknown(let near):
            message = name.isEmpty ? "the form names no unit" : "the round has no unit '\(name)'"
            fix =
                near.map { "did you mean '\($0)'?" }
                ?? "write one of: " + units.prefix(20).map(\.name).joined(separator: ", ")
                + (units.count > 20 ? ", …" : "")
        }
        report(.formOfOtherUnit, message, answer, at: written?.place, fix: fix)
        return nil
    }
}

// MARK: - Names of fields

/// The fields of a pack as who fills in a form knows them: by number and title, not by key.
struct FormNames {
    /// Letters of a title beyond which it is cut.
    private static let longest = 60

    private let pack: RulePack

    init(_ pack: RulePack) { self.pack = pack }

    /// `1.1 Số văn bản chỉ đạo`; the key where the pack gives neither.
    subscript(_ key: String) -> String {
        guard let field = field(key), !field.title.isEmpty else { return key }
        let title =
            field.title.count > Self.longest
            ? field.title.prefix(Self.longest)
                .split(separator: " ").dropLast().joined(separator: " ") + "…"
            : field.title
        return field.code.isEmpty ? title : "\(field.code) \(title)"
    }

    /// `1.1`; the key where the pack gives none.
    func code(_ key: String) -> String {
        guard let code = field(key)?.code, !code.isEmpty else { return key }
        return code
    }

    private func field(_ key: String) -> Field? {
        pack.field(named: key).map { pack.fields[$0] }
    }
}
