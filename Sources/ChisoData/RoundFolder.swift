import ChisoModel
import Foundation

/// The folder of a round, its `datapackage.json` read and checked, its tables not yet.
public struct RoundFolder: Sendable {
    /// The folder, as typed.
    public let path: String
    /// The pack the round is scored by; nil when the package does not say.
    public var pack: String?
    /// The round's own period.
    public var period: Period
    /// Whether days are periods of the round: its own, or one that the package lists, is a day.
    public let declaresDays: Bool
    /// The package's name.
    public var id: String
    /// The package's title, or its name.
    public var title: String
    /// What was found in the package that does not refuse the round.
    public let diagnostics: [Diagnostic]

    let resources: [ResourceDescription]
    let origin: FileOrigin
    /// By path: the bytes that are to take the place of a table's.
    package var drafts: [String: [UInt8]] = [:]

    /// Reads the package of the folder at `path`, which messages show as typed.
    ///
    /// - Parameter origin: Where the files are read from.
    /// - Throws: ``Failure`` with all faults of the package, D101 to D114.
    public init(path: String, origin: FileOrigin = .disk) throws(Failure) {
        self.origin = origin
        self.path = path.withoutSlashes
        var reader = PackageReader(path: "\(self.path)/datapackage.json")
        let root = try Self.json(in: self.path, at: reader.path, origin)
        guard let package = reader.package(root) else { throw Failure(reader.diagnostics) }
        pack = package.pack
        period = package.period
        declaresDays = ([package.period] + package.periods).contains(where: \.isDay)
        id = package.id
        title = package.title
        resources = package.resources
        diagnostics = reader.diagnostics
    }

    /// Whether its tables are typed as in Vietnamese, with a decimal comma.
    public var isVietnamese: Bool { resources.contains { $0.locale == .vi } }

    /// Whether a period can be one of the round: a day only where the round declares days.
    public func takes(_ period: Period) -> Bool {
        period.isWellFormed && (declaresDays || !period.isDay)
    }

    /// Reads every table, checked against the fields, unit columns and indicators of a pack.
    ///
    /// A cell that is not a datum of its field is refused, with a diagnostic of the round; all else
    /// is read.
    ///
    /// - Throws: ``Failure`` when a table as a whole cannot be read, with the faults of all tables.
    public func round(for pack: RulePack) throws(Failure) -> Round {
        var reader = RoundReader(folder: self, pack: pack)
        return try reader.round()
    }

    private static func json(
        in folder: String, at path: String, _ origin: FileOrigin
    ) throws(Failure) -> JSONNode {
        var isFolder: ObjCBool = false
        let exists = origin.exists(folder) {
            FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
        }
        guard exists, origin.isFolder(folder, or: { isFolder.boolValue }) else {
            throw Failure(
                DataCode.noFolder, exists ? "this is not a folder" : "there is no such folder",
                data: DataLocation(folder), fix: "name the folder of a round: Datasets/<round>")
        }
        guard origin.exists(path, or: { FileManager.default.fileExists(atPath: path) }) else {
            throw Failure(
                DataCode.noPackage, "the folder has no datapackage.json", data: DataLocation(path),
                fix: "describe the round's tables in a datapackage.json")
        }
        let bytes = try RegularFile.package(in: folder, origin)
        let text = try TextDecoder(declared: .utf8, path: path).decode(bytes)
        do {
            return try JSONReader.read(text)
        } catch {
            throw Failure(
                DataCode.notJSON, "this is not JSON: \(error.message)",
                data: DataLocation(path, row: error.line), fix: "correct the line")
        }
    }
}
