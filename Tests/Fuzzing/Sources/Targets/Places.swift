import ChisoModel

/// Holds what chiso says of an input to places that are in it.
struct Places {
    /// The folder the input's files lie in.
    let folder: String
    let files: InputFiles

    /// Refusals are never empty, and each diagnostic says what and where.
    func check(_ diagnostics: [Diagnostic]) throws {
        try promise(diagnostics == diagnostics.sorted(), "diagnostics stand in order")
        for diagnostic in diagnostics {
            let code = diagnostic.code.rawValue
            try promise(
                code.utf8.count == 4 && "PRDSC".contains(code.first ?? " ")
                    && Int(code.dropFirst()) != nil, "'\(code)' is a code")
            try promise(!diagnostic.message.isEmpty, "\(code) says what is wrong")
            try promise(
                diagnostic.rule != nil || diagnostic.data != nil, "\(diagnostic) says where")
            if let rule = diagnostic.rule { try check(rule.path, rule.line, diagnostic) }
            if let data = diagnostic.data { try check(data.path, data.row, diagnostic) }
        }
    }

    /// A line, where one is given, is one of its file's.
    private func check(_ path: String, _ line: Int?, _ diagnostic: Diagnostic) throws {
        guard let line, path.hasPrefix(folder + "/") else { return }
        let name = String(path.dropFirst(folder.utf8.count + 1))
        guard let bytes = files[name] else {
            throw BrokenPromise(description: "\(diagnostic)\nnames a line of no file")
        }
        try promise(
            line >= 1 && line <= Self.lines(bytes),
            "\(diagnostic)\nlies inside \(name), which has \(Self.lines(bytes)) lines")
    }

    /// Lines as editors count them; the one after the last line end is one more.
    static func lines(_ bytes: some Sequence<UInt8>) -> Int {
        var lines = 1
        var last: UInt8 = 0
        for byte in bytes {
            if byte == 0x0D || byte == 0x0A && last != 0x0D { lines += 1 }
            last = byte
        }
        return lines
    }
}
