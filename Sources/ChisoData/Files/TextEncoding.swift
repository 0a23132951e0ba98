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
