import Foundation
import Testing

@testable import ChisoFiles

@Suite struct OutputFilesTests {
    /// The fault that writing meets, its folder shown as `F`.
    private func fault(_ files: OutputFiles, in folder: ScratchFolder) -> [String]? {
        do {
            try files.write()
            return nil
        } catch let fault as WriteFault {
            return [fault.path, fault.reason, fault.fix].map {
                $0.replacingOccurrences(of: folder.path, with: "F")
            }
        } catch {
            return ["\(error)"]
        }
    }

    @Test("A file is written with nothing beside it, and one that is replaced keeps its mode")
    func writes() throws {
        let folder = try ScratchFolder()
        try folder.write("old", "before")
        chmod("\(folder.path)/old", 0o640)
        var files = OutputFiles()
        files.add("after", to: "\(folder.path)/old")
        files.add([], to: "\(folder.path)/new")
        try files.write()
        #expect(try folder.text("old") == "after")
        #expect(try folder.text("new") == "")
        #expect(folder.mode("old") == 0o640)
        #expect(try folder.names == ["new", "old"])
    }

    @Test("A link stays, and the file it leads to is replaced")
    func link() throws {
        let folder = try ScratchFolder()
        try folder.write("file", "before")
        symlink("file", "\(folder.path)/link")
        var files = OutputFiles()
        files.add("after", to: "\(folder.path)/link")
        try files.write()
        #expect(try folder.text("file") == "after")
        let link = try FileManager.default.destinationOfSymbolicLink(
            atPath: "\(folder.path)/link")
        #expect(link == "file")
    }

    @Test(
        "What cannot be a file's place is refused with the reason, and nothing is left",
        arguments: [
            ("folder", "it is a folder"),
            ("folder/", "it is a folder"),
            ("none/file", "there is no folder 'F/none'"),
            ("file/file", "'F/file' is not a folder"),
            ("nowhere", "it is a link that leads to nothing"),
            ("circle", "links lead round in a circle"),
            (String(repeating: "n", count: 300), "its name is too long"),
        ])
    func refused(name: String, reason: String) throws {
        let folder = try ScratchFolder()
        try folder.write("file", "before")
        mkdir("\(folder.path)/folder", 0o777)
        symlink("none", "\(folder.path)/nowhere")
        symlink("circle", "\(folder.path)/circle")
        let names = try folder.names
        var files = OutputFiles()
        files.add("after", to: "\(folder.path)/file")
        files.add("after", to: "\(folder.path)/\(name)")
        let fix = "name a file in a folder that exists and can be written to"
        #expect(fault(files, in: folder) == ["F/\(name)", reason, fix])
        #expect(try folder.text("file") == "before")
        #expect(try folder.names == names)
    }

    @Test("When the last of several cannot be moved, those moved before are put back")
    func takenBack() throws {
        let folder = try ScratchFolder()
        try folder.write("old", "before")
        var files = OutputFiles()
        files.add("after", to: "\(folder.path)/old")
        files.add("after", to: "\(folder.path)/new")
        files.addFolder("\(folder.path)/set", of: [("a", [1])])
        // What comes into the way after all has been prepared.
        let isRefused = #expect(throws: WriteFault.self) {
            try files.write {
                mkdir("\(folder.path)/set", 0o777)
                try folder.write("set/other", "")
            }
        }
        #expect(isRefused?.path == "\(folder.path)/set")
        #expect(try folder.text("old") == "before")
        #expect(try folder.names == ["old", "set"])
    }

    @Test("When printing fails, no file is written")
    func printing() throws {
        struct Full: Error {}
        let folder = try ScratchFolder()
        var files = OutputFiles()
        files.add("after", to: "\(folder.path)/new")
        #expect(throws: Full.self) {
            try files.write {
                #expect(try folder.names.count == 1)
                throw Full()
            }
        }
        #expect(try folder.names == [])
    }

    @Test("A folder is written with the folders in it; one that holds something is left alone")
    func folder() throws {
        let folder = try ScratchFolder()
        var files = OutputFiles()
        files.addFolder("\(folder.path)/set/", of: [("a", [0x41]), ("b/c/d", [0x42])])
        try files.write()
        #expect(try folder.text("set/a") == "A")
        #expect(try folder.text("set/b/c/d") == "B")
        #expect(
            fault(files, in: folder) == [
                "F/set", "it is a folder that holds something already",
                "choose another name, or remove it first",
            ])
        #expect(try folder.names == ["set"])
    }

    @Test("A pipe takes the bytes as they come, and stays a pipe")
    func pipe() throws {
        let folder = try ScratchFolder()
        let path = "\(folder.path)/pipe"
        mkfifo(path, 0o600)
        let reader = open(path, O_RDONLY | O_NONBLOCK)
        defer { close(reader) }
        var files = OutputFiles()
        files.add("text", to: path)
        try files.write()
        var bytes = [UInt8](repeating: 0, count: 8)
        #expect(read(reader, &bytes, 8) == 4)
        #expect(try folder.names == ["pipe"])
    }
}
