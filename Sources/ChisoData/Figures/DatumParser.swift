import ChisoModel
import Foundation

/// Reads the cells of one field, by its type and range.
package struct DatumParser {
    /// The field.
    package let field: Field
    private let numbers: NumberParser
    /// Whether remedies are for who fills in a form, and sees titles, not keys, and no pack.
    private let isForForm: Bool
    /// By key and title, lower case.
    private let levels: [String: Int]

    private static let yesNo: [String: Double] = [
        "có": 1, "yes": 1, "true": 1, "x": 1, "1": 1,
        "không": 0, "no": 0, "false": 0, "0": 0,
    ]

    /// A parser for a field, with the signs that numbers are typed with.
    package init(_ field: Field, numbers: NumberParser, isForForm: Bool = false) {
        self.field = field
        self.numbers = numbers
        self.isForForm = isForForm
        var levels: [String: Int] = [:]
        if case .choice(let declared) = field.kind {
            for (index, level) in declared.enumerated() {
                levels[Self.folded(level.title)] = index
            }
            for (index, level) in declared.enumerated() { levels[Self.folded(level.key)] = index }
        }
        self.levels = levels
    }

    /// What a cell says.
    ///
    /// - Parameters:
    ///   - text: In NFC, without spaces around it.
    ///   - blanks: Texts besides the empty one that stand for nothing.
    package func datum(_ text: String, blanks: Set<String> = []) -> Datum {
        if text.isEmpty || blanks.contains(text) { return .blank }
        if text == "NA" { return .notApplicable }
        do throws(DatumFault) {
            switch field.kind {
            case .count, .amount, .percent, .number: return .given(try number(text))
            case .yesNo: return .given(try yesNo(text))
            case .choice(let declared): return .given(try level(text, declared))
            case .date: return .given(try day(text))
            case .text: return .text(text)
            }
        } catch {
            return .refused(error)
        }
    }

    /// What a cell says, and whether it says so of an estimate: `ước 45` is 45. Only a figure of a field of numbers is one.
    package func reading(
        _ text: String, blanks: Set<String> = []
    ) -> (datum: Datum, isEstimate: Bool) {
        let plain = datum(text, blanks: blanks)
        guard case .refused = plain, field.kind.isNumeric,
            let figure = EstimateWords.figure(in: text)
        else { return (plain, false) }
        switch datum(figure) {
        case .given(let value): return (.given(value), true)
        // Why the figure itself is none says more than that the words are no number.
        case .refused(let fault): return (.refused(fault), false)
        case .blank, .notApplicable, .text: return (plain, false)
        }
    }

    /// What a cell that is plainly a number says, or nil when it has to be read with care.
    func plainDatum(_ bytes: ArraySlice<UInt8>) -> Datum? {
        switch field.kind {
        case .count, .amount, .percent, .number:
            guard let parsed = numbers.plain(bytes), isInRange(parsed.value),
                !(field.kind == .count && parsed.hasDecimals)
            else { return nil }
            return .given(parsed.value)
        case .yesNo, .choice, .date, .text: return nil
        }
    }

    /// What a number says that was not typed as a text: of a field of numbers, the number itself.
    ///
    /// A spreadsheet program keeps fifteen digits of a number; one that has more cannot be what was meant.
    package func datum(_ number: Double) -> Datum {
        guard abs(number) < 1e15 else {
            return .refused(
                DatumFault(
                    DataCode.outOfRange,
                    clause: "is out of range: it has more than 15 digits",
                    fix: "correct the figure"))
        }
        if field.kind == .count, number != number.rounded() {
            return .refused(
                DatumFault(
                    DataCode.countWithDecimals, clause: "is not a count: it has decimals",
                    fix: Self.wholeNumber))
        }
        return isInRange(number) ? .given(number) : .refused(outOfRange)
    }

    /// Whether a text that is read as a number may have its digits in groups.
    package func isGrouped(_ text: String) -> Bool {
        field.kind.isNumeric && numbers.hasGroups(text)
    }

    /// What a text of digits in groups is read as, in groups by spaces: `98 123`; nil for every other text.
    package func grouped(_ text: String) -> String? {
        field.kind.isNumeric ? numbers.grouped(text) : nil
    }

    /// Whether a figure looks like a fraction of one, or like a share without its decimal sign, where percent are asked
    /// for: above 0 and below 1, or three digits and more of a field that no range bounds.
    package func isDoubtfulShare(_ value: Double, typed text: String) -> Bool {
        guard field.kind == .percent || (field.measure == "%" && field.kind.isNumeric),
            !text.contains("%")
        else { return false }
        if 0 < value, value < 1 { return (field.largest ?? 100) > 1 }
        return field.kind == .percent && field.largest == nil && value > 100
            && value == value.rounded()
    }

    /// The least and the largest number that the field allows; nil where unbounded.
    package var bounds: (least: Double?, largest: Double?) { (least, field.largest) }

    private static func folded(_ text: String) -> String {
        text.nfc.lowercased()
    }
}

// MARK: - Types

extension DatumParser {
    private static let wholeNumber = "a count is a whole number: write it without decimals"

    private func number(_ text: String) throws(DatumFault) -> Double {
        let parsed: NumberParser.Parsed
        do {
            parsed = try numbers.parsed(text, allowsPercent: field.kind == .percent)
        } catch {
            let isFraction = error.meant.map { $0 != $0.rounded() } ?? false
            var fault = DatumFault(
                DataCode.notANumber, clause: "is not a number: \(error.message)",
                fix: field.kind == .count && isFraction ? Self.wholeNumber : error.fix)
            fault.isOfOtherLocale = isFraction
            throw fault
        }
        if field.kind == .count, parsed.hasDecimals {
            throw DatumFault(
                DataCode.countWithDecimals, clause: "is not a count: it has decimals",
                fix: Self.wholeNumber)
        }
        guard isInRange(parsed.value) else {
            var fault = outOfRange
            if let grouped = numbers.grouped(text) {
                fault.clause = "(read as \(grouped)) \(fault.clause)"
            }
            throw fault
        }
        return parsed.value
    }

    /// The least number allowed: counts, amounts and percents are not negative unless declared.
    private var least: Double? {
        switch field.kind {
        case .count: max(field.least ?? 0, 0)
        case .amount, .percent: field.least ?? 0
        default: field.least
        }
    }

    private func isInRange(_ value: Double) -> Bool {
        if let least, value < least { return false }
        if let largest = field.largest, value > largest { return false }
        return true
    }

    private var outOfRange: DatumFault {
        let range =
            switch (least, field.largest) {
            case (let least?, let largest?): "from \(Figure.text(least)) to \(Figure.text(largest))"
            case (let least?, nil): "\(Figure.text(least)) or more"
            case (nil, let largest?): "\(Figure.text(largest)) or less"
            case (nil, nil): "any number"
            }
        return DatumFault(
            DataCode.outOfRange, clause: "is out of range: \(range) is allowed",
            fix: isForForm
                ? "correct the figure" : "correct the figure, or the 'range' in fields.lua")
    }

    private func yesNo(_ text: String) throws(DatumFault) -> Double {
        guard let flag = Self.yesNo[Self.folded(text)] else {
            throw DatumFault(
                DataCode.neitherYesNorNo, clause: "is neither yes nor no",
                fix: "write có or không (or yes, no, true, false, x, 1, 0)")
        }
        return flag
    }

    private func level(
        _ text: String, _ declared: [Field.Level]
    ) throws(DatumFault) -> Double {
        if let level = levels[Self.folded(text)] { return Double(level) }
        let known = declared.flatMap { isForForm ? [$0.title] : [$0.key, $0.title] }
        let near = Suggestion.clause(for: text, in: known)
        throw DatumFault(
            DataCode.noSuchLevel, clause: "is not one of its levels\(near)",
            fix: "write one of: "
                + declared.map { isForForm ? $0.title : $0.key }.joined(separator: ", "))
    }

    private func day(_ text: String) throws(DatumFault) -> Double {
        guard let day = Day(typed: text) else {
            throw DatumFault(
                DataCode.notADay, clause: "is not a day of the calendar",
                fix: "write year-month-day (2023-12-31) or day/month/year (31/12/2023)")
        }
        return Double(day.number)
    }
}

// MARK: - What a cell says

/// What one cell of a table says about one field.
package enum Datum: Hashable, Sendable {
    /// Nothing submitted.
    case blank
    /// `NA`.
    case notApplicable
    /// As in a `FieldColumn`.
    case given(Double)
    /// The text of a text field.
    case text(String)
    /// Not a datum of the field.
    case refused(DatumFault)
}

/// Why a cell is not a datum of its field.
package struct DatumFault: Error, Hashable {
    /// Its diagnostic's code.
    package var code: Diagnostic.Code
    /// What follows "'1.5' of 'dossiers_resolved' ".
    package var clause: String
    /// What to write.
    package var fix: String
    /// Whether it has decimals where another locale reads it.
    package var isOfOtherLocale = false

    package init(_ code: some DiagnosticCode, clause: String, fix: String) {
        self.code = Diagnostic.Code(code)
        self.clause = clause
        self.fix = fix
    }
}
