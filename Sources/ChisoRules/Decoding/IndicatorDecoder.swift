import ChisoFiles
import ChisoLua
import ChisoModel
import Foundation

/// Reads one indicator file: one table, or a list of them.
struct IndicatorDecoder {
    /// An indicator and the functions behind it.
    struct Decoded {
        var indicator: Indicator
        var functions = RuleFunctions.OfIndicator()
        /// Whether it declares a weight.
        var isWeighed = false
    }

    let resolver: NameResolver
    let fields: [Field]
    let unitColumns: [UnitColumn]
    let state: LuaState
    private let suggestions = Suggestions()

    /// Loads the file and decodes what it returns.
    ///
    /// A fault fails the indicators of this file and no other; when the file does not even load, the indicator of the
    /// file's name stands for it.
    func decode(_ file: LuaFile) -> [Decoded] {
        let faults = Faults(.rule, suggestions: suggestions)
        guard
            let table = faults.table(
                of: file, in: state, fix: "end the file with return { key = …, … }")
        else { return [broken(file, faults)] }
        guard table.key == nil, !table.list.isEmpty else {
            return [decode(table, file, isAlone: true)]
        }
        guard table.list.count <= TableReader.most else {
            faults.add(
                .ruleEntryWrong,
                "the list holds \(table.list.count) indicators, the most is \(TableReader.most)",
                rule: SourceLocation(file.path), fix: "declare fewer")
            return [broken(file, faults)]
        }
        if let (key, _) = table.entries.first {
            faults.add(
                .ruleEntryWrong, "the list of indicators has an entry named '\(key)'",
                rule: SourceLocation(file.path, line: file.declarations.line(of: key)),
                fix: "write { key = …, … } for each indicator, and nothing beside them")
            return [broken(file, faults)]
        }
        return table.list.map { item in
            if let entry = item.table { return decode(entry, file, isAlone: false) }
            faults.add(
                .ruleEntryWrong, "the list holds \(item.kindName), a table is due",
                rule: SourceLocation(file.path), fix: "write { key = …, … } for each")
            return broken(file, faults)
        }
    }

    private func broken(_ file: LuaFile, _ faults: Faults) -> Decoded {
        var indicator = Indicator(
            key: Self.key(of: file), max: .number(0), location: SourceLocation(file.path))
        indicator.fault = faults.found.first
        return Decoded(indicator: indicator)
    }

    /// The key that a file of one indicator has by its name.
    private static func key(of file: LuaFile) -> String {
        String(file.path.lastPart.dropLast(".lua".count))
    }

    private func decode(_ table: LuaTable, _ file: LuaFile, isAlone: Bool) -> Decoded {
        let faults = Faults(.rule, suggestions: suggestions)
        let reader = TableReader(
            table, file: file, entry: isAlone ? nil : table.key, faults: faults)
        var indicator = declarations(reader)
        if indicator.key.isEmpty, isAlone { indicator.key = Self.key(of: file) }
        let value = reader.value("value")
        let score = reader.value("score")
        reader.finish()
        KeyCheck.check(indicator.key, what: "indicator", reader: reader, faults: faults)
        checkParams(indicator, reader: reader, faults: faults)
        for (name, number) in indicator.declaredNumbers {
            reader.checkColumn(of: number, name, in: unitColumns)
        }
        checkBounds(indicator, reader)
        let functions = Functions(decoder: self, reader: reader, faults: faults)
        var own = RuleFunctions.OfIndicator()
        own.value = functions.value(value, into: &indicator)
        (own.score, own.check) = functions.score(score, into: &indicator)
        if faults.found.isEmpty { functions.checkOptional(indicator) }
        if faults.found.isEmpty, indicator.yearEnd?.parts.isEmpty == false, !indicator.readsTarget {
            reader.fault(
                "due",
                "'due' names parts of a target, and no function of '\(indicator.key)' reads one",
                "read 'target' in its score, or write due = \"year_end\"")
        }
        indicator.fault = faults.found.first
        let rest = faults.found.dropFirst()
        extra.append(contentsOf: rest)
        return Decoded(
            indicator: indicator, functions: own, isWeighed: reader.value("weight") != nil)
    }

    /// Faults beyond the first of an indicator.
    let extra = Extra()

    /// A growing list shared by the copies of the decoder.
    final class Extra {
        private(set) var found: [Diagnostic] = []

        func append(contentsOf faults: some Sequence<Diagnostic>) {
            found.append(contentsOf: faults.prefix(Faults.most - found.count))
        }
    }

    private func declarations(_ reader: TableReader) -> Indicator {
        let max = reader.declared("max")
        if max == nil, reader.value("max") == nil {
            reader.fault("key", "lacks 'max'", "add max = the most points it can earn")
        }
        var indicator = Indicator(
            key: reader.text("key"), code: reader.text("code", or: ""),
            title: reader.text("title"), max: max ?? .number(0), location: reader.place)
        indicator.titleEn = reader.text("title_en", or: "")
        indicator.basis = reader.texts("basis")
        indicator.measure = reader.text("measure", or: "")
        indicator.min = reader.declared("min") ?? .number(0)
        indicator.target = reader.declared("target")
        if reader.value("target_is") != nil {
            indicator.targetMeaning =
                Indicator.TargetMeaning(
                    rawValue: reader.choice(
                        "target_is", of: Indicator.TargetMeaning.allCases.map(\.rawValue)))
                ?? .value
        }
        indicator.yearEnd = yearEnd(reader)
        indicator.weight = reader.weight()
        indicator.isSurvey = reader.flag("survey")
        indicator.decimals = reader.decimals("decimals")
        indicator.yardstickBreak = reader.yardstickBreak()
        indicator.optional = Set(reader.texts("optional"))
        if reader.value("better") != nil {
            indicator.better = Indicator.Better(
                rawValue: reader.choice("better", of: ["higher", "lower"]))
        }
        indicator.range = range(reader)
        indicator.noneArising = noneArising(reader)
        params(reader, into: &indicator)
        return indicator
    }

    private func range(_ reader: TableReader) -> ClosedRange<Double>? {
        guard let table = reader.record("range") else { return nil }
        if table.list.count == 2, table.entries.isEmpty, case .number(let first) = table.list[0],
            case .number(let last) = table.list[1], first <= last
        {
            return first...last
        }
        reader.checkPlaces(of: "range", in: table)
        reader.fault(
            "range", "'range' is no pair of numbers",
            reader.fix(ofTooLong: "range", table.list, otherwise: "write { least, largest }"))
        return nil
    }

    /// `due = "year_end"`, or the percent of the target due by the end of parts of the year.
    private func yearEnd(_ reader: TableReader) -> Indicator.YearEnd? {
        switch reader.value("due") {
        case nil: return nil
        case .text("year_end"): return Indicator.YearEnd()
        case .table(let table):
            reader.checkNames(of: "due", in: table)
            return Indicator.YearEnd(parts: parts(due: table, reader))
        default:
            reader.fault(
                "due", "'due' says neither when nor how much",
                "write \"year_end\", or { Q1 = 20, Q2 = 45, Q3 = 70 }: percents of the target")
            return nil
        }
    }

    /// By month: the share of the target due by its end.
    private func parts(due table: LuaTable, _ reader: TableReader) -> [Int: Double] {
        var parts: [Int: Double] = [:]
        for (name, value) in table.entries {
            let part = Period("2000-" + name)
            guard part.endsWithinYear, !part.isDay, let month = part.months?.upperBound else {
                reader.fault(
                    "due", "'due' names '\(name)', no part of a year that ends before it",
                    "write Q1, Q2, Q3, H1, or a month as [\"04\"]")
                continue
            }
            guard case .number(let percent) = value, (0...100).contains(percent) else {
                reader.fault(
                    "due", "'due' of '\(name)' is no percent of the target",
                    "write a number from 0 to 100")
                continue
            }
            if let other = parts[month], other != percent / 100 {
                reader.fault(
                    "due", "'due' names two percents for the end of month \(month)",
                    "keep one of them")
            }
            parts[month] = percent / 100
        }
        let months = parts.sorted { $0.key < $1.key }
        for (earlier, later) in zip(months, months.dropFirst()) where later.value < earlier.value {
            reader.fault(
                "due", "'due' falls from month \(earlier.key) to month \(later.key)",
                "what is due is counted from 1 January: it may not fall")
        }
        return parts
    }

    private func noneArising(_ reader: TableReader) -> Indicator.NoneArising? {
        switch reader.value("none_arising") {
        case nil: return nil
        case .text("full"): return .full
        case .text("zero"): return .zero
        case .table(let table):
            let inner = reader.inner(table)
            let reason = inner.text("not_applicable")
            inner.finish()
            return .notApplicable(reason)
        default:
            reader.fault(
                "none_arising", "'none_arising' is none of the three things 0/0 can mean",
                "write \"full\", \"zero\" or { not_applicable = \"reason\" }")
            return nil
        }
    }

    private func params(_ reader: TableReader, into indicator: inout Indicator) {
        guard let params = reader.record("params"),
            reader.isBounded("params", params.count, most: 10_000)
        else {
            return
        }
        reader.checkNames(of: "params", in: params)
        for (name, value) in params.entries {
            if let (way, table) = value.mixed() {
                reader.checkNames(of: name + way, in: table)
            } else if let column = value.table.flatMap(TableReader.byColumn) {
                indicator.paramColumns[name] = column
            } else if let parameter = value.parameter {
                indicator.params[name] = parameter
            } else {
                reader.fault(
                    name, "the parameter '\(name)' is neither a number nor a list",
                    "write numbers, or lists and records of numbers, texts and flags")
            }
        }
    }

    /// The most points may not be fewer than the fewest, for any text of the columns by which they differ.
    private func checkBounds(_ indicator: Indicator, _ reader: TableReader) {
        let texts = Set(indicator.max.texts + indicator.min.texts).sorted()
        for text in texts.isEmpty ? [nil] : texts.map(Optional.some) {
            guard let max = indicator.max.number(for: text),
                let min = indicator.min.number(for: text), max < min
            else { continue }
            return reader.fault(
                "max",
                "'max'\(text.map { " of '\($0)'" } ?? "") is \(Rounding.plainText(max)), below 'min', "
                    + Rounding.plainText(min), "swap them, or correct one")
        }
    }

    /// A parameter may not take a name that already stands for something else.
    private func checkParams(_ indicator: Indicator, reader: TableReader, faults: Faults) {
        var names = resolver
        names.add(indicator, forScore: true)
        for name in (Array(indicator.params.keys) + Array(indicator.paramColumns.keys)).sorted()
        where names.ambiguous(name) || NameResolver.reserved.contains(name) {
            faults.add(
                .nameAmbiguous,
                "'\(indicator.key)' declares the parameter '\(name)', "
                    + "which already stands for something else",
                rule: reader.place(name), fix: "rename the parameter")
        }
    }
}

/// Takes an indicator's `value` and `score` apart.
private struct Functions {
    let decoder: IndicatorDecoder
    let reader: TableReader
    let faults: Faults

    func value(_ value: LuaValue?, into indicator: inout Indicator) -> LuaFunction? {
        switch value {
        case nil: return nil
        case .text(let key):
            guard let place = decoder.fields.firstIndex(where: { $0.key == key }) else {
                let near = faults.nearest(to: key, in: decoder.fields.map(\.key))
                faults.add(
                    .nameUnknown,
                    "'\(indicator.key)' takes its value from '\(key)', which is no field",
                    rule: reader.place("value"),
                    fix: near.map { "did you mean '\($0)'?" } ?? "declare it in fields.lua")
                return nil
            }
            if decoder.fields[place].kind == .text {
                faults.add(
                    .nameUnknown,
                    "'\(indicator.key)' takes its value from '\(key)', which is a text",
                    rule: reader.place("value"), fix: "rules read no texts; name another field")
                return nil
            }
            indicator.valueSource = .field(place)
            return nil
        case .function(let function):
            indicator.valueSource = .rule
            let reads = resolve(function, names: nil, part: "value", indicator)
            indicator.valueReads = reads ?? []
            indicator.valueNames = reads == nil ? [] : function.parameters
            return function
        case let other?:
            reader.fault(
                "value", "'value' is \(other.kindName)",
                "write a function, or the key of a field in quotes")
            return nil
        }
    }

    func score(
        _ value: LuaValue?, into indicator: inout Indicator
    ) -> (score: LuaFunction?, check: LuaFunction?) {
        var names: [String]?
        var function: LuaFunction?
        var check: LuaFunction?
        switch value {
        case .function(let found): function = found
        case .table(let table):
            for (key, entry) in table.entries {
                switch (key, entry) {
                case ("score", .function(let found)): function = found
                case ("check", .function(let found)): check = found
                case ("reads", .table(let reads)):
                    names = reads.list.compactMap(\.text)
                default: continue
                }
            }
        default: break
        }
        guard let function else {
            reader.fault(
                "score", value == nil ? "lacks 'score'" : "'score' is no function",
                "write score = function(value, max) … end, or a formula kind such as "
                    + "chiso.proportion()")
            return (nil, nil)
        }
        if let reads = resolve(function, names: names, part: "score", indicator) {
            indicator.scoreReads = reads
            indicator.scoreNames = names ?? function.parameters
        }
        guard let check else { return (function, nil) }
        indicator.checkNames = check.parameters
        indicator.isChecked = isSound(indicator, to: check)
        return (function, check)
    }

    /// Lets a formula kind look through the numbers declared; those that differ by a column of the unit once for each
    /// text that they name.
    ///
    /// - Returns: Whether it has seen every number that a unit can have; false where some differ by one column and some by
    ///   another, and where one is refused.
    private func isSound(_ indicator: Indicator, to check: LuaFunction) -> Bool {
        if let refusal = indicator.refusal(by: check, decoder.state) {
            let own = check.parameters.first { reader.value($0) != nil }
            let param = check.parameters.first { indicator.params[$0] != nil }
            faults.add(
                .ruleEntryWrong, refusal, rule: reader.place(param ?? own ?? "params"),
                fix: "correct the parameter; \(check.location.path) says what it means")
            return false
        }
        return Set(indicator.numbers(for: check).compactMap { $0.number.column }).count < 2
    }

    /// A name under `optional` that neither function reads would be a slip of the pen.
    func checkOptional(_ indicator: Indicator) {
        let names = Set(indicator.valueNames + indicator.scoreNames)
        for name in indicator.optional.sorted() where !names.contains(name) {
            let near = faults.nearest(to: name, in: names).map { "did you mean '\($0)'?" }
            reader.fault(
                "optional", "'optional' names '\(name)', which neither value nor score reads",
                near ?? "name one of their parameters, or remove it")
        }
    }

    private func resolve(
        _ function: LuaFunction, names: [String]?, part: String, _ indicator: Indicator
    ) -> [Read]? {
        var resolver = decoder.resolver
        resolver.add(indicator, forScore: part == "score")
        return FunctionCheck.reads(
            function, names: names, subject: "\(part) of '\(indicator.key)'", resolver: resolver,
            state: decoder.state, codes: (.nameUnknown, .nameAmbiguous), faults: faults,
            declared: reader.place(part))
    }
}

extension DeclaredNumber {
    /// The column of units by which it differs; nil where it is one for all.
    var column: String? {
        if case .byColumn(let column, _) = self { column } else { nil }
    }

    /// The texts of the column that it has a number for.
    var texts: [String] {
        if case .byColumn(_, let numbers) = self { Array(numbers.keys) } else { [] }
    }

    /// The number of the units that have this text in the column.
    func number(for text: String?) -> Double? {
        switch self {
        case .number(let number): number
        case .byColumn(_, let numbers): text.flatMap { numbers[$0] }
        }
    }
}

extension Indicator {
    /// The declared numbers that a formula kind looks through.
    fileprivate func numbers(for check: LuaFunction) -> [(name: String, number: DeclaredNumber)] {
        declaredNumbers.filter { check.parameters.contains($0.name) }
    }

    /// What a formula kind says against its declared numbers, those that differ by a column of the unit for each text that
    /// they name; nil where it takes them.
    func refusal(by check: LuaFunction, _ state: LuaState) -> String? {
        let texts = Set(numbers(for: check).flatMap { $0.number.texts }).sorted()
        for text in texts.isEmpty ? [nil] : texts.prefix(TableReader.most).map(Optional.some) {
            do throws(LuaFault) {
                _ = try state.callOnce(
                    check, arguments: check.parameters.map { declared($0, for: text) })
            } catch {
                return "'\(key)'\(text.map { " of '\($0)'" } ?? ""): \(error.message)"
            }
        }
        return nil
    }

    /// What a formula kind is told of a declared name, for the units that have this text in the column by which it
    /// differs; nothing where it is not declared.
    fileprivate func declared(_ name: String, for text: String?) -> LuaValue {
        if name == "better" { return better.map { .text($0.rawValue) } ?? .null }
        if let value = params[name] { return LuaValue(value) }
        let number = declaredNumbers.first { $0.name == name }?.number
        return number?.number(for: text).map(LuaValue.number) ?? .null
    }
}
