import Foundation

/// A file that is gone with its owner.
final class TemporaryFile {
    let path = FileManager.default.temporaryDirectory.path + "/chiso-\(UUID().uuidString).xlsx"

    init(_ data: Data? = nil) { if let data { try? data.write(to: URL(fileURLWithPath: path)) } }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// A ZIP archive of parts that are stored, not packed.
enum StoredArchive {
    static func data(_ parts: [(name: String, text: String)]) -> Data {
        var data = Data()
        var list = Data()
        for part in parts {
            let name = Data(part.name.utf8)
            let bytes = Data(part.text.utf8)
            let facts =
                little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(crc(bytes), 4)
                + little(UInt32(bytes.count), 4) + little(UInt32(bytes.count), 4)
                + little(UInt32(name.count), 2) + little(0, 2)
            list += little(0x0201_4B50, 4) + little(20, 2) + facts + little(0, 2) + little(0, 2)
            list += little(0, 2) + little(0, 4) + little(UInt32(data.count), 4) + name
            data += little(0x0403_4B50, 4) + facts + name + bytes
        }
        let count = UInt32(parts.count)
        let end =
            little(0x0605_4B50, 4) + little(0, 4) + little(count, 2) + little(count, 2)
            + little(UInt32(list.count), 4) + little(UInt32(data.count), 4) + little(0, 2)
        return data + list + end
    }

    private static func little(_ number: UInt32, _ count: Int) -> Data {
        Data((0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) })
    }

    private static func crc(_ data: Data) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in data {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }
}

/// The parts of a workbook of one sheet, written by hand.
enum HandMade {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    /// A workbook whose sheet `S` holds these rows.
    static func parts(
        rows: String, texts: String = "", before: String = "", properties: String = "",
        after: String = ""
    ) -> [(name: String, text: String)] {
        [
            (
                "_rels/.rels",
                "<Relationships xmlns='\(package)'><Relationship Id='a' Type='\(relations)/officeDocument' Target='/xl/w.xml'/></Relationships>"
            ),
            (
                "xl/_rels/w.xml.rels",
                "<Relationships xmlns='\(package)'><Relationship Id='s' Type='\(relations)/worksheet' Target='s.xml'/><Relationship Id='t' Type='\(relations)/sharedStrings' Target='./t.xml'/></Relationships>"
            ),
            (
                "xl/w.xml",
                "<x:workbook xmlns:x='\(main)' xmlns:r='\(relations)'>\(properties)<x:sheets><x:sheet name='S' sheetId='1' r:id='s'/></x:sheets></x:workbook>"
            ),
            ("xl/t.xml", "<sst xmlns='\(main)'>\(texts)</sst>"),
            (
                "xl/s.xml",
                "\(before)<worksheet xmlns='\(main)'><sheetData>\(rows)</sheetData>\(after)</worksheet>"
            ),
        ]
    }
}
