import CExpat
import Foundation

/// Takes the elements of a part as they are read.
protocol XMLHandler: AnyObject {
    /// An element begins. Its name is without a namespace; an element of no namespace of workbooks has the name "".
    func start(_ name: String, _ attributes: XMLAttributes)
    /// Text inside the innermost element, in one or more pieces.
    func text(_ text: UnsafeBufferPointer<UInt8>)
    /// An element ends.
    func end(_ name: String)
    /// What is wrong with what was read so far.
    var fault: SheetFault? { get }
}

/// The attributes of one element, found by name without its namespace.
struct XMLAttributes {
    let pairs: UnsafePointer<UnsafePointer<XML_Char>?>

    /// The text of an attribute; nil when it is not there.
    subscript(_ name: String) -> String? {
        var next = pairs
        while let key = next[0], let value = next[1] {
            if strcmp(XMLStream.local(key), name) == 0 { return String(cString: value) }
            next += 2
        }
        return nil
    }
}

/// Reads one part as a stream.
///
/// A document type, and with it every entity, is refused: no program writes one into a workbook, and it is how a small
/// file is made to unfold into a large one.
final class XMLStream {
    private static let separator: XML_Char = 0x7C
    /// The namespaces of workbooks, of both editions of the standard.
    private static let namespaces: Set<String> = [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
        "http://schemas.openxmlformats.org/package/2006/relationships",
    ]

    private let parser: XML_Parser
    private let handler: any XMLHandler
    private let part: String
    private let deepest: Int
    private var depth = 0
    private var fault: SheetFault?

    /// Reads a part of an archive to its end.
    static func read(
        _ part: String, of archive: Archive, limits: ReadLimits, into handler: any XMLHandler
    ) throws(SheetFault) {
        let stream = XMLStream(part, handler, limits)
        try archive.unpack(part) { bytes throws(SheetFault) in
            try stream.take(bytes, isLast: false)
        }
        try stream.take(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
    }

    private init(_ part: String, _ handler: any XMLHandler, _ limits: ReadLimits) {
        self.part = part
        self.handler = handler
        deepest = limits.depth
        parser = XML_ParserCreateNS(nil, Self.separator)
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { XMLStream.of($0).start($1!, $2!) },
            { XMLStream.of($0).end($1!) })
        XML_SetCharacterDataHandler(parser) { XMLStream.of($0).text($1!, Int($2)) }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
            XMLStream.of(data).refuse("a document type")
        }
    }

    deinit { XML_ParserFree(parser) }

    /// A name without its namespace.
    static func local(_ name: UnsafePointer<XML_Char>) -> UnsafePointer<XML_Char> {
        strrchr(name, Int32(separator)).map { UnsafePointer($0 + 1) } ?? name
    }

    private static func of(_ data: UnsafeMutableRawPointer?) -> XMLStream {
        Unmanaged<XMLStream>.fromOpaque(data!).takeUnretainedValue()
    }

    private func take(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws(SheetFault) {
        let start = bytes.baseAddress?.assumingMemoryBound(to: XML_Char.self)
        let status = XML_Parse(parser, start, Int32(bytes.count), isLast ? 1 : 0)
        if let fault = fault ?? handler.fault { throw fault }
        guard status == XML_STATUS_OK else {
            let words = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) }
            throw .damaged(
                "its part '\(part)' is not XML on line \(XML_GetCurrentLineNumber(parser)): "
                    + (words ?? "unknown"))
        }
    }

    // MARK: - Events

    private func name(_ full: UnsafePointer<XML_Char>) -> String {
        guard let bar = strrchr(full, Int32(Self.separator)) else { return "" }
        let space = String(
            decoding: UnsafeRawBufferPointer(
                start: full, count: bar - UnsafeMutablePointer(mutating: full)),
            as: UTF8.self)
        return Self.namespaces.contains(space) ? String(cString: bar + 1) : ""
    }

    private func start(
        _ full: UnsafePointer<XML_Char>, _ pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>
    ) {
        depth += 1
        guard depth <= deepest else {
            return stop(Archive.tooLarge("its part '\(part)' is more than \(deepest) levels deep"))
        }
        handler.start(name(full), XMLAttributes(pairs: UnsafePointer(pairs)))
        if handler.fault != nil { XML_StopParser(parser, 0) }
    }

    private func end(_ full: UnsafePointer<XML_Char>) {
        depth -= 1
        handler.end(name(full))
        if handler.fault != nil { XML_StopParser(parser, 0) }
    }

    private func text(_ start: UnsafePointer<XML_Char>, _ count: Int) {
        start.withMemoryRebound(to: UInt8.self, capacity: count) {
            handler.text(UnsafeBufferPointer(start: $0, count: count))
        }
    }

    private func refuse(_ thing: String) {
        stop(
            SheetFault(
                .forbidden, "its part '\(part)' holds \(thing)",
                fix: "ask for the file again: no spreadsheet program writes this"))
    }

    private func stop(_ fault: SheetFault) {
        if self.fault == nil { self.fault = fault }
        XML_StopParser(parser, 0)
    }
}
