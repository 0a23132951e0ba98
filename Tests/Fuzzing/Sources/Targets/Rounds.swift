import ChisoModel

@testable import ChisoData

/// A whole round: `datapackage.json` and its tables, read for a pack that has a field of every kind.
enum Rounds {
    static func run(_ input: [UInt8]) throws {
        let files = InputFiles(input)
        let scratch = try Scratch()
        files.write(to: scratch)
        let places = Places(folder: scratch.path, files: files)
        let pack = RulePack.everyField
        let round: Round
        do throws(Failure) {
            round = try RoundFolder(path: scratch.path).round(for: pack)
        } catch {
            try promise(!error.diagnostics.isEmpty, "a refusal has a reason")
            try places.check(error.diagnostics.sorted())
            return
        }
        try places.check(round.diagnostics.sorted())
        try check(round, pack)
        let again = try RoundFolder(path: scratch.path).round(for: pack)
        try promise(
            round.submissions == again.submissions && round.units == again.units
                && round.targets.count == again.targets.count
                && round.diagnostics == again.diagnostics,
            "a round reads the same twice")
    }

    /// Whether a round has finite figures of their type and range, and names in NFC.
    static func check(_ round: Round, _ pack: RulePack) throws {
        let units = round.units.count
        try promise(Set(round.units.map(\.code)).count == units, "codes of units are unique")
        for unit in round.units {
            try promise(!unit.code.isEmpty && unit.code == unit.code.nfc, "'\(unit.code)' is NFC")
            try promise(
                Array(unit.name.utf8) == Array(unit.name.nfc.utf8), "'\(unit.name)' is NFC")
        }
        for submissions in round.submissions.values {
            try promise(
                submissions.columns.count == pack.fields.count, "there is a column for each field")
            for (field, column) in zip(pack.fields, submissions.columns) {
                try check(column, of: field, units)
            }
        }
        for target in round.targets {
            try promise(
                round.units.indices.contains(target.unit) && !target.target.isInfinite,
                "a target of \(target.indicator) is \(target.target)")
        }
        for row in round.previous {
            try promise(
                round.units.indices.contains(row.unit) && row.value.isFinite,
                "what was before of \(row.key) is \(row.value)")
        }
        for row in round.appraisals {
            try promise(
                round.units.indices.contains(row.unit) && row.value.isFinite,
                "an appraisal of \(row.key) is \(row.value)")
        }
    }

    private static func check(_ column: FieldColumn, of field: Field, _ units: Int) throws {
        try promise(
            column.values.count == units && column.states.count == units,
            "\(field.key) has an entry for each unit")
        for (value, state) in zip(column.values, column.states) {
            try promise(value.isFinite, "a figure of \(field.key) is \(value)")
            try promise(state == .given || value == 0, "\(field.key) is 0 where nothing is given")
            guard state == .given else { continue }
            try promise(
                field.kind != .count || value >= 0 && value == value.rounded(),
                "a count of \(field.key) is \(value)")
            try promise(value >= field.least ?? value, "\(field.key): \(value) is too small")
            try promise(value <= field.largest ?? value, "\(field.key): \(value) is too large")
            if case .choice(let levels) = field.kind {
                try promise(levels.indices.contains(Int(value)), "\(field.key) has level \(value)")
            }
        }
    }
}

extension RulePack {
    /// A pack with a field of every kind, two indicators and a column of units.
    static var everyField: RulePack {
        var pack = RulePack(
            id: "every-field",
            groups: [
                Group(key: "total", children: [.indicator(0), .indicator(1)])
            ],
            indicators: [
                Indicator(key: "on_time", max: .number(2)),
                Indicator(key: "online", max: .number(1)),
            ])
        pack.fields = [
            Field(key: "dossiers", kind: .count),
            Field(key: "budget", kind: .amount),
            Field(key: "satisfaction", kind: .percent, largest: 100),
            Field(key: "change", kind: .number),
            Field(key: "has_plan", kind: .yesNo),
            Field(
                key: "level",
                kind: .choice([
                    Field.Level(key: "online", title: "Trực tuyến"),
                    Field.Level(key: "in_person", title: "Trực tiếp"),
                ])),
            Field(key: "decided_on", kind: .date),
            Field(key: "remark", kind: .text),
        ]
        return pack
    }
}
