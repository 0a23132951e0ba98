import CLuaShim
import ChisoModel

/// What a state asks of Swift: files by name, and rounding. The C side holds it as its context.
final class LuaHost {
    /// The paths of the files seen, by their number.
    private(set) var paths: [String] = []
    private var numbers: [String: Int32] = [:]
    private let loader: (LuaRequest) throws -> LuaSource?

    /// A host that finds files through `loader`.
    init(loader: @escaping (LuaRequest) throws -> LuaSource?) {
        self.loader = loader
    }

    /// The number of a file, the same each time.
    func number(of path: String) -> Int32 {
        if let number = numbers[path] { return number }
        let number = Int32(paths.count)
        paths.append(path)
        numbers[path] = number
        return number
    }

    /// The path of a numbered file.
    func path(_ number: Int32) -> String {
        paths.indices.contains(Int(number)) ? paths[Int(number)] : "?"
    }

    /// A place in a numbered file; nil without one.
    func location(source: Int32, line: Int32) -> SourceLocation? {
        guard source >= 0 else { return nil }
        return SourceLocation(path(source), line: line > 0 ? Int(line) : nil)
    }

    /// Answers one question; never raises, and keeps what it throws as the answer's text.
    fileprivate func answer(
        _ question: chiso_question, state: OpaquePointer, into answer: inout chiso_answer
    ) -> Int32 {
        switch Int(question.what) {
        case CHISO_ASK_ROUND:
            answer.number = Rounding.round(question.numbers.0, Int(question.numbers.1))
        case CHISO_ASK_ROUND_TO:
            answer.number = Rounding.round(question.numbers.0, toStep: question.numbers.1)
        default:
            return load(request(question), state: state, into: &answer)
        }
        return Int32(CHISO_ANSWERED)
    }

    private func request(_ question: chiso_question) -> LuaRequest {
        let name = String(decoding: UnsafeRawBufferPointer(question.text), as: UTF8.self)
        guard Int(question.what) == CHISO_ASK_MODULE else { return .kind(name) }
        return .module(name, from: path(Int32(question.numbers.0)))
    }

    private func load(
        _ request: LuaRequest, state: OpaquePointer, into answer: inout chiso_answer
    ) -> Int32 {
        do {
            guard let source = try loader(request) else { return Int32(CHISO_UNKNOWN) }
            answer.source = number(of: source.path)
            return give(source.text, to: state, as: CHISO_ANSWERED)
        } catch {
            let message =
                (error as? LuaFault)?.message ?? (error as? Failure)?.first.message
                ?? String(describing: error)
            return give(Array(message.utf8), to: state, as: CHISO_THREW)
        }
    }

    /// Leaves `text` with the state; returns `status`, unless memory is short.
    private func give(_ text: [UInt8], to state: OpaquePointer, as status: Int) -> Int32 {
        let given = text.withUnsafeBytes {
            chiso_answer_text(state, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
        }
        return Int32(given ? status : CHISO_SHORT_OF_MEMORY)
    }
}

extension UnsafeRawBufferPointer {
    /// Bytes owned by a state.
    init(_ bytes: chiso_bytes) {
        self.init(start: bytes.bytes, count: bytes.count)
    }
}

/// The one function that Lua calls in Swift.
let luaHostAnswer: chiso_callback = { context, state, question, answer in
    guard let context, let state, let question, let answer else { return Int32(CHISO_UNKNOWN) }
    let host = Unmanaged<LuaHost>.fromOpaque(context).takeUnretainedValue()
    return host.answer(question.pointee, state: state, into: &answer.pointee)
}
