import ChisoLua
import ChisoModel

/// Reads what the files of formula kinds say of themselves.
///
/// A kind's file returns the function that makes scores, or a table that holds it under `make` beside the description.
struct KindDecoder {
    let state: LuaState

    /// What a file says, and the faults found in it.
    struct Decoded {
        var kind: FormulaKind
        var example: KindExample?
        var faults: [Diagnostic] = []
    }

    /// Reads a file; one that returns no table says no more than its name.
    func decode(_ file: LuaFile) -> Decoded {
        var decoded = Decoded(kind: FormulaKind(key: Self.key(of: file.path)))
        let faults = Faults(.rule)
        state.beginFile()
        // Of a file that does not run, whoever names the kind hears.
        guard let table = try? state.table(of: file) else { return decoded }
        let reader = TableReader(table, file: file, faults: faults)
        decoded.kind.title = reader.text("title", or: decoded.kind.key)
        decoded.kind.summary = reader.text("summary", or: "")
        decoded.kind.words = reader.records("words").map { Self.sentence(reader.inner($0)) }
        decoded.kind.params = Self.parameters(reader)
        decoded.example = reader.record("example").map {
            KindExample(reader.inner($0), kind: decoded.kind.key)
        }
        if reader.function("make") == nil, reader.value("make") == nil {
            reader.fault("make", "lacks 'make'", "add make = function() … end")
        }
        reader.finish()
        decoded.faults = faults.found
        return decoded
    }

    /// The name that rules call the kind of a file by.
    static func key(of path: String) -> String {
        String((path.split(separator: "/").last ?? "").dropLast(".lua".count))
    }

    private static func sentence(_ reader: TableReader) -> FormulaKind.Sentence {
        defer { reader.finish() }
        let reads = reader.value("reads").map { _ in reader.text("reads") }
        return FormulaKind.Sentence(reads: reads, vi: reader.text("vi"), en: reader.text("en"))
    }

    /// What a list under `params` says of names: `{ key = "floor", shape = "least", vi = "mức sàn", en = "floor" }`.
    static func parameters(_ reader: TableReader) -> [FormulaKind.Parameter] {
        reader.records("params").map { table in
            let inner = reader.declaring("params").inner(table)
            defer { inner.finish() }
            var parameter = FormulaKind.Parameter(key: inner.text("key"), shape: shape(inner))
            // A bound is told wherever the value is.
            let none = parameter.isBound ? nil : ""
            parameter.vi = inner.text("vi", or: none)
            parameter.en = inner.text("en", or: none)
            return parameter
        }
    }

    /// A shape that is lacking or wrong is told, and taken for one that asks for no words.
    private static func shape(_ reader: TableReader) -> FormulaKind.Parameter.Shape {
        let shapes = FormulaKind.Parameter.Shape.allCases.map(\.rawValue)
        guard let value = reader.value("shape") else {
            reader.fault(
                "shape", "a parameter lacks 'shape'",
                "write one of \(shapes.map { "\"\($0)\"" }.joined(separator: ", "))")
            return .number
        }
        _ = reader.choice("shape", of: shapes)
        return value.text.flatMap { .init(rawValue: $0) } ?? .number
    }

    // MARK: - Names of no kind

    /// What a library says of names that functions share.
    struct Names {
        var params: [FormulaKind.Parameter] = []
        var faults: [Diagnostic] = []
    }

    /// Reads the file of such names: `return { params = { … } }`.
    func names(_ file: LuaFile) -> Names {
        var names = Names()
        let faults = Faults(.rule)
        state.beginFile()
        if let table = faults.table(
            of: file, in: state, fix: "end it with return { params = {…} }")
        {
            let reader = TableReader(table, file: file, faults: faults)
            names.params = Self.parameters(reader)
            reader.finish()
        }
        names.faults = faults.found
        return names
    }
}

extension Indicator {
    /// Takes over what its kind says, or else what its pack says of names that it declares; a kind that describes itself
    /// wrongly fails it.
    mutating func describe(by kind: KindDecoder.Decoded?, or glossary: [FormulaKind.Parameter]) {
        self.kind = kind?.kind
        meanings =
            kind?.kind.params
            ?? glossary.filter { params[$0.key] != nil || paramColumns[$0.key] != nil }
        fault = fault ?? kind?.faults.first
    }

    /// The names under `params` of which nothing is known.
    var undescribed: [String] {
        (Array(params.keys) + paramColumns.keys).filter { meaning(of: $0) == nil }.sorted()
    }

    /// Takes over what is said of names that functions share; of a name in several words, that it stands for what is
    /// earned where one of them does.
    mutating func describe(byShared names: [FormulaKind.Parameter]) {
        let undescribed = Set(undescribed)
        meanings += names.filter { undescribed.contains($0.key) }
        for key in self.undescribed {
            let words = key.split(separator: "_").map(String.init)
            let earned = names.first { $0.isEarned && words.contains($0.key) }
            if let earned { meanings.append(.init(key: key, shape: earned.shape)) }
        }
    }
}
