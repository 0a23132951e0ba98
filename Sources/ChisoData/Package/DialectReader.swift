import ChisoModel

/// Reads the `dialect` of a resource.
///
/// A property that changes how a table reads and is not supported is refused, because passing over
/// it would read the table as it was not meant.
enum DialectReader {
    private static let delimiters = [",", ";", "\t", "|"]

    /// The dialect of a resource, or the default one.
    static func dialect(
        of resource: JSONNode, in name: String, reader: inout ResourceReader
    ) -> CSVDialect {
        var dialect = CSVDialect()
        guard let node = reader.object("dialect", of: resource, in: name) else { return dialect }
        let place = "\(name).dialect"
        refuseUnsupported(node, place, reader: &reader)
        if let sign = sign("delimiter", of: node, place, delimiters, reader: &reader) {
            dialect.delimiter = sign
        }
        if let sign = sign("quoteChar", of: node, place, ["\"", "'"], reader: &reader) {
            dialect.quote = sign
        }
        if let flag = reader.flag("doubleQuote", of: node, in: place) {
            dialect.doublesQuote = flag
        }
        if let flag = reader.flag("header", of: node, in: place) { dialect.hasHeader = flag }
        if let flag = reader.flag("skipInitialSpace", of: node, in: place) {
            dialect.skipsInitialSpace = flag
        }
        return dialect
    }

    private static func sign(
        _ name: String, of node: JSONNode, _ place: String, _ allowed: [String],
        reader: inout ResourceReader
    ) -> UInt8? {
        guard let typed = reader.text(name, of: node, in: place) else { return nil }
        if allowed.contains(typed) { return typed.utf8.first }
        let shown = allowed.map { $0 == "\t" ? "\\t" : $0 }
        reader.refuse(typed, name, of: node, in: place, allowed: shown)
        return nil
    }

    private static func refuseUnsupported(
        _ node: JSONNode, _ place: String, reader: inout ResourceReader
    ) {
        for name in ["escapeChar", "commentChar", "nullSequence", "headerRows", "commentRows"] {
            guard let property = node[name] else { continue }
            reader.report(
                .dialectUnsupported, .error, "\(place).\(name) is not supported", property,
                fix: "take it out and write the table without it")
        }
    }
}
