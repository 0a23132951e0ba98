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
        var context = RoundContext(pack: pack, period: folder.period, units: [])
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
                var table = try TableReader(
                    resource, in: folder.path, folder.origin, draft: folder.drafts[resource.path])
                guard areUnitsKnown else { continue }
                try read(&table, index, context, into: &round, &submissions)
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
        var table = try TableReader(resource, in: folder.path, folder.origin)
        var reader = try UnitsReader(table, pack: pack)
        let units = try reader.units(&table)
        diagnostics += reader.diagnostics + ColumnKeys(pack).diagnostics(units, table)
        return RoundContext(pack: pack, period: folder.period, units: units)
    }

    private mutating func read(
        _ table: inout TableReader, _ index: Int, _ context: RoundContext, into round: inout Round,
        _ submissions: inout SubmissionsBuilder
    ) throws(Failure) {
        var log = RecordLog(context)
        let paths = round.tables.map(\.path)
        switch table.resource.role {
        case .units: break
        case .submissions where table.place("field") != nil && table.place("value") != nil:
            let reader = try LongSubmissionsReader(table, index, context)
            try reader.read(&table, tables: paths, into: &submissions, &log)
        case .submissions:
            let reader = try WideSubmissionsReader(table, index, context, &log)
            try reader.read(&table, tables: paths, into: &submissions, &log)
        case .appraisals:
            round.appraisals = try AppraisalsReader(table, context).read(&table, &log)
        case .targets:
            (round.targets, round.targetWords) = try TargetsReader(table, context)
                .read(&table, &log)
        case .previous:
            round.previous = try PreviousReader(table, context).read(&table, &log)
        case .tasks: round.tasks = try TasksReader(table, context).read(&table, &log)
        case .statements:
            round.statements = try StatementsReader(table, context).read(&table, &log)
        case .reports: round.reports = try ReportsReader(table, context).read(&table, &log)
        }
        diagnostics += log.finished(table.path)
    }
}
