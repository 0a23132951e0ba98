import ChisoData
import ChisoModel
import ChisoSheets

/// What a cell of a form says about a field.
struct FormDatum {
    /// What it says.
    var datum: Datum
    /// Whether it says so of an estimate.
    var isEstimate = false
    /// The words it was typed with; nil for a number or a day that the spreadsheet program keeps as one.
    var typed: String?

    /// Reads a cell.
    ///
    /// A number that a program keeps is that number, and a hundredfold where it shows it as a percentage; a text is read
    /// as the parser's locale types it, or refused. Nothing is guessed.
    init(_ cell: SheetCell?, _ parser: DatumParser, since1904: Bool) {
        guard let cell else {
            datum = .blank
            return
        }
        switch cell.value {
        case .blank:
            datum =
                cell.formula != nil
                ? Self.refused(
                    FormCode.cellWithoutResult, "is a formula whose result was not saved",
                    "open the form in a spreadsheet program, save it, and send it again") : .blank
        case .error:
            datum = Self.refused(
                FormCode.cellWithoutResult, "is an error, not a figure",
                "correct the formula, or write the figure")
        case .text(let text):
            let word = FormText.trimmed(text.nfc)
            (datum, isEstimate) = parser.reading(word)
            typed = word
        case .flag(let flag):
            switch parser.field.kind {
            case .yesNo: datum = .given(flag ? 1 : 0)
            case .text: datum = .text(flag ? "TRUE" : "FALSE")
            default: datum = Self.misfit("is TRUE or FALSE", parser.field)
            }
        case .number(let number):
            datum = Self.datum(number, cell.format, parser, since1904: since1904)
        }
    }

    private static func datum(
        _ number: Double, _ format: NumberFormat, _ parser: DatumParser, since1904: Bool
    ) -> Datum {
        let field = parser.field
        switch (field.kind, format) {
        case (.date, .date):
            guard let day = CellDays.day(number, since1904: since1904) else {
                return refused(
                    DataCode.notADay, "is not a day of the calendar",
                    "write day/month/year (31/12/2023)")
            }
            return .given(Double(day))
        case (.date, _): return misfit("is a number, not a day", field)
        case (.text, .date):
            let day = CellDays.day(number, since1904: since1904)
            return .text(day.map { Day($0).text } ?? Figure.text(number))
        case (.text, _): return .text(Figure.text(number))
        case (_, .scaled) where number != 0:
            return refused(
                FormCode.cellScaled,
                "is shown as a thousandth of itself or less, by the format of its cell",
                "format the cell as a plain number, and see that it shows the figure that is meant")
        case (_, .date): return misfit("is a day, not a figure", field)
        case (.percent, .percent):
            let percent = hundredfold(number)
            guard percent.isFinite else {
                return refused(
                    DataCode.notANumber,
                    "is not a number: it is larger than any number that can be kept",
                    "write the figure again")
            }
            return parser.datum(percent)
        case (_, .percent): return misfit("is a percentage", field)
        case (.yesNo, _), (.choice, _): return parser.datum(Figure.text(number))
        default: return parser.datum(number)
        }
    }

    /// A hundred times a number, by moving the point of its digits: 0.9984 is 99.84, not 99.83999999999999.
    static func hundredfold(_ number: Double) -> Double {
        let digits = Figure.text(number)
        guard !digits.contains("e"), !digits.contains("inf"), !digits.contains("nan") else {
            return number * 100
        }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let decimals = parts.count == 2 ? parts[1] : ""
        let moved = decimals.padding(2)
        return Double("\(parts[0])\(moved.prefix(2)).\(moved.dropFirst(2))0") ?? number * 100
    }

    private static func misfit(_ what: String, _ field: Field) -> Datum {
        let kind =
            switch field.kind {
            case .count: "a whole number"
            case .amount, .number: "a number"
            case .percent: "a number of percent"
            case .yesNo: "có or không"
            case .choice: "one of its levels"
            case .date: "a day, shown as one"
            case .text: "words"
            }
        return refused(
            FormCode.cellOfOtherKind, "\(what)",
            "the field takes \(kind): format the cell so, and write it again")
    }

    private static func refused(_ code: some DiagnosticCode, _ clause: String, _ fix: String)
        -> Datum
    {
        .refused(DatumFault(code, clause: clause, fix: fix))
    }
}

extension String {
    /// With zeros behind it, so that it has at least this many letters.
    fileprivate func padding(_ count: Int) -> String {
        self + String(repeating: "0", count: Swift.max(0, count - self.count))
    }
}
