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

    @Test("What a process that is gone has left beside the place is taken away by the next")
    func leftovers() throws {
        let folder = try ScratchFolder()
        let own = try FolderDraft("\(folder.path)/set")
        let name = own.aside.split(separator: "/").last.map(String.init) ?? ""
        let parts = name.split(separator: "-")
        #expect(parts.count >= 4)
        // No system gives a process such a number.
        let gone = name.replacing("-\(getpid())-", with: "-\(Int32.max - 1)-")
        mkdir("\(folder.path)/\(gone)", 0o777)
        try folder.write("\(gone)/a", "x")
        try folder.write("\(gone)-former", "x")
        try folder.write(".other.chiso-a-1-b", "x")
        let next = try FolderDraft("\(folder.path)/set")
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/\(gone)"))
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/\(gone)-former"))
        #expect(FileManager.default.fileExists(atPath: own.aside))
        #expect(FileManager.default.fileExists(atPath: "\(folder.path)/.other.chiso-a-1-b"))
        withExtendedLifetime(next) {}
    }

    @Test("A link is not replaced by a folder")
    func link() throws {
        let folder = try ScratchFolder()
        mkdir("\(folder.path)/set", 0o777)
        try folder.write("set/.mark", "")
        symlink("set", "\(folder.path)/link")
        let draft = try FolderDraft("\(folder.path)/link")
        #expect(throws: WriteFault.self) { try draft.moveIntoPlace(replacing: ".mark") }
        #expect(try folder.text("set/.mark") == "")
    }
}

@Suite struct FolderLockTests {
    @Test("One holds a folder at a time, and leaves nothing in it")
    func one() throws {
        let folder = try ScratchFolder()
        var first = FolderLock(folder.path)
        #expect(first != nil)
        #expect(FolderLock(folder.path, tenths: 1) == nil)
        first = nil
        #expect(FolderLock(folder.path, tenths: 1) != nil)
        #expect(try folder.names == [])
        withExtendedLifetime(first) {}
    }
}
