/// Collects the relations of a part: which other part stands for which id.
final class RelationsHandler: XMLHandler {
    /// One relation.
    struct Relation {
        var id: String
        var type: String
        var target: String
    }

    private(set) var relations: [Relation] = []
    var fault: SheetFault? { nil }

    func start(_ name: String, _ attributes: XMLAttributes) {
        guard name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
            let target = attributes["Target"], attributes["TargetMode"] != "External"
        else { return }
        relations.append(Relation(id: id, type: type, target: target))
    }
    func text(_ text: UnsafeBufferPointer<UInt8>) {}
    func end(_ name: String) {}

    /// The target of the first relation of a kind: `worksheet`, `sharedStrings`, `styles`.
    func target(ofKind kind: String) -> String? {
        relations.first { $0.type.hasSuffix("/" + kind) }?.target
    }
}

/// Reads `workbook.xml`: the sheets, and from when days are counted.
final class WorkbookHandler: XMLHandler {
    private(set) var sheets: [(name: String, id: String, isHidden: Bool)] = []
    private(set) var since1904 = false
    private(set) var fault: SheetFault?
    private let limits: ReadLimits

    init(_ limits: ReadLimits) { self.limits = limits }

    func start(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "workbookPr":
            since1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
        case "sheet":
            guard sheets.count < limits.sheets else {
                fault = Archive.tooLarge("it has more than \(limits.sheets) sheets")
                return
            }
            let name = attributes["name"] ?? ""
            guard name.utf8.count <= limits.nameBytes else {
                fault = Archive.tooLarge(
                    "the name of a sheet is longer than \(limits.nameBytes) bytes")
                return
            }
            let state = attributes["state"] ?? "visible"
            sheets.append((name, attributes["id"] ?? "", state != "visible"))
        default: break
        }
    }
    func text(_ text: UnsafeBufferPointer<UInt8>) {}
    func end(_ name: String) {}
}

/// Reads `styles.xml`: what a number means in each style of a cell.
final class StylesHandler: XMLHandler {
    /// By the number of the style.
    private(set) var formats: [NumberFormat] = []
    private(set) var fault: SheetFault?
    private let most: Int
    private var own: [Int: NumberFormat] = [:]
    private var isInCells = false

    init(_ limits: ReadLimits) { most = limits.styles }

    func start(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "numFmt":
            guard let number = attributes["numFmtId"].flatMap({ Int($0) }),
                let code = attributes["formatCode"]
            else { return }
            own[number] = NumberFormat(code: code)
        case "cellXfs": isInCells = true
        case "xf" where isInCells:
            let number = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            formats.append(own[number] ?? NumberFormat(builtIn: number))
            if formats.count > most {
                fault = Archive.tooLarge("it has more than \(most) styles of cells")
            }
        default: break
        }
    }
    func text(_ text: UnsafeBufferPointer<UInt8>) {}
    func end(_ name: String) { if name == "cellXfs" { isInCells = false } }
}
