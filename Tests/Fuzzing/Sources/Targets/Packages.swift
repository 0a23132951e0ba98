import ChisoModel
import Foundation

@testable import ChisoData

/// A round's `datapackage.json`, whose tables are not there.
enum Packages {
    static func run(_ input: [UInt8]) throws {
        try checkText(input)
        let scratch = try Scratch()
        try scratch.write("datapackage.json", input)
        let files = InputFiles(Array("==== datapackage.json\n".utf8) + input)
        let places = Places(folder: scratch.path, files: files)
        let folder: RoundFolder
        do throws(Failure) {
            folder = try RoundFolder(path: scratch.path)
        } catch {
            try promise(
                error.diagnostics.contains { $0.severity == .error }, "a refusal has an error")
            try places.check(error.diagnostics.sorted())
            return
        }
        try places.check(folder.diagnostics.sorted())
        try promise(
            !folder.diagnostics.contains { $0.severity == .error }, "an error refuses the package")
        try promise(folder.period.isWellFormed, "'\(folder.period)' is a period")
        for resource in folder.resources { try check(resource) }
        // No table is there: what follows can only be refused.
        do {
            _ = try folder.round(for: .everyField)
            throw BrokenPromise(description: "a round without tables is refused")
        } catch let fault as Failure {
            try places.check(fault.diagnostics.sorted())
        }
    }

    /// What is read as JSON is JSON to another reader too.
    private static func checkText(_ input: [UInt8]) throws {
        guard String(validating: input, as: UTF8.self) != nil else { return }
        do {
            _ = try JSONReader.read(input)
        } catch {
            try promise(
                error.line >= 1 && error.line <= Places.lines(input), "line \(error.line) is there")
            return
        }
        let other = try? JSONSerialization.jsonObject(
            with: Data(input), options: .fragmentsAllowed)
        try promise(other != nil || isBeyondFoundation(input), "it is JSON to Foundation too")
    }

    /// Numbers that no double holds are JSON all the same.
    private static func isBeyondFoundation(_ input: [UInt8]) -> Bool {
        input.contains { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") } || input.count > 300
    }

    private static func check(_ resource: ResourceDescription) throws {
        let parts = resource.path.split(separator: "/", omittingEmptySubsequences: false)
        try promise(
            !resource.path.hasPrefix("/") && !parts.contains(".."),
            "'\(resource.path)' leads out of the folder")
        try promise(
            Set(resource.columns.map(\.name)).count == resource.columns.count,
            "columns of '\(resource.path)' have names of their own")
    }
}
