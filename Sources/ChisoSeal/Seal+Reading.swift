import ChisoModel
import Foundation

/// `seal.json` as it is written; ``Seal`` says what its members mean.
private struct Manifest: Decodable {
    struct Pack: Decodable {
        let id: String
        let edition: String
    }

    struct File: Decodable {
        let path: String
        let size: Int
        let sha256: String
    }

    let schema: String
    let engine: String
    let lua: String
    let results: String
    let pack: Pack
    let round: String
    let period: String
    let rules: String?
    let data: String
    let limits: [String: Int]
    let files: [File]
}

extension Seal {
    /// More files than this are refused.
    static let mostFiles = 100_000

    /// Why a `seal.json` is none.
    struct Fault: Error {
        let message: String
    }

    /// Reads a `seal.json`.
    ///
    /// - Throws: A ``Fault`` when it is no such document, or names a file that cannot be part of a bundle.
    init(json bytes: [UInt8]) throws(Fault) {
        let manifest: Manifest
        do {
            manifest = try JSONDecoder().decode(Manifest.self, from: Data(bytes))
        } catch {
            throw Fault(message: "it is not JSON of the contract \(Self.contract)")
        }
        guard manifest.schema == Self.contract else {
            throw Fault(
                message: "its contract is '\(manifest.schema)', this version reads "
                    + "\(Self.contract)")
        }
        self.init(
            engine: manifest.engine, lua: manifest.lua, results: manifest.results,
            pack: manifest.pack.id, edition: manifest.pack.edition, round: manifest.round,
            period: Period(manifest.period), rules: manifest.rules, data: manifest.data,
            limits: manifest.limits,
            files: manifest.files.map { File(path: $0.path, size: $0.size, sha256: $0.sha256) })
        try check()
    }

    private func check() throws(Fault) {
        guard files.count <= Self.mostFiles else {
            throw Fault(message: "it lists \(files.count) files, more than \(Self.mostFiles)")
        }
        for (file, next) in zip(files, files.dropFirst())
        where !BundlePath.isBefore(file.path, next.path) {
            throw Fault(message: "'\(next.path)' is listed twice or out of order")
        }
        for file in files {
            if let fault = BundlePath.fault(file.path) {
                throw Fault(message: "the path '\(file.path)' \(fault)")
            }
            guard BundlePath.isListed(file.path) else {
                throw Fault(message: "'\(file.path)' is no part of a bundle")
            }
            guard file.size >= 0, Digest.isHex(file.sha256) else {
                throw Fault(message: "the size or hash of '\(file.path)' is none")
            }
        }
        for folder in [rules, data].compactMap(\.self) where BundlePath.fault(folder) != nil {
            throw Fault(message: "the path '\(folder)' \(BundlePath.fault(folder) ?? "")")
        }
    }
}
