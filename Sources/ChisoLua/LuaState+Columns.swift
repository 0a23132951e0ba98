import CLuaShim
import ChisoModel

extension LuaState {
    /// How many kept texts and tables may gather before all are given up.
    private static let mostKept = 1024

    /// Calls a function for the rows wanted; a row that fails is recorded and does not stop the rest.
    ///
    /// A function that was not sealed is sealed first; when that is refused, every row wanted fails. So it does when the
    /// calls together cost more than ``Outcomes/allowance``: their sum decides, not which row came last.
    /// - Parameters:
    ///   - arguments: One per parameter, by position; columns hold at least `rows.upperBound` rows.
    ///   - rows: The rows to look at.
    ///   - wanted: By row, whether to call; at least `rows.upperBound` long.
    ///   - isReasoned: Whether a text that the function returns after its result is kept as its reason.
    ///   - outcomes: Receives the rows called; others stay as they are.
    public func call(
        _ function: LuaFunction, arguments: [RuleArgument], rows: Range<Int>, wanted: [Bool],
        isReasoned: Bool = false, into outcomes: inout Outcomes
    ) {
        precondition(rows.lowerBound >= 0 && rows.upperBound <= wanted.count)
        precondition(rows.upperBound <= outcomes.numbers.count)
        outcomes.forget(rows: rows, wanted: wanted)
        outcomes.cost = RuleCost()
        do throws(LuaFault) {
            try seal(function)
            giveUpKeptValues()
            var columns: [ArgumentColumn] = []
            for argument in arguments { columns.append(try column(of: argument, rows: rows)) }
            loop(
                function, columns: columns, rows: rows, wanted: wanted, isReasoned: isReasoned,
                into: &outcomes)
        } catch {
            let failure = Outcomes.Failure(
                kind: error.kind, message: error.message, location: error.location)
            for row in rows where wanted[row] { outcomes.fail(row, failure) }
        }
        outcomes.cost.failures = outcomes.failures.keys.count { rows.contains($0) }
    }

    private func loop(
        _ function: LuaFunction, columns: [ArgumentColumn], rows: Range<Int>, wanted: [Bool],
        isReasoned: Bool, into outcomes: inout Outcomes
    ) {
        let allowance = outcomes.allowance
        var cost = chiso_cost()
        ArgumentColumn.withPointers(columns[...]) { arguments in
            arguments.withUnsafeBufferPointer { arguments in
                outcomes.withRows { numbers, statuses in
                    var column = chiso_column(
                        function: function.number, count: Int32(arguments.count),
                        arguments: arguments.baseAddress, wanted: nil,
                        first: Int64(rows.lowerBound), last: Int64(rows.upperBound),
                        numbers: numbers, statuses: statuses,
                        allowance: Int64(allowance ?? -1), reasoned: isReasoned)
                    wanted.withUnsafeBufferPointer {
                        column.wanted = $0.baseAddress
                        cost = chiso_call_column(shim, &column)
                    }
                }
            }
        }
        outcomes.cost = RuleCost(
            calls: Int(cost.calls), ticks: Int(cost.ticks), largest: Int(cost.largest))
        if let allowance, outcomes.cost.ticks > allowance {
            outcomes.forget(rows: rows, wanted: wanted)
            let failure = Outcomes.Failure(
                kind: .budget,
                message: "used more than \(allowance) instructions in all its calls, its share of "
                    + "the run's budget", location: function.location)
            for row in rows where wanted[row] { outcomes.fail(row, failure) }
        } else {
            readRecords(into: &outcomes)
        }
    }

    private func readRecords(into outcomes: inout Outcomes) {
        var count = 0
        let records = UnsafeBufferPointer(start: chiso_records(shim, &count), count: count)
        let texts = UnsafeRawBufferPointer(chiso_record_texts(shim))
        for record in records {
            let row = Int(record.row)
            let bytes = texts[record.offset..<record.offset + record.count]
            let text = String(decoding: bytes, as: UTF8.self)
            switch Int(record.status) {
            case CHISO_TEXT: outcomes.texts[row] = text
            case CHISO_NOT_APPLICABLE, CHISO_REASON: outcomes.reasons[row] = text
            default:
                outcomes.failures[row] = Outcomes.Failure(
                    kind: LuaFault.Kind(shim: record.kind), message: text,
                    location: host.location(source: record.source, line: record.line))
            }
        }
    }

    // MARK: - Arguments

    private func column(
        of argument: RuleArgument, rows: Range<Int>
    ) throws(LuaFault) -> ArgumentColumn {
        switch argument {
        case .numbers(let numbers, let present):
            precondition(rows.upperBound <= numbers.count)
            precondition(rows.upperBound <= present?.count ?? .max)
            return .numbers(numbers, present, isFlag: false)
        case .flags(let numbers, let present):
            precondition(rows.upperBound <= numbers.count)
            precondition(rows.upperBound <= present?.count ?? .max)
            return .numbers(numbers, present, isFlag: true)
        case .texts(let indices, let texts):
            precondition(rows.upperBound <= indices.count)
            precondition(rows.allSatisfy { indices[$0] < texts.count })
            var kept: [Int32] = []
            for text in texts { kept.append(try keep(text)) }
            return .texts(indices, kept)
        case .constant(let value): return try constant(value)
        case .absent: return .same(chiso_argument())
        }
    }

    private func constant(_ value: ParameterValue) throws(LuaFault) -> ArgumentColumn {
        var argument = chiso_argument()
        switch value {
        case .number(let number):
            argument.kind = Int32(CHISO_ARG_NUMBER)
            argument.number = number
        case .flag(let flag):
            argument.kind = Int32(CHISO_ARG_FLAG)
            argument.number = flag ? 1 : 0
        case .text(let text):
            argument.kind = Int32(CHISO_ARG_KEPT)
            argument.kept = try keep(text)
        case .list, .record:
            argument.kind = Int32(CHISO_ARG_KEPT)
            argument.kept = try keep(value)
        }
        return .same(argument)
    }

    // MARK: - Kept values

    private func keep(_ text: String) throws(LuaFault) -> Int32 {
        if let kept = keptTexts[text] { return kept }
        let kept = try keepEncoded(.text(text))
        keptTexts[text] = kept
        return kept
    }

    private func keep(_ table: ParameterValue) throws(LuaFault) -> Int32 {
        if let kept = keptTables[table] { return kept }
        let kept = try keepEncoded(table)
        keptTables[table] = kept
        return kept
    }

    private func keepEncoded(_ value: ParameterValue) throws(LuaFault) -> Int32 {
        var encoder = LuaEncoder()
        encoder.append(value)
        let kept = chiso_keep(shim, encoder.bytes, encoder.bytes.count)
        if kept == 0 { throw fault }
        return kept
    }

    private func giveUpKeptValues() {
        guard keptTexts.count + keptTables.count > Self.mostKept else { return }
        for kept in keptTexts.values { chiso_release(shim, kept) }
        for kept in keptTables.values { chiso_release(shim, kept) }
        keptTexts = [:]
        keptTables = [:]
    }
}

extension Outcomes {
    /// Removes what an earlier call left for the rows wanted.
    fileprivate mutating func forget(rows: Range<Int>, wanted: [Bool]) {
        if !texts.isEmpty { for row in rows where wanted[row] { texts[row] = nil } }
        if !reasons.isEmpty { for row in rows where wanted[row] { reasons[row] = nil } }
        if !failures.isEmpty { for row in rows where wanted[row] { failures[row] = nil } }
    }

    fileprivate mutating func fail(_ row: Int, _ failure: Failure) {
        numbers[row] = 0
        statuses[row] = .failed
        failures[row] = failure
    }

    /// Gives the numbers and the raw statuses to write to, without copying either.
    fileprivate mutating func withRows(
        _ body: (UnsafeMutablePointer<Double>?, UnsafeMutablePointer<UInt8>?) -> Void
    ) {
        var statuses: [Status] = []
        swap(&statuses, &self.statuses)
        numbers.withUnsafeMutableBufferPointer { numbers in
            statuses.withUnsafeMutableBytes { statuses in
                body(numbers.baseAddress, statuses.baseAddress?.assumingMemoryBound(to: UInt8.self))
            }
        }
        swap(&statuses, &self.statuses)
    }
}
