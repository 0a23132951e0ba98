import ChisoFiles
import Foundation
import Testing

@Suite struct FolderDraftTests {
    @Test("A folder is filled beside its place, and is there whole when it is moved")
    func moved() throws {
        let folder = try ScratchFolder()
        let draft = try FolderDraft("\(folder.path)/set/")
        try draft.write([0x61], to: "a/b/c")
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/set"))
        try draft.moveIntoPlace(replacing: nil)
        #expect(try folder.names == ["set"])
        #expect(try folder.text("set/a/b/c") == "a")
    }

    @Test("What has not been moved is gone with its owner")
    func abandoned() throws {
        let folder = try ScratchFolder()
        do {
            let draft = try FolderDraft("\(folder.path)/set")
            try draft.write([0x61], to: "a")
        }
        #expect(try folder.names == [])
    }

    @Test("Only an empty folder, or one that holds the file named, is replaced")
    func replaced() throws {
        let folder = try ScratchFolder()
        mkdir("\(folder.path)/set", 0o777)
        try FolderDraft("\(folder.path)/set").moveIntoPlace(replacing: nil)
        try folder.write("set/mine", "x")
        let draft = try FolderDraft("\(folder.path)/set")
        try draft.write([], to: ".mark")
        #expect(throws: WriteFault.self) { try draft.moveIntoPlace(replacing: ".mark") }
        #expect(try folder.text("set/mine") == "x")
        try folder.write("set/.mark", "")
        try draft.moveIntoPlace(replacing: ".mark")
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/set/mine"))
        #expect(try folder.names == ["set"])
    }
}
