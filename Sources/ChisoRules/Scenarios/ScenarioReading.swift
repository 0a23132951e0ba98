import ChisoFiles
import ChisoLua
import ChisoModel
import Foundation

extension ScenarioFiles {
    /// One reading of a scenario: what it builds on first, each file once.
    struct Reading {
        let files: PackFiles
        /// The names in `scenarios/`.
        let names: [String]
        let limits: LuaLimits
        /// The most files that one scenario is made of.
        private static let mostFiles = 100
        /// In the order they are made.
        private(set) var changes: [(change: Change, place: SourceLocation)] = []
        /// Files read to their end.
        private var finished: Set<String> = []
        /// Files that build on the one being read, outermost first.
        private var open: [String] = []

        init(files: PackFiles, names: [String], limits: LuaLimits) {
            self.files = files
            self.names = names
            self.limits = limits
        }

        /// Reads a file and what it builds on.
        mutating func add(_ path: String) throws(Failure) -> ScenarioTable {
            let table = try ScenarioTable(path: path, files: files, limits: limits)
            open.append(path)
            for base in table.bases {
                guard finished.count + open.count < Self.mostFiles else {
                    throw tooMuch("more than \(Self.mostFiles) files", base.place)
                }
                let inner = try self.path(of: base.name, from: (path, base.place))
                guard !open.contains(inner) else {
                    throw Failure(
                        RuleCode.scenarioCircle,
                        "the scenario builds on itself by way of '\(base.name)'",
                        rule: base.place, fix: "take one of the names out of builds_on")
                }
                if !finished.contains(inner) { _ = try add(inner) }
            }
            open.removeLast()
            finished.insert(path)
            changes += table.changes
            guard changes.count <= ScenarioTable.mostChanges else {
                throw tooMuch(
                    "more than \(ScenarioTable.mostChanges) changes", SourceLocation(path))
            }
            return table
        }

        private func tooMuch(_ what: String, _ place: SourceLocation) -> Failure {
            Failure(
                RuleCode.scenarioTooLarge, "the scenario is made of \(what)", rule: place,
                fix: "make several scenarios, or let it build on fewer")
        }

        /// Where a scenario lies: a path as it is, a name beside the file that builds on it or in the pack.
        func path(
            of name: String, from: (path: String, place: SourceLocation)?
        ) throws(Failure) -> String {
            if name.contains("/") || name.hasSuffix(".lua") {
                if let from, !Self.isBelow(name) {
                    throw Failure(
                        RuleCode.noSuchScenario,
                        "the scenario builds on '\(name)', which leads out of its folder",
                        rule: from.place,
                        fix: "name a scenario of the pack, or a file beside or below this one")
                }
                let path = from.map { "\($0.path.parentFolder)/\(name)" } ?? name
                guard try files.read(path) != nil else { throw missing(path, from?.place) }
                return path
            }
            var folders = files.folders.map { "\($0)/scenarios" }
            if let from { folders.insert(from.path.parentFolder, at: 0) }
            for folder in folders where try files.read("\(folder)/\(name).lua") != nil {
                return "\(folder)/\(name).lua"
            }
            throw missing(name, from?.place)
        }

        /// Whether a path stays in its folder, and is written in the one way that leads to its file.
        private static func isBelow(_ name: String) -> Bool {
            name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                !["", ".", ".."].contains($0) && !$0.contains("\0")
            }
        }

        private func missing(_ name: String, _ place: SourceLocation?) -> Failure {
            let known = names.isEmpty ? "" : ": \(names.joined(separator: ", "))"
            return Failure(
                RuleCode.noSuchScenario, "there is no scenario '\(name)'", rule: place,
                fix: Suggestion.nearest(to: name, in: names).map { "did you mean '\($0)'?" }
                    ?? "name one of the \(names.count) in \(files.path)/scenarios\(known)")
        }
    }
}

/// What one scenario file declares.
struct ScenarioTable {
    /// The most changes that a scenario makes, with those that it builds on.
    static let mostChanges = 10_000

    let title: String
    let titleEn: String
    /// Scenarios it builds on, in order.
    let bases: [(name: String, place: SourceLocation)]
    /// Its own changes, in order.
    private(set) var changes: [(change: Change, place: SourceLocation)] = []

    /// Reads a file that is there.
    ///
    /// - Throws: A ``Failure`` with code P113 to P115 or C201: the first fault by line.
    init(path: String, files: PackFiles, limits: LuaLimits) throws(Failure) {
        let (file, table) = try Self.table(path, files, limits)
        let faults = Faults(.scenario)
        let reader = TableReader(table, file: file, faults: faults)
        let place = { (text: String, name: String) in
            reader.line(quoting: text).map { SourceLocation(path, line: $0) } ?? reader.place(name)
        }
        title = reader.text("title")
        titleEn = reader.text("title_en", or: "")
        bases = reader.texts("builds_on").map { ($0, place($0, "builds_on")) }
        let texts = reader.texts("changes", most: Self.mostChanges)
        reader.finish()
        if bases.isEmpty, texts.isEmpty, faults.found.isEmpty {
            reader.fault(
                "changes", "the scenario changes nothing",
                "add changes = { \"dossiers_on_time.target = 98\", … }")
        }
        if let fault = faults.found.sorted().first { throw Failure(fault) }
        for text in texts {
            do throws(Failure) {
                changes.append((try Change(text), place(text, "changes")))
            } catch {
                throw error.at(place(text, "changes"))
            }
        }
    }

    private static func table(
        _ path: String, _ files: PackFiles, _ limits: LuaLimits
    ) throws(Failure) -> (LuaFile, LuaTable) {
        guard let file = try files.read(path) else {
            throw Failure(
                RuleCode.noSuchScenario, "there is no scenario '\(path)'",
                rule: SourceLocation(path),
                fix: "name a file that is there")
        }
        do throws(LuaFault) {
            let state = try LuaState(limits: limits) { try files.source(of: $0) }
            return (file, try state.table(of: file))
        } catch {
            throw Failure(
                RuleCode.scenarioLua, error.message,
                rule: error.location ?? SourceLocation(path),
                fix: "end the file with return { title = \"…\", changes = { \"…\" } }")
        }
    }
}
