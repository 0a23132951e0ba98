import ChisoModel

/// Reads all tables of a round, units first.
struct RoundReader {
    let folder: RoundFolder
    let pack: RulePack
    /// Found so far.
    var diagnostics: [Diagnostic] = []

    /// Starts on a folder, to be checked against a pack.
    init(folder: RoundFolder, pack: RulePack) {
        self.folder = folder
        self.pack = pack
    }

    /// Reads everything.
    mutating func round() throws(Failure) -> Round {
        try requireBoundedSize()
        var faults: [Diagnostic] = []
        var context = context(of: [])
        do {
            context = try readUnits()
        } catch {
            faults += error.diagnostics
        }
        let areUnitsKnown = faults.isEmpty
        var submissions = SubmissionsBuilder(context)
        var round = Round(
            id: folder.id, title: folder.title, period: folder.period, units: context.units,
            submissions: [:], tables: folder.resources.map(table))
        for (index, resource) in folder.resources.enumerated() where resource.role != .units {
            do throws(Failure) {
                let table = try TableFile(
                    resource, in: folder.path, folder.origin, draft: folder.drafts[resource.path])
                guard areUnitsKnown else { continue }
                try read(Record(table, index, context), into: &round, &submissions)
            } catch {
                faults += error.diagnostics
            }
        }
        guard faults.isEmpty else { throw Failure(folder.diagnostics + diagnostics + faults) }
        round.submissions = submissions.submissions
        round.diagnostics = folder.diagnostics + diagnostics
        return round
    }

    /// Tables may be many, or the same file many times.
    private func requireBoundedSize() throws(Failure) {
        let sizes = folder.resources.map { RegularFile.size(of: $0.path, in: folder.path) }
        let total = sizes.reduce(0, +)
        guard total > RegularFile.largestRound else { return }
        throw Failure(
            DataCode.tooLarge,
            "the tables have \(total) bytes together, more than the \(RegularFile.largestRound) "
                + "that are read", data: DataLocation(folder.path),
            fix: "take out tables that hold no figures of the round, or divide it")
    }

    private func table(_ resource: ResourceDescription) -> Round.Table {
        Round.Table(
            path: "\(folder.path)/\(resource.path)", figures: resource.figures,
            source: resource.source)
    }

    private mutating func readUnits() throws(Failure) -> RoundContext {
        guard let resource = folder.resources.first(where: { $0.role == .units }) else {
            preconditionFailure("a package without units was refused")
        }
        var table = try TableFile(resource, in: folder.path, folder.origin)
        var reader = try UnitsReader(table, pack: pack)
        var units = try reader.units(&table)
        let keys = ColumnKeys(pack)
        diagnostics += reader.diagnostics + keys.diagnostics(units, table)
        diagnostics += keys.mark(&units, rows: reader.rows, table)
        return context(of: units)
    }

    private func context(of units: [ScoredUnit]) -> RoundContext {
        RoundContext(
            pack: pack, folder: folder, units: units,
            tables: folder.resources.map { table($0).path })
    }

    private mutating func read(
        _ record: Record, into round: inout Round, _ submissions: inout SubmissionsBuilder
    ) throws(Failure) {
        let table = record.table
        switch table.resource.role {
        case .units: break
        case .submissions where table.place("field") != nil && table.place("value") != nil:
            var reader = try LongSubmissionsReader(record)
            try reader.read(into: &submissions)
            diagnostics += reader.record.diagnostics
        case .submissions:
            var reader = try WideSubmissionsReader(record)
            try reader.read(into: &submissions)
            diagnostics += reader.record.diagnostics
        case .appraisals: round.appraisals = try read(AppraisalsReader(record))
        case .targets:
            let said = try read(TargetsReader(record))
            (round.targets, round.targetWords) = (said.numbers, said.words)
            round.groupTargets = said.ofGroups
        case .previous: round.previous = try read(PreviousReader(record))
        case .tasks: round.tasks = try read(TasksReader(record))
        case .statements: round.statements = try read(StatementsReader(record))
        case .reports:
            let said = try read(ReportsReader(record))
            (round.reports, round.schedule) = (said.reports, said.schedule)
        }
    }

    private mutating func read<Reader: RecordReader>(
        _ reader: Reader
    ) throws(Failure) -> Reader.Said {
        var reader = reader
        let said = try reader.read()
        diagnostics += reader.record.diagnostics
        return said
    }
}

// MARK: - What tables are checked against

/// What every table of a round is checked against.
struct RoundContext {
    let pack: RulePack
    let folder: RoundFolder
    let units: [ScoredUnit]
    /// The files of the tables, as the user would type them, in the order of the package.
    let tables: [String]
    let unitCodes: KeyIndex

    /// Gathers the names of a round with these units.
    init(pack: RulePack, folder: RoundFolder, units: [ScoredUnit], tables: [String]) {
        self.pack = pack
        self.folder = folder
        self.units = units
        self.tables = tables
        unitCodes = KeyIndex(units, by: \.code)
    }

    /// The round's own.
    var period: Period { folder.period }
}
