import ChisoModel

/// How many cells of each unit were scored, missing, not applicable and failed.
struct Tally: Sendable {
    private(set) var scored: [Int32]
    private(set) var missing: [Int32]
    private(set) var inapplicable: [Int32]
    private(set) var failed: [Int32]

    /// A tally of no cells.
    init(count: Int) {
        scored = Array(repeating: 0, count: count)
        missing = scored
        inapplicable = scored
        failed = scored
    }

    /// Counts a column in (`by` 1) or out (`by` -1).
    mutating func count(_ column: IndicatorColumn, by step: Int32) {
        for (unit, status) in column.statuses.enumerated() {
            switch status {
            case .scored: scored[unit] += step
            case .missing: missing[unit] += step
            case .notApplicable: inapplicable[unit] += step
            case .failed: failed[unit] += step
            }
        }
    }
}
