import ChisoLua
import ChisoModel
import Foundation

/// Reads a declared table entry by entry, collecting every fault instead of stopping at the first.
///
/// Entries that are never asked for are unknown: ``finish()`` reports them with the nearest known name.
final class TableReader {
    /// The most entries of a list, more than any rulebook has.
    static let most = 2000

    let table: LuaTable
    /// The key of the entry, when the file declares several.
    let entry: String?
    private let file: LuaFile
    /// The files of entries that other files declare.
    private let inherited: [String: LuaFile]
    private let faults: Faults
    private var known: Set<String> = []

    init(
        _ table: LuaTable, file: LuaFile, entry: String? = nil, inherited: [String: LuaFile] = [:],
        faults: Faults
    ) {
        self.table = table
        self.file = file
        self.entry = entry
        self.inherited = inherited
        self.faults = faults
    }

    /// The file's path.
    var path: String { file.path }

    private var lines: LineFinder { file.declarations }

    /// A reader of a table inside this one.
    func inner(_ table: LuaTable, entry: String? = nil) -> TableReader {
        TableReader(table, file: file, entry: entry ?? self.entry, faults: faults)
    }

    /// A reader whose places are in the file that declares the entry `name`.
    func declaring(_ name: String) -> TableReader {
        inherited[name].map { TableReader(table, file: $0, entry: entry, faults: faults) } ?? self
    }

    /// The place where `name` is declared.
    func place(_ name: String) -> SourceLocation {
        let file = inherited[name] ?? file
        return SourceLocation(file.path, line: file.declarations.line(of: name, in: entry))
    }

    /// The place of the entry itself.
    var place: SourceLocation {
        SourceLocation(path, line: entry.flatMap { lines.line(ofEntry: $0) } ?? lines.returned ?? 1)
    }

    /// The first line that holds the text in quotes.
    func line(quoting text: String) -> Int? { lines.line(quoting: text) }

    /// The first line that holds the text in quotes, at or after the one that declares `name`.
    func line(quoting text: String, after name: String) -> Int? {
        lines.line(quoting: text, after: name)
    }

    /// The entry, or nil when it is absent.
    func value(_ name: String) -> LuaValue? {
        known.insert(name)
        guard let found = table.entries.first(where: { $0.key == name })?.value else { return nil }
        if case .null = found { return nil }
        return found
    }

    /// A text; absent or empty: `fallback`, or a fault when there is none.
    func text(_ name: String, or fallback: String? = nil) -> String {
        switch value(name) {
        case nil where fallback != nil: return fallback ?? ""
        case nil: fault(name, "lacks '\(name)'", "add \(name) = \"…\"")
        case .text("") where fallback == nil:
            fault(name, "'\(name)' is empty", "write \(name) = \"…\"")
        case .text(let text): return text.nfc
        case let other?: wrong(name, "a text", other)
        }
        return fallback ?? ""
    }

    /// A number; nil when absent or wrong.
    func number(_ name: String) -> Double? {
        switch value(name) {
        case nil: return nil
        case .number(let number) where number.isFinite: return number
        case let other?: wrong(name, "a number", other)
        }
        return nil
    }

    /// A weight, 0 or more; 1 when absent or wrong.
    func weight() -> Double {
        guard let weight = number("weight") else { return 1 }
        guard weight < 0 else { return weight }
        fault(
            "weight", "'weight' is \(Rounding.plainText(weight)), a weight is 0 or more",
            "write 0 for what counts for nothing; what takes points off stands in a penalty group")
        return 1
    }

    /// A yes or no; absent: no.
    func flag(_ name: String) -> Bool {
        switch value(name) {
        case nil: return false
        case .flag(let flag): return flag
        case let other?: wrong(name, "true or false", other)
        }
        return false
    }

    /// A table; nil when absent or wrong. What reads its entries itself looks through it with ``checkNames(of:in:)`` or
    /// ``checkPlaces(of:in:)``.
    func record(_ name: String) -> LuaTable? {
        switch value(name) {
        case nil: return nil
        case .table(let table): return table
        case let other?: wrong(name, "a table", other)
        }
        return nil
    }

    /// Whether a list has no more entries than any needs; more are a fault.
    func isBounded(_ name: String, _ count: Int, most: Int = TableReader.most) -> Bool {
        guard count > most else { return true }
        fault(name, "'\(name)' holds \(count) entries, the most is \(most)", "declare fewer")
        return false
    }

    /// The tables of a list, in order; what is no table is a fault. Empty when absent or too long.
    func records(_ name: String) -> [LuaTable] {
        guard let list = record(name), isBounded(name, list.list.count) else { return [] }
        if let (key, _) = list.entries.first {
            fault(key, "'\(name)' has an entry named '\(key)'", "write a list: { { … }, { … } }")
        }
        return list.list.enumerated().compactMap { place, item in
            if let table = item.table { return table }
            fault(
                name, "entry \(place + 1) of '\(name)' is \(item.kindName), a table is due",
                "write { … }")
            return nil
        }
    }

    /// A function; nil when absent or wrong.
    func function(_ name: String) -> LuaFunction? {
        switch value(name) {
        case nil: return nil
        case .function(let function): return function
        case let other?: wrong(name, "a function", other)
        }
        return nil
    }

    /// A list of texts; empty when absent or longer than `most`. A single text is a list of one.
    func texts(_ name: String, most: Int = TableReader.most) -> [String] {
        switch value(name) {
        case nil: return []
        case .text(let text): return [text]
        case .table(let table) where !isBounded(name, table.list.count, most: most): return []
        case .table(let table) where table.entries.isEmpty:
            let texts = table.list.compactMap(\.text)
            if texts.count == table.list.count { return texts }
            fault(name, "'\(name)' holds something that is no text", "write { \"…\", \"…\" }")
        case let other?: wrong(name, "a list of texts", other)
        }
        return []
    }

    /// One of some words; absent: the first.
    func choice(_ name: String, of words: [String]) -> String {
        let word = text(name, or: words[0])
        if words.contains(word) { return word }
        let near = Suggestion.nearest(to: word, in: words).map { ", did you mean '\($0)'?" } ?? ""
        fault(
            name, "'\(name)' is '\(word)'",
            "write one of \(words.map { "\"\($0)\"" }.joined(separator: ", "))\(near)")
        return words[0]
    }

    /// Decimals of a level: 0 to 9, or false for unrounded; nil when absent.
    func decimals(_ name: String) -> Decimals? {
        switch value(name) {
        case nil: return nil
        case .flag(false): return .unrounded
        case .number(let number) where number == number.rounded() && (0...9).contains(number):
            return .places(Int(number))
        case let other?: wrong(name, "a whole number from 0 to 9, or false for unrounded", other)
        }
        return nil
    }

    /// Since when results are comparable, and why not before: `comparable_from` and `comparable_reason`; nil when absent or
    /// wrong.
    func yardstickBreak() -> YardstickBreak? {
        let reason = text("comparable_reason", or: "")
        guard value("comparable_from") != nil else {
            if !reason.isEmpty {
                fault(
                    "comparable_reason", "'comparable_reason' stands without 'comparable_from'",
                    "add comparable_from = \"2024\", the first period measured in the new way")
            }
            return nil
        }
        let from = Period(text("comparable_from"))
        guard from.isWellFormed || from.text.isEmpty else {
            fault(
                "comparable_from", "'comparable_from' is '\(from)', which is not a period",
                Period.fix)
            return nil
        }
        return from.text.isEmpty ? nil : YardstickBreak(from: from, reason: reason)
    }

    /// A number, or `chiso.by(column, { … })`; nil when absent or wrong.
    func declared(_ name: String) -> DeclaredNumber? {
        switch value(name) {
        case nil: return nil
        case .number(let number) where number.isFinite: return .number(number)
        case .table(let table)?:
            if let number = Self.byColumn(table) { return number }
            fault(
                name, "'\(name)' is a table",
                "write a number, or chiso.by(\"kind\", { district = 2, … })")
        case let other?: wrong(name, "a number", other)
        }
        return nil
    }

    /// What `chiso.by` makes.
    static func byColumn(_ table: LuaTable) -> DeclaredNumber? {
        var column: String?
        var numbers: [String: Double]?
        for (key, value) in table.entries {
            switch (key, value) {
            case ("__by", .text(let text)): column = text
            case ("__values", .table(let values)):
                numbers = [:]
                guard values.list.isEmpty else { return nil }
                for (text, value) in values.entries {
                    guard let number = value.number else { return nil }
                    numbers?[Spelling.name(text)] = number
                }
            default: return nil
            }
        }
        guard let column, let numbers else { return nil }
        return .byColumn(column, numbers)
    }

    // MARK: - What stands where nothing is due

    /// Reports what stands without a name in a table whose entries all have one: `{ target = 97,5 }` holds 97, and 5
    /// that nothing would read.
    ///
    /// - Parameter name: Of the table; nil for the one that is read.
    func checkNames(of name: String? = nil, in table: LuaTable) {
        let slips =
            table.list.isEmpty
            ? [] : file.decimalCommas(in: table, from: line(of: name.map(Self.first(of:))))
        for slip in slips {
            faults.add(
                faults.codes.wrong,
                "\(subject): \(slip.name ?? "") = \(slip.whole) is followed by a value without a name",
                rule: SourceLocation(path, line: slip.line), fix: slip.fix)
        }
        guard slips.count < table.list.count, let nameless = table.list.first else { return }
        let shown = nameless.shown
        faults.add(
            faults.codes.wrong,
            "\(subject): \(name.map { "'\($0)'" } ?? "the table") holds "
                + "\(shown ?? nameless.kindName) without a name",
            rule: SourceLocation(path, line: line(of: name.map(Self.first(of:)))),
            fix: "write name = \(shown ?? "…"), or remove it")
    }

    /// The name that a way into a table begins with: `steps` of `steps[2]`.
    private static func first(of way: String) -> String {
        String(way.prefix { $0 != "[" && $0 != "." })
    }

    /// Reports what has a name in a list, whose entries have none.
    func checkPlaces(of name: String, in table: LuaTable) {
        guard let (key, _) = table.entries.first else { return }
        fault(key, "'\(name)' has an entry named '\(key)'", "write a list: { …, … }")
    }

    /// What to write where a list of numbers holds more than it has room for.
    func fix(ofTooLong name: String, _ list: [LuaValue], otherwise: String) -> String {
        file.decimalComma(in: list, from: line(of: name))?.fix ?? otherwise
    }

    /// The line where a table of this name begins, else where the entry does.
    private func line(of name: String?) -> Int? {
        name.map { lines.line(of: $0, in: entry) } ?? place.line
    }

    /// Reports what stands without a name, and every entry nobody asked for.
    func finish() {
        checkNames(in: table)
        for (key, _) in table.entries where !faults.isFull && !known.contains(key) {
            let near = faults.nearest(to: key, in: known).map { "did you mean '\($0)'?" }
            faults.add(
                faults.codes.unknown, "\(subject) declares '\(key)', which means nothing here",
                rule: place(key),
                fix: near ?? "remove it; known are \(known.sorted().joined(separator: ", "))")
        }
    }

    /// Reports a fault of one entry.
    func fault(_ name: String, _ message: String, _ fix: String) {
        faults.add(faults.codes.wrong, "\(subject): \(message)", rule: place(name), fix: fix)
    }

    private func wrong(_ name: String, _ due: String, _ found: LuaValue) {
        fault(name, "'\(name)' is \(found.kindName), \(due) is due", "write \(due)")
    }

    private var subject: String {
        entry.map { "'\($0)'" } ?? String(path.split(separator: "/").last ?? "")
    }
}

extension LuaValue {
    /// What it is, for messages.
    var kindName: String {
        switch self {
        case .null: "nothing"
        case .flag: "true or false"
        case .number(let number) where number.isNaN: "NaN (0/0)"
        case .number(let number) where number.isInfinite: "infinite (1/0)"
        case .number: "a number"
        case .text: "a text"
        case .table: "a table"
        case .function: "a function"
        }
    }

    /// A number or text as a message shows it; nil for what is too long to show.
    var shown: String? {
        switch self {
        case .flag(let flag): "\(flag)"
        case .number(let number): Rounding.plainText(number)
        case .text(let text): "\"\(text)\""
        case .null, .table, .function: nil
        }
    }

    /// The first table in it, itself among them, that has entries of both sorts, with a name and without; and the way
    /// to it, such as `[2]`.
    func mixed(_ way: String = "") -> (way: String, table: LuaTable)? {
        guard case .table(let table) = self else { return nil }
        if !table.list.isEmpty, !table.entries.isEmpty { return (way, table) }
        for (place, item) in table.list.enumerated() {
            if let found = item.mixed("\(way)[\(place + 1)]") { return found }
        }
        for (key, value) in table.entries {
            if let found = value.mixed("\(way).\(key)") { return found }
        }
        return nil
    }

    /// The same as a declared parameter; nil when it holds a function or nothing.
    var parameter: ParameterValue? {
        switch self {
        case .null, .function: return nil
        case .flag(let flag): return .flag(flag)
        case .number(let number): return .number(number)
        case .text(let text): return .text(text)
        case .table(let table):
            let items = table.list.compactMap(\.parameter)
            guard items.count == table.list.count else { return nil }
            if table.entries.isEmpty { return .list(items) }
            guard items.isEmpty else { return nil }
            var record: [String: ParameterValue] = [:]
            for (key, value) in table.entries {
                guard let parameter = value.parameter else { return nil }
                record[key] = parameter
            }
            return .record(record)
        }
    }
}

extension LuaValue {
    /// A declared parameter as Lua receives it.
    init(_ parameter: ParameterValue) {
        switch parameter {
        case .number(let number): self = .number(number)
        case .text(let text): self = .text(text)
        case .flag(let flag): self = .flag(flag)
        case .list(let list): self = .table(LuaTable(list: list.map(LuaValue.init), entries: []))
        case .record(let record):
            let entries = record.sorted { $0.key < $1.key }
            self = .table(
                LuaTable(list: [], entries: entries.map { ($0.key, LuaValue($0.value)) }))
        }
    }
}

extension LuaTable {
    /// The values in it and in the tables in it.
    var count: Int {
        (list + entries.map(\.value)).reduce(0) { count, value in
            count + 1 + (value.table?.count ?? 0)
        }
    }
}
