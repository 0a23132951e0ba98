import ChisoFiles
import ChisoModel
import Foundation

/// Where files that a run has read stand in a bundle: rules in `Rules`, the round in `Datasets`, whatever folders they came
/// from; so the same rules and figures give the same bundle.
struct SealedPaths {
    /// The folder of the pack in the bundle.
    let rules: String
    /// The folder of the round in the bundle.
    let data: String
    /// What a path begins with, and what stands for it; the longest first.
    private let places: [(from: String, to: String)]

    /// - Parameters:
    ///   - pack: The folder of the pack that scored, as the loader names it.
    ///   - data: The folder of the round, as typed.
    ///   - library: The folder of packs, as typed.
    init(pack: String, data: String, library: String) {
        rules = "Rules/\(Self.name(of: pack))"
        self.data = "Datasets/\(Self.name(of: data))"
        places = [
            (Self.inside(data), self.data + "/"), (Self.inside(pack), rules + "/"),
            (Self.inside(pack.parentFolder), "Rules/"), (Self.inside(library), "Rules/"),
        ].sorted { $0.0.utf8.count > $1.0.utf8.count }
    }

    /// The files under their paths in the bundle, each once.
    ///
    /// - Throws: C486 when two files would have the same one.
    func placed(
        _ files: [(path: String, bytes: [UInt8])]
    ) throws(Failure) -> [(path: String, bytes: [UInt8])] {
        var held: [[UInt8]: [UInt8]] = [:]
        var placed: [(path: String, bytes: [UInt8])] = []
        for file in files {
            let path = place(of: file.path)
            if let other = held[Array(path.utf8)] {
                guard other == file.bytes else {
                    throw Failure(
                        SealCode.pathUnsealable,
                        "'\(file.path)' cannot be sealed: another file has its path '\(path)'",
                        fix: "name the folders of rules and data by their plain paths")
                }
                continue
            }
            held[Array(path.utf8)] = file.bytes
            placed.append((path, file.bytes))
        }
        return placed
    }

    private func place(of path: String) -> String {
        let bytes = Array(path.utf8)
        for place in places where bytes.starts(with: place.from.utf8) {
            let rest = bytes.dropFirst(place.from.utf8.count).split(separator: 0x2F)
                .filter { !$0.elementsEqual(".".utf8) }
            return place.to
                + String(
                    decoding: Array(rest.joined(separator: [0x2F])), as: UTF8.self)
        }
        return path
    }

    private static func inside(_ folder: String) -> String {
        folder.hasSuffix("/") ? folder : folder + "/"
    }

    /// The last part of a path; of one that ends in `.` or `..`, the name that the folder has.
    private static func name(of path: String) -> String {
        let last = path.split(separator: "/").last.map(String.init) ?? ""
        guard ["", ".", ".."].contains(last) else { return last }
        let real = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath()
        let name = real.lastPathComponent
        return name.isEmpty || name == "/" ? "round" : name
    }
}
