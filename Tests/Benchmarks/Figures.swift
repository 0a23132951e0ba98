import ChisoModel

/// Synthetic figures for timing: the same numbers that peer.lua makes.
struct Figures {
    private var state: UInt64 = 12345

    private mutating func draw(below: UInt64) -> UInt64 {
        state = (state * 1_103_515_245 + 12345) % 2_147_483_648
        return (state / 65536) % below
    }

    /// A round of `units` units with `fields` fields, in pairs of a whole and a part of it.
    static func round(units: Int, fields: Int) -> Round {
        var figures = Figures()
        var columns: [FieldColumn] = []
        for _ in 0..<(fields / 2) {
            var whole: [Double?] = []
            var part: [Double?] = []
            for _ in 0..<units {
                let number = 1 + figures.draw(below: 1000)
                whole.append(Double(number))
                part.append(Double(figures.draw(below: number + 1)))
            }
            columns.append(FieldColumn(whole))
            columns.append(FieldColumn(part))
        }
        return Round(
            id: "benchmark", period: "2023",
            units: (0..<units).map { ScoredUnit(code: "u\($0)", name: "Đơn vị \($0)") },
            submissions: ["2023": Submissions(period: "2023", columns: columns)])
    }
}
