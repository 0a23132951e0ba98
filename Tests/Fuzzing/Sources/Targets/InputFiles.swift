/// One input that stands for several files: each begins after a line `==== path`.
///
/// What stands before the first such line belongs to no file. A path that could lead out of the folder, or that stands
/// twice, is passed over, with what follows it.
struct InputFiles {
    /// In the order of the input; paths are unique.
    private(set) var all: [(path: String, bytes: ArraySlice<UInt8>)] = []

    init(_ input: [UInt8]) {
        for piece in Self.pieces(input) { add(piece.path, piece.bytes) }
    }

    /// What stands after each line `==== path`, whatever the path.
    static func pieces(_ input: [UInt8]) -> [(path: String, bytes: ArraySlice<UInt8>)] {
        var pieces: [(path: String, bytes: ArraySlice<UInt8>)] = []
        let sign = Array("==== ".utf8)
        var path: String?
        var start = 0
        var place = 0
        while place < input.count {
            let end = input[place...].firstIndex(of: 0x0A) ?? input.count
            if input[place..<end].starts(with: sign) {
                if let path { pieces.append((path, input[start..<place])) }
                path = String(decoding: input[(place + sign.count)..<end], as: UTF8.self)
                start = min(end + 1, input.count)
            }
            place = end + 1
        }
        if let path { pieces.append((path, input[start...])) }
        return pieces
    }

    /// The bytes of a file, or nil.
    subscript(path: String) -> ArraySlice<UInt8>? { all.first { $0.path == path }?.bytes }

    /// Writes every file to a folder; a path that needs a file to be a folder is passed over.
    func write(to scratch: Scratch) {
        for file in all { try? scratch.write(file.path, file.bytes) }
    }

    private mutating func add(_ path: String, _ bytes: ArraySlice<UInt8>) {
        guard Self.isPlain(path), self[path] == nil else { return }
        all.append((path, bytes))
    }

    private static func isPlain(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count <= 6 && path.utf8.count <= 100
            && parts.allSatisfy { part in
                !part.isEmpty && part.first != "."
                    && part.utf8.allSatisfy { byte in
                        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
                            || (0x30...0x39).contains(byte) || "._-".utf8.contains(byte)
                    }
            }
    }
}
