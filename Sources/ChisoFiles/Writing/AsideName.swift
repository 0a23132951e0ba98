import Foundation

/// The hidden names under which files and folders are made beside their places, `.ranking.csv.chiso-…`; each says who
/// makes it, so that what a killed run left is known.
enum AsideName {
    private static let mark = ".chiso-"

    /// A name beside a path that nothing has yet.
    static func beside(_ path: String) -> String {
        let number = String(UInt64.random(in: 0...UInt64.max), radix: 36)
        return path.parentFolder + "/" + beginning(path) + "\(host)-\(getpid())-\(number)"
    }

    private static func beginning(_ path: String) -> String {
        "." + String(decoding: path.lastPart.utf8.prefix(180), as: UTF8.self) + mark
    }

    /// Takes away what lies beside a path and was made by a process of this machine that is gone.
    static func clean(beside path: String) {
        let (folder, beginning) = (path.parentFolder, beginning(path))
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names where name.hasPrefix(beginning) {
            let parts = name.dropFirst(beginning.count).split(separator: "-")
            guard parts.count >= 3, parts[0] == host, let maker = Int32(parts[1]), maker > 0,
                kill(maker, 0) != 0, errno == ESRCH
            else { continue }
            try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        }
    }

    /// Of the machine's name, for folders that several machines share.
    private static let host: String = {
        var name = [CChar](repeating: 0, count: 256)
        gethostname(&name, name.count - 1)
        let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        let sum = bytes.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
        return String(sum, radix: 36)
    }()
}
