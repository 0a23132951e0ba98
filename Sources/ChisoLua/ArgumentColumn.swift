import CLuaShim

/// One argument over all rows, ready for the shim but for the addresses of its arrays.
enum ArgumentColumn {
    case numbers([Double], [Bool]?, isFlag: Bool)
    /// Indices into kept texts.
    case texts([Int32], [Int32])
    /// The same for every row.
    case same(chiso_argument)

    /// Runs `body` with all columns, whose arrays stay where they are meanwhile.
    static func withPointers(
        _ columns: ArraySlice<ArgumentColumn>, _ ready: [chiso_argument] = [],
        body: ([chiso_argument]) -> Void
    ) {
        guard let column = columns.first else { return body(ready) }
        column.withPointer { withPointers(columns.dropFirst(), ready + [$0], body: body) }
    }

    private func withPointer(_ body: (chiso_argument) -> Void) {
        var argument = chiso_argument()
        switch self {
        case .same(let same): body(same)
        case .numbers(let numbers, let present, let isFlag):
            argument.kind = Int32(isFlag ? CHISO_ARG_FLAGS : CHISO_ARG_NUMBERS)
            numbers.withUnsafeBufferPointer { numbers in
                argument.numbers = numbers.baseAddress
                guard let present else { return body(argument) }
                present.withUnsafeBufferPointer {
                    argument.present = $0.baseAddress
                    body(argument)
                }
            }
        case .texts(let indices, let kept):
            argument.kind = Int32(CHISO_ARG_TEXTS)
            indices.withUnsafeBufferPointer { indices in
                argument.indices = indices.baseAddress
                kept.withUnsafeBufferPointer {
                    argument.texts = $0.baseAddress
                    body(argument)
                }
            }
        }
    }
}
