import ChisoLua
import ChisoModel

/// Reads `fields.lua`: what is submitted, and the checks across it.
struct FieldsDecoder {
    private(set) var fields: [Field] = []
    private(set) var headings: [Heading] = []
    private(set) var checks: [RulePack.Check] = []
    /// One per check.
    private(set) var functions: [LuaFunction] = []
    /// Whether a file of fields could not be read: then nobody knows what is declared.
    var isBroken = false
    private let faults: Faults

    init(faults: Faults) {
        self.faults = faults
    }

    /// Adds a file's fields and checks; one of the same key replaces that of an edition extended.
    mutating func add(_ table: LuaTable, file: LuaFile) {
        let reader = TableReader(table, file: file, faults: faults)
        for entry in reader.records("fields") {
            decodeField(reader.inner(entry, entry: entry.key))
        }
        for entry in reader.records("headings") { decodeHeading(reader.inner(entry)) }
        let checks = reader.records("checks")
        reader.finish()
        for check in checks { addCheck(reader.inner(check, entry: check.key)) }
    }

    /// One of the same number replaces that of an edition extended.
    private mutating func decodeHeading(_ reader: TableReader) {
        let heading = Heading(
            code: reader.text("code"), title: reader.text("title"),
            titleEn: reader.text("title_en", or: ""))
        reader.finish()
        guard let place = headings.firstIndex(where: { $0.code == heading.code }) else {
            return headings.append(heading)
        }
        headings[place] = heading
    }

    private mutating func addCheck(_ reader: TableReader) {
        guard let key = reader.entry, let place = pending.firstIndex(where: { $0.entry == key })
        else { return pending.append(reader) }
        if pending[place].path == reader.path {
            faults.add(
                .keyDeclaredTwice, "check '\(key)' is declared twice", rule: reader.place,
                fix: "remove or rename one of them")
        }
        pending[place] = reader
    }

    private var pending: [TableReader] = []

    private mutating func decodeField(_ reader: TableReader) {
        let key = reader.text("key")
        let kind = kind(reader)
        var least: Double?
        var largest: Double?
        if let range = reader.record("range") {
            let numbers = range.list.map(\.number)
            reader.checkPlaces(of: "range", in: range)
            if numbers.count == 2, let first = numbers[0], let last = numbers[1], first <= last {
                (least, largest) = (first, last)
            } else {
                reader.fault(
                    "range", "'range' is no pair of numbers",
                    reader.fix(
                        ofTooLong: "range", range.list, otherwise: "write { least, largest }"))
            }
        }
        if least == nil, [.count, .amount, .percent].contains(kind) { least = 0 }
        var field = Field(
            key: key, code: reader.text("code", or: ""), title: reader.text("title"),
            titleEn: reader.text("title_en", or: ""), kind: kind,
            measure: reader.text("measure", or: ""), least: least, largest: largest,
            location: reader.place)
        decodeReporting(&field, reader)
        reader.finish()
        KeyCheck.check(key, what: "field", reader: reader, faults: faults)
        if let place = fields.firstIndex(where: { $0.key == key }) {
            if fields[place].location.path == field.location.path {
                faults.add(
                    .keyDeclaredTwice, "field '\(key)' is declared twice", rule: field.location,
                    fix: "remove or rename one of them")
            }
            fields[place] = field
        } else {
            fields.append(field)
        }
    }

    /// Reads who reports the field, and how its figures are joined.
    private func decodeReporting(_ field: inout Field, _ reader: TableReader) {
        field.yardstickBreak = reader.yardstickBreak()
        field.needsEvidence = reader.flag("evidence")
        field.isAppraisers = reader.flag("appraiser")
        field.reportedBy = reader.texts("reported_by").map(Spelling.name)
        let over = field.kind.joinings
        field.overPeriods = joining("over_periods", of: Field.Joining.allCases, over, reader)
        field.rollsUp = joining(
            "rolls_up", of: Field.Joining.overUnits,
            Field.Joining.overUnits.filter(over.contains), reader)
        guard reader.flag("accumulates") else { return }
        if !over.contains(.sum) {
            refuseNumberless("accumulates", reader)
        } else if let joining = field.overPeriods, joining != .sum {
            reader.fault(
                "accumulates",
                "'accumulates' says that the figures of periods add up, 'over_periods' is "
                    + "'\(joining.rawValue)'",
                "take one of them out")
        } else {
            field.overPeriods = .sum
        }
    }

    /// How figures are joined; nil where nothing is said, or what cannot be.
    ///
    /// - Parameters:
    ///   - all: What can stand there.
    ///   - possible: Those among them that figures of the field's kind can be joined by.
    private func joining(
        _ name: String, of all: [Field.Joining], _ possible: [Field.Joining], _ reader: TableReader
    ) -> Field.Joining? {
        guard let value = reader.value(name) else { return nil }
        let word = reader.choice(name, of: all.map(\.rawValue))
        guard let joining = Field.Joining(rawValue: word), value.text == word else { return nil }
        if possible.contains(joining) { return joining }
        guard !possible.isEmpty else {
            refuseNumberless(name, reader)
            return nil
        }
        let words = possible.map { "\"\($0.rawValue)\"" }
        reader.fault(
            name, "'\(name)' is '\(word)', by which such figures cannot be joined",
            "write one of \(words.joined(separator: ", ")), or take it out")
        return nil
    }

    private func refuseNumberless(_ name: String, _ reader: TableReader) {
        reader.fault(
            name, "'\(name)' is declared for a field that holds no number",
            "take it out, or declare a count, amount, percent or number")
    }

    private func kind(_ reader: TableReader) -> Field.Kind {
        let words = ["number", "count", "amount", "percent", "yes_no", "choice", "date", "text"]
        if reader.value("type") == nil {
            reader.fault("key", "lacks 'type'", "write one of \(words.joined(separator: ", "))")
        }
        let levels = reader.records("levels")
        switch reader.choice("type", of: words) {
        case "count": return .count
        case "amount": return .amount
        case "percent": return .percent
        case "yes_no": return .yesNo
        case "date": return .date
        case "text": return .text
        case "choice": return .choice(self.levels(levels, reader))
        default: return .number
        }
    }

    private func levels(_ tables: [LuaTable], _ reader: TableReader) -> [Field.Level] {
        let levels = tables.map { entry -> Field.Level in
            let inner = reader.inner(entry)
            defer { inner.finish() }
            return Field.Level(key: inner.text("key"), title: inner.text("title", or: ""))
        }
        if levels.isEmpty {
            reader.fault(
                "type", "a choice without levels",
                "add levels = { { key = \"…\", title = \"…\" }, … }")
        }
        return levels
    }

    /// Resolves what the checks read, once all fields are known.
    mutating func finishChecks(_ resolver: NameResolver, state: LuaState) {
        for reader in pending {
            let key = reader.text("key")
            let function = reader.function("check")
            let message = reader.text("message")
            let severity = reader.choice("severity", of: ["error", "warning"])
            reader.finish()
            guard let function else {
                if reader.value("check") == nil {
                    reader.fault("key", "lacks 'check'", "add check = function(…) … end")
                }
                continue
            }
            guard
                let reads = FunctionCheck.reads(
                    function, subject: "check '\(key)'", resolver: resolver, state: state,
                    codes: (.nodeNameUnresolved, .nodeNameUnresolved), faults: faults)
            else { continue }
            checks.append(
                RulePack.Check(
                    key: key, message: message, severity: severity == "error" ? .error : .warning,
                    reads: reads, location: function.location))
            functions.append(function)
        }
        pending = []
    }
}

extension LuaTable {
    /// The entry's own key, for messages.
    var key: String? { self["key"]?.text }
}
