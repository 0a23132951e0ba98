/// Ranks of many runs, several to a word, so that one subtraction compares several at a time.
///
/// With the top bit of each lane set in one word, the difference of two keeps it exactly where its lane is not the smaller.
struct RankLanes {
    /// By unit, then by run, each unit's last word filled up with zeros.
    private let words: [UInt64]
    /// Words a unit takes.
    private let width: Int
    private let runs: Int
    /// Bits of a lane: 16, or 32 where a rank could take more than 15.
    private let bits: Int

    /// - Parameter columns: By unit, then by run: ranks from 0 to `largest`.
    init(_ columns: [[Int32]], runs: Int, largest: Int) {
        let bits = largest < 1 << 15 ? 16 : 32
        let lanes = 64 / bits
        self.bits = bits
        self.runs = runs
        width = (runs + lanes - 1) / lanes
        var words = Array(repeating: UInt64(0), count: width * columns.count)
        for (unit, column) in columns.enumerated() {
            for (run, rank) in column.enumerated() {
                words[unit * width + run / lanes] |= UInt64(rank) << UInt64(run % lanes * bits)
            }
        }
        self.words = words
    }

    /// In how many runs the first unit has the lower number, and in how many the higher.
    func compare(_ first: Int, _ second: Int) -> (under: Int, over: Int) {
        let padding = width * (64 / bits) - runs
        let notUnder = count(first, notUnder: second) - padding
        let notOver = count(second, notUnder: first) - padding
        return (runs - notUnder, runs - notOver)
    }

    /// In how many lanes the first is not the smaller.
    private func count(_ first: Int, notUnder second: Int) -> Int {
        let one: UInt64 = bits == 16 ? 0x0001_0001_0001_0001 : 0x0000_0001_0000_0001
        let shift = UInt64(bits - 1)
        let tops = one << shift
        return words.withUnsafeBufferPointer { words in
            guard let base = words.baseAddress else { return 0 }
            let (a, b) = (base + first * width, base + second * width)
            var total = 0
            // A lane counts its own words, so a stretch is as long as it can count.
            for start in stride(from: 0, to: width, by: 1 << 15) {
                var sum: UInt64 = 0
                for place in start..<min(width, start + (1 << 15)) {
                    sum &+= (((a[place] | tops) &- b[place]) & tops) &>> shift
                }
                for lane in stride(from: 0, to: 64, by: bits) {
                    total += Int(sum &>> UInt64(lane) & (UInt64.max &>> UInt64(64 - bits)))
                }
            }
            return total
        }
    }
}
