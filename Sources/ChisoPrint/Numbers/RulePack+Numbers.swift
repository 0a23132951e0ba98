import ChisoModel

// How a pack has its numbers printed, and what its nodes are called for short.

extension RulePack {
    /// The decimals an indicator's points are rounded to.
    public func decimals(_ indicator: Indicator) -> Decimals {
        indicator.decimals ?? precision.indicator
    }

    /// The decimals a group's points are rounded to.
    public func decimals(_ group: Group) -> Decimals { group.decimals ?? precision.group }

    /// An index as printed: two decimals where the pack does not round it.
    public func indexText(_ index: Double?) -> String {
        PlainNumber.fixed(index, precision.index, otherwise: 2)
    }

    /// Whether units get classes at all.
    public var hasClasses: Bool { !classes.isEmpty || classifyReads != nil }
}

extension Group {
    /// The official number, or the key where there is none.
    public var label: String { code.isEmpty ? key : code }
}

extension Indicator {
    /// The official number, or the key where there is none.
    public var label: String { code.isEmpty ? key : code }
}
