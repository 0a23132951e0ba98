import ChisoLua
import ChisoModel

/// Finds what the name of a function's parameter stands for.
///
/// A name means exactly one thing: nothing wins over anything, and an unknown or doubly defined name is a fault.
struct NameResolver {
    /// Names that no key of a pack may take.
    static let reserved: Set<String> = Set(
        """
        and break do else elseif end false for function goto if in local nil not or repeat return then true until while
        assert chiso error ipairs math pairs pcall require select string table tonumber tostring type _ENV _G
        value points index rank class max min target total unit period kind key code
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    private var meanings: [String: [Read]] = [:]
    /// Fields of text, which are declared and yet no rule can read.
    private var texts: Set<String> = []

    /// The names every rule of a pack can read: its fields and the columns of its units.
    init(fields: [Field], unitColumns: [UnitColumn]) {
        for (place, field) in fields.enumerated() {
            guard field.kind != .text else {
                texts.formUnion([field.key, "previous_\(field.key)"])
                continue
            }
            add(field.key, .field(place))
            add("previous_\(field.key)", .previousField(place))
        }
        for column in ["kind"] + unitColumns.map(\.key) { add(column, .unitColumn(column)) }
    }

    /// Adds one meaning of a name.
    mutating func add(_ name: String, _ read: Read) {
        meanings[name, default: []].append(read)
    }

    /// Adds what only this indicator's functions can read.
    mutating func add(_ indicator: Indicator, forScore: Bool) {
        for name in ["max", "min", "target"] { add(name, .parameter(name)) }
        for name in Array(indicator.params.keys) + Array(indicator.paramColumns.keys) {
            add(name, .parameter(name))
        }
        add("previous_value", .previousValue)
        add("previous_points", .previousPoints)
        add("previous_rank", .previousRank)
        guard forScore else { return }
        add("value", .value)
        for statistic in PeerStatistic.allCases {
            add("peers_\(statistic.rawValue)", .peers(statistic))
        }
    }

    /// The names that stand for one thing, with what they stand for.
    var names: [String: Read] {
        meanings.filter { $0.value.count == 1 }.compactMapValues(\.first)
    }

    /// Whether a name stands for anything.
    func isKnown(_ name: String) -> Bool { meanings[name] != nil }

    /// Whether a name has more than one meaning.
    func ambiguous(_ name: String) -> Bool { (meanings[name]?.count ?? 0) > 1 }

    /// What each name stands for; faults are added for names that stand for nothing or for two things.
    func resolve(
        _ names: [String], for subject: String, at place: SourceLocation,
        codes: (unknown: RuleCode, double: RuleCode), faults: Faults
    ) -> [Read]? {
        var reads: [Read] = []
        for name in names {
            let found = meanings[name] ?? []
            if found.count == 1 {
                reads.append(found[0])
            } else if found.isEmpty, texts.contains(name) {
                faults.add(
                    codes.unknown,
                    "\(subject) reads '\(name)', a field of type text, which no rule can read",
                    rule: place,
                    fix: "let the field be a choice, a yes_no or a number, or remove the parameter")
            } else if found.isEmpty {
                let near = faults.nearest(to: name, in: meanings.keys)
                faults.add(
                    codes.unknown, "\(subject) reads '\(name)', which nothing declares",
                    rule: place,
                    fix: near.map { "did you mean '\($0)'?" } ?? Self.hint(name))
            } else {
                faults.add(
                    codes.double,
                    "\(subject) reads '\(name)', which stands for two things: "
                        + found.map(\.title).joined(separator: " and "),
                    rule: place, fix: "rename one of them")
            }
        }
        return reads.count == names.count ? reads : nil
    }

    private static func hint(_ name: String) -> String {
        switch name {
        case "value": "only score reads value"
        case _ where name.hasPrefix("peers_"): "only score reads peers_min, _max, _mean, _count"
        default: "declare it in fields.lua or under params, or remove the parameter"
        }
    }
}

extension Read {
    /// What it is, for messages.
    var title: String {
        switch self {
        case .parameter(let name) where ["max", "min", "target"].contains(name):
            "the indicator's own '\(name)'"
        case .parameter: "a number under params"
        case .value: "the indicator's value"
        case .field: "a field"
        case .unitColumn: "a column of the unit"
        case .previousField, .previousValue, .previousPoints, .previousRank:
            "a figure of the preceding period"
        case .peers: "a statistic of peers"
        case .childPoints, .childIndex, .childMax: "a child of the node"
        case .nodePoints, .nodeIndex: "a node"
        case .index, .points, .className: "a figure of the unit's total"
        }
    }
}

extension RulePack {
    /// What the `score` of any indicator of the pack can read, by name; the parameters an indicator declares come on top.
    public var readableNames: [String: Read] {
        var resolver = NameResolver(fields: fields, unitColumns: unitColumns)
        resolver.add(Indicator(key: "any", max: .number(0)), forScore: true)
        return resolver.names
    }
}
