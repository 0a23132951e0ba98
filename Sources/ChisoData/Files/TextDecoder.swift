import ChisoModel

/// Turns the bytes of a file into valid UTF-8 without byte order mark and without NUL.
///
/// A byte order mark says more than the declared encoding: no table begins with the letters that
/// the mark would be. Nothing is guessed otherwise, and nothing replaced: a file that is not in its
/// encoding is refused. Texts are brought to NFC later, cell by cell, because NFC may turn a letter
/// into a delimiter (U+037E into `;`).
struct TextDecoder {
    /// What the package declares.
    var declared: TextEncoding
    /// The file, for messages.
    var path: String

    /// Decodes a whole file.
    ///
    /// - Throws: D204, D205 or D206 when the bytes are not in the encoding, D207 at a NUL.
    func decode(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
        let mark = TextEncoding.marked(bytes)
        let start = mark?.length ?? 0
        let decoded: [UInt8]
        switch mark?.encoding ?? declared {
        case .utf8:
            decoded = start == 0 ? bytes : Array(bytes[start...])
            try requireUTF8(decoded, markLength: start)
        case .utf16:
            throw fault(
                .notUTF16, nil, "is declared to be utf-16 and has no byte order mark",
                "declare 'utf-16le' or 'utf-16be'")
        case .utf16LittleEndian: decoded = try utf16(bytes[start...], high: 1)
        case .utf16BigEndian: decoded = try utf16(bytes[start...], high: 0)
        case .windows1258: decoded = try windows1258(bytes)
        }
        if let zero = decoded.firstIndex(of: 0) {
            throw fault(
                .nulByte, Self.line(of: zero, in: decoded), "holds a NUL byte",
                "save the table as CSV UTF-8; UTF-16 without a byte order mark must be declared")
        }
        return decoded
    }

    private func requireUTF8(_ bytes: [UInt8], markLength: Int) throws(Failure) {
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            let place = error.byteOffsets.lowerBound
            throw fault(
                .notUTF8, Self.line(of: place, in: bytes),
                "is not UTF-8: byte \(Self.hexadecimal(bytes[place]))",
                "if Excel wrote it, save it as 'CSV UTF-8', or declare \"encoding\": \"windows-1258\""
            )
        }
    }

    private func utf16(_ bytes: ArraySlice<UInt8>, high: Int) throws(Failure) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for place in stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2) {
            units.append(UInt16(bytes[place + high]) << 8 | UInt16(bytes[place + 1 - high]))
        }
        var iterator = units.makeIterator()
        var decoder = UTF16()
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): decoded.append(contentsOf: UTF8.encode(scalar)!)
            case .emptyInput where bytes.count % 2 == 0: return decoded
            case .emptyInput, .error:
                throw fault(
                    .notUTF16, Self.line(of: decoded.count, in: decoded),
                    "is not UTF-16: half a character", "save the table again as CSV UTF-8")
            }
        }
    }

    private func windows1258(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count + bytes.count / 2)
        for (place, byte) in bytes.enumerated() {
            guard byte >= 0x80 else {
                decoded.append(byte)
                continue
            }
            guard let scalar = Windows1258.scalar(of: byte) else {
                throw fault(
                    .notWindows1258, Self.line(of: place, in: bytes),
                    "is not Windows-1258: byte \(Self.hexadecimal(byte)) stands for nothing",
                    "save it as 'CSV UTF-8' and declare no encoding")
            }
            decoded.append(contentsOf: UTF8.encode(scalar)!)
        }
        return decoded
    }

    private func fault(_ code: DataCode, _ line: Int?, _ what: String, _ fix: String) -> Failure {
        Failure(
            code, "the file \(what)", data: DataLocation(path, row: line), fix: fix)
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "0x" + (digits.count < 2 ? "0" : "") + digits
    }

    /// The line, from 1, that a byte stands on; CRLF, LF and CR each end a line.
    static func line(of place: Int, in bytes: [UInt8]) -> Int {
        var line = 1
        for index in 0..<min(place, bytes.count) {
            let byte = bytes[index]
            if byte == 0x0A
                || byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
            {
                line += 1
            }
        }
        return line
    }
}
