import ChisoModel

/// Made-up comparison groups: in a sample every row is compared with others as its case says.
struct SampledPeers {
    /// How many cases there are: alone, in the middle of all, above the middle, below it.
    static let cases = 4

    /// One entry per row.
    private(set) var statistics: [PeerStatistic: [Double]] = [:]

    /// - Parameters:
    ///   - values: NaN where there is none.
    ///   - cases: One per row; a row whose value lies outside its case's group is alone.
    init(values: [Double], cases: [Double]) {
        let sorted = values.filter { !$0.isNaN }.sorted()
        guard let least = sorted.first, let largest = sorted.last else { return }
        let middle = sorted[sorted.count / 2]
        let groups = [(least, largest), (least, middle), (middle, largest)]
        for (value, number) in zip(values, cases) {
            let group = number == 0 ? (value, value) : groups[Int(number) - 1]
            let isAlone = !(group.0 <= value && value <= group.1) || group.0 == group.1
            let (low, high) = isAlone ? (value, value) : group
            statistics[.min, default: []].append(low)
            statistics[.max, default: []].append(high)
            statistics[.mean, default: []].append(isAlone ? value : (low + high) / 2)
            statistics[.count, default: []].append(isAlone ? 1 : 10)
        }
    }
}
