import ChisoModel

/// Reads one resource of a package.
struct ResourceReader: PropertyReading {
    let path: String
    /// What was found so far.
    private(set) var diagnostics: [Diagnostic] = []

    private let node: JSONNode
    private let name: String
    private let role: ResourceDescription.Role

    /// Starts on the resource at `node`.
    init(node: JSONNode, name: String, role: ResourceDescription.Role, path: String) {
        self.node = node
        self.name = name
        self.role = role
        self.path = path
    }

    mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// The resource, or nil when errors were found.
    ///
    /// - Parameter locale: The package's.
    mutating func resource(locale: NumberParser.Locale?) -> ResourceDescription? {
        let file = filePath()
        let dialect = DialectReader.dialect(of: node, in: name, reader: &self)
        let encoding = encoding()
        let (columns, missingValues) = schema()
        let own = object("chiso", of: node, in: name)
        if let own { warnOfUnknown(own, "\(name).chiso", ["figures", "source", "locale"]) }
        let locale = localeOfTable(own, package: locale)
        let figures = figures(own)
        let source = own.flatMap { text("source", of: $0, in: "\(name).chiso") }
        guard let file, !diagnostics.contains(where: { $0.severity == .error }) else { return nil }
        return ResourceDescription(
            role: role, path: file, encoding: encoding, dialect: dialect, locale: locale,
            figures: figures, source: source ?? "", columns: columns, missingValues: missingValues)
    }

    private mutating func filePath() -> String? {
        guard let file = text("path", of: node, in: name, required: "the file's name: \(name).csv")
        else { return nil }
        let parts = file.split(separator: "/", omittingEmptySubsequences: false)
        guard !file.hasPrefix("/"), !parts.contains(".."), !file.contains("\0"),
            !file.contains("://")
        else {
            report(
                .leadsOut, .error, "\(name).path: '\(file)' leads out of the round's folder",
                node["path"],
                fix: "put the file into the folder and write its path from there")
            return nil
        }
        return file
    }

    private mutating func encoding() -> TextEncoding {
        guard let typed = text("encoding", of: node, in: name) else { return .utf8 }
        if let encoding = TextEncoding(name: typed) { return encoding }
        refuse(
            typed, "encoding", of: node, in: name, allowed: TextEncoding.allCases.map(\.rawValue))
        return .utf8
    }

    private mutating func localeOfTable(
        _ own: JSONNode?, package: NumberParser.Locale?
    ) -> NumberParser.Locale? {
        let place = "\(name).chiso"
        if let own, own["locale"] != nil {
            return choice("locale", of: own, in: place, NumberParser.Locale.self)
        }
        if package == nil, role != .units {
            report(
                .propertyMissing, .error, "\(place).locale is missing, and chiso.locale too", node,
                fix:
                    "write how numbers are typed: \"vi\" (1.234,5), \"en\" (1,234.5) or \"c\" (1234.5)"
            )
        }
        return package
    }

    private enum Figures: String, CaseIterable { case real, published, synthetic, mixed }

    private mutating func figures(_ own: JSONNode?) -> String {
        if let own, own["figures"] != nil {
            return choice("figures", of: own, in: "\(name).chiso", Figures.self)?.rawValue ?? ""
        }
        report(
            .figuresUndeclared, .warning,
            "\(name).chiso.figures does not say whose figures these are", node,
            fix: "write one of: \(Figures.allCases.map(\.rawValue).joined(separator: ", "))")
        return ""
    }
}

// MARK: - Table Schema

extension ResourceReader {
    private static let types = [
        "string", "number", "integer", "boolean", "object", "array", "list", "date", "time",
        "datetime", "year", "yearmonth", "duration", "geopoint", "geojson", "any",
    ]

    private mutating func schema() -> ([ResourceDescription.Column], Set<String>) {
        let wanted = "{ \"fields\": [ { \"name\": …, \"type\": … } ] } with all columns"
        guard let schema = object("schema", of: node, in: name, required: wanted),
            let fields = list(
                "fields", of: schema, in: "\(name).schema", required: "a list of all columns")
        else { return ([], []) }
        var columns: [ResourceDescription.Column] = []
        var names: Set<String> = []
        for (index, field) in fields.enumerated() {
            guard let column = column(field, "\(name).schema.fields[\(index)]") else { continue }
            if !names.insert(column.name).inserted {
                report(
                    .resourceNamedTwice, .error,
                    "two columns of '\(name)' are named '\(column.name)'", field,
                    fix: "give each its own name")
            }
            columns.append(column)
        }
        return (columns, missingValues(schema))
    }

    private mutating func missingValues(_ schema: JSONNode) -> Set<String> {
        guard let node = schema["missingValues"] else { return [] }
        let texts = node.list.map { list in list.compactMap(\.text) }
        guard let texts, texts.count == node.list?.count else {
            report(
                .propertyOfWrongType, .error,
                "\(name).schema.missingValues must be a list of texts", node,
                fix: "write [\"\"], or add the texts that stand for nothing")
            return []
        }
        return Set(texts)
    }

    private mutating func column(_ field: JSONNode, _ place: String) -> ResourceDescription.Column?
    {
        guard let name = text("name", of: field, in: place, required: "the column's heading") else {
            return nil
        }
        let type = text("type", of: field, in: place) ?? "string"
        if !Self.types.contains(type) {
            refuse(type, "type", of: field, in: place, allowed: Self.types)
        }
        let decimal = sign("decimalChar", of: field, place) ?? "."
        return ResourceDescription.Column(
            name: name, isNumber: type == "number" || type == "integer",
            numbers: NumberParser(decimal: decimal, group: sign("groupChar", of: field, place)))
    }

    private mutating func sign(
        _ name: String, of field: JSONNode, _ place: String
    ) -> Unicode.Scalar? {
        guard let typed = text(name, of: field, in: place) else { return nil }
        let signs = ["decimalChar": [".", ","], "groupChar": [".", ",", " "]][name] ?? []
        guard signs.contains(typed), let sign = typed.unicodeScalars.first else {
            refuse(typed, name, of: field, in: place, allowed: signs.map { "\"\($0)\"" })
            return nil
        }
        return sign
    }
}
