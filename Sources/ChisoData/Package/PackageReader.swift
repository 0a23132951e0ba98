import ChisoModel

/// Reads `datapackage.json`: a Frictionless Data Package whose resources have Table Schemas.
///
/// Properties that only serve other tools (licences, constraints, keys, checksums, …) are passed
/// over. A property that would change what the tables say and is not supported is refused.
struct PackageReader {
    /// The file, for messages.
    let path: String
    /// What was found so far.
    private(set) var diagnostics: [Diagnostic] = []

    /// Starts on the file at `path`.
    init(path: String) { self.path = path }

    /// Reads the package; nil, with errors among the diagnostics, when it cannot be used.
    mutating func package(_ root: JSONNode) -> PackageDescription? {
        guard root.object != nil else {
            report(
                .propertyOfWrongType, .error, "the package must be an object", root,
                fix: "begin with '{'")
            return nil
        }
        let id = text("name", of: root, required: "a short name like the folder's")
        let title = text("title", of: root)
        for (name, text) in [("name", id), ("title", title)] { checkLength(of: text, name, root) }
        let chiso = object(
            "chiso", of: root, required: "{ \"period\": \"2023\", \"locale\": \"vi\" }")
        let pack = chiso.flatMap { packName(of: $0) }
        let period = chiso.flatMap { roundPeriod(of: $0) }
        let periods = chiso.map { otherPeriods(of: $0) } ?? []
        let locale = chiso.flatMap {
            choice("locale", of: $0, in: "chiso", NumberParser.Locale.self)
        }
        // One that is refused is not missing too.
        let isLocaleRefused = locale == nil && chiso?["locale"] != nil
        if let chiso { warnOfUnknown(chiso, "chiso", ["pack", "period", "periods", "locale"]) }
        let resources = resources(of: root, locale: isLocaleRefused ? .c : locale)
        guard !diagnostics.contains(where: { $0.severity == .error }), let id, let period else {
            return nil
        }
        return PackageDescription(
            id: id, title: title ?? id, pack: pack, period: period, periods: periods,
            resources: resources)
    }

    /// The most bytes of a name or title.
    static let longestTitle = 1_000

    private mutating func checkLength(of text: String?, _ name: String, _ root: JSONNode) {
        guard let count = text?.utf8.count, count > Self.longestTitle else { return }
        report(
            .nameTooLong, .error,
            "\(name) has \(count) bytes, more than the \(Self.longestTitle) that are read",
            root[name], fix: "shorten it")
    }

    /// The pack that the round names: a folder in `Rules`, and no path, for a round brings no rules of its own.
    private mutating func packName(of chiso: JSONNode) -> String? {
        guard let pack = text("pack", of: chiso, in: "chiso") else { return nil }
        let isPath = pack.contains { $0 == "/" || $0 == "\\" || $0 == "\0" }
        guard isPath || pack.hasPrefix(".") || pack.utf8.count > 255 else { return pack }
        report(
            .packNotAName, .error, "chiso.pack: '\(pack)' is no name of a folder in Rules",
            chiso["pack"],
            fix: "write the folder's name alone; rules that lie elsewhere are named with --rules")
        return nil
    }

    private mutating func roundPeriod(of chiso: JSONNode) -> Period? {
        guard
            let period = text(
                "period", of: chiso, in: "chiso", required: "the round's period: 2023"
            ).map({ Period($0) })
        else { return nil }
        return isPeriod(period, "chiso.period", chiso["period"]) ? period : nil
    }

    private mutating func otherPeriods(of chiso: JSONNode) -> [Period] {
        let list = list("periods", of: chiso, in: "chiso") ?? []
        return list.enumerated().compactMap { index, node in
            let place = "chiso.periods[\(index)]"
            let period = Period(node.text ?? "")
            return isPeriod(period, place, node) ? period : nil
        }
    }

    private mutating func isPeriod(_ period: Period, _ place: String, _ node: JSONNode?) -> Bool {
        if period.isWellFormed { return true }
        report(
            .propertyValueUnknown, .error, "\(place): '\(period)' is not a period", node,
            fix: Period.fix)
        return false
    }

    private mutating func resources(
        of root: JSONNode, locale: NumberParser.Locale?
    ) -> [ResourceDescription] {
        guard let list = list("resources", of: root, required: "a list of the round's tables")
        else {
            return []
        }
        var names: Set<String> = []
        var roles: Set<ResourceDescription.Role> = []
        var resources: [ResourceDescription] = []
        for (index, node) in list.enumerated() {
            guard let (name, role) = role(of: node, at: index, among: &names) else { continue }
            roles.insert(role)
            var reader = ResourceReader(node: node, name: name, role: role, path: path)
            if let resource = reader.resource(locale: locale) { resources.append(resource) }
            diagnostics += reader.diagnostics
        }
        if !roles.contains(.units) {
            report(
                .noUnits, .error, "the package has no resource 'units'", root["resources"],
                fix: "describe units.csv (unit, name, kind) in a resource named 'units'")
        }
        if !roles.contains(.submissions) {
            report(
                .noSubmissions, .warning,
                "the package has no resource 'submissions': every field is blank",
                root["resources"], fix: "describe submissions.csv (unit, field, value)")
        }
        return resources
    }

    private mutating func role(
        of node: JSONNode, at index: Int, among names: inout Set<String>
    ) -> (String, ResourceDescription.Role)? {
        let place = "resources[\(index)]"
        guard let name = text("name", of: node, in: place, required: "what the table is: units")
        else { return nil }
        guard names.insert(name).inserted else {
            report(
                .resourceNamedTwice, .error, "two resources are named '\(name)'", node["name"],
                fix: "give each its own name; more submissions are 'submissions-…'")
            return nil
        }
        if let role = ResourceDescription.Role(resource: name) { return (name, role) }
        let known = ResourceDescription.Role.allCases.map(\.rawValue)
        report(
            .resourceUnread, .warning,
            "the resource '\(name)' is not read\(Suggestion.clause(for: name, in: known))",
            node["name"],
            fix: "names that are read: \(known.joined(separator: ", ")), submissions-…")
        return nil
    }
}

// MARK: - PropertyReading

extension PackageReader: PropertyReading {
    mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}

// MARK: - What is read

/// What `datapackage.json` says, checked.
struct PackageDescription {
    /// The package's name.
    var id: String
    /// Its title, or its name.
    var title: String
    /// The pack the round is scored by.
    var pack: String?
    /// The round's own period.
    var period: Period
    /// Periods that it lists besides, as a round of days does.
    var periods: [Period]
    /// The tables that are read, in the order of the package.
    var resources: [ResourceDescription]
}

/// One table of a package, as described.
struct ResourceDescription {
    /// What the table is for, by its resource's name.
    enum Role: String, CaseIterable {
        case units, submissions, appraisals, targets, previous, tasks, statements, reports

        /// The role of a resource of this name; several may hold submissions: `submissions-north`.
        init?(resource name: String) {
            if name.hasPrefix("submissions-") {
                self = .submissions
            } else {
                self.init(rawValue: name)
            }
        }
    }

    /// A column of the Table Schema.
    struct Column: Hashable {
        var name: String
        /// Whether its type is `number` or `integer`: then other tools read numbers from it too.
        var isNumber: Bool
        /// The signs declared, or those a Table Schema means by default.
        var numbers: NumberParser
    }

    var role: Role
    /// Relative to the folder, inside it.
    var path: String
    var encoding: TextEncoding
    var dialect: CSVDialect
    /// The locale of numbers in columns that are not of a number type; nil for units without one.
    var locale: NumberParser.Locale?
    /// As in `Round.Table`; empty when not declared.
    var figures: String
    /// As in `Round.Table`; empty when not declared.
    var source: String
    /// In the order of the schema; names are unique and not empty.
    var columns: [Column]
    /// Texts besides the empty one that stand for nothing.
    var missingValues: Set<String>
}
