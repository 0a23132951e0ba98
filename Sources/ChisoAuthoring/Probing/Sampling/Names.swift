import ChisoModel

extension RulePack {
    /// What a rule calls something that it reads, other than a declared number.
    func name(of read: Read, children: [Group.Child] = []) -> String {
        switch read {
        case .parameter(let name), .unitColumn(let name): name
        case .value: "value"
        case .field(let place): fields[place].key
        case .previousField(let place): "previous_\(fields[place].key)"
        case .previousValue: "previous_value"
        case .previousPoints: "previous_points"
        case .previousRank: "previous_rank"
        case .peers(let statistic): "peers_\(statistic.rawValue)"
        case .childPoints(let place): key(of: children[place])
        case .childIndex(let place): "\(key(of: children[place]))_index"
        case .childMax(let place): "\(key(of: children[place]))_max"
        case .nodePoints(let key): key
        case .nodeIndex(let key): "\(key)_index"
        case .index: "index"
        case .points: "points"
        case .className: "class"
        }
    }

    private func key(of child: Group.Child) -> String {
        switch child {
        case .group(let place): groups[place].key
        case .indicator(let place): indicators[place].key
        }
    }

    /// Everything that any function of the pack reads.
    var reads: [Read] {
        var reads = indicators.flatMap { $0.valueReads + $0.scoreReads }
        for case .field(let place) in indicators.map(\.valueSource) { reads.append(.field(place)) }
        reads += checks.flatMap(\.reads) + (classifyReads ?? [])
        for case .function(let more) in groups.map(\.aggregate) { reads += more }
        return reads
    }

    /// Whether any function reads a figure of the preceding period.
    var readsAnyPrevious: Bool {
        reads.contains { read in
            if case .previousField = read { return true }
            return false
        }
    }
}
