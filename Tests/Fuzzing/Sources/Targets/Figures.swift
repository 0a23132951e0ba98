import ChisoModel

/// Figures for whatever fields a pack declares: ordinary ones, zeros, blanks, and the ends of what doubles hold.
enum Figures {
    private static let numbers: [[Double]] = [
        [190, 198, 0], [200, 1, 0], [0.5, 1e15, 3], [100, 50, 1e-9],
    ]

    /// Three units with figures for the pack's fields, of one period.
    static func round(for pack: RulePack) -> Round {
        let units = ["a", "b", "c"].enumerated().map { place, code in
            var unit = ScoredUnit(code: code, name: "Đơn vị \(code)", kind: "district")
            for column in pack.unitColumns {
                unit.columns[column.key] =
                    column.kind == .text ? .text("huyện") : .number(Double(1000 * place))
            }
            return unit
        }
        let columns = pack.fields.enumerated().map { column($1, $0) }
        var round = Round(
            id: "r", period: "2023", units: units,
            submissions: ["2023": Submissions(period: "2023", columns: columns)])
        round.tables = [Round.Table(path: "submissions.csv", figures: "synthetic", source: "")]
        return round
    }

    private static func column(_ field: Field, _ place: Int) -> FieldColumn {
        let numbers = numbers[place % numbers.count]
        var values = numbers.map { number -> Double in
            switch field.kind {
            case .count: number.rounded()
            case .amount, .percent, .number: number
            case .yesNo: number > 100 ? 1 : 0
            case .choice(let levels): Double(Int(number.rounded()) % max(levels.count, 1))
            case .date: 19_000 + number.rounded()
            case .text: 0
            }
        }
        var states: [FieldColumn.State] = [.given, .given, .given]
        if place % 5 == 3 { states[2] = .blank }
        if place % 5 == 4 { states[1] = .notApplicable }
        for row in values.indices {
            let isLarge = values[row] >= field.least ?? values[row]
            let isSmall = values[row] <= field.largest ?? values[row]
            if !isLarge || !isSmall { states[row] = .refused }
            if states[row] != .given { values[row] = 0 }
        }
        var column = FieldColumn(values)
        column.states = states
        column.rows = [2, 3, 4]
        return column
    }
}
