import ChisoData
import ChisoModel
import Foundation

/// Finds the folder of the pack that a round names.
enum PackFolder {
    /// In `Rules` beside the folder of rounds, else in `Rules` here.
    ///
    /// - Parameter data: The round's folder, as typed.
    /// - Throws: C102 when the round names no pack.
    static func path(of round: RoundFolder, at data: String) throws(Diagnostic) -> String {
        guard let pack = round.pack else {
            throw Diagnostic(
                "C102", .error, "the round '\(data)' names no pack",
                data: DataLocation("\(data)/datapackage.json"),
                fix: "name the rules with --rules, or add \"pack\" to its chiso property")
        }
        let trimmed = data.hasSuffix("/") && data.count > 1 ? String(data.dropLast()) : data
        let datasets = (trimmed as NSString).deletingLastPathComponent
        let parent = (datasets as NSString).deletingLastPathComponent
        let beside = parent.isEmpty ? "Rules/\(pack)" : "\(parent)/Rules/\(pack)"
        return FileManager.default.fileExists(atPath: beside) ? beside : "Rules/\(pack)"
    }
}
