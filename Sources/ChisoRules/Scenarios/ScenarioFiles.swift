import ChisoFiles
import ChisoLua
import ChisoModel
import Foundation

/// The scenario files of a pack and of the editions it extends: changes that have a title, kept for use again.
struct ScenarioFiles: Sendable {
    private let files: PackFiles
    private let limits: LuaLimits

    init(files: PackFiles, limits: LuaLimits) {
        self.files = files
        self.limits = limits
    }

    /// The names of the scenarios, in order; a pack's own hides that of an edition it extends.
    var names: [String] {
        let found = files.folders.flatMap { folder in
            (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/scenarios")) ?? []
        }
        return Set(found.filter { $0.hasSuffix(".lua") }.map { String($0.dropLast(4)) }).sorted()
    }

    /// Reads a scenario and all that it builds on.
    ///
    /// - Parameter name: A name in `scenarios/`, or a path when it holds `/` or ends in `.lua`.
    /// - Throws: A ``Failure`` with code P112 to P116, or C201 where a change cannot be read.
    func scenario(_ name: String) throws(Failure) -> Scenario {
        var reading = Reading(files: files, names: names, limits: limits)
        let path = try reading.path(of: name, from: nil)
        let top = try reading.add(path)
        return Scenario(
            name: Self.name(of: path), title: top.title, titleEn: top.titleEn,
            changes: reading.changes.map(\.change), places: reading.changes.map(\.place))
    }

    /// The name of a file without folder and ending.
    static func name(of path: String) -> String {
        (path.lastPart as NSString).deletingPathExtension
    }
}

extension LoadedPack {
    /// The names of the pack's scenarios, in order.
    public var scenarioNames: [String] { scenarioFiles.names }

    /// Reads a scenario and all that it builds on, each file once.
    ///
    /// - Parameter name: A name in the folder `scenarios` of the pack or of an edition it extends, or a path when it
    ///   holds `/` or ends in `.lua`.
    /// - Throws: A ``Failure`` with code P112 to P116, or C201 where a change cannot be read. Whether the changes
    ///   lead anywhere shows when the scenario is simulated.
    public func scenario(_ name: String) throws(Failure) -> Scenario {
        try scenarioFiles.scenario(name)
    }
}
