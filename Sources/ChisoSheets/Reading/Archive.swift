import CMinizip
import Foundation

/// The parts of a workbook's file, unpacked one at a time; nothing is ever written to a disk.
///
/// A class, because it owns the open file.
final class Archive {
    /// The file, as typed.
    let path: String
    private let limits: ReadLimits
    private let file: unzFile
    /// A part: where it stands, and what it is said to come to.
    private struct Part {
        var place: unz64_file_pos
        var count: UInt64
        var checksum: UInt
    }

    /// By name in small letters, for names of parts are the same whatever their capitals.
    private var parts: [String: Part] = [:]
    /// Bytes unpacked so far.
    private var unpacked = 0

    /// Opens a file, lists its parts and compares each with its checksum, those too that nobody reads.
    ///
    /// - Throws: ``SheetFault`` when it is no such file, or larger than a limit.
    init(path: String, limits: ReadLimits) throws(SheetFault) {
        self.path = path
        self.limits = limits
        try FileFormat.requireArchive(at: path, limits: limits)
        guard let file = unzOpen64(path) else {
            throw .damaged("the file is cut short: its list of parts is not there")
        }
        self.file = file
        try list()
        for name in parts.keys.sorted() { try unpack(name) { _ in } }
        unpacked = 0
    }

    deinit { unzClose(file) }

    /// Whether there is a part of a name.
    func has(_ name: String) -> Bool { parts[name.lowercased()] != nil }

    /// The names of the parts that begin with some letters, in small letters.
    var names: some Sequence<String> { parts.keys }

    /// Unpacks a part, a piece at a time.
    ///
    /// - Throws: ``SheetFault`` when there is no such part, it is damaged or larger than a limit, or `take` throws.
    func unpack(
        _ name: String, _ take: (UnsafeRawBufferPointer) throws(SheetFault) -> Void
    ) throws(SheetFault) {
        guard var part = parts[name.lowercased()] else {
            throw .damaged("its part '\(name)' is not there")
        }
        guard unzGoToFilePos64(file, &part.place) == UNZ_OK, unzOpenCurrentFile(file) == UNZ_OK
        else {
            throw .damaged("its part '\(name)' cannot be unpacked")
        }
        var isWhole = false
        defer { if !isWhole { unzCloseCurrentFile(file) } }
        var bytes = 0
        var checksum = crc32(0, nil, 0)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = Int(unzReadCurrentFile(file, buffer.baseAddress, UInt32(buffer.count)))
            guard count >= 0 else { throw .damaged("its part '\(name)' cannot be unpacked") }
            if count == 0 { break }
            checksum = crc32(
                checksum, buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt32(count))
            bytes += count
            unpacked += count
            guard bytes <= limits.partBytes, unpacked <= limits.totalBytes else {
                throw Self.tooLarge("it unpacks to more than \(limits.partBytes >> 20) MiB")
            }
            try take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
        isWhole = true
        // The library compares nothing when the part is said to be longer than it is.
        guard unzCloseCurrentFile(file) == UNZ_OK, UInt64(bytes) == part.count,
            UInt(checksum) == part.checksum
        else {
            throw .damaged("its part '\(name)' is not what its checksum says")
        }
    }

    /// The fault of a workbook that is larger than a limit.
    static func tooLarge(_ message: String) -> SheetFault {
        SheetFault(
            .tooLarge, message, fix: "send the form itself, without other sheets or pictures")
    }

    private func list() throws(SheetFault) {
        var status = unzGoToFirstFile(file)
        while status == UNZ_OK {
            guard parts.count < limits.parts else {
                throw Self.tooLarge("it has more than \(limits.parts) parts")
            }
            let (name, info) = try current()
            var place = unz64_file_pos()
            guard unzGetFilePos64(file, &place) == UNZ_OK else {
                throw .damaged("its list of parts cannot be read")
            }
            let part = Part(
                place: place, count: UInt64(info.uncompressed_size), checksum: UInt(info.crc))
            guard parts.updateValue(part, forKey: name.lowercased()) == nil else {
                throw SheetFault(
                    .forbidden, "it has two parts '\(name.lowercased())'",
                    fix: "ask for the file again: no spreadsheet program writes this")
            }
            status = unzGoToNextFile(file)
        }
        guard status == UNZ_END_OF_LIST_OF_FILE else {
            throw .damaged("its list of parts cannot be read")
        }
    }

    private func current() throws(SheetFault) -> (name: String, info: unz_file_info64) {
        var info = unz_file_info64()
        var name = [CChar](repeating: 0, count: 1_024)
        guard
            unzGetCurrentFileInfo64(file, &info, &name, UInt(name.count - 1), nil, 0, nil, 0)
                == UNZ_OK
        else { throw .damaged("its list of parts cannot be read") }
        guard info.flag & 1 == 0 else {
            throw SheetFault(
                .encrypted, "the file asks for a password",
                fix: "open it, save it without a password, and send it again")
        }
        let bytes = name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
        return (String(decoding: bytes, as: UTF8.self), info)
    }
}
