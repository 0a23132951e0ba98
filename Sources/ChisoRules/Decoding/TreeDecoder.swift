import ChisoLua
import ChisoModel

/// Builds the pack's tree: groups in printed order, and where each indicator hangs.
struct TreeDecoder {
    private(set) var groups: [Group] = []
    /// Keys of the indicators in printed order, and where they are named.
    private(set) var indicators: [(key: String, place: SourceLocation)] = []
    /// By group: the aggregate's function, and the keys of the children.
    private(set) var functions: [Int: LuaFunction] = [:]
    /// Places of the groups that declare a weight.
    private(set) var weighed: Set<Int> = []
    /// By group: the keys of its children, in order.
    private(set) var childKeys: [[String]] = []
    private let faults: Faults
    /// Keys that fall away: those named, and those of the indicators and groups under them.
    private(set) var removed: Set<String>
    /// Those of them that the tree held.
    private(set) var found: Set<String> = []

    init(faults: Faults, removed: Set<String>) {
        self.faults = faults
        self.removed = removed
    }

    /// Reads the root and all below it.
    mutating func decode(_ pack: RulePack, _ reader: TableReader) {
        let aggregate = aggregate(reader)
        let tree = reader.record("tree")
        if tree == nil, reader.value("tree") == nil {
            reader.fault("tree", "lacks 'tree'", "add tree = { { key = …, children = {…} }, … }")
        }
        // A sum adds up to the scale by itself; a function declares what it can reach.
        let max = aggregate.function == nil ? nil : pack.scale
        groups = [
            Group(
                key: "total", title: pack.title, titleEn: pack.titleEn, aggregate: aggregate.kind,
                max: max, location: reader.place("tree"))
        ]
        childKeys = [[]]
        functions[0] = aggregate.function
        if let tree { reader.declaring("tree").checkPlaces(of: "tree", in: tree) }
        children(tree?.list ?? [], of: 0, reader.declaring("tree"))
    }

    private mutating func children(_ items: [LuaValue], of parent: Int, _ reader: TableReader) {
        if items.isEmpty {
            reader.fault(
                "children", "'\(groups[parent].key)' has no children",
                "name its indicators under children, or remove it")
        }
        for item in items {
            guard groups.count + indicators.count < TableReader.most else {
                return reader.fault(
                    "tree", "the tree holds more than \(TableReader.most) groups and indicators",
                    "declare fewer")
            }
            switch item {
            case .text(let key) where removed.contains(key): found.insert(key)
            case .text(let key):
                let line = reader.place(inTree: key)
                groups[parent].children.append(.indicator(indicators.count))
                childKeys[parent].append(key)
                indicators.append((key, line))
            case .table(let table) where removed.contains(table.key ?? ""): remove(table)
            case .table(let table):
                group(reader.inner(table, entry: table.key), under: parent)
            default:
                reader.fault(
                    "children", "a child of '\(groups[parent].key)' is \(item.kindName)",
                    "write an indicator's key in quotes, or a group { key = …, children = {…} }")
            }
        }
    }

    /// Lets a group fall away with all below it.
    private mutating func remove(_ table: LuaTable) {
        if let key = table.key {
            removed.insert(key)
            found.insert(key)
        }
        guard let items = table["children"]?.table else { return }
        for item in items.list {
            switch item {
            case .text(let key):
                removed.insert(key)
                found.insert(key)
            case .table(let inner): remove(inner)
            default: continue
            }
        }
    }

    private mutating func group(_ reader: TableReader, under parent: Int) {
        let aggregate = aggregate(reader)
        let key = reader.text("key")
        let place = groups.count
        groups.append(
            Group(
                key: key, code: reader.text("code", or: ""), title: reader.text("title"),
                titleEn: reader.text("title_en", or: ""), aggregate: aggregate.kind,
                role: Group.Role(
                    rawValue: reader.choice("role", of: ["base", "bonus", "penalty"])) ?? .base,
                max: reader.number("max"), min: reader.number("min") ?? 0,
                weight: reader.weight(), decimals: reader.decimals("decimals"),
                location: reader.place))
        if reader.value("weight") != nil { weighed.insert(place) }
        groups[place].target = reader.number("target")
        let children = reader.record("children")
        if let children { reader.checkPlaces(of: "children", in: children) }
        reader.finish()
        if let max = groups[place].max, max < groups[place].min {
            reader.fault(
                "max",
                "'max' is \(Rounding.plainText(max)), below 'min', "
                    + Rounding.plainText(groups[place].min), "swap them, or correct one")
        }
        KeyCheck.check(key, what: "group", reader: reader, faults: faults)
        groups[parent].children.append(.group(place))
        childKeys[parent].append(key)
        childKeys.append([])
        functions[place] = aggregate.function
        if aggregate.function != nil, groups[place].max == nil {
            reader.fault(
                "aggregate", "has a function as aggregate, but no 'max'",
                "add max = the most points it can earn")
        }
        self.children(children?.list ?? [], of: place, reader)
    }

    private func aggregate(
        _ reader: TableReader
    ) -> (kind: Group.Aggregate, function: LuaFunction?) {
        if let function = reader.value("aggregate")?.function {
            return (.function([]), function)
        }
        switch reader.choice("aggregate", of: ["sum", "mean", "weighted", "weighted_index"]) {
        case "mean": return (.mean, nil)
        case "weighted": return (.weighted, nil)
        case "weighted_index": return (.weightedIndex, nil)
        default: return (.sum, nil)
        }
    }

    /// Resolves what each aggregate's function reads: its children, by key.
    mutating func resolve(state: LuaState, fields: [Field], unitColumns: [UnitColumn]) {
        for (place, function) in functions.sorted(by: { $0.key < $1.key }) {
            var resolver = NameResolver(fields: fields, unitColumns: unitColumns)
            for (child, key) in childKeys[place].enumerated() {
                resolver.add(key, .childPoints(child))
                resolver.add("\(key)_index", .childIndex(child))
                resolver.add("\(key)_max", .childMax(child))
            }
            let reads = FunctionCheck.reads(
                function, subject: "aggregate of '\(groups[place].key)'", resolver: resolver,
                state: state, codes: (.nodeNameUnresolved, .nodeNameUnresolved), faults: faults)
            if let reads { groups[place].aggregate = .function(reads) }
        }
    }
}

extension TableReader {
    /// The line of the tree that holds the text in quotes.
    func place(inTree text: String) -> SourceLocation {
        SourceLocation(path, line: line(quoting: text, after: "tree"))
    }
}
