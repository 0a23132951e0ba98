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

// MARK: - Encodings

/// The encodings of tables that are read.
enum TextEncoding: String, CaseIterable {
    case utf8 = "utf-8"
    /// With a byte order mark, as Excel writes "Unicode text".
    case utf16 = "utf-16"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    /// Vietnamese, with combining marks for tones.
    case windows1258 = "windows-1258"

    /// An encoding by its name in any case; `utf8` and `cp1258` are understood too.
    init?(name: String) {
        let name = name.lowercased()
        switch name {
        case "utf8": self = .utf8
        case "cp1258": self = .windows1258
        default: self.init(rawValue: name)
        }
    }

    /// The encoding that a byte order mark at the start of a file tells, and the mark's length.
    static func marked(_ bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }
}

// MARK: - Windows 1258

/// Code page 1258: Vietnamese, whose tones are combining marks after the letter.
///
/// The text it gives is not in NFC; `ế` is the letter `ê` and a mark.
enum Windows1258 {
    /// The scalar a byte of 0x80 or more stands for; nil for the nine that stand for nothing.
    static func scalar(of byte: UInt8) -> Unicode.Scalar? {
        let code = upperHalf[Int(byte) - 0x80]
        return code == 0 ? nil : Unicode.Scalar(code)
    }

    /// Bytes 0x80 to 0xFF, eight to a line; 0 stands for nothing.
    private static let upperHalf: [UInt16] = [
        0x20AC, 0x0000, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0000, 0x2039, 0x0152, 0x0000, 0x0000, 0x0000,
        0x0000, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0000, 0x203A, 0x0153, 0x0000, 0x0000, 0x0178,
        0x00A0, 0x00A1, 0x00A2, 0x00A3, 0x00A4, 0x00A5, 0x00A6, 0x00A7,
        0x00A8, 0x00A9, 0x00AA, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF,
        0x00B0, 0x00B1, 0x00B2, 0x00B3, 0x00B4, 0x00B5, 0x00B6, 0x00B7,
        0x00B8, 0x00B9, 0x00BA, 0x00BB, 0x00BC, 0x00BD, 0x00BE, 0x00BF,
        0x00C0, 0x00C1, 0x00C2, 0x0102, 0x00C4, 0x00C5, 0x00C6, 0x00C7,
        0x00C8, 0x00C9, 0x00CA, 0x00CB, 0x0300, 0x00CD, 0x00CE, 0x00CF,
        0x0110, 0x00D1, 0x0309, 0x00D3, 0x00D4, 0x01A0, 0x00D6, 0x00D7,
        0x00D8, 0x00D9, 0x00DA, 0x00DB, 0x00DC, 0x01AF, 0x0303, 0x00DF,
        0x00E0, 0x00E1, 0x00E2, 0x0103, 0x00E4, 0x00E5, 0x00E6, 0x00E7,
        0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x0301, 0x00ED, 0x00EE, 0x00EF,
        0x0111, 0x00F1, 0x0323, 0x00F3, 0x00F4, 0x01A1, 0x00F6, 0x00F7,
        0x00F8, 0x00F9, 0x00FA, 0x00FB, 0x00FC, 0x01B0, 0x20AB, 0x00FF,
    ]
}
