/// A ZIP archive of parts that are stored, not packed: what changes in a part then changes nothing else.
enum StoredParts {
    /// The bytes of the archive; names may be any, and stand twice.
    static func archive(_ parts: [(name: String, bytes: ArraySlice<UInt8>)]) -> [UInt8] {
        var archive: [UInt8] = []
        var list: [UInt8] = []
        for part in parts {
            let name = Array(part.name.utf8.prefix(0xFFFF))
            let size = little(part.bytes.count, 4)
            let facts =
                little(20, 2) + little(0, 8) + little(Int(checksum(part.bytes)), 4) + size + size
                + little(name.count, 2) + little(0, 2)
            list += little(0x0201_4B50, 4) + little(20, 2) + facts + little(0, 10)
            list += little(archive.count, 4) + name
            archive += little(0x0403_4B50, 4) + facts + name + part.bytes
        }
        let end =
            little(0x0605_4B50, 4) + little(0, 4) + little(parts.count, 2) + little(parts.count, 2)
            + little(list.count, 4) + little(archive.count, 4) + little(0, 2)
        return archive + list + end
    }

    private static func little(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    /// The CRC-32 of ISO 3309.
    private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        ~bytes.reduce(0xFFFF_FFFF) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
    }

    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
}
